"""A real terminal for a real program: a pseudo-terminal, and an emulator that knows what stands where."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pexpect
import pyte

PATIENCE = 30
"""Seconds of silence after which what was waited for will not come any more."""
IN_ALL = 3
"""How much longer it waits where the program goes on writing, as a blinking cursor has it do."""

NOTHING: Mapping[str, str] = MappingProxyType({})


class Terminal:
    """Runs a program in a terminal of its own."""

    def __init__(
        self,
        command: str,
        arguments: list[str],
        home: Path,
        size: tuple[int, int] = (120, 40),
        settings: Mapping[str, str] = NOTHING,
    ) -> None:
        columns, rows = size
        self.raw = b""
        self._is_pressed = False
        """Whether a key was pressed since something was last waited for."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child: Any = pexpect.spawn(
            command, arguments, env={**environment(home), **settings}, dimensions=(rows, columns), timeout=PATIENCE
        )

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(self._screen.display)

    @property
    def ground(self) -> str:
        """The colour that most of the screen is drawn on."""
        rows = range(self._screen.lines)
        cells = [self._screen.buffer[row][column].bg for row in rows for column in range(self._screen.columns)]
        return str(Counter(cells).most_common(1)[0][0])

    def resize(self, columns: int, rows: int) -> None:
        """Makes the window wider or narrower, higher or lower; what stood there is gone until it is drawn anew."""
        self._screen.resize(rows, columns)
        self._screen.erase_in_display(2)
        self._child.setwinsize(rows, columns)

    def wait_for(self, is_there: str | Callable[[str], bool]) -> str:
        """Reads until something stands on the screen, and returns the screen.

        After a key, that must not stand there already: it would say nothing of what the key did.
        """
        wanted = (lambda text: is_there in text) if isinstance(is_there, str) else is_there
        assert not (self._is_pressed and wanted(self.text)), f"{is_there!r} stood there before the key:\n{self.text}"
        self._is_pressed = False
        last = time.monotonic() + IN_ALL * PATIENCE
        while not wanted(self.text):
            assert time.monotonic() < last, f"{is_there!r} never came; the screen was:\n{self.text}"
            try:
                chunk = self._child.read_nonblocking(65536, timeout=PATIENCE)
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"{is_there!r} never came; the screen was:\n{self.text}") from error
            self.raw += chunk
            self._stream.feed(chunk)
        return self.text

    def press(self, keys: str) -> None:
        """Presses some keys."""
        self._is_pressed = True
        self._child.send(keys)

    def leave(self) -> int:
        """Presses q, and returns the program's exit status."""
        self.press("q")
        return self.ended()

    def ended(self) -> int:
        """Waits until the program has ended, and returns its exit status."""
        self._read_to_the_end("the program did not end")
        self._child.close()
        return int(self._child.exitstatus)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Sends the program a signal, as `kill` does, and waits until it has ended."""
        self._child.kill(number)
        self._read_to_the_end(f"signal {number} did not end it")  # else it could wait for somebody to read it
        self._child.close(force=True)

    def _read_to_the_end(self, complaint: str) -> None:
        """Reads until the program has closed its terminal; one that goes on writing must not hold a test for ever."""
        last = time.monotonic() + IN_ALL * PATIENCE
        with suppress(pexpect.EOF):
            while True:
                assert time.monotonic() < last, complaint
                self.raw += self._child.read_nonblocking(65536, timeout=PATIENCE)

    def shut(self) -> None:
        """Closes the terminal's window, and waits until the program has ended."""
        self._child.ptyproc.fileobj.close()
        self._child.ptyproc.wait()


def environment(home: Path) -> Mapping[str, str]:
    """The environment of a user of whom nothing is known yet; only the cache is that of the tests."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(home / "cache")),
    }
