"""The groups of commands, by the names that the registry calls them."""

from reader.notes.store.store import NoteStore
from reader.settings.commands import Command
from reader.settings.filters import Filters
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
from reader.ui.commands.view import View


class CommandGroups:
    """All commands of the reading screen: "facts.next_fact(1)" in the registry is `facts.next_fact(1)` here."""

    def __init__(self, view: View, store: NoteStore, filters: Filters) -> None:
        self.navigation = Navigation(view)
        self.panes = Panes(view, self.navigation)
        self.facts = Facts(view)
        self.mentions = Mentions(view)
        self.discrepancies = Discrepancies(view)
        self.jumps = Jumps(view, self.mentions)
        self.bookmarks = Bookmarks(view)
        self.search = Search(view)
        self.index = IndexCommands(view, self.discrepancies)
        self.copying = Copying(view)
        self.changes = Changes(view, store)
        self.drafts = NoteDrafts(view, self.changes)
        self.notes = Notes(view, self.changes, self.discrepancies, self.drafts)
        self.actors = Actors(view, self.changes)
        self.suggestions = Suggestions(view, self.changes)
        self.verdicts = Verdicts(view, self.changes, self.discrepancies, self.suggestions)
        self.marks = Marks(view, self.changes)
        self.links = Links(view, self.changes)
        self.screens = Screens(view, self.notes, filters)

    def do(self, command: Command) -> None:
        """Does what the registry says of a command."""
        group, method, arguments = command.call
        getattr(getattr(self, group), method)(*arguments)
