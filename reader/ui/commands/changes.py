"""Changes of notes and judgements: made, undone, and made again."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from reader.comparison.state import ReadingState
from reader.notes.record import Record
from reader.notes.store.changes import Change, ChangedElsewhereError, ChangeLog
from reader.notes.store.store import NoteStore
from reader.ui.commands.view import View

_Record = TypeVar("_Record", bound=Record)
_Made = TypeVar("_Made")


class Changes:
    """The part that is common to all commands that change the store; and undo and redo."""

    def __init__(self, view: View, store: NoteStore) -> None:
        self._view = view
        self.store = store
        self.log = ChangeLog(store)
        """The changes of this session."""

    def save(self, name: str, before: Record | None, after: _Record, at: Hashable = None) -> _Record | None:
        """Saves a record, replacing the one it was made from. Returns it; None, with a message, where that fails."""
        return self.attempt(lambda: self.log.put(name, before, after, at))

    def undo(self) -> None:
        """Undoes the last change of a note, or the last judgement."""
        self._reverse(self.log.undo, "is undone; U: redo", "Nothing to undo")

    def redo(self) -> None:
        """Makes again what was undone last."""
        self._reverse(self.log.redo, "is redone", "Nothing to redo")

    def _reverse(self, reverse: Callable[[], Change | None], done: str, none: str) -> None:
        change = self.attempt(lambda: reverse() or none)
        if isinstance(change, Change):
            self.show()
            self._view.say(f"The {change.name} {done}")
            self._view.show_in_index(change.at)
        elif change:
            self._view.say(none)

    def attempt(self, change: Callable[[], _Made]) -> _Made | None:
        """Calls `change`, which writes to the store, and returns its result; None, with a message, where that fails."""
        try:
            return change()
        except ChangedElsewhereError:
            self.show()
            self._view.say("It was changed elsewhere in the meantime, so it was left as it is", is_warning=True)
        except OSError as error:
            where = error.filename or self.store.folder
            self._view.say(f"Not saved: {error.strerror or error} ({where})", is_warning=True)
        return None

    def show(self, state: ReadingState | None = None) -> None:
        """Shows the notes and judgements as the store has them now: in `state` or, without it, in what is shown."""
        shown = state or self._view.state
        self._view.show_all(shown.judged(self.store.notes.values(), self.store.judgements.values()))
