"""A window that is not left by mistake while what was written in it is not saved."""

from collections.abc import Hashable
from typing import TypeVar

from reader.ui.screens.modal import Docked

_Result = TypeVar("_Result")


class UnsavedChangesModal(Docked[_Result]):
    """Warns once before what is written in it is thrown away; again once more has been written."""

    saved_by = "ctrl+s"
    """The key that saves."""
    _warned_of: Hashable = None

    @property
    def unsaved(self) -> Hashable:
        """A value that identifies the unsaved changes; None where there are none."""
        return None

    def throw_away(self) -> None:
        """Called once the reader leaves the window for good without saving."""

    def may_be_left(self, key: str) -> bool:
        """Whether the window can be closed by `key` now; warns the reader where it can't yet."""
        unsaved = self.unsaved
        if unsaved is None or unsaved == self._warned_of:
            return True
        self._warned_of = unsaved
        words = f"Not saved: {self.saved_by} saves, {key} again leaves it"
        self.app.notify(words, markup=False, severity="warning", timeout=4)
        return False
