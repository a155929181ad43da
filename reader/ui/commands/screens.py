"""The screens over the panes, opened at the passage here or where they were left."""

from collections.abc import Callable
from functools import partial

from reader.analysis.passage import Passage
from reader.settings.filters import Filters
from reader.ui.commands.notes import Notes
from reader.ui.commands.reached import discrepancy_reached, fact_reached
from reader.ui.commands.view import View
from reader.ui.screens.list_screen import ListScreen, ScreenResult


class Screens:
    """The commands that open the timeline, the table, the list of notes, and one fact word by word."""

    def __init__(self, view: View, notes: Notes, filters: Filters) -> None:
        self._view = view
        self._notes = notes
        self.table_view = filters.table
        """How the table was looked at last."""
        self.notes_view = filters.notes
        """How the notes were looked at last."""
        self._left: dict[type[ListScreen], tuple[Passage, Passage]] = {}
        """For each screen: where the cursor was when it was left, and where the reader was in it."""

    def timeline(self, at: Passage | None = None) -> None:
        """To the dates of all sources: to that of a passage, of the one here, or where the timeline was left."""
        from reader.ui.screens.timeline import TimelineListing, TimelineScreen

        state, start = self._view.state, at or self._start_of(TimelineScreen)
        listing = TimelineListing(state.comparison, state.unanalysed, start)
        self._open(TimelineScreen(listing, self._view.palette))

    def table(self, at: Passage | None = None) -> None:
        """To the facts of all sources: to that of a passage, of the one here, or where the table was left."""
        from reader.ui.screens.table import TableListing, TableScreen

        state, start = self._view.state, at or self._start_of(TableScreen)
        listing = TableListing.of(state.comparison, start, self.table_view, state.unanalysed)
        screen = TableScreen(listing, self._view.palette, self._view.comparer)

        def keep_view() -> None:
            self.table_view = screen.listing.view

        self._open(screen, keep_view)

    def notes(self, at: Passage | None = None) -> None:
        """To the list of notes: to the one on a passage, on the one here, or where the list was left."""
        from reader.ui.screens.notes import NotesListing, NotesScreen

        state, start = self._view.state, at or self._start_of(NotesScreen)
        listing = NotesListing(state.comparison, state.unanalysed, start, self.notes_view)
        screen = NotesScreen(listing, self._view.palette, self._notes)

        def keep_view() -> None:
            self.notes_view = screen.listing.view

        self._open(screen, keep_view)

    def compare(self) -> None:
        """To the sides of the discrepancy reached in the index, or shown at the cursor, and the fact word by word."""
        from reader.ui.screens.compare import CompareListing, CompareScreen

        view, state = self._view, self._view.state
        discrepancy, fact = discrepancy_reached(view), fact_reached(view)
        start = fact.passages[0] if fact else state.here
        if discrepancy:
            side = state.nearest_side(discrepancy)
            start = state.comparison.passage_at(side.article, side.start)
        elif not fact:
            discrepancy = state.shown
        if discrepancy or state.comparison.fact_at(start):
            listing = CompareListing(state.comparison, state.unanalysed, start, discrepancy, view.comparer)
            self._open(CompareScreen(listing, view.palette))
        else:
            view.say(state.unanalysed or "No other article reports this")

    def _start_of(self, kind: type[ListScreen]) -> Passage:
        """Where the reader was in a screen, if they have not moved since; else where they are."""
        here = self._view.state.here
        came_from, left_at = self._left.get(kind, (None, None))
        return left_at if left_at and came_from == here else here

    def _open(self, screen: ListScreen, keep_view: Callable[[], None] = lambda: None) -> None:
        self._view.open(screen, partial(self._leave, screen, keep_view))

    def _leave(self, screen: ListScreen, keep_view: Callable[[], None], left: ScreenResult | None) -> None:
        """Goes to the place at which a screen was left, or to another screen there, if the reader wants to."""
        keep_view()
        if left and left.at:
            if left.is_read:
                self._view.go_to_panes()
                if left.walk:
                    self._view.show(self._view.state.following(left.walk, left.walked))
                self._view.show(self._view.state.jumping_to(left.at))
            self._left[type(screen)] = self._view.state.here, left.at
        if left and left.then:
            getattr(self, left.then)(left.at)
