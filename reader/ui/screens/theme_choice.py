"""The choice of a theme: each is previewed on the screen above while the cursor is on it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.settings.themes import Theme
from reader.ui import safe_text
from reader.ui.screens.modal import Docked, Panel
from reader.ui.widgets.options import Options


class ThemeChoice(Docked[str | None]):
    """Returns the name of the theme that is chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    def __init__(self, themes: Sequence[Theme], now: str, preview: Callable[[str], None]) -> None:
        """`now` is the name of the theme that the reader has; `preview` draws in the one of a name."""
        super().__init__()
        self._themes = themes
        self._names = [theme.name for theme in themes]
        self._now = now
        self._preview = preview

    def compose(self) -> ComposeResult:
        with Panel():
            yield Options(*(Option(self._line(theme)) for theme in self._themes))
            yield Static("j k: look   enter choose   esc leave", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one(Options).highlighted = self._names.index(self._now)

    def _line(self, theme: Theme) -> Content:
        mark = "▶" if theme.name == self._now else " "
        return safe_text.line(f"{mark} {theme.title}  {'dark' if theme.dark else 'light'}")

    @on(OptionList.OptionHighlighted)
    def _look(self, event: OptionList.OptionHighlighted) -> None:
        self._preview(self._names[event.option_index])

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def action_leave(self) -> None:
        """Leaves with the theme that the reader had."""
        self.dismiss(None)
