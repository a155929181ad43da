"""The words of a side by which it differs from the others: of a clause that is denied, the word that denies it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.analysis.model import AttributionKind, Discrepancy, DiscrepancyKind, SentenceAttributions, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison

if TYPE_CHECKING:  # it knows the words of all languages, and nothing is compared before the first fact is found
    from reader.analysis.linking.word_comparison import WordsOfPassage

Comparing = Callable[[Sequence[Passage]], "Mapping[Passage, WordsOfPassage]"]
"""Compares passages word by word."""
_DENIED = "denied"
"""The beginning of what a side says that denies."""


def differing_words(
    comparison: Comparison, discrepancy: Discrepancy, side: Side, compare: Comparing
) -> Sequence[Passage]:
    """The places of the words that differ on one side of a discrepancy.

    Where the status of a clause differs, the clause itself is the same on all sides: these are the words that deny it,
    say who reports it or weaken it. None where a sentence just states what others deny. Of what is only worth comparing
    they are words that deny, weaken or distance it and figures that differ; else the words that no other source has.
    """
    place = side.passage
    sentence = comparison.passage_at(place.article, place.start)
    if discrepancy.is_wording:
        return _parting(comparison, discrepancy, place, compare)
    said = comparison.analysis.attributions.get(sentence)
    if discrepancy.kind is not DiscrepancyKind.STATUS or said is None or not _is_clause(said, place, sentence):
        return (place,)
    within = (sentence if place.covers(sentence) else place).span
    return [words for words in _words(said, denies=side.says.startswith(_DENIED)) if within.overlaps(words.span)]


def _parting(comparison: Comparison, discrepancy: Discrepancy, place: Passage, compare: Comparing) -> Sequence[Passage]:
    """The words of one of several passages on one proposition that part from those of the others."""
    starts = {(side.passage.article, side.passage.start) for side in discrepancy.sides}
    sentences = comparison.sorted({comparison.passage_at(*start) for start in starts})
    words = compare(sentences)[comparison.passage_at(place.article, place.start)]
    choices = ((*words.hedges, *words.differing_figures), (*words.own, *words.own_figures))
    inside = ([span for span in spans if place.span.covers(span)] for spans in choices)
    return [Passage(place.article, *span) for span in next(filter(None, inside), [place.span])]


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
