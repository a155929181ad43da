"""Three panes as simply as Textual makes them, each a text that scrolls without animation: the yardstick of keys.

python benchmarks/naive_app.py FILE FILE FILE
"""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static


class Pane(VerticalScroll):
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j", "scroll_down", "down"),
        ("k", "scroll_up", "up"),
        ("space", "page_down", "page down"),
        ("b", "page_up", "page up"),
    ]


class Naive(App[None]):
    CSS = "VerticalScroll { width: 1fr; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            for name in sys.argv[1:]:
                with Pane():
                    yield Static(Path(name).read_text("utf-8"), markup=False)

    def on_mount(self) -> None:
        self.animation_level = "none"
        self.query(Pane).last().focus()


Naive().run()
