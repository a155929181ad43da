"""The timeline as rows, and the reader's place in it."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.align import View, kept_in_view, thumb, within
from reader.layout.timeline import Dated
from reader.ui.timeline_painter import TimelinePainter

_SCROLL_BAR = 1
_WHEEL = 3


class TimelineView(Widget):
    """Shows a timeline, row by row."""

    DEFAULT_CSS = "TimelineView { width: 1fr; height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The reader stands at another row."""

    @dataclass
    class Chosen(Message):
        """The reader clicked the row where they stood."""

    def __init__(self, painter: TimelinePainter, cursor: int) -> None:
        super().__init__()
        self.cursor = cursor
        """The index, among the timeline's rows, of the sentence that the reader stands at."""
        self._top = 0
        self._painter = painter

    # What it shows

    def show(self, painter: TimelinePainter, cursor: int) -> None:
        """Shows a timeline as `painter` draws it, and the reader at the row of that index."""
        self._painter = painter
        self.go_to(cursor)

    @property
    def here(self) -> Dated | None:
        """The sentence that the reader stands at; None where there is none."""
        row = self._painter.timeline.rows[self.cursor] if self._painter.timeline.rows else None
        return row if isinstance(row, Dated) else None

    @property
    def view(self) -> View:
        """The rows that are on the screen."""
        return View(self._top, max(1, self.size.height))

    # Moving

    def move(self, step: int) -> None:
        """To the sentence some sentences on or back, no further than the ends."""
        dated = self._painter.timeline.dated
        if dated:
            self.go_to(dated[max(0, min(dated.index(self.cursor) + step, len(dated) - 1))])

    def page(self, step: int) -> None:
        """A screenful on or back."""
        target = self.cursor + step * max(1, self.view.height - 2)
        beyond = [index for index in self._painter.timeline.dated if (index - target) * step >= 0]
        if beyond:
            self.go_to(beyond[0] if step > 0 else beyond[-1])
        else:
            self.end(step)

    def end(self, step: int) -> None:
        """To the first sentence or the last."""
        dated = self._painter.timeline.dated
        if dated:
            self.go_to(dated[0] if step < 0 else dated[-1])

    def go_to(self, index: int) -> None:
        """To the row of that index."""
        self.cursor = index
        self._keep_in_view()
        self.refresh()
        self.post_message(self.Moved())

    def _keep_in_view(self) -> None:
        """Scrolls as little as it takes; the date is shown with the first sentence under it."""
        rows = self._painter.timeline.rows
        if rows:
            is_first = not isinstance(rows[self.cursor - 1], Dated)
            first = self.cursor - 1 if is_first and self.view.height > 1 else self.cursor
            self._top = kept_in_view(self.view, first, self.cursor, len(rows))

    def on_resize(self) -> None:
        self._keep_in_view()
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        index = self._top + y
        row = self._painter.draw(index, self.size.width - _SCROLL_BAR, has_cursor=index == self.cursor)
        return Strip.join([row, self._scroll_bar(y)])

    def _scroll_bar(self, y: int) -> Strip:
        begin, end = thumb(self.view, len(self._painter.timeline.rows))
        is_thumb = begin <= y < end
        style = self._painter.palette.style(("thumb",) if is_thumb else ("track",))
        return Strip([Segment("┃" if is_thumb else "│", style)], _SCROLL_BAR)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        index = self._top + event.y
        if index == self.cursor:
            self.post_message(self.Chosen())
        elif index in self._painter.timeline.dated:
            self.go_to(index)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-_WHEEL)

    def _scroll(self, rows: int) -> None:
        self._top = within(self._top + rows, self.view.height, len(self._painter.timeline.rows))
        self.refresh()
