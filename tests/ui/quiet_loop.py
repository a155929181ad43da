"""An event loop that can be asked to wait until it has nothing more to do, however busy the machine is."""

import asyncio
import selectors
import time
from typing import Any

SOON = 0.05
"""Seconds. What is planned for sooner belongs to what is being done, as the next frame does; what is planned for later
does not, as the next blink of the cursor and the next look at files."""
_ENOUGH = 5.0
"""Seconds. What has been planned again and again for so long has no end."""


class Clock:
    """A clock that leaps over the time in which nothing would happen."""

    def __init__(self) -> None:
        self._leapt = 0.0

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic() + self._leapt

    def leap(self, seconds: float) -> None:
        self._leapt += seconds


CLOCK = Clock()
"""The clock of every loop, and of Textual's timers."""


class QuietLoop(asyncio.SelectorEventLoop):
    """The event loop of the tests of the screen."""

    def __init__(self) -> None:
        self._asking: list[asyncio.Future[None]] = []
        self._may_leap = 0.0
        super().__init__(_Selector(self))

    def time(self) -> float:
        return CLOCK.now()

    async def quiet(self) -> None:
        """Waits until all is handled that is ready or planned for soon, and all that follows from it.

        What happens in threads is not waited for.
        """
        asked = self.create_future()
        self._asking.append(asked)
        self._may_leap = _ENOUGH
        await asked

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for quiet."""
        return bool(self._asking)

    def idle(self, seconds: float | None) -> None:
        """Takes in that there is nothing to do for some seconds, or ever (None)."""
        if seconds is not None and seconds < SOON and self._may_leap > 0:
            CLOCK.leap(seconds)
            self._may_leap -= seconds
            return
        for asked in self._asking:
            if not asked.done():
                asked.set_result(None)
        self._asking.clear()


class _Selector(selectors.DefaultSelector):
    """Where a loop waits once it has nothing to do."""

    def __init__(self, loop: QuietLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, Any]]:
        if timeout == 0 or not self._loop.is_asked:
            return super().select(timeout)
        found = super().select(0)
        if not found:
            self._loop.idle(timeout)
        return found


async def until_quiet(*_: float) -> None:
    """Waits until the loop has nothing to do. Takes the place of Textual's `wait_for_idle`, which goes by the clock."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, QuietLoop)
    await loop.quiet()
