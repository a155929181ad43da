"""Runs an app so that the terminal is left as it was, however that ends: by a key, a signal, or a fault of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from types import FrameType
from typing import Any, TypeVar

from textual.app import App

from reader.terminal.crash_report import CrashError, report
from reader.terminal.textual_internals import end_without_report

_Result = TypeVar("_Result")
_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGQUIT", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""What ends a program politely; under `nohup`, too, it ends with its terminal, from where no keys can come any more.

The last comes on Windows, when its window is closed or with ctrl+break."""
_PATIENCE = 3.0
"""Seconds an app has, once it is asked to end, to save drafts and its place."""
_RESTORE = (
    b"\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?2048l\x1b[?1004l"
    b"\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h"
)
"""Ends all that Textual may have begun: pastes in brackets, the mouse, its keys, the second screen, no cursor."""


def run_app(app: App[_Result]) -> _Result | None:
    """Runs an app, and returns its result. Raises `CrashError`, and `SystemExit` where a signal ended it."""
    with _terminal_restored() as ending:

        async def run() -> _Result | None:
            ending.app, ending.loop = app, asyncio.get_running_loop()
            return await app.run_async()

        crashes: list[BaseException] = []
        end_without_report(app, crashes.append)
        result = asyncio.run(run())
        if ending.signal:
            raise SystemExit(128 + ending.signal)
        if crashes:
            raise CrashError(report(crashes[0])) from crashes[0]
    return result


class _Ending:
    """What happens when a signal comes."""

    def __init__(self, modes: list[Any] | None) -> None:
        self.app: App[Any] | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self.signal = 0
        """The one that came; 0 before."""
        self._modes = modes

    def on_signal(self, number: int, _: FrameType | None) -> None:
        """Asks the app to end; a second signal, or too long a time, ends it at once."""
        if self.signal or self.app is None or self.loop is None:
            self.give_up(number, None)
        self.signal = number
        self._give_up_later()
        if self.app and self.loop:
            self.loop.call_soon_threadsafe(self.app.exit)

    def _give_up_later(self) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
            return
        timer = Timer(_PATIENCE, self.give_up, (self.signal, None))
        timer.daemon = True
        timer.start()

    def give_up(self, number: int, _: FrameType | None) -> None:
        """Ends the program without waiting for anything."""
        self.restore()
        os._exit(128 + (self.signal or number))

    def restore(self) -> None:
        """Sets the terminal back."""
        with suppress(OSError, ValueError):
            os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, _RESTORE)
        if self._modes is not None and sys.platform != "win32":
            import termios

            with suppress(OSError, ValueError, termios.error):
                termios.tcsetattr(0, termios.TCSANOW, self._modes)


@contextmanager
def _terminal_restored() -> Iterator[_Ending]:
    ending = _Ending(_modes())
    before = {number: signal.signal(number, ending.on_signal) for number in _SIGNALS}
    if hasattr(signal, "SIGALRM"):
        before[signal.SIGALRM] = signal.signal(signal.SIGALRM, ending.give_up)
    try:
        yield ending
    except BaseException:
        if _is_terminal():
            ending.restore()
        raise
    finally:
        if hasattr(signal, "SIGALRM"):
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)


def _is_terminal() -> bool:
    return sys.__stderr__ is not None and sys.__stderr__.isatty()


def _modes() -> list[Any] | None:
    """The modes of the terminal; None where there is none."""
    if sys.platform == "win32":
        return None
    import termios

    try:
        return termios.tcgetattr(0)
    except (OSError, termios.error):
        return None
