"""Keys and pastes that come faster than screens open: each waits until the screen that it is meant for can take it."""

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App
from textual.errors import NoWidget

from reader.ui.screens.count_prefix import CountPrefixScreen
from reader.ui.widgets.index import EntryTree

_SOON = 0.01
"""Seconds after which it is looked again whether a screen is there."""
_PATIENCE = 100
"""How often that is done at most: a key is never held for good."""


Typed = events.Key | events.Paste


class Key(events.Key):
    """A key that the app handles itself, at once.

    Textual posts a key to the screen, from which it comes back to the app: after keys that were typed since, and that
    went to the screen of before.
    """

    @property
    def is_forwarded(self) -> bool:
        return True


class TypedKeys:
    """The keys that were typed, and the texts that were pasted between them, and not handled yet."""

    def __init__(self, app: App[Any], handle: Callable[[Typed], Awaitable[None]]) -> None:
        """`handle` does what Textual does with one of them."""
        self._app = app
        self._handle = handle
        self._waiting: deque[Typed] = deque()
        self._looks = 0

    async def take(self, key: Typed) -> None:
        """Handles a key, or a paste, after those that are waiting."""
        self._app.app_focus = True  # who types has the window in front, whatever was last heard of it
        self._waiting.append(key)
        if len(self._waiting) == 1:
            await self._go_on()

    async def _go_on(self) -> None:
        if is_left(self._app):
            self._waiting.clear()
        while self._waiting and (self._is_ready or self._looks >= _PATIENCE):
            self._looks = 0
            key = self._waiting[0]
            try:
                await self._handle(self._as_handled(key))
            finally:
                self._waiting.popleft()
            if is_left(self._app):
                self._waiting.clear()
        if self._waiting:
            self._looks += 1
            self._app.set_timer(_SOON, self._go_on)

    @property
    def _is_ready(self) -> bool:
        """Whether the uppermost screen is there, with its focus where it is to be."""
        screen = self._app.screen
        return screen.is_mounted and (
            isinstance(screen, CountPrefixScreen)
            or screen.AUTO_FOCUS == ""
            or bool(screen.focused or not screen.focus_chain)
        )

    def _as_handled(self, key: Typed) -> Typed:
        if isinstance(key, events.Key) and self._is_at_once(key):
            return Key(key.key, key.character)
        return key

    def _is_at_once(self, key: events.Key) -> bool:
        """Whether only a command can take a key: nothing to type in has the focus, nor does Textual want it first."""
        screen = self._app.screen
        is_typed_in = screen.focused and not isinstance(screen.focused, EntryTree)
        if is_typed_in or not isinstance(screen, CountPrefixScreen):
            return False
        active = screen.active_bindings.get(key.key) if key.key.startswith("ctrl+") else None
        return not (active and active.binding.priority)


def is_left(app: App[Any]) -> bool:
    """Whether the program ends: screens that open now have no content, and those that are open lose it."""
    return not app.screen_stack or not app.screen.is_attached


def is_on_what_is_gone(app: App[Any], event: events.InputEvent) -> bool:
    """Whether an event of the mouse is on something that is still drawn, but not there any more."""
    if not isinstance(event, events.MouseEvent) or event.is_forwarded:
        return False
    try:
        widget, _ = app.get_widget_at(event.x, event.y)
    except NoWidget:
        return False
    return not widget.is_attached
