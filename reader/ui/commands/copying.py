"""Taking words out of the program."""

from reader.ui.commands.view import View


class Copying:
    """The command that copies a quotation."""

    def __init__(self, view: View) -> None:
        self._view = view

    def copy(self) -> None:
        """Copies what is selected, else the passage under the cursor, as a quotation with its source."""
        self._view.copy(self._view.selected() or self._view.state.here)
