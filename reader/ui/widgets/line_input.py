"""A line to type in, which lets the keys after enter or escape go to what has the focus then."""

from textual import events
from textual.widgets import Input

_ENDS = ("enter", "escape")


class LineInput(Input):
    """A line that is left by enter and by escape.

    Textual runs what a key is bound to only after it came back to the app; what was typed after enter in the same burst
    has then been put into the line already. Here it is posted again, until the line has lost the focus.
    """

    _is_over = False
    """Whether the key that ends the typing has come."""

    async def _on_key(self, event: events.Key) -> None:
        if self._is_over:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._is_over = event.key in _ENDS
        await super()._on_key(event)

    def on_blur(self) -> None:
        """Once it has lost the focus, it can be typed in anew."""
        self._is_over = False
