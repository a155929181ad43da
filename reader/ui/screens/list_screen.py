"""The part that the screens over the panes share: rows with a cursor, details on its row, and the return."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.layout.geometry import detail_height_over_panes
from reader.settings.commands import Command
from reader.ui import safe_text
from reader.ui.copy_quotation import copy_quotation
from reader.ui.painters.theming import Palette
from reader.ui.screens.count_prefix import CountPrefixScreen
from reader.ui.screens.listing import Listing
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.fixed_static import FixedStatic
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.row_list import RowList

MOVES = (
    "move.down", "move.up", "move.page-down", "move.page-up", "move.half-down", "move.half-up",
    "move.top", "move.bottom", "number", "copy", "mouse", "theme", "help", "quit",
)  # fmt: skip
"""The commands that work in every one of them."""
SCREENS = ("table", "timeline", "note.list")
"""The commands that go from one of them to another, or from it back to the panes."""


@dataclass(frozen=True)
class ScreenResult:
    """How a screen was left."""

    at: Passage | None
    """The sentence the cursor was on."""
    is_read: bool = False
    """Whether they want to read on there."""
    walk: tuple[Passage, ...] = ()
    """The places that are then walked as mentions are, if there are such."""
    walked: Passage | None = None
    """The one of them that is here."""
    then: str = ""
    """The method of `Screens` that opens another screen there, in place of this one; empty where none is asked for."""


class ListScreen(CountPrefixScreen[ScreenResult]):
    """A screen over the panes; hands back where it was left."""

    DEFAULT_CSS = """
    ListScreen { layout: vertical; }
    ListScreen #header { height: 1; background: $panel; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "go there"),
        Binding("escape", "leave", "back"),
    ]
    command_ids: ClassVar[tuple[str, ...]] = MOVES
    """The commands that work in it."""
    own_command: ClassVar[str | None] = ""

    def __init__(self, listing: Listing, palette: Palette) -> None:
        super().__init__()
        self.listing: Listing = listing
        self.palette = palette

    def compose(self) -> ComposeResult:
        yield FixedStatic(id="header")
        yield RowList(self.listing.painter(self.palette), self.listing.row_of(self.listing.start))
        yield Detail()
        yield KeyLine(self.meant, last=SCREENS)

    def on_mount(self) -> None:
        self.show_position()

    # What it shows

    def show(self, listing: Listing, row: int) -> None:
        """Shows another listing, with the reader at a stop."""
        self.listing = listing
        self.row_list.show(listing.painter(self.palette), row)

    def show_instead(self, listing: Listing) -> None:
        """Shows another listing of the same, with the reader at what they were at, as soon as the screen is there."""
        if self.query(RowList):
            self.show(listing, listing.row_as_in(self.listing, self.row_list.cursor))
        else:
            self.listing = listing

    def know(self, comparison: Comparison, unanalysed: str) -> None:
        """Takes in what has been found since; the reader stays at what they were at."""
        self.show_instead(self.listing.knowing(comparison, unanalysed))

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self.palette = palette
        if self.query(RowList):
            self.show(self.listing, self.row_list.cursor)

    @property
    def here(self) -> Passage | None:
        """The sentence the cursor is on; None where there is none."""
        return self.listing.here(self.row_list.cursor)

    @property
    def row_list(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    @on(events.Resize)  # which breaks the header and the lines below again
    @on(RowList.Moved)
    def show_position(self) -> None:
        """Shows the position of the cursor, and the details on its row."""
        if not self.query(RowList) or not self.query(Detail):  # it is not there yet, or not any more
            return
        lines, height = self.listing.details(self.row_list.cursor), detail_height_over_panes(self.size.height)
        self.query_one(Detail).show(lines, height, grows=True)
        self.show_header(*self.listing.header(self.row_list.cursor))

    def way_to_scroll_back(self) -> Callable[[], None]:
        return self.row_list.way_to_scroll_back()

    def show_rows(self) -> None:
        self.show_position()

    def show_typed(self) -> None:
        self.show_position()

    @property
    def position(self) -> Hashable:
        return self.row_list.cursor, self.row_list.view, self.listing.position

    def say(self, message: str) -> None:
        """Says something in passing."""
        self.notify(safe_text.plain(message), markup=False, timeout=2)

    # The commands

    def do(self, command: Command) -> None:
        """Does what a command means here; that of another screen opens it at what the cursor is on."""
        if command.id == self.own_command:
            self.action_leave()
        elif command.id in SCREENS:
            self.dismiss(ScreenResult(self.here, then=command.call.method))
        else:
            getattr(self, f"action_{command.call.method}")(*command.call.arguments)

    def action_move(self, step: int) -> None:
        """To the next stop, or the one before."""
        _move(self, self.row_list.move, step)

    def action_page(self, halves: int) -> None:
        """Some halves of a screenful on or back."""
        _move(self, self.row_list.page, halves)

    def action_end(self, step: int) -> None:
        """To the first stop or the last."""
        self.row_list.end(step)

    @on(RowList.Clicked)
    def _click(self, event: RowList.Clicked) -> None:
        self.click(event.index, event.x)

    def click(self, index: int, x: int) -> None:
        """To the stop of that index; where the cursor is on it already, opens it in the panes."""
        if index == self.row_list.cursor:
            self.action_read()
        else:
            self.row_list.go_to(index)

    def action_read(self) -> None:
        """To the panes, at the sentence the cursor is on; does nothing before the rows are there."""
        if self.query(RowList):
            self.dismiss(ScreenResult(self.here, is_read=self.here is not None))

    def action_copy(self) -> None:
        """Copies the sentence the cursor is on, as a quotation with its source."""
        if self.here:
            copy_quotation(self.app, self.listing.comparison.collection, self.here, self.say)

    def action_leave(self) -> None:
        """Back, with everything as it was."""
        self.dismiss(ScreenResult(self.here))


def _move(screen: ListScreen, move: Callable[[int], None], step: int) -> None:
    """Moves the cursor of a screen; says so where it can't be moved further."""
    before = screen.position
    move(step)
    if screen.position == before:
        screen.say("That was the last row" if step > 0 else "This is the first row")
