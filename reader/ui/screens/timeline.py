"""The timeline: the dates that all sources give, in order, and the way to the sentences that give them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.analysis.model import Passage
from reader.ui.bindings import bindings
from reader.ui.painters.timeline import TimelinePainter
from reader.ui.screens.list_screen import MOVES, Left, Overview
from reader.views.detail import DetailLine, date_lines
from reader.views.timeline import Dated, timeline_of


class TimelineScreen(Overview):
    """Shows the timeline of a reading."""

    command_ids = (*MOVES, "timeline")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)

    def look(self) -> None:
        self._timeline = timeline_of(self.comparison.analysis)

    @property
    def painter(self) -> TimelinePainter:
        nothing = "No article gives a date." if self.is_analysed else self.nothing
        return TimelinePainter(self._timeline, self.comparison.collection.articles, self.palette, nothing)

    def row_of(self, sentence: Passage) -> int:
        row = self._timeline.row_of(sentence)
        return 0 if row is None else self._timeline.dated.index(row)

    @property
    def _dated(self) -> Dated | None:
        """The row that the reader stands at."""
        dated = self._timeline.dated
        row = self._timeline.rows[dated[self.row_list.cursor]] if dated else None
        return row if isinstance(row, Dated) else None

    @property
    def here(self) -> Passage | None:
        return self._dated.sentence if self._dated else None

    def header(self) -> tuple[str, Sequence[str]]:
        dated, unresolved = self._timeline.dated, self._timeline.unresolved
        place = f"{self.row_list.cursor + 1} of {len(dated)}" if dated else "no dates"
        counts = [place, *([f"not resolved: {unresolved}"] if unresolved else [])]
        return f"Timeline: {self.comparison.collection.title}", counts

    def details(self) -> list[DetailLine]:
        return date_lines(self.comparison, self._dated) if self._dated else []

    def action_read(self) -> None:
        """To the panes, at the sentence that the reader stands at; the same date is then walked as mentions are."""
        dated = self._dated
        if dated:
            walk = tuple(self.comparison.sorted(self._timeline.places_of(dated)))
            self.dismiss(Left(dated.sentence, True, walk, dated.words[0]))
        else:
            self.dismiss(Left(None))

    def action_timeline(self) -> None:
        """Back to the panes, as they were left."""
        self.action_leave()
