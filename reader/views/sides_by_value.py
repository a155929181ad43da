"""A discrepancy by value: what all sources say first, then the rarest, each value once with who says it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.figure import Bound, Figure
from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels

_BY = "by "
_LEAST_OF_TOPIC = 6
"""Fewer characters than this, with the blanks before them, say nothing of what values are of."""
_ALL = ("", "", "both", "all three", "all four", "all five", "all six", "all seven", "all eight", "all nine")
"""All sources of a collection in words, by their number."""
KIND_SIGNS: Mapping[DiscrepancyKind, str] = {
    kind: "#" if kind is DiscrepancyKind.NUMBER else kind.value[0] for kind in DiscrepancyKind
}
"""The kinds of discrepancies in one letter."""
_BOUNDS = {
    Bound.AT_LEAST: "{}+",
    Bound.OVER: ">{}",
    Bound.AT_MOST: "≤{}",
    Bound.UNDER: "<{}",
    Bound.ABOUT: "~{}",
}
"""The bounds of a number in a sign."""
_DIGITS = re.compile(r"[$£€¥]?\d.*")


@dataclass(frozen=True)
class Value:
    """One of the values that a discrepancy is between."""

    words: str
    """Its claim, without who makes it: "11 under the age of eight", "denied"."""
    bare: str
    """The same without what narrows it: "11"."""
    names: tuple[str, ...]
    """Who makes it, by the articles: "the coastguard"."""
    articles: tuple[str, ...]
    """The ids of the articles that give it, in the order of the panes."""
    sides: tuple[Side, ...]
    """The sides that give it, in the order of the panes."""


def sides_in_order(comparison: Comparison, discrepancy: Discrepancy) -> tuple[Side, ...]:
    """The sides of a discrepancy in the order of its values, those of one value in the order of the panes."""
    return tuple(side for value in values_of(comparison, discrepancy) for side in value.sides)


def values_of(comparison: Comparison, discrepancy: Discrepancy) -> tuple[Value, ...]:
    """The values of a discrepancy: one that all sources give first, then those that the fewest give."""
    found: dict[str, list[tuple[Side, _Parts]]] = {}
    for side in discrepancy.sides:
        parts = _parts(comparison, discrepancy.kind, side)
        found.setdefault(parts.words.casefold(), []).append((side, parts))
    values = [_value(comparison, sides) for sides in found.values()]
    total = len(comparison.collection.articles)
    return tuple(sorted(values, key=lambda value: len(value.articles) if len(value.articles) < total else 0))


def bare_values(comparison: Comparison, discrepancy: Discrepancy) -> tuple[str, ...]:
    """The values in the fewest words that distinguish them."""
    values = values_of(comparison, discrepancy)
    bare = [value.bare for value in values]
    return tuple(value.bare if bare.count(value.bare) == 1 else value.words for value in values)


def tight_values(comparison: Comparison, discrepancy: Discrepancy) -> tuple[str, ...]:
    """The same with the bounds of numbers in a sign, where there is little room: "58+", "≤100"."""
    values, bare = values_of(comparison, discrepancy), bare_values(comparison, discrepancy)
    return tuple(_tight(comparison, value, words) for value, words in zip(values, bare, strict=True))


def _tight(comparison: Comparison, value: Value, words: str) -> str:
    side = value.sides[0]
    sentence = comparison.passage_at(side.passage.article, side.passage.start)
    bounded = (f for f in comparison.figures_at(sentence) if f.passage == side.passage and f.number == words)
    figure = next(bounded, None)
    digits = _DIGITS.search(words)
    return _BOUNDS[figure.bound].format(digits[0]) if digits and figure and figure.bound in _BOUNDS else words


def values_in_words(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """All values with who gives each, articles by their short names: "58 (all three) | 70 (the coastguard, Post)"."""
    named = short_labels(comparison.collection.articles)
    return " | ".join(value_with_names(value, named) for value in values_of(comparison, discrepancy))


def values_by_number(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """All values with who gives each, articles by their numbers, from 1: "58 [1] [2] [3] | 70 (the coastguard) [3]"."""
    return " | ".join(_with_numbers(value, comparison.order) for value in values_of(comparison, discrepancy))


def under_topic(discrepancy: Discrepancy, values: str) -> str:
    """Values in one line for a person, after the topic if there is one: "people killed – 58 (both) | 70 (Post)"."""
    return f"{discrepancy.topic} – {values}" if discrepancy.topic else values


def bare_summary(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """The values and what they are of, for where there is little room: "58 | 70  people killed"."""
    return before_topic(bare_values(comparison, discrepancy), discrepancy)


def before_topic(values: Sequence[str], discrepancy: Discrepancy) -> str:
    """Values in one line, before the topic if there is one: "58 | 70  people killed"."""
    return f"{' | '.join(values)}  {discrepancy.topic}" if discrepancy.topic else " | ".join(values)


def fitted_values(values: Sequence[str], room: int) -> str:
    """Values side by side in at most `room` characters: the longest are cut, and none is left out.

    Where each would have no room for a single letter, the line is longer.
    """
    longest = max(map(len, values), default=0)
    while longest > 1 and len(" | ".join(_cut(value, longest) for value in values)) > room:
        longest -= 1
    return " | ".join(_cut(value, longest) for value in values)


def label_of_values(values: Sequence[str], label: str, room: int) -> str:
    """A label that begins with values, in at most `room` characters: it is cut after them as long as they have room."""
    if len(label) <= room:
        return label
    said = fitted_values(values, room)
    if not label.startswith(said):
        return said
    return _cut(label, room) if room - len(said) > _LEAST_OF_TOPIC else said


def _cut(value: str, length: int) -> str:
    return value if len(value) <= length else f"{value[: length - 1].rstrip()}…"


@dataclass(frozen=True)
class _Parts:
    """The parts of the text of a side."""

    words: str
    bare: str
    name: str = ""


def _parts(comparison: Comparison, kind: DiscrepancyKind, side: Side) -> _Parts:
    """What a side says, what of it can be left out, and who says it."""
    claim = side.claim
    if kind is DiscrepancyKind.STATUS:
        return _Parts(claim, claim, f"{_BY}{side.claimant}" if side.claimant else "")
    sentence = comparison.passage_at(side.passage.article, side.passage.start)
    figure = next((f for f in comparison.figures_at(sentence) if f.passage == side.passage), None)
    bare = _bare(claim, figure) if kind is DiscrepancyKind.NUMBER and figure else claim
    return _Parts(claim, bare, side.claimant)


def _bare(words: str, figure: Figure) -> str:
    """A number without the words after it that say of whom it counts only a part."""
    begins = (" ".join(text.split()) for text in (figure.text, figure.number))
    found = (len(text) for text in begins if words.casefold().startswith(f"{text} ".casefold()))
    return words[: next(found, len(words))]


def _value(comparison: Comparison, sides: Sequence[tuple[Side, _Parts]]) -> Value:
    first = sides[0][1]
    names = dict.fromkeys(parts.name for _, parts in sides if parts.name)
    in_order = tuple(sorted((side for side, _ in sides), key=lambda side: comparison.place(side.passage)))
    articles = tuple(dict.fromkeys(side.passage.article for side in in_order))
    return Value(first.words, first.bare, _joined(tuple(names)), articles, in_order)


def _joined(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names with one "by" for all of them."""
    return (*names[:1], *(name.removeprefix(_BY) for name in names[1:]))


def value_with_names(value: Value, labels: Mapping[str, str]) -> str:
    """A value with who gives it: "70 (the coastguard, Post)"; `labels` are the names of all articles by their ids."""
    sources, total = [labels[article] for article in value.articles], len(labels)
    if 1 < len(sources) == total:
        sources = [_ALL[total] if total < len(_ALL) else f"all {total}"]
    by = _by(value)
    return f"{value.words}{by} ({', '.join(sources if by else (*value.names, *sources))})"


def _with_numbers(value: Value, order: Mapping[str, int]) -> str:
    names = _by(value) or (f" ({', '.join(value.names)})" if value.names else "")
    return " ".join((f"{value.words}{names}", *(f"[{order[article] + 1}]" for article in value.articles)))


def _by(value: Value) -> str:
    """Who says or denies it, as part of the sentence: " by the mayor"; empty where nobody does."""
    return f" {', '.join(value.names)}" if value.names and value.names[0].startswith(_BY) else ""
