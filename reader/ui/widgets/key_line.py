"""The line of keys at the bottom: as many as there is room for, help and leaving always among them."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from textual import events
from textual.binding import ActiveBinding, Binding

from reader.settings.commands import COMMANDS_BY_ID, KEY_LINE, Command
from reader.ui import safe_text
from reader.ui.widgets.fixed_static import FixedStatic

_ALWAYS = ("app.help", "app.quit", "save", "leave")
"""The actions whose keys are never left out."""
_GAP = 1
"""Cells after a key, and after its name."""


class Key(NamedTuple):
    """A key with what it does."""

    key: str
    shown: str
    name: str
    is_always_shown: bool
    help: str

    @property
    def width(self) -> int:
        """The cells that it takes, with its name and the gaps after both."""
        return len(self.shown) + len(self.name) + 2 * _GAP


class KeyLine(FixedStatic):
    """The keys of the screen, each of which can be clicked; those that don't fit are left out whole, from the right.

    It is one widget, as one for each key makes up a sixth of the time to start.
    """

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; background: $footer-background; color: $footer-foreground; }
    """
    ALLOW_SELECT = False
    keys: Sequence[Key] = ()
    """Those that are shown."""

    def __init__(self, meant: Callable[[Command], Command], last: Sequence[str] = ()) -> None:
        """`meant` gives the command that the keys of one do now; `last` are those that come after the others."""
        super().__init__()
        self._meant = meant
        self._last = last

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self._show())

    def on_unmount(self) -> None:
        self.screen.bindings_updated_signal.unsubscribe(self)

    def on_resize(self) -> None:
        self._show()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        key = self._key_at(event.x)
        if key:
            self.app.simulate_key(key.key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        key = self._key_at(event.x)
        self.tooltip = safe_text.content(key.help) if key else None

    def _show(self) -> None:
        if not self.app.app_focus:
            return
        self.keys = list(self._fitting(list(self._all_keys())))
        self.set_text(safe_text.line(*(part for key in self.keys for part in _parts(key))))

    def _all_keys(self) -> Iterator[Key]:
        """The keys that the screen shows now, one for each action: first its own, then those of the registry."""
        first: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and _has_place(active.binding):
                first.setdefault(active.binding.action, active)
        for _, binding, _, tooltip in sorted(first.values(), key=lambda active: self._place(active.binding)):
            shown, name, help_text = self.app.get_key_display(binding), binding.description, tooltip
            if self._is_typed(binding.key, shown):
                continue
            command = COMMANDS_BY_ID.get(binding.id or "")
            if command:
                command = self._meant(command)
                name, help_text = command.footer, command.help
            yield Key(binding.key, shown, name, binding.action in _ALWAYS, help_text or name)

    def _place(self, binding: Binding) -> tuple[int, int]:
        """The sort key of a key: help and leaving come last, before them what leads elsewhere."""
        place = KEY_LINE.get(binding.id or "", -1)
        is_end = place >= 0 and binding.action in _ALWAYS
        return 2 if is_end else int(binding.id in self._last), place

    def _is_typed(self, key: str, shown: str) -> bool:
        """Whether a key is only a character of what is typed where the focus is."""
        focused = self.screen.focused
        return len(shown) == 1 and focused is not None and focused.check_consume_key(key, shown)

    def _fitting(self, keys: Sequence[Key]) -> Iterator[Key]:
        room = self.size.width - sum(key.width for key in keys if key.is_always_shown)
        for key in keys:
            room -= 0 if key.is_always_shown else key.width
            if key.is_always_shown or room >= 0:
                yield key

    def _key_at(self, x: int) -> Key | None:
        """The key at a cell of the line, or before it."""
        end = 0
        for key in self.keys:
            end += key.width
            if x < end:
                return key
        return None


def _has_place(binding: Binding) -> bool:
    """Whether a key is of the screen alone, or of a command that the line has a place for."""
    return binding.id not in COMMANDS_BY_ID or binding.id in KEY_LINE


def _parts(key: Key) -> tuple[safe_text.Part, ...]:
    return (key.shown, "bold $footer-key-foreground"), (f" {key.name} ", "$footer-description-foreground")
