"""A monkey at the keys and the mouse: no pause, no aim, the same each time for a seed; it must find no fault."""

import asyncio
import random
import traceback
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.geometry import Size

from reader.articles.load import load_collection
from reader.settings.commands import COMMANDS
from reader.terminal.textual_internals import end_without_report
from reader.ui.app import ParallaxApp

_SIZES = ((160, 48), (80, 24), (60, 20), (20, 8), (200, 10))
_OTHER_KEYS = (
    *("escape", "enter", "tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown", "home", "end"),
    *("ctrl+p", "ctrl+s", "ctrl+o", "backspace", "delete", "space", "colon", "slash"),
)
_LEAVING = frozenset(("q", "ctrl+q"))
_LONGEST_BURST = 40
_REMEMBERED = 30


@dataclass(frozen=True)
class Fault:
    """A fault that a monkey found: its seed, how many events it took, the last of them, and the traceback."""

    seed: int
    events: int
    last: tuple[str, ...]
    traceback: str


def run_monkey(folder: Path, seed: int, count: int) -> Fault | None:
    """Lets a monkey loose on a collection for some events; the fault that it finds, if any."""
    return asyncio.run(_Monkey(folder, seed).play(count))


class _Monkey:
    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._seed = folder, seed
        self._chance = random.Random(seed)
        self._keys = sorted({key for command in COMMANDS for key in command.keys} - _LEAVING)
        self._last: deque[str] = deque(maxlen=_REMEMBERED)
        self._done = 0

    async def play(self, count: int) -> Fault | None:
        try:
            while self._done < count:
                await self._play_once(count)
        except Exception as error:  # whatever it is, it is what is looked for
            return Fault(self._seed, self._done, tuple(self._last), "".join(traceback.format_exception(error)))
        return None

    async def _play_once(self, count: int) -> None:
        """Starts the program, types and clicks in it until it is left, and leaves it, as users do."""
        app = ParallaxApp(load_collection([self._folder]), reread=lambda: load_collection([self._folder]))
        faults: list[BaseException] = []
        end_without_report(app, faults.append)
        size = self._chance.choice(_SIZES)
        running = asyncio.create_task(app.run_async(headless=True, size=size))
        while not app.is_running and not running.done():
            await asyncio.sleep(0)
        while self._done < count and app.is_running and not faults:
            await self._use(app, size)
            if self._chance.random() < 0.02:
                size = self._chance.choice(_SIZES)
                app.post_message(events.Resize(Size(*size), Size(*size)))
        app.exit()
        await running
        if faults:
            raise faults[0]

    async def _use(self, app: ParallaxApp, size: tuple[int, int]) -> None:
        """A burst of keys and clicks, and some time for the program: mostly not enough to do what was asked."""
        for event in self._burst(size):
            app.post_message(event)
        for _ in range(self._chance.choice((1, 1, 3, 10, 100))):
            await asyncio.sleep(0)  # lets the program work, and waits for nothing

    def _burst(self, size: tuple[int, int]) -> Iterator[events.Event]:
        for _ in range(self._chance.randint(1, _LONGEST_BURST)):
            self._done += 1
            if self._chance.random() < 0.25:
                yield from self._click(size)
            else:
                yield self._key()

    def _key(self) -> events.Key:
        chance = self._chance.random()
        if chance < 0.002:
            key = self._chance.choice(sorted(_LEAVING))
        elif chance < 0.45:
            key = self._chance.choice(self._keys)
        elif chance < 0.8:
            key = self._chance.choice(_OTHER_KEYS)
        else:
            key = self._chance.choice("abcdefghijklmnoprstuvwxyz0123456789")
        self._last.append(key)
        return events.Key(key, key if len(key) == 1 else None)

    def _click(self, size: tuple[int, int]) -> Iterator[events.Event]:
        x, y = self._chance.randrange(size[0]), self._chance.randrange(size[1])
        kinds = self._chance.choice(
            (
                (events.MouseMove,),
                (events.MouseDown, events.MouseUp),
                (events.MouseScrollDown,),
                (events.MouseScrollUp,),
            )
        )
        self._last.append(f"{'+'.join(kind.__name__ for kind in kinds)} at {x},{y}")
        for kind in kinds:
            yield kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)
