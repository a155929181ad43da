"""The possible subjects of a note at the cursor: the passage, its fact, its discrepancies."""

from collections.abc import Iterable

from reader.analysis.model import Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.comparison.note_draft import Subject
from reader.comparison.state import ReadingState
from reader.notes.note import About
from reader.views.sides_by_value import under_topic, values_in_words

_MOST_DISCREPANCIES = 5
"""How many discrepancies of a passage are offered."""


def subjects_here(state: ReadingState, selected: Passage | None) -> list[Subject]:
    """The possible subjects of a new note at the cursor, likeliest first; `selected` is the reader's selection."""
    comparison, here, marked = state.comparison, state.here, state.focus.marked
    subjects = [_subject(comparison, About.PASSAGE, "", [selected or here])]
    if marked:
        subjects.insert(0, _subject(comparison, About.PASSAGE, "", marked))
    fact = comparison.fact_at(here)
    if fact:
        subjects.append(about_fact(comparison, fact))
    walked_here = state.focus.walked_here(comparison)
    found = [d for d in comparison.discrepancies_at(here) if d != state.walked]
    if walked_here:
        found.insert(0, walked_here)
    offered = [about_discrepancy(comparison, discrepancy) for discrepancy in found[:_MOST_DISCREPANCIES]]
    if walked_here and not selected and not marked:
        return [offered[0], *subjects, *offered[1:]]
    return [*subjects, *offered]


def about_fact(comparison: Comparison, fact: Fact) -> Subject:
    """A fact, with all passages that report it."""
    return _subject(comparison, About.FACT, fact.label, fact.passages)


def about_discrepancy(comparison: Comparison, discrepancy: Discrepancy) -> Subject:
    """A discrepancy, with all its sides."""
    label = under_topic(discrepancy, values_in_words(comparison, discrepancy))
    return _subject(comparison, About.DISCREPANCY, label, [side.passage for side in discrepancy.sides])


def _subject(comparison: Comparison, about: About, label: str, places: Iterable[Passage]) -> Subject:
    return Subject(about, label, comparison.anchors(places))
