"""The timeline: the dates that all sources give, in order, and the way to the sentences that give them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Self

from textual.binding import BindingType

from reader.analysis.passage import Passage
from reader.ui.bindings import bindings
from reader.ui.painters.theming import Palette
from reader.ui.painters.timeline import TimelinePainter
from reader.ui.screens.list_screen import MOVES, SCREENS, ListScreen, ScreenResult
from reader.ui.screens.listing import Listing
from reader.views.detail import date_lines
from reader.views.detail_line import DetailLine
from reader.views.timeline import Dated, Heading, timeline_of
from reader.views.timeline_folding import Folded, FoldedTimeline, folded


@dataclass(frozen=True)
class TimelineListing(Listing):
    """The dates of all sources, in order."""

    opened: frozenset[Passage] = frozenset()
    """A sentence of each fold that the reader has opened."""

    @cached_property
    def timeline(self) -> FoldedTimeline:
        """The rows; the one that the reader comes from is not folded."""
        return folded(timeline_of(self.comparison.analysis), self.opened | {self.start})

    def painter(self, palette: Palette) -> TimelinePainter:
        nothing = f"{self.unanalysed or 'No article gives a date'}."
        articles, disputed = self.comparison.collection.articles, self.comparison.disputed
        return TimelinePainter(self.timeline, articles, palette, nothing, disputed)

    def row_of(self, sentence: Passage) -> int:
        return self.timeline.stop_of(sentence)

    def at(self, row: int) -> Heading | Dated | Folded | None:
        """The row of a stop; None where there are no dates."""
        return self.timeline.rows[self.timeline.stops[row]] if self.timeline.stops else None

    def here(self, row: int) -> Passage | None:
        found = self.at(row)
        dated = found.sentences[0] if isinstance(found, Folded) else found
        return dated.sentence if isinstance(dated, Dated) else None

    def opening(self, fold: Folded) -> Self:
        """The same with a fold open."""
        return replace(self, opened=self.opened | {fold.sentences[0].sentence})

    def header(self, row: int) -> tuple[str, Sequence[str]]:
        stops, unresolved = self.timeline.stops, self.timeline.whole.unresolved
        place = f"{row + 1} of {len(stops)}" if stops else "no dates"
        counts = [place, *([f"left open: {unresolved}"] if unresolved else [])]
        return f"Timeline: {self.comparison.collection.title}", counts

    def details(self, row: int) -> Sequence[DetailLine]:
        found = self.at(row)
        if isinstance(found, Folded):
            label = self.comparison.article(found.article).label
            return [DetailLine("date", found.label, f"dates that only {label} gives; enter shows them")]
        return date_lines(self.comparison, found) if isinstance(found, Dated) else []


class TimelineScreen(ListScreen):
    """Shows the timeline of a reading."""

    command_ids = (*MOVES, *SCREENS)
    own_command = "timeline"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)
    listing: TimelineListing

    def action_read(self) -> None:
        """To the panes, at the sentence of the cursor, where places of the same date are then walked as mentions are;
        or opens a fold."""
        found = self.listing.at(self.row_list.cursor)
        if isinstance(found, Folded):
            self.show_instead(self.listing.opening(found))
        elif isinstance(found, Dated):
            walk = tuple(self.listing.comparison.sorted(self.listing.timeline.whole.places_of(found)))
            self.dismiss(ScreenResult(found.sentence, True, walk, found.words[0]))
        else:
            self.dismiss(ScreenResult(None))
