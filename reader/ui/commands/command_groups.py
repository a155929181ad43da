"""The groups of commands, by the names that the registry calls them."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.notes.store.store import NoteStore
from reader.settings.commands import Command
from reader.settings.filters import Filters
from reader.ui.commands.view import View

if TYPE_CHECKING:
    from reader.ui.commands.actors import Actors
    from reader.ui.commands.bookmarks import Bookmarks
    from reader.ui.commands.changes import Changes
    from reader.ui.commands.copying import Copying
    from reader.ui.commands.discrepancies import Discrepancies
    from reader.ui.commands.facts import Facts
    from reader.ui.commands.index import IndexCommands
    from reader.ui.commands.jumps import Jumps
    from reader.ui.commands.links import Links
    from reader.ui.commands.marks import Marks
    from reader.ui.commands.mentions import Mentions
    from reader.ui.commands.navigation import Navigation
    from reader.ui.commands.note_drafts import NoteDrafts
    from reader.ui.commands.notes import Notes
    from reader.ui.commands.panes import Panes
    from reader.ui.commands.screens import Screens
    from reader.ui.commands.search import Search
    from reader.ui.commands.suggestions import Suggestions
    from reader.ui.commands.verdicts import Verdicts


class CommandGroups:
    """All commands of the reading screen: "facts.next_fact(1)" in the registry is `facts.next_fact(1)` here.

    A group is loaded when the first of its commands is given: most runs need few, and the first screen none.
    """

    def __init__(self, view: View, store: NoteStore, filters: Filters) -> None:
        self._view = view
        self._store = store
        self._filters = filters

    def do(self, command: Command) -> None:
        """Does what the registry says of a command."""
        group, method, arguments = command.call
        getattr(getattr(self, group), method)(*arguments)

    def stop(self) -> None:
        """Ends what a command does in the background."""
        if "suggestions" in vars(self):
            self.suggestions.stop()

    @property
    def filters(self) -> Filters:
        """How the table and the notes were looked at last."""
        if "screens" not in vars(self):
            return self._filters
        return replace(self._filters, table=self.screens.table_view, notes=self.screens.notes_view)

    # Moving

    @cached_property
    def navigation(self) -> "Navigation":
        from reader.ui.commands.navigation import Navigation

        return Navigation(self._view)

    @cached_property
    def panes(self) -> "Panes":
        from reader.ui.commands.panes import Panes

        return Panes(self._view, self.navigation)

    @cached_property
    def facts(self) -> "Facts":
        from reader.ui.commands.facts import Facts

        return Facts(self._view)

    @cached_property
    def mentions(self) -> "Mentions":
        from reader.ui.commands.mentions import Mentions

        return Mentions(self._view)

    @cached_property
    def discrepancies(self) -> "Discrepancies":
        from reader.ui.commands.discrepancies import Discrepancies

        return Discrepancies(self._view)

    @cached_property
    def jumps(self) -> "Jumps":
        from reader.ui.commands.jumps import Jumps

        return Jumps(self._view, self.mentions)

    @cached_property
    def bookmarks(self) -> "Bookmarks":
        from reader.ui.commands.bookmarks import Bookmarks

        return Bookmarks(self._view)

    @cached_property
    def search(self) -> "Search":
        from reader.ui.commands.search import Search

        return Search(self._view)

    @cached_property
    def index(self) -> "IndexCommands":
        from reader.ui.commands.index import IndexCommands

        return IndexCommands(self._view, self.discrepancies)

    @cached_property
    def screens(self) -> "Screens":
        from reader.ui.commands.screens import Screens

        return Screens(self._view, self.notes, self._filters)

    # Writing and judging

    @cached_property
    def copying(self) -> "Copying":
        from reader.ui.commands.copying import Copying

        return Copying(self._view)

    @cached_property
    def changes(self) -> "Changes":
        from reader.ui.commands.changes import Changes

        return Changes(self._view, self._store)

    @cached_property
    def drafts(self) -> "NoteDrafts":
        from reader.ui.commands.note_drafts import NoteDrafts

        return NoteDrafts(self._view, self.changes)

    @cached_property
    def notes(self) -> "Notes":
        from reader.ui.commands.notes import Notes

        return Notes(self._view, self.changes, self.discrepancies, self.drafts)

    @cached_property
    def actors(self) -> "Actors":
        from reader.ui.commands.actors import Actors

        return Actors(self._view, self.changes)

    @cached_property
    def suggestions(self) -> "Suggestions":
        from reader.ui.commands.suggestions import Suggestions

        return Suggestions(self._view, self.changes)

    @cached_property
    def verdicts(self) -> "Verdicts":
        from reader.ui.commands.verdicts import Verdicts

        return Verdicts(self._view, self.changes, self.discrepancies, self.suggestions)

    @cached_property
    def marks(self) -> "Marks":
        from reader.ui.commands.marks import Marks

        return Marks(self._view, self.changes)

    @cached_property
    def links(self) -> "Links":
        from reader.ui.commands.links import Links

        return Links(self._view, self.changes)
