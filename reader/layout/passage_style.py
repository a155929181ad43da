"""The style of a passage, whatever row of it is drawn: rows are redrawn only where this has changed."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.layout.highlights import Highlighter
from reader.layout.row_alignment import Away
from reader.layout.styles import Mark
from reader.text.sanitise import one_line


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
    elsewhere: str
    """Where its fact is in another pane: "↑ 3 above in Post"; empty where it is level."""
    marks: tuple[Mark, ...]


def look_of(passage: Passage, highlighter: Highlighter, away: Mapping[Passage, Away]) -> PassageStyle:
    """The style of a passage; `away` has the place of its fact in another pane."""
    comparison = highlighter.comparison
    fact = comparison.fact_at(passage)
    return PassageStyle(
        number=comparison.fact_number(fact) if fact else 0,
        is_here=passage == highlighter.focus.passage,
        is_current=fact is not None and fact is highlighter.current_fact,
        is_aligned=passage in highlighter.aligned,
        is_marked=passage in highlighter.marked,
        is_disputed=passage in comparison.disputed,
        is_noted=passage in comparison.noted,
        elsewhere=_in_words(comparison, away[passage]) if passage in away else "",
        marks=tuple(highlighter.marks(passage)),
    )


def _in_words(comparison: Comparison, away: Away) -> str:
    """Where the passage is to be found in the other article, counted in shared passages."""
    if not away.steps:
        return ""
    way = f"↓ {away.steps} below" if away.steps > 0 else f"↑ {-away.steps} above"
    return f"{way} in {one_line(comparison.article(away.article).label)}"
