"""Small questions: one of several names, one of several things by its letter, or a line of text."""

from collections.abc import Hashable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.text.sanitise import one_line
from reader.ui import safe_text
from reader.ui.screens.modal import Docked, Panel
from reader.ui.screens.unsaved_changes import UnsavedChangesModal
from reader.ui.widgets.options import Options
from reader.views.detail_fit import cut_to


class ChoiceOfName(Docked[str | None]):
    """Returns the name that is chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    def __init__(self, question: str, names: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._names = names

    def compose(self) -> ComposeResult:
        with Panel():
            yield Static(safe_text.line((self._question, "bold")), id="asked")
            yield Options(*(Option(safe_text.line(name)) for name in self._names))
            yield Static("enter choose   esc leave", id="keys", markup=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def action_leave(self) -> None:
        """Leaves without a choice."""
        self.dismiss(None)


_OTHER_ROWS = 3
"""Rows of a window that hold neither a quotation nor a choice: its rule, the question, and the keys."""


class Choice(NamedTuple):
    """Something that can be chosen by a letter."""

    letter: str
    name: str
    help: str = ""


class ChoiceByLetter(Docked[str | None]):
    """Returns the letter of what is chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    def __init__(
        self, question: str, choices: Sequence[Choice], now: str, quotes: Sequence[tuple[str, str]] = ()
    ) -> None:
        """`quotes` are what is asked about: the words, and whose they are before them."""
        super().__init__()
        self._question = question
        self._quotes = quotes
        self._choices = choices
        self._letters = [choice.letter for choice in choices]
        self._now = now
        """The letter of what holds now."""

    def compose(self) -> ComposeResult:
        width = max(len(choice.name) for choice in self._choices)
        with Panel():
            yield Static(Content("\n").join(self._asked()), id="asked")
            yield OptionList(*(Option(self._line(choice, width)) for choice in self._choices))
            yield Static("a letter or enter: choose   esc leave", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = self._letters.index(self._now)

    def _asked(self) -> Iterator[Content]:
        """The question, and what it is about, each quotation in as many rows as there are for it."""
        yield safe_text.line((self._question, "bold"))
        width, height = self.app.size
        spare = height // 2 - _OTHER_ROWS - len(self._choices)
        for label, words in self._quotes:
            head, rows = f"{label}  ", max(1, spare // len(self._quotes))
            yield safe_text.line((head, "$secondary"), f"“{cut_to(head, words, '“”', width - 2, rows)}”")

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


class LineOfText(UnsavedChangesModal[str | None]):
    """Returns the line that is typed, in which nothing is hidden, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave")]

    saved_by = "enter"

    def __init__(self, question: str, text: str) -> None:
        super().__init__()
        self._question = question
        self._text = text

    def compose(self) -> ComposeResult:
        with Panel():
            yield Static(safe_text.line((self._question, "bold")), id="asked")
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
