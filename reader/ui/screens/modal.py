"""The base of all windows and screens that open over the panes and close again."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen

_Result = TypeVar("_Result")
_KEYS = 1
"""Rows of a screen's line of keys, which lies under a window: none of them works while that is open."""
_OF_CONTENT = (events.Mount, events.Resize, events.ScreenResume, events.InputEvent)
"""The events that find what a screen consists of."""


class DismissOnceScreen(Screen[_Result]):
    """A screen that is left once, however fast the keys come: of two letters that arrive together the first counts."""

    def dismiss(self, result: _Result | None = None) -> AwaitComplete:
        """Leaves the screen with a result, unless it was left before."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    async def on_event(self, event: events.Event) -> None:
        """Takes an event, unless the screen or the program is left: its content is then gone, or never came."""
        if self.is_attached or not isinstance(event, _OF_CONTENT):
            await super().on_event(event)


class Underlying(DismissOnceScreen[_Result]):
    """A screen that can be read on above a window: it makes do with the rows that are left."""

    _rows_taken = 0
    _scroll_back: Callable[[], None] | None = None
    """Scrolls back to where the content was before the window opened."""

    def make_room(self, rows: int) -> None:
        """Leaves some rows at its foot to a window; with 0, restores the layout and the scroll position of before."""
        if rows == self._rows_taken:
            self.check_idle()  # a screen in the background is not drawn again of itself once the window is mounted
            return
        self._scroll_back = self._scroll_back or self.way_to_scroll_back()
        self._rows_taken = rows
        self.styles.padding = (0, 0, max(0, rows - _KEYS), 0)
        self.set_class(rows > 0, "-under")
        self.call_after_refresh(self._take_rows)

    def _take_rows(self) -> None:
        """Once what it shows has its new size."""
        if self._scroll_back and not self._rows_taken:
            self._scroll_back()
            self._scroll_back = None
        self.show_rows()

    @abstractmethod
    def way_to_scroll_back(self) -> Callable[[], None]:
        """A function that scrolls back to the current position, unless the reader has moved since."""

    @abstractmethod
    def show_rows(self) -> None:
        """Shows what depends on how many rows there are."""


class Window(ModalScreen[_Result], DismissOnceScreen[_Result]):
    """A window over the screen, which goes on to be seen around it, in its own colours."""

    DEFAULT_CSS = "Window { background: transparent; }"
    """Textual takes the first base's styles only: with the other first, the window would be a blank screen."""


class Panel(Vertical):
    """The content of a docked window, in at most half of the screen: the question, the answers, and the keys."""

    DEFAULT_CSS = """
    Panel { width: 100%; height: auto; max-height: 50%; background: $panel; padding: 0 1;
        border-top: solid $primary; }
    Panel #asked { dock: top; height: auto; }
    Panel OptionList, Panel OptionList:focus { border: none; background: $background; height: auto;
        max-height: 100%; scrollbar-size-vertical: 1; }
    Panel Input, Panel Input:focus { border: none; height: 1; padding: 0 1; background: $background; }
    Panel #keys { dock: bottom; height: 1; color: $secondary; }
    """


class Docked(Window[_Result]):
    """A window at the foot of the screen, of which the rest stays in sight: that is what the window is about."""

    DEFAULT_CSS = "Docked { align: center bottom; }"

    def on_mount(self) -> None:
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self.take_rows())

    def on_screen_resume(self) -> None:
        """It is the uppermost: at first, and once a window over it is left."""
        self.take_rows()

    def take_rows(self) -> None:
        """Takes as many rows from the screen below as it needs."""
        rows = self.query_one(Panel).outer_size.height
        if rows and self.is_active:
            self._underlying.make_room(rows)

    def dismiss(self, result: _Result | None = None) -> AwaitComplete:
        """Leaves the window, and its rows to the screen below."""
        if self.is_active:
            self._underlying.make_room(0)
        return super().dismiss(result)

    @property
    def _underlying(self) -> Underlying[object]:
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, Underlying))
