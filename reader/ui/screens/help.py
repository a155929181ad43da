"""The help: every command with its keys, as they are bound now."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.comparison.search import folded
from reader.layout.wrap import wrap
from reader.settings.commands import Command
from reader.text.span import Span
from reader.ui import safe_text
from reader.ui.screens.modal import Window

_SIGNS = """\
Each pane is an article. Passages that report the same fact have the same number in the margin; the other panes follow \
your passage. ▶ is your place. ▷ is the passage in each other article that best matches yours, or the other versions \
of the difference that you went to with d. ≠ marks passages about which sources differ, ✎ passages with a note of \
yours, + what you have marked for a difference of your own.

On every screen, the words that differ are bold and coloured. Underlined words are words that the other articles do \
not have. Within the current fact, figures that only one article has are bold, and words that deny or hedge are in \
italics.

Row against row (=), facts that come in the same order are level. Rows are empty (╎) where an article reports nothing \
there. "↑ 2 above in Post" means that the same fact is two shared passages further up in the Post. If not all articles \
fit, a line above the panes lists all: in brackets those on the screen, with × those that are hidden.

A cell of the table has the values that differ (≠), then figures, then who says or denies it, and after ~ what is \
hedged or in scare quotes. An empty cell means that nothing was found. Compare (c) shows the versions of a difference \
one by one, then the fact word by word: ≠ marks what differs, = figures that another article has too, ~ hedges, \
¬ denials, ❝ scare quotes.

The index lists differences in the order in which d goes to them. A letter is their kind (# number, t time, p place, \
a agent, s status, l label, d detail). Their values follow: first the one that all sources give, if there is one, then \
the rarest. Where there is little room, 58+ is "at least 58", ≤100 "up to 100", ~40 "about 40". At the end is your \
verdict: ↑ update, ~ rounding, ∩ scope, ✓ settled, × no discrepancy. Figures that count the same are together; ≠ is \
before those on which sources differ. ◦ is before actors that only one source names."""


_BOX, _SHARE, _FRAME = 84, 96, 8
"""The cells of the box, at most so many hundredths of the screen, and those of its frame and scroll bar."""
_INDENT, _LEAST_INDENT, _WIDE, _GAP = 24, 15, 64, 1
"""The cells before what a command does, on a narrow screen fewer, and those between it and the keys."""


class HelpScreen(Window[None]):
    """Shows the commands, those of the screen it was opened on first; any of the keys that open it closes it."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll { width: 84; max-width: 96%; height: auto; max-height: 92%; background: $panel;
        border: round $primary; padding: 0 2; scrollbar-size-vertical: 1; }
    HelpScreen Input, HelpScreen Input:focus { dock: top; border: none; height: 1; padding: 0; background: $panel; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close"),
        Binding("q,question_mark,f1", "dismiss", "close"),
        Binding("slash", "search", "search", key_display="/"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,ctrl+f,pagedown", "page(1)", show=False),
        Binding("ctrl+b,pageup", "page(-1)", show=False),
        Binding("g,home", "end(-1)", show=False),
        Binding("G,end", "end(1)", show=False),
        Binding("tab,shift+tab", "search", show=False),
    ]

    def __init__(self, commands: Sequence[Command], here: Sequence[str] = ()) -> None:
        """`here` are the ids of the commands of the screen that is open over the panes; empty in the panes."""
        super().__init__()
        self._commands = commands
        """Every command with the keys that it has now."""
        self._here = here

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Input(placeholder="/ searches these keys", id="words")
            yield Static(self._content(""))

    def on_resize(self) -> None:
        self.query_one(Static).update(self._content(self.query_one(Input).value))

    def action_search(self) -> None:
        """Lets the reader type what the commands are to be about."""
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """From a search to all commands; from these back to the screen."""
        line = self.query_one(Input)
        if line.has_focus or line.value:
            line.value = ""
            self.set_focus(None)
        else:
            self.dismiss()

    @on(Input.Submitted)
    def _end_typing(self) -> None:
        self.set_focus(None)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.query_one(Static).update(self._content(event.value))
        self.action_end(-1)

    def action_scroll(self, step: int) -> None:
        """Scrolls by a few lines."""
        self.query_one(VerticalScroll).scroll_relative(y=3 * step, animate=False)

    def action_page(self, step: int) -> None:
        """A screenful on or back."""
        view = self.query_one(VerticalScroll)
        view.scroll_relative(y=step * max(1, view.size.height - 1), animate=False)

    def action_end(self, step: int) -> None:
        """To the first command or the last."""
        view = self.query_one(VerticalScroll)
        view.scroll_to(y=0 if step < 0 else view.max_scroll_y, animate=False)

    def _content(self, words: str) -> Content:
        """The commands that hold every one of some words, by groups; all commands, and what signs mean, without any."""
        wanted = folded(words).split()
        lines = list(self._lines(wanted)) or [safe_text.content("No key for that.")]
        signs = [] if wanted else [Content(""), _heading("Signs"), safe_text.content(_SIGNS)]
        return Content("\n").join([*lines, *signs])

    def _lines(self, wanted: Sequence[str]) -> Iterator[Content]:
        own = [command for command in self._commands if command.id in self._here]
        others = [command for command in self._commands if command not in own]
        yield from _group("Here", [command for command in own if _holds(command, wanted)], self._width)
        for group, commands in groupby(others, key=lambda command: command.group):
            title = f"In the panes: {group}" if own else group
            yield from _group(title, [command for command in commands if _holds(command, wanted)], self._width)

    @property
    def _width(self) -> int:
        """The cells of a row of the help."""
        return min(_BOX, self.app.size.width * _SHARE // 100) - _FRAME


def _group(title: str, commands: Sequence[Command], width: int) -> Iterator[Content]:
    """Some commands under a title; nothing where there are none."""
    if commands:
        yield _heading(title)
    for command in commands:
        yield from _command(command, width)


def _command(command: Command, width: int) -> Iterator[Content]:
    """The keys of a command and, next to them, what it does; under long keys, with the same indent."""
    indent = _INDENT if width >= _WIDE else _LEAST_INDENT
    keys = f"  {command.shown_keys}"
    rows = [row.of(command.help) for row in wrap(command.help, Span(0, len(command.help)), max(1, width - indent))]
    if len(keys) + _GAP > indent:
        yield safe_text.line((keys, "bold"))
        keys = ""
    for row in rows:
        yield safe_text.line((keys.ljust(indent), "bold"), row)
        keys = ""


def _heading(title: str) -> Content:
    return safe_text.line((title, "bold $primary"))


def _holds(command: Command, wanted: Sequence[str]) -> bool:
    """Whether each word is one of the command's keys, or in what is said of it."""
    said = folded(f"{command.group} {command.footer} {command.help}")
    return all(word in said or word in map(folded, command.keys) for word in wanted)
