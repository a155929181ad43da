"""The timeline: the dates that all sources give, in order, and the way to the sentences that give them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from textual.binding import BindingType

from reader.analysis.passage import Passage
from reader.ui.bindings import bindings
from reader.ui.painters.theming import Palette
from reader.ui.painters.timeline import TimelinePainter
from reader.ui.screens.list_screen import MOVES, ListScreen, ScreenResult
from reader.ui.screens.listing import Listing
from reader.views.detail import date_lines
from reader.views.detail_line import DetailLine
from reader.views.timeline import Dated, Timeline, timeline_of


@dataclass(frozen=True)
class TimelineListing(Listing):
    """The dates of all sources, in order."""

    @cached_property
    def timeline(self) -> Timeline:
        """The rows."""
        return timeline_of(self.comparison.analysis)

    def painter(self, palette: Palette) -> TimelinePainter:
        nothing = f"{self.unanalysed or 'No article gives a date'}."
        return TimelinePainter(self.timeline, self.comparison.collection.articles, palette, nothing)

    def row_of(self, sentence: Passage) -> int:
        row = self.timeline.row_of(sentence)
        return 0 if row is None else self.timeline.dated.index(row)

    def dated(self, row: int) -> Dated | None:
        """The row of a stop."""
        found = self.timeline.rows[self.timeline.dated[row]] if self.timeline.dated else None
        return found if isinstance(found, Dated) else None

    def here(self, row: int) -> Passage | None:
        dated = self.dated(row)
        return dated.sentence if dated else None

    def header(self, row: int) -> tuple[str, Sequence[str]]:
        dated, unresolved = self.timeline.dated, self.timeline.unresolved
        place = f"{row + 1} of {len(dated)}" if dated else "no dates"
        counts = [place, *([f"not resolved: {unresolved}"] if unresolved else [])]
        return f"Timeline: {self.comparison.collection.title}", counts

    def details(self, row: int) -> Sequence[DetailLine]:
        dated = self.dated(row)
        return date_lines(self.comparison, dated) if dated else []


class TimelineScreen(ListScreen):
    """Shows the timeline of a reading."""

    command_ids = (*MOVES, "timeline")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)
    listing: TimelineListing

    def action_read(self) -> None:
        """To the panes, at the sentence of the cursor; the places of the same date are then walked as mentions are."""
        dated = self.listing.dated(self.row_list.cursor)
        if dated:
            walk = tuple(self.listing.comparison.sorted(self.listing.timeline.places_of(dated)))
            self.dismiss(ScreenResult(dated.sentence, True, walk, dated.words[0]))
        else:
            self.dismiss(ScreenResult(None))

    def action_timeline(self) -> None:
        """Back to the panes, as they were left."""
        self.action_leave()
