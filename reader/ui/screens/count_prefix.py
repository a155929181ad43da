"""The keyboard handling that screens share: a count before a command, and keys that a command waits for."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeGuard, TypeVar

from textual import events
from textual.screen import Screen
from textual.timer import Timer

from reader.settings.commands import COMMANDS_BY_ID, Command
from reader.text.phrasing import truncate
from reader.ui import safe_text
from reader.ui.screens.modal import Underlying
from reader.ui.widgets.fixed_static import FixedStatic

if TYPE_CHECKING:
    from reader.ui.screens.list_screen import ListScreen

_Result = TypeVar("_Result")
_MOST_DIGITS = 3
COUNTS_FOR = 1.5
"""Seconds within which a command is to follow a number that counts it; after that the number was that of a pane."""


class CountPrefix:
    """The number that is typed before a command, or the key that a command waits for."""

    def __init__(self, screen: "CountPrefixScreen[Any]") -> None:
        self._screen = screen
        self._typed = ""
        """The digits typed so far."""
        self._waits_for = ""
        """The prompt for the key that is waited for; empty where none is."""
        self._times = 1
        """How many times the command of the key pressed last is done."""
        self._take: Callable[[str], None] | None = None
        self._back: Callable[[], None] = lambda: None
        """Undoes the move to the pane of the number typed."""
        self._ends: Timer | None = None
        """Ends the number."""

    @property
    def pending(self) -> str:
        """The header's text while a command is only half typed; else empty."""
        if self._waits_for:
            return self._waits_for
        return f"{self._typed} times the command that you type next; escape cancels" if self._typed else ""

    def handle_key(self, event: events.Key) -> bool:
        """Before any command runs: hands a key to what waits for it, or says how the number typed is meant.

        Returns whether the key is used up. The app calls it just before it looks for the key's command: a
        handler of the screen's own would see a key before the commands of those typed before it have run.
        """
        if self._take:
            self._hand_over(self._take, event)
            return True
        return bool(self._typed) and not event.key.isdigit() and self._use_number(event)

    def wait_for(self, prompt: str, take: Callable[[str], None]) -> None:
        """Hands the next key to `take`, as the character it types; anything else ends the waiting."""
        self._waits_for, self._take = prompt, take
        self._screen.show_typed()

    def type_digit(self, digit: int) -> None:
        """Begins a number, or continues it, and goes to the pane of that number, or of its last digit.

        A command that takes the number as a count undoes that move, and starts from where the cursor was before; but
        only while it counts. Enter says where there is no pane of that number.
        """
        if not self._typed:
            self._back = self._screen.undo_move()
        self._typed = f"{self._typed}{digit}".lstrip("0")[:_MOST_DIGITS]
        pane = next((n for n in (int(self._typed or 0), digit) if self._screen.has_number(n)), None)
        if pane:
            self._screen.go_to_number(pane)
        if self._ends:
            self._ends.stop()
        self._ends = self._screen.set_timer(COUNTS_FOR, self.end_number)
        self._screen.show_typed()

    def end_number(self) -> None:
        """From now on the number was that of a pane, and counts no command."""
        self._typed = ""
        self._screen.show_typed()

    def used_up(self) -> int:
        """How many times the command is done that is pressed now; the next one once."""
        times, self._times = self._times, 1
        return times

    def _hand_over(self, take: Callable[[str], None], event: events.Key) -> None:
        self._waits_for, self._take = "", None
        self._screen.show_typed()
        take(event.character if event.is_printable and event.character else "")

    def _use_number(self, event: events.Key) -> bool:
        number, self._typed = int(self._typed), ""
        self._screen.show_typed()
        active = self._screen.active_bindings.get(event.key)
        command = COMMANDS_BY_ID.get(active.binding.id or "") if active else None
        if command and self._screen.meant(command).repeats:
            self._back()
            self._times = number
        elif event.key == "escape":
            self._back()
        elif event.key == "enter" and not self._screen.has_number(number):
            self._screen.go_to_number(number)
        return event.key in ("escape", "enter")


def is_over_panes(screen: Screen[Any]) -> "TypeGuard[ListScreen]":
    """Whether a screen is one of those over the panes, which are loaded when the first of them is opened."""
    return isinstance(screen, CountPrefixScreen) and screen.own_command is not None


class CountPrefixScreen(Underlying[_Result]):
    """A screen that does the commands of the registry; a number says how many times one is done, or in which pane."""

    own_command: ClassVar[str | None] = None
    """The command that opens it over the panes, and leads back to them as they were left; None for the panes."""

    def __init__(self) -> None:
        super().__init__()
        self.prefix = CountPrefix(self)

    # What each screen says for itself

    @abstractmethod
    def do(self, command: Command) -> None:
        """Does a command of the registry, once."""

    def meant(self, command: Command) -> Command:
        """The command that the keys of one do now."""
        return command

    @property
    def position(self) -> Hashable:
        """The position of the cursor: a command that does not change it is not repeated."""
        return None

    def has_number(self, number: int) -> bool:
        """Whether there is a pane on the screen, or a column, of that number, from 1."""
        return False

    def go_to_number(self, number: int) -> None:
        """To the pane, or the column, of that number, from 1; nothing where a screen has none."""

    def undo_move(self) -> Callable[[], None]:
        """A function that moves the cursor back to its current place."""
        return lambda: None

    def show_typed(self) -> None:
        """Shows the number typed so far, and what is waited for."""

    def show_header(self, title: str, counts: Sequence[str]) -> None:
        """Shows as much of a title as there is room for left of the counts; a half-typed command replaces both."""
        pending = self.prefix.pending
        right = "" if pending else f"   {' · '.join(counts)}"
        shown = truncate(pending or title, max(8, self.app.size.width - len(right) - 2))
        style = "bold reverse" if pending else "bold"
        self.query_one("#header", FixedStatic).set_text(safe_text.line((f" {shown}", style), (right, "$secondary")))

    # Actions

    def action_digit(self, digit: int) -> None:
        """Types a digit of a number."""
        self.prefix.type_digit(digit)

    def action_run(self, command_id: str) -> None:
        """Does a command of the registry as many times as was typed, or until it changes nothing.

        The palette may ask for one of a screen that is not there yet, or of a program that is left: that does nothing.
        """
        if not self.is_attached or not self.is_mounted:
            return
        command = self.meant(COMMANDS_BY_ID[command_id])
        for _ in range(self.prefix.used_up()):
            before = self.position
            self.do(command)
            if self.position == before:
                return
