"""Surveying: the screens over the panes, from the passage here or from where they were left."""

from collections.abc import Callable
from functools import cached_property, partial

from reader.analysis.model import Passage
from reader.ui.screens.comparing import Comparing
from reader.ui.screens.list_screen import Left, Overview
from reader.ui.screens.noting import Noting
from reader.views.detail import discrepancy_here
from reader.views.notes_list import NotesView
from reader.views.table import TableView


class Surveying(Comparing, Noting):
    """The commands that open the timeline, the table, the list of notes, and one fact word by word."""

    @cached_property
    def table_view(self) -> TableView:
        """How the table was looked at last."""
        return self.session.filters.table

    @cached_property
    def notes_view(self) -> NotesView:
        """How the notes were looked at last."""
        return self.session.filters.notes

    @cached_property
    def _left(self) -> dict[type[Overview], tuple[Passage, Passage]]:
        """For each screen: where the cursor was when it was left, and where the reader stood in it."""
        return {}

    def action_timeline(self) -> None:
        """To the dates of all sources: to that of the passage here, or where the timeline was left."""
        from reader.ui.screens.timeline import TimelineScreen

        start = self._start_of(TimelineScreen)
        self._open(TimelineScreen(self.comparison, start, self.palette, is_analysed=self.is_analysed))

    def action_table(self) -> None:
        """To the facts of all sources: to that of the passage here, or where the table was left."""
        from reader.ui.screens.table import TableScreen

        start = self._start_of(TableScreen)
        view, comparer = self.table_view, self.comparer
        screen = TableScreen(self.comparison, start, self.palette, comparer, view, is_analysed=self.is_analysed)

        def keep_view() -> None:
            self.table_view = screen.view

        self._open(screen, keep_view)

    def action_notes(self) -> None:
        """To the list of notes: to the one on the passage here, or where the list was left."""
        from reader.ui.screens.notes import NotesScreen

        start = self._start_of(NotesScreen)
        screen = NotesScreen(self.comparison, start, self.palette, self.notes_view, self, is_analysed=self.is_analysed)

        def keep_view() -> None:
            self.notes_view = screen.view

        self._open(screen, keep_view)

    def notes_changed(self) -> None:
        """Shows the notes as they are now, in the screens over the panes too."""
        super().notes_changed()
        for screen in self.app.screen_stack:
            if isinstance(screen, Overview):
                screen.know(self.comparison, is_analysed=self.is_analysed)

    def action_compare(self) -> None:
        """To the sides of the discrepancy stood at in the index, or told of here, and the fact word by word."""
        from reader.ui.screens.compare import CompareScreen

        discrepancy, fact = self.reached
        start = fact.passages[0] if fact else self.here
        if discrepancy:
            side = self.nearest_side(discrepancy)
            start = self.comparison.passage_at(side.article, side.start)
        elif not fact:
            discrepancy = discrepancy_here(self.comparison, self.here, self.highlighter.discrepancy)
        if discrepancy or self.comparison.fact_at(start):
            screen = CompareScreen(
                self.comparison, start, self.palette, self.comparer, discrepancy, is_analysed=self.is_analysed
            )
            self._open(screen)
        else:
            self.tell("No other article tells this" if self.is_analysed else "The articles are still being compared")

    def _start_of(self, kind: type[Overview]) -> Passage:
        """Where the reader stood in a screen, if they have not moved since; else where they are."""
        came_from, left_at = self._left.get(kind, (None, None))
        return left_at if left_at and came_from == self.here else self.here

    def _open(self, screen: Overview, keep_view: Callable[[], None] = lambda: None) -> None:
        self.app.push_screen(screen, partial(self._leave, screen, keep_view))

    def _leave(self, screen: Overview, keep_view: Callable[[], None], left: Left | None) -> None:
        """Reads on where a screen was left, if that is wished."""
        keep_view()
        if left and left.at:
            if left.is_read:
                self.set_focus(None)
                if left.walk:
                    self.follow_mentions(left.walk, left.walked)
                self.jump_to(left.at)
            self._left[type(screen)] = self.here, left.at
