"""Small questions: one of several names, one of several things by its letter, or a line of text."""

from collections.abc import Hashable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.text.neutral import one_line
from reader.ui import safe_text
from reader.ui.screens.guarded import Guarded
from reader.ui.screens.window import Window

_LAYOUT = """
    {name} {{ align: center middle; }}
    {name} > Vertical {{ width: 64; max-width: 96%; height: auto; max-height: 90%; background: $panel; padding: 0 1;
        border: round $primary; }}
    {name} OptionList, {name} OptionList:focus {{ border: none; background: $background; height: auto;
        max-height: 12; }}
    {name} Input, {name} Input:focus {{ border: none; height: 1; padding: 0 1; background: $background; }}
    {name} #keys {{ color: $secondary; }}
"""


class ChoiceOfName(Window[str | None]):
    """Returns the name that is chosen, or None."""

    DEFAULT_CSS = _LAYOUT.format(name="ChoiceOfName")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave"),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def __init__(self, question: str, names: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._names = names

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(safe_text.line((self._question, "bold")))
            yield OptionList(*(Option(safe_text.line(name)) for name in self._names))
            yield Static("enter choose   esc leave", id="keys", markup=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def action_down(self) -> None:
        """To the next name."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """To the name before."""
        self.query_one(OptionList).action_cursor_up()

    def action_leave(self) -> None:
        """Leaves without a choice."""
        self.dismiss(None)


class Choice(NamedTuple):
    """Something that can be chosen by a letter."""

    letter: str
    name: str
    help: str = ""


class ChoiceByLetter(Window[str | None]):
    """Returns the letter of what is chosen, or None."""

    DEFAULT_CSS = _LAYOUT.format(name="ChoiceByLetter")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    def __init__(self, question: str, choices: Sequence[Choice], now: str) -> None:
        super().__init__()
        self._question = question
        self._choices = choices
        self._letters = [choice.letter for choice in choices]
        self._now = now
        """The letter of what holds now."""

    def compose(self) -> ComposeResult:
        width = max(len(choice.name) for choice in self._choices)
        with Vertical():
            yield Static(safe_text.line((self._question, "bold")))
            yield OptionList(*(Option(self._line(choice, width)) for choice in self._choices))
            yield Static("a letter or enter: choose   esc leave", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = self._letters.index(self._now)

    def _line(self, choice: Choice, width: int) -> Content:
        mark = "▶" if choice.letter == self._now else " "
        return safe_text.line(f"{mark} ", (choice.letter, "bold $primary"), f"  {choice.name:{width}}  ", choice.help)

    def on_key(self, event: Key) -> None:
        """A letter chooses at once."""
        if event.character in self._letters:
            event.stop()
            self.dismiss(event.character)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._letters[event.option_index])

    def action_leave(self) -> None:
        """Leaves without a choice."""
        self.dismiss(None)


class LineOfText(Guarded[str | None]):
    """Returns the line that is typed, in which nothing is hidden, or None."""

    DEFAULT_CSS = _LAYOUT.format(name="LineOfText")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    saved_by = "enter"

    def __init__(self, question: str, text: str) -> None:
        super().__init__()
        self._question = question
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(safe_text.line((self._question, "bold")))
            yield Input(safe_text.plain(self._text), select_on_focus=False)
            yield Static("enter save   esc leave", id="keys", markup=False)

    @property
    def unsaved(self) -> Hashable:
        typed = self.query_one(Input).value
        return None if typed == safe_text.plain(self._text) else typed

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(one_line(event.value).strip() or None)

    def action_leave(self) -> None:
        """Leaves with nothing typed."""
        self.dismiss(None)
