"""A window that says why something is shown, under headings."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from reader.ui import safe_text
from reader.ui.screens.modal import Docked, Panel


class Reasons(Docked[None]):
    """Shows some words under headings until it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "leave", "leave")]

    def __init__(self, question: str, reasons: Sequence[tuple[str, str]]) -> None:
        """`reasons` are the headings, each with its words."""
        super().__init__()
        self._question = question
        self._reasons = reasons

    def compose(self) -> ComposeResult:
        lines = [safe_text.line((f"{heading}  ", "$secondary"), words) for heading, words in self._reasons]
        with Panel():
            yield Static(Content("\n").join([safe_text.line((self._question, "bold")), *lines]), id="reasons")
            yield Static("esc leave", id="keys", markup=False)

    def action_leave(self) -> None:
        """Leaves the window."""
        self.dismiss(None)
