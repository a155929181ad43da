"""The style of a passage, whatever row of it is drawn: rows are redrawn only where this has changed."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.model import Passage
from reader.layout.highlights import Highlighter
from reader.layout.styles import Mark


class PassageStyle(NamedTuple):
    """The look of a passage, apart from its words."""

    number: int
    """The number of its fact; 0 where it belongs to none."""
    is_here: bool
    """Whether the cursor is on it."""
    is_current: bool
    """Whether its fact is that of the cursor's passage."""
    is_aligned: bool
    """Whether it is to be compared with the cursor's: the best partner in its article, or a side of what is walked."""
    is_marked: bool
    """Whether something in it is marked for a discrepancy of the reader's own."""
    is_disputed: bool
    """Whether a discrepancy has a side in it."""
    is_noted: bool
    rows_away: int
    """How many rows further down its fact is in another pane, below zero further up; 0 where it is level."""
    marks: tuple[Mark, ...]


def look_of(passage: Passage, highlighter: Highlighter, away: Mapping[Passage, int]) -> PassageStyle:
    """The style of a passage; `away` has the rows to the place of its fact in another pane."""
    comparison = highlighter.comparison
    fact = comparison.fact_at(passage)
    return PassageStyle(
        number=comparison.fact_number(fact) if fact else 0,
        is_here=passage == highlighter.focus.passage,
        is_current=fact is not None and fact is highlighter.current_fact,
        is_aligned=passage in highlighter.beside,
        is_marked=passage in highlighter.marked,
        is_disputed=passage in comparison.disputed,
        is_noted=passage in comparison.noted,
        rows_away=away.get(passage, 0),
        marks=tuple(highlighter.marks(passage)),
    )
