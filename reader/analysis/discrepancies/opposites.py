"""Words that can't both be true of one thing, and names that tell where the writer stands."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache

from reader.analysis.language.language import Language
from reader.text.tokens import fold


class Leaning(StrEnum):
    """Where the user of a name stands."""

    NEUTRAL = "neutral"
    AGAINST = "against"
    FOR = "for"


@cache
def opposites(language: Language) -> Mapping[str, frozenset[str]]:
    """From the stem of a word to the stems of those that can't be true beside it."""
    found: dict[str, frozenset[str]] = {}
    for row in (*language.rows("opposites"), *language.rows("exclusive")):
        stems = frozenset(language.stem(fold(word)) for word in row)
        for stem in stems:
            found[stem] = found.get(stem, frozenset()) | (stems - {stem})
    return found


def are_opposite(language: Language, here: str, there: str) -> bool:
    """Whether two folded words can't both be true of one thing."""
    return language.stem(there) in opposites(language).get(language.stem(here), ())


@cache
def _same(language: Language) -> Mapping[str, frozenset[int]]:
    """From each name to the groups of names of one thing that it is in."""
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(language.rows("same")):
        for name in row:
            found[fold(name)] = found.get(fold(name), frozenset()) | {number}
    return found


def may_be_one(language: Language, here: Collection[str], there: Collection[str]) -> bool:
    """Whether two names may be of one thing: "government troops", "the army"."""
    one, other = (_groups(language, list(words)) for words in (here, there))
    heads = {language.concept(list(words)[-1]) for words in (here, there) if words}
    return len(heads) < 2 or not one.isdisjoint(other)


def _groups(language: Language, words: Sequence[str]) -> set[int]:
    """The groups of names of one thing that some words are in, a title before a name aside."""
    titles = language.words("actors.titles") if len(words) > 1 else frozenset()
    return {group for name in _runs(words) if name not in titles for group in _same(language).get(name, ())}


@cache
def _leanings(language: Language) -> Mapping[str, frozenset[Leaning]]:
    """From each name to where its users stand, in any of the groups that it is in."""
    found: dict[str, frozenset[Leaning]] = {}
    for group in language.entries("namings"):
        for leaning in Leaning:
            for name in group.get(leaning.value, ()):
                found[fold(name)] = found.get(fold(name), frozenset()) | {leaning}
    return found


def leanings_of(language: Language, words: Collection[str]) -> frozenset[Leaning]:
    """Where who uses some words in a row stands: by the longest name among them."""
    names = sorted(_runs(words), key=len, reverse=True)
    known = _leanings(language)
    singular = (name.removesuffix("s") for name in names)
    return next((known[name] for name in (*names, *singular) if name in known), frozenset())


def _runs(words: Collection[str]) -> Iterable[str]:
    listed = list(words)
    return (" ".join(listed[i:j]) for i in range(len(listed)) for j in range(i + 1, len(listed) + 1))


def lean_apart(language: Language, here: Collection[str], there: Collection[str]) -> bool:
    """Whether of two names one disparages or favours what the other does not."""
    one, other = leanings_of(language, here), leanings_of(language, there)
    if not (one or other) or one == other == {Leaning.NEUTRAL}:
        return False
    if Leaning.AGAINST in one | other:
        return one != other
    return bool(one and other) and Leaning.FOR in one ^ other
