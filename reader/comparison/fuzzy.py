"""How well what was typed fits a name: by its words, else as a misspelling; in time that grows with the name only."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from reader.comparison.search import folded

_LEAST_LENGTH = 4
"""Fewer characters than this are like too much."""
_LEAST_LIKENESS = 80.0
"""The likeness, of 100, from which a name holds what was meant."""


def fit(typed: str, names: Iterable[str]) -> float:
    """From 0, where none of the names holds what was typed, to 4, where one is just that."""
    wanted = folded(typed).split()
    return max((_fit(wanted, folded(name)) for name in names), default=0.0) if wanted else 0.0


def _fit(wanted: list[str], name: str) -> float:
    phrase = " ".join(wanted)
    if not all(word in name for word in wanted):
        return _likeness(phrase, name)
    begun = sum(1 for word in wanted if _begins_a_word(word, name)) / len(wanted)
    return 1 + begun + (phrase in name) + len(phrase) / max(len(name), len(phrase))


def _begins_a_word(word: str, name: str) -> bool:
    """Whether one of the words of a name begins so."""
    at = name.find(word)
    while at > 0 and name[at - 1].isalnum():
        at = name.find(word, at + 1)
    return at >= 0


def _likeness(phrase: str, name: str) -> float:
    """How similar a part of a name is to a phrase, from 0 to below 1, so that an exact match always ranks higher."""
    if len(phrase) < _LEAST_LENGTH:
        return 0.0
    compared = fuzz.partial_ratio if len(name) > len(phrase) else fuzz.ratio
    return compared(phrase, name, score_cutoff=_LEAST_LIKENESS) / 101
