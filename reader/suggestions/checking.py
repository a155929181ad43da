"""The program's own checks of what a language model gives: what passes becomes a suggestion, the rest is dropped.

The model can only name spans. What a suggestion is called, what its sides say and who says it are words of the
articles; nothing that the model has written itself is ever shown.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.numbers import is_update
from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.suggestions.answer_form import DifferenceGiven, Quote, SideGiven
from reader.suggestions.differing import Reason, figures_at, why_alike
from reader.suggestions.groups import Group
from reader.suggestions.prompt import names_in, text_of
from reader.text.phrasing import truncate

_MOST_WORDS = 25
"""The most words that carry a version."""
_TOPIC = 60
"""The most characters of a fact that serves as a topic."""


class _Version(NamedTuple):
    """A side whose words were found."""

    places: tuple[Passage, ...]
    by: str

    @property
    def voices(self) -> set[tuple[str, str]]:
        """Who says it: an article, and whom it quotes."""
        return {(place.article, self.by) for place in self.places}


class _DroppedError(Exception):
    """What the model gives can't be shown; its first argument is the reason."""


def checked(given: DifferenceGiven, group: Group, evidence: Evidence, model: str) -> Discrepancy | Reason:
    """The suggestion that a difference given by a model comes to, still without an id; else why it is dropped."""
    try:
        versions = [_found(side, group, evidence) for side in given.sides]
        return _suggestion(given.kind, _distinct(given.kind, versions, evidence), group, evidence, model)
    except _DroppedError as error:
        reason: Reason = error.args[0]
        return reason


# The words, and who says them


def _found(side: SideGiven, group: Group, evidence: Evidence) -> _Version:
    """The places of a side's words. Raises `_DroppedError` where they are not there, or nobody of that name is."""
    by = side.by or ""
    if by and not any(by in names_in(p, evidence) for q in side.quotes if (p := group.passage(q.passage))):
        raise _DroppedError(Reason.CLAIMANT)
    return _Version(tuple(dict.fromkeys(_place(quote, group, evidence) for quote in side.quotes)), by)


def _place(quote: Quote, group: Group, evidence: Evidence) -> Passage:
    """Where the words of a quotation are: whole words, character by character; the first of several places."""
    passage = group.passage(quote.passage)
    text = text_of(passage, evidence) if passage else ""
    start = next(_whole_words(text, quote.words), None)
    if passage is None or start is None:
        raise _DroppedError(Reason.WORDS)
    if len(quote.words.split()) > _MOST_WORDS:
        raise _DroppedError(Reason.LONG)
    return Passage(passage.article, passage.start + start, passage.start + start + len(quote.words))


def _whole_words(text: str, words: str) -> Iterator[int]:
    """The offsets at which some words are in a text, and end where a word does."""
    if not words.strip() or words != words.strip():
        return
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not _is_within_word(text, start) and not _is_within_word(text, end):
            yield start
        start = text.find(words, start + 1)


def _is_within_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()


# What they say


def _distinct(kind: DiscrepancyKind, versions: Sequence[_Version], evidence: Evidence) -> list[_Version]:
    """The sides without those that say the same as one before. Raises `_DroppedError` where fewer than two remain."""
    distinct: list[_Version] = []
    reasons = list[Reason]()
    for version in versions:
        against = [reason for other in distinct if (reason := _why_one(kind, version, other, evidence))]
        reasons += against
        if not against:
            distinct.append(version)
    if len(distinct) < 2:
        raise _DroppedError(reasons[0])
    return distinct


def _why_one(kind: DiscrepancyKind, a: _Version, b: _Version, evidence: Evidence) -> Reason | None:
    """Why two sides are no two versions of one thing; None where they may be."""
    if len(a.voices | b.voices) < 2:
        return Reason.VOICE
    # What two persons or bodies are quoted for is each asserted by one of them: then it is what they say that differs.
    of_two = kind is DiscrepancyKind.STATUS and a.by and b.by and a.by != b.by
    compared = DiscrepancyKind.DETAIL if of_two else kind
    reasons = (why_alike(compared, x, y, evidence) for x, y in product(a.places, b.places))
    return next(filter(None, reasons), None)


# What is shown of it


def _suggestion(
    kind: DiscrepancyKind, versions: Sequence[_Version], group: Group, evidence: Evidence, model: str
) -> Discrepancy:
    sides = tuple(side for version in versions for side in _sides(version, evidence))
    places = tuple(side.passage for side in sides)
    topic = _topic(kind, places, group, evidence)
    return Discrepancy("", kind, topic, sides, 0.0, group.fact.id, suggested_by=model)


def _sides(version: _Version, evidence: Evidence) -> Iterator[Side]:
    """What a version says, in the words of its first place."""
    first = version.places[0]
    words = " ".join(_words_at(first, evidence).split())
    says = f"{words} ({version.by})" if version.by else words
    return (Side(place, says, version.by) for place in version.places)


def _words_at(place: Passage, evidence: Evidence) -> str:
    sentence = evidence.sentence_of(place) or place
    return evidence.content_of(sentence).sentence.text[place.start - sentence.start : place.end - sentence.start]


def _topic(kind: DiscrepancyKind, places: Sequence[Passage], group: Group, evidence: Evidence) -> str:
    """What it is about, in words of our own: what all figures count, else the fact; later counts are called updates."""
    figures = [figure for place in places for figure in figures_at(kind, place, evidence)]
    counted = {figure.of for figure in figures if figure.of}
    topic = counted.pop() if len(counted) == 1 else truncate(group.fact.label, _TOPIC)
    is_number = kind is DiscrepancyKind.NUMBER and len(figures) > 1
    return f"update of {topic}" if is_number and is_update(figures, evidence.days) else topic


def is_same(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether two suggestions of one kind are at the same words: two sides of one touch two of the other."""
    if one.kind is not other.kind:
        return False
    met = [(n, m) for n, a in enumerate(one.sides) for m, b in enumerate(other.sides) if a.passage.overlaps(b.passage)]
    return any(a != c and b != d for (a, b), (c, d) in combinations(met, 2))
