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
from reader.settings.commands import Command
from reader.ui import safe_text
from reader.ui.screens.modal import Window

_SIGNS = """\
Each pane is an article. Passages that tell the same fact have the same number beside them; the other panes follow \
the passage under the cursor. ≠ marks passages about which the sources differ, ✎ those you have written a note on, \
▶ where you are, ▷ the best partner of that passage in each article, and the sides of a difference that is walked.

Row against row (=), facts that come in one order stand level, with empty rows (╎) where an article tells nothing \
there; ↑12 or ↓30 below a number is how many rows up or down the same fact stands in another article. Where not all \
articles fit, a line above the panes holds all: in brackets those on the screen, × those put away.

Underlined, on every screen, are words that the other articles do not have: bold too where they differ. Within the \
current fact, figures that only one article has are bold, and words that deny or suppose are in italics.

In the table a cell says in short what a source tells of a fact: figures, who says or denies it, and behind ~ what \
is hedged or in quotation marks at arm's length; an empty cell is not reported. Compare (c) shows the sides of a \
discrepancy one by one, then the fact word by word: what only one passage has is underlined; ≠ marks what differs, \
= figures that another has too, ~ hedges, ¬ denials, ❝ words at arm's length.

In the index, figures that count the same stand together, ≠ before those on which the sources differ; ◦ stands \
before actors that only one source names. Differences stand as d walks them, their kind in a letter (# number, t \
time, p place, a agent, s status, l label, d detail), then their values: one that all sources give, then the rarest; \
at the end the verdict: ↑ update, ~ rounding, ∩ scope, ✓ settled. + marks what is to be a discrepancy of your own."""


class HelpScreen(Window[None]):
    """Shows the commands, those of the screen it was opened on first; any of the keys that open it closes it."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll { width: 84; max-width: 96%; height: auto; max-height: 92%; background: $panel;
        border: round $primary; padding: 0 2; }
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
        yield from _group("Here", [command for command in own if _holds(command, wanted)])
        for group, commands in groupby(others, key=lambda command: command.group):
            title = f"In the panes: {group}" if own else group
            yield from _group(title, [command for command in commands if _holds(command, wanted)])


def _group(title: str, commands: Sequence[Command]) -> Iterator[Content]:
    """Some commands under a title; nothing where there are none."""
    if commands:
        yield _heading(title)
    for command in commands:
        yield safe_text.line((f"  {command.shown_keys:22}", "bold"), command.help)


def _heading(title: str) -> Content:
    return safe_text.line((title, "bold $primary"))


def _holds(command: Command, wanted: Sequence[str]) -> bool:
    """Whether each word is one of the command's keys, or in what is said of it."""
    said = folded(f"{command.group} {command.footer} {command.help}")
    return all(word in said or word in map(folded, command.keys) for word in wanted)
