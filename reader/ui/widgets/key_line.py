"""The line of keys at the bottom: as many as there is room for, help and leaving always among them."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_KEPT = ("app.help", "app.quit", "save", "leave")
"""The actions whose keys are never left out."""


class KeyLine(Footer):
    """The keys of the screen; those that don't fit are left out whole, from the right."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)

    def compose(self) -> ComposeResult:
        yield from self._fitting(list(super().compose()))

    def on_resize(self) -> None:
        self.call_after_refresh(self.recompose)

    def _fitting(self, keys: list[Widget]) -> Iterator[Widget]:
        room = self.app.size.width - sum(_width(key) for key in keys if _is_kept(key))
        for key in keys:
            room -= 0 if _is_kept(key) else _width(key)
            if _is_kept(key) or room >= 0:
                yield key


def _is_kept(key: Widget) -> bool:
    return isinstance(key, FooterKey) and key.action in _KEPT


def _width(key: Widget) -> int:
    """The cells that a key takes, with its name and the gaps behind both."""
    return len(key.key_display) + len(key.description) + 2 if isinstance(key, FooterKey) else 0
