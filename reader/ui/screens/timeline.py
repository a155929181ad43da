"""The timeline: the dates that all sources give, in order, and the way to the sentences that give them."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static

from reader.analysis.model import Passage
from reader.layout.detail import date_lines
from reader.layout.reading import Reading
from reader.layout.timeline import Dated, timeline_of
from reader.text.brief import shortened
from reader.ui import safe_text
from reader.ui.bindings import bindings
from reader.ui.screens.help import HelpScreen
from reader.ui.theming import Palette
from reader.ui.timeline_painter import TimelinePainter
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.timeline import TimelineView

COMMAND_IDS = (
    "move.down", "move.up", "move.page-down", "move.page-up", "move.top", "move.bottom", "timeline", "theme", "help",
    "quit",
)  # fmt: skip
"""The commands that work in the timeline too."""


@dataclass(frozen=True)
class Left:
    """How the timeline was left."""

    at: Dated | None
    """Where the reader stood."""
    walk: tuple[Passage, ...] = ()
    """The places that give the same date, if the reader wants to read on there; else none."""


class TimelineScreen(Screen[Left]):
    """Shows the timeline of a reading; hands back where it was left."""

    DEFAULT_CSS = """
    TimelineScreen { layout: vertical; }
    TimelineScreen #header { height: 1; background: $panel; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "read there"),
        Binding("escape", "timeline", "back"),
        *bindings(*COMMAND_IDS),
    ]

    def __init__(self, reading: Reading, start: Passage, palette: Palette, *, is_analysed: bool) -> None:
        super().__init__()
        self._reading = reading
        self._start = start
        self._palette = palette
        self._is_analysed = is_analysed
        self._timeline = timeline_of(reading)

    def compose(self) -> ComposeResult:
        yield Static(id="header")
        yield TimelineView(self._painter, self._row_of(self._start))
        yield Detail()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        self._tell()

    # What it shows

    def know(self, reading: Reading, *, is_analysed: bool) -> None:
        """Takes in what has been found since; the reader stays at the same sentence."""
        here = self._view.here
        self._reading, self._is_analysed = reading, is_analysed
        self._timeline = timeline_of(reading)
        self._view.show(self._painter, self._row_of(here.sentence if here else self._start))

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self._palette = palette
        self._view.show(self._painter, self._view.cursor)

    @property
    def _painter(self) -> TimelinePainter:
        nothing = "No article gives a date." if self._is_analysed else "The articles are still being compared."
        return TimelinePainter(self._timeline, self._reading.collection.articles, self._palette, nothing)

    @property
    def _view(self) -> TimelineView:
        return self.query_one(TimelineView)

    def _row_of(self, sentence: Passage) -> int:
        """The row of a sentence, or the first with one."""
        row = self._timeline.row_of(sentence)
        return next(iter(self._timeline.dated), 0) if row is None else row

    @on(TimelineView.Moved)
    def _tell(self) -> None:
        """Says where the reader stands, and what is known of that place."""
        here, detail = self._view.here, self.query_one(Detail)
        detail.show(date_lines(self._reading, here) if here else [], hidden=0)
        dated = self._timeline.dated
        place = f"{dated.index(self._view.cursor) + 1} of {len(dated)}" if here else "no dates"
        counts = [place, *([f"not resolved: {self._timeline.unresolved}"] if self._timeline.unresolved else [])]
        right = f"   {' · '.join(counts)}"
        title = shortened(f"Timeline: {self._reading.collection.title}", max(8, self.app.size.width - len(right) - 2))
        self.query_one("#header", Static).update(safe_text.line((f" {title}", "bold"), (right, "$secondary")))

    # The commands

    def action_move(self, step: int) -> None:
        """To the next sentence, or the one before."""
        self._view.move(step)

    def action_page(self, step: int) -> None:
        """A screenful on or back."""
        self._view.page(step)

    def action_end(self, step: int) -> None:
        """To the first sentence or the last."""
        self._view.end(step)

    @on(TimelineView.Chosen)
    def action_read(self) -> None:
        """To the panes, at the sentence that the reader stands at."""
        here = self._view.here
        self.dismiss(Left(here, tuple(self._reading.sorted(self._timeline.places_of(here))) if here else ()))

    def action_timeline(self) -> None:
        """Back to the panes, as they were left."""
        self.dismiss(Left(self._view.here))

    def action_help(self) -> None:
        """Shows the keys."""
        self.app.push_screen(HelpScreen())
