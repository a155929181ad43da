"""What the screens over the panes share: rows to stand at, what is known of them, and the way back."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.analysis.model import Passage
from reader.comparison.comparison import Comparison
from reader.layout.geometry import detail_height
from reader.settings.commands import Command
from reader.ui import safe_text
from reader.ui.copy_quotation import copy_quotation
from reader.ui.painters.theming import Palette
from reader.ui.screens.count_prefix import Keyed
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.fixed_static import Steady
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.row_list import Painter, RowList
from reader.views.detail import DetailLine

MOVES = (
    "move.down", "move.up", "move.page-down", "move.page-up", "move.top", "move.bottom", "number", "copy", "mouse",
    "theme", "help", "quit",
)  # fmt: skip
"""The commands that work in every one of them."""


@dataclass(frozen=True)
class Left:
    """How a screen was left."""

    at: Passage | None
    """The sentence where the reader stood."""
    is_read: bool = False
    """Whether they want to read on there."""
    walk: tuple[Passage, ...] = ()
    """The places that are then walked as mentions are, if there are such."""
    walked: Passage | None = None
    """The one of them that is here."""


class Overview(Keyed[Left]):
    """A screen over the panes; hands back where it was left."""

    DEFAULT_CSS = """
    Overview { layout: vertical; }
    Overview #header { height: 1; background: $panel; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "read there"),
        Binding("escape", "leave", "back"),
    ]
    command_ids: ClassVar[tuple[str, ...]] = MOVES
    """The commands that work in it."""

    def __init__(self, comparison: Comparison, start: Passage, palette: Palette, *, is_analysed: bool) -> None:
        super().__init__()
        self.comparison = comparison
        self.start = start
        """The sentence that the reader comes from."""
        self.palette = palette
        self.is_analysed = is_analysed
        self.look()

    def compose(self) -> ComposeResult:
        yield Steady(id="header")
        yield RowList(self.painter, self.row_of(self.start))
        yield Detail()
        yield KeyLine()

    def on_mount(self) -> None:
        self.tell_place()

    # What each of them says for itself

    @abstractmethod
    def look(self) -> None:
        """Makes what is shown from the reading."""

    @property
    @abstractmethod
    def painter(self) -> Painter:
        """What draws it."""

    @abstractmethod
    def row_of(self, sentence: Passage) -> int:
        """The index of the stop for a sentence; of the first where there is none for it."""

    @property
    @abstractmethod
    def here(self) -> Passage | None:
        """The sentence that the reader stands at; None where there is none."""

    @abstractmethod
    def header(self) -> tuple[str, Sequence[str]]:
        """What is shown, and what was counted."""

    @abstractmethod
    def details(self) -> list[DetailLine]:
        """What is known of where the reader stands."""

    # What it shows

    def know(self, comparison: Comparison, *, is_analysed: bool) -> None:
        """Takes in what has been found since; the reader stays at the same sentence."""
        here = self.here
        self.comparison, self.is_analysed = comparison, is_analysed
        self.look()
        self.row_list.show(self.painter, self.row_of(here or self.start))

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self.palette = palette
        self.show()

    def show(self) -> None:
        """Draws everything anew, with the reader where they stand."""
        self.row_list.show(self.painter, self.row_list.cursor)

    @property
    def row_list(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    @property
    def nothing(self) -> str:
        """What is said while nothing is found."""
        return "The articles are still being compared."

    @on(RowList.Moved)
    def tell_place(self) -> None:
        """Says where the reader stands, and what is known of that place."""
        self.query_one(Detail).show(self.details(), detail_height(self.size.height, hidden=0))
        self.show_header(*self.header())

    def way_to_scroll_back(self) -> Callable[[], None]:
        return self.row_list.way_to_scroll_back()

    def show_rows(self) -> None:
        self.tell_place()

    def show_typed(self) -> None:
        self.tell_place()

    @property
    def standing(self) -> Hashable:
        return self.row_list.cursor, self.row_list.view, self.start

    def tell(self, message: str) -> None:
        """Says something in passing."""
        self.notify(safe_text.plain(message), markup=False, timeout=2)

    # The commands

    def do(self, command: Command) -> None:
        getattr(self, f"action_{command.call.method}")(*command.call.arguments)

    def action_move(self, step: int) -> None:
        """To the next stop, or the one before."""
        self.row_list.move(step)

    def action_page(self, step: int) -> None:
        """A screenful on or back."""
        self.row_list.page(step)

    def action_end(self, step: int) -> None:
        """To the first stop or the last."""
        self.row_list.end(step)

    @on(RowList.Clicked)
    def _click(self, event: RowList.Clicked) -> None:
        self.click(event.index, event.x)

    def click(self, index: int, x: int) -> None:
        """To the stop of that index; where the reader stands there already, reads on."""
        if index == self.row_list.cursor:
            self.action_read()
        else:
            self.row_list.go_to(index)

    def action_read(self) -> None:
        """To the panes, at the sentence that the reader stands at."""
        self.dismiss(Left(self.here, is_read=self.here is not None))

    def action_copy(self) -> None:
        """Copies the sentence that the reader stands at, as a quotation with its source."""
        if self.here:
            copy_quotation(self.app, self.comparison.collection, self.here, self.tell)

    def action_leave(self) -> None:
        """Back, with everything as it was."""
        self.dismiss(Left(self.here))
