"""Changes of notes and judgements: made, taken back, and made again."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import TypeVar

from reader.notes.record import Record
from reader.notes.store.changes import Change, ChangedElsewhereError, ChangeLog
from reader.ui.screens.base import ReadingBase
from reader.ui.widgets.index import Index

_Record = TypeVar("_Record", bound=Record)
_Made = TypeVar("_Made")


class Changing(ReadingBase):
    """What every command does that changes the store; and undo and redo."""

    @cached_property
    def changes(self) -> ChangeLog:
        """The changes of this session."""
        return ChangeLog(self.store)

    def keep(self, name: str, before: Record | None, after: _Record, at: Hashable = None) -> _Record | None:
        """Saves a record, over another where it was made from that; None where that fails, which is told."""
        return self.try_to(lambda: self.changes.put(name, before, after, at))

    def action_undo(self) -> None:
        """Takes the last change of a note, or the last judgement, back."""
        self._reverse(self.changes.undo, "is taken back; U makes it again", "There is no change to take back")

    def action_redo(self) -> None:
        """Makes again what was taken back last."""
        self._reverse(self.changes.redo, "is made again", "There is nothing to make again")

    def _reverse(self, reverse: Callable[[], Change | None], done: str, none: str) -> None:
        change = self.try_to(lambda: reverse() or none)
        if isinstance(change, Change):
            self.notes_changed()
            self.tell(f"The {change.name} {done}")
            self.query_one(Index).stand_at(change.at)
        elif change:
            self.tell(none)

    def try_to(self, change: Callable[[], _Made]) -> _Made | None:
        """Changes the store, and returns what that does; None where it can't be done, which is told."""
        try:
            return change()
        except ChangedElsewhereError:
            self.notes_changed()
            self.tell("It was changed elsewhere meanwhile, and is left as it is now", is_warning=True)
        except OSError as error:
            where = error.filename or self.store.folder
            self.tell(f"Not saved: {error.strerror or error} ({where})", is_warning=True)
        return None
