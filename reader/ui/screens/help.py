"""The help: every command with its keys, as they are bound now."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.settings.commands import Command
from reader.ui import safe_text
from reader.ui.screens.modal import Window

_INTRODUCTION = """\
Each pane is an article. Passages that tell the same fact have the same number beside them; the other panes follow \
the passage under the cursor. ≠ marks passages about which the sources differ, ✎ those you have written a note on, \
▶ where you are, ▷ what tells the same.

Row against row (=), facts that come in one order stand level, with empty rows (╎) where an article tells nothing \
there; ↑12 or ↓30 below a number is how many rows up or down the same fact stands in another article. Where not all \
articles fit, a line above the panes holds all: in brackets those on the screen, × those put away.

Within the current fact, words that another article has too are underlined, figures that only one has are bold, \
and words that deny or suppose are in italics.

In the table a cell says in short what a source tells of a fact: figures, who says or denies it, and behind ~ what \
is hedged or in quotation marks at arm's length; an empty cell is not reported. Compare (c) shows the sides of a \
discrepancy one by one, then the fact word by word: what only one passage has is underlined; ≠ marks what differs, \
= figures that another has too, ~ hedges, ¬ denials, ❝ words at arm's length.

In the index, figures that count the same stand together, ≠ before those on which the sources differ; ◦ stands \
before actors that only one source names. Differences stand as d walks them, their kind in a letter (# number, t \
time, p place, a agent, s status, l label, d detail), then their values: one that all sources give, then the rarest; \
at the end the verdict: ↑ update, ~ rounding, ∩ scope, ✓ settled. + marks what is to be a discrepancy of your own."""


class HelpScreen(Window[None]):
    """Shows the commands; any of the keys that open it closes it."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll { width: 84; max-width: 96%; height: auto; max-height: 92%; background: $panel;
        border: round $primary; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space", "page(1)", show=False),
        Binding("g,home", "end(-1)", show=False),
        Binding("G,end", "end(1)", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands
        """Every command with the keys that it has now."""

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(Content("\n").join([safe_text.content(_INTRODUCTION), *self._lines()]))

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

    def _lines(self) -> Iterator[Content]:
        for group, commands in groupby(self._commands, key=lambda command: command.group):
            yield Content("")
            yield safe_text.line((group, "bold $primary"))
            for command in commands:
                yield safe_text.line((f"  {command.shown_keys:18}", "bold"), command.help)
