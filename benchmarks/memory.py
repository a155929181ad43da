"""How much memory a process holds at most, together with those that it starts; on Linux."""

import re
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_EVERY = 0.05
"""Seconds."""


class Peak(threading.Thread):
    """Looks again and again how much it is, until `stop`."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        """In MiB."""
        self._process, self._is_over = process, threading.Event()

    def run(self) -> None:
        while not self._is_over.wait(_EVERY):
            self.most = max(self.most, sum(map(_held, _family(self._process))) / 1024)

    def stop(self) -> float:
        """The most that it was, in MiB."""
        self._is_over.set()
        self.join()
        return self.most


def _family(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            for child in children.read_text().split():
                yield from _family(int(child))


def _held(process: int) -> int:
    """What a process holds of its own, in KiB: what it shares with others is counted for none of them twice."""
    with suppress(OSError):
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
        return int(found[1]) if found else 0
    return 0
