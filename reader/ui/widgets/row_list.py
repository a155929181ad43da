"""Rows one below the other, some of which are stops of the cursor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.scroll_map import signs_of_rows
from reader.layout.scrolling import View, landed, rows_of_page, scrolled_into_view, thumb, within
from reader.ui.painters.theming import Palette

_SCROLL_BAR = 1
_WHEEL = 3


class Stop(NamedTuple):
    """A place that the cursor can be on: its first row and its last, and the heading that is shown with it."""

    first: int
    last: int
    heading: int
    """The row of its heading; its own first row where it has none."""


class Painter(Protocol):
    """Draws the rows of a list. Widths are in cells."""

    @property
    def palette(self) -> Palette:
        """The colours it draws in."""

    def rows(self, width: int) -> int:
        """How many rows there are."""

    def stops(self, width: int) -> Sequence[Stop]:
        """The stops of the cursor, from the top; as many at every width."""

    def differing(self, width: int) -> Sequence[int]:
        """The rows, in order, about which sources differ, for the map in the scroll bar."""

    def heads(self, width: int, at: Stop | None) -> Sequence[Strip]:
        """What stays above the rows, as many rows of it wherever the cursor is."""

    def draw(self, row: int, width: int, at: Stop | None) -> Strip:
        """A row, or the filler after the last row; `at` is the stop of the cursor."""


class RowList(Widget):
    """Shows rows, and moves among them."""

    DEFAULT_CSS = "RowList { width: 1fr; height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The cursor has moved."""

    @dataclass
    class Clicked(Message):
        """The reader clicked a stop."""

        index: int
        x: int
        """The column of cells."""

    def __init__(self, painter: Painter, cursor: int) -> None:
        super().__init__()
        self.cursor = cursor
        """The index of the stop that the cursor is on."""
        self._top = 0
        self._lands = True
        """Whether the cursor has jumped to its stop, and the rows have not been scrolled to it yet."""
        self._painter = painter
        self._mapped: Painter | None = None
        self._mapped_size = 0, 0
        self._map: Sequence[str] = ()

    # What it shows

    def show(self, painter: Painter, cursor: int) -> None:
        """Shows rows as `painter` draws them, and the reader at the stop of that index."""
        self._painter = painter
        self.jump_to(cursor)

    @property
    def at(self) -> Stop | None:
        """The stop that the cursor is on; None where there is none."""
        stops = self._stops
        return stops[self.cursor] if self.cursor < len(stops) else None

    @property
    def view(self) -> View:
        """The rows that are on the screen."""
        return View(self._top, max(1, self.size.height - self._head))

    @property
    def inner_width(self) -> int:
        """The cells that rows are drawn in."""
        return max(1, self.size.width - _SCROLL_BAR)

    @property
    def _stops(self) -> Sequence[Stop]:
        return self._painter.stops(self.inner_width)

    @property
    def _rows(self) -> int:
        return self._painter.rows(self.inner_width)

    @property
    def _head(self) -> int:
        """How many rows stay above the others."""
        return len(self._painter.heads(self.inner_width, None))

    # Moving

    def move(self, step: int) -> None:
        """Some stops on or back, no further than the ends; scrolls within what is taller than the screen."""
        at = self.at
        if at is None or self._scrolled_within(at, step):
            return
        self.go_to(max(0, min(self.cursor + step, len(self._stops) - 1)))

    def page(self, halves: int) -> None:
        """Some halves of a screenful on or back."""
        at = self.at
        if at is None:
            return
        target = at.first + rows_of_page(self.view.height, halves)
        beyond = [index for index, stop in enumerate(self._stops) if (stop.first - target) * halves >= 0]
        if beyond:
            self.go_to(beyond[0] if halves > 0 else beyond[-1])
        else:
            self.end(halves)

    def end(self, step: int) -> None:
        """To the first stop or the last."""
        if self._stops:
            self.go_to(0 if step < 0 else len(self._stops) - 1)

    def go_to(self, index: int) -> None:
        """To the stop of that index."""
        self.cursor = index
        self._keep_in_view()
        self.refresh()
        self.post_message(self.Moved())

    def jump_to(self, index: int) -> None:
        """To the stop of that index; where it is not in sight, it is then a third from the top."""
        self._lands = True
        self.go_to(index)

    def way_to_scroll_back(self) -> Callable[[], None]:
        """A function that scrolls back to the rows on the screen now, unless the reader has moved since."""
        cursor, top, width = self.cursor, self._top, self.size.width

        def scroll_back() -> None:
            if (self.cursor, self.size.width) == (cursor, width):
                self._top = top
                self._keep_in_view()
                self.refresh()

        return scroll_back

    def _scrolled_within(self, at: Stop, step: int) -> bool:
        """Whether the cursor's stop continued off the screen in that direction, and was scrolled."""
        height = self.view.height
        if at.last - at.first < height:
            return False
        top = max(at.first, min(self._top + step * max(1, height // 2), at.last - height + 1))
        has_more = (top - self._top) * step > 0
        if has_more:
            self._top = top
            self.refresh()
        return has_more

    def _keep_in_view(self) -> None:
        """Scrolls as little as it takes; a heading is shown with the first stop under it."""
        at = self.at
        if at:
            first = at.heading if at.last - at.heading < self.view.height else at.first
            scrolled = landed if self._lands else scrolled_into_view
            self._top = scrolled(self.view, first, at.last, self._rows)
            self._lands = self._lands and not self.size

    def on_resize(self) -> None:
        self._keep_in_view()
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        heads = self._painter.heads(self.inner_width, self.at)
        if y < len(heads):
            return heads[y].adjust_cell_length(self.size.width, self._painter.palette.style(("header",)))
        y -= len(heads)
        row = self._painter.draw(self._top + y, self.inner_width, self.at)
        return Strip.join([row, self._scroll_bar(y)])

    def _scroll_bar(self, y: int) -> Strip:
        begin, end = thumb(self.view, self._rows)
        is_thumb = begin <= y < end
        signs = self._signs()
        sign = signs[y] if y < len(signs) else ""
        styles = ("thumb" if is_thumb else "track", *(("difference-mark",) if sign else ()))
        return Strip([Segment(sign or ("┃" if is_thumb else "│"), self._painter.palette.style(styles))], _SCROLL_BAR)

    def _signs(self) -> Sequence[str]:
        """The map in the scroll bar; made anew only where rows or room are others."""
        size = self.inner_width, self.view.height
        if self._mapped is not self._painter or self._mapped_size != size:
            self._mapped, self._mapped_size = self._painter, size
            self._map = signs_of_rows(self._rows, self.view.height, self._painter.differing(self.inner_width))
        return self._map

    # Mouse

    def on_click(self, event: events.Click) -> None:
        row = self._top + event.y - self._head
        index = next((i for i, stop in enumerate(self._stops) if stop.first <= row <= stop.last), None)
        if index is not None and event.y >= self._head:
            self.post_message(self.Clicked(index, event.x))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-_WHEEL)

    def _scroll(self, rows: int) -> None:
        self._top = within(self._top + rows, self.view.height, self._rows)
        self.refresh()
