"""The line in which the reader types what is to be found."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui import safe_text
from reader.ui.widgets.line_input import LineInput

_LEAST_WIDTH = 80
"""The cells of a line that has room for the names of all its keys."""


class FindBar(Horizontal):
    """Finds while it is typed in; enter stays at the place, escape goes back."""

    DEFAULT_CSS = """
    FindBar { height: 1; display: none; background: $panel; }
    FindBar.-open { display: block; }
    FindBar Input, FindBar Input:focus { border: none; height: 1; width: 1fr; padding: 0; background: $panel; }
    FindBar Static { width: auto; padding: 0 1; }
    FindBar #keys { color: $secondary; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("down,tab", "step(1)", show=False),
        Binding("up,shift+tab", "step(-1)", show=False),
        Binding("ctrl+r", "switch", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Other words are to be found."""

        words: str
        is_pattern: bool = False
        """Whether the words are a regular expression."""

    @dataclass
    class Step(Message):
        """The reader wants the next place, or the one before."""

        step: int

    @dataclass
    class Closed(Message):
        """The reader is done; `stays` at the place found, or goes back to where it began."""

        stays: bool

    def __init__(self, *, has_patterns: bool = False) -> None:
        """`has_patterns`: whether a regular expression can be looked for as well."""
        super().__init__()
        self._has_patterns = has_patterns
        self._is_pattern = False

    def compose(self) -> ComposeResult:
        yield Static(safe_text.content("Find"), id="what")
        yield LineInput(id="find")
        yield Static(safe_text.content(""), id="count")
        yield Static(id="keys")

    def on_resize(self, event: events.Resize) -> None:
        """Names the keys, as far as what is typed keeps enough room."""
        keys = ["⏎ stay  esc back  ↓ ↑ next"] if event.size.width >= _LEAST_WIDTH else []
        keys += ["^r regex"] if self._has_patterns else []
        self.query_one("#keys", Static).update(safe_text.content("  ".join(keys)))

    def open(self) -> None:
        """Shows the line, empty, ready to be typed in."""
        self.add_class("-open")
        self.query_one(Input).value = ""
        self._set_pattern(False)
        self.screen.set_focus(self.query_one(Input))  # at once: the next key may be typed already

    def say(self, message: str) -> None:
        """Says how many places were found."""
        self.query_one("#count", Static).update(safe_text.content(message))

    def _close(self, *, stays: bool) -> None:
        self.remove_class("-open")
        self.post_message(self.Closed(stays))

    def action_cancel(self) -> None:
        self._close(stays=False)

    def action_switch(self) -> None:
        """Takes what is typed for a regular expression, or for words again."""
        if self._has_patterns:
            self._set_pattern(not self._is_pattern)
            self._say_changed()

    def _set_pattern(self, is_pattern: bool) -> None:
        self._is_pattern = is_pattern
        self.query_one("#what", Static).update(safe_text.content("Find regex" if is_pattern else "Find"))

    def _say_changed(self) -> None:
        self.post_message(self.Changed(self.query_one(Input).value, self._is_pattern))

    def action_step(self, step: int) -> None:
        self.post_message(self.Step(step))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.has_class("-open"):
            self._say_changed()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close(stays=True)
