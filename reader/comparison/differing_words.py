"""The words of a side by which it differs from the others: of a clause that is denied, the word that denies it."""

from collections.abc import Iterator, Sequence

from reader.analysis.model import AttributionKind, Discrepancy, DiscrepancyKind, Passage, SentenceAttributions, Side
from reader.comparison.comparison import Comparison

_DENIED = "denied"
"""The beginning of what a side says that denies."""


def differing_words(comparison: Comparison, discrepancy: Discrepancy, side: Side) -> Sequence[Passage]:
    """The places of the words that differ on one side of a discrepancy.

    Where the status of a clause differs, the clause itself is the same on all sides: these are the words that deny it,
    say who reports it or weaken it. None where a sentence just states what others deny.
    """
    place = side.passage
    sentence = comparison.passage_at(place.article, place.start)
    said = comparison.analysis.attributions.get(sentence)
    if discrepancy.kind is not DiscrepancyKind.STATUS or said is None or not _is_clause(said, place, sentence):
        return (place,)
    within = (sentence if place.covers(sentence) else place).span
    return [words for words in _words(said, denies=side.says.startswith(_DENIED)) if within.overlaps(words.span)]


def _is_clause(said: SentenceAttributions, place: Passage, sentence: Passage) -> bool:
    """Whether a place is a sentence or the clause that is attributed, not a few words of its own."""
    return place.covers(sentence) or any(place == found.scope for found in (*said.by_verb, *said.by_phrase))


def _words(said: SentenceAttributions, *, denies: bool) -> Iterator[Passage]:
    """The words that deny a sentence; else those by which it is somebody's, or less than certain."""
    if denies:
        found = [found.verb for found in said.by_verb if found.kind is AttributionKind.DENIES]
        yield from (*found, *said.negations)
    else:
        yield from (found.verb for found in said.attributions)
        yield from said.hedges
