"""Watches a program in a terminal of its own: when it has written what, and what it has taken until then."""

import os
import re
import select
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pexpect

from tests.terminal import environment

_SIZE = (48, 160)
_MOST = 60.0
"""Seconds after which it is not waited any longer."""
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Watched:
    """A program of Python's from its start on."""

    child: Any
    began: float
    seen: dict[str, "Moment"] = field(default_factory=dict)
    written: bytes = b""

    @classmethod
    def start(cls, arguments: Sequence[str], home: Path) -> "Watched":
        settings = {**environment(home), "XDG_CACHE_HOME": str(home / "cache"), "COLORTERM": "truecolor"}
        began = time.perf_counter()
        return cls(pexpect.spawn(sys.executable, [*arguments], env=settings, dimensions=_SIZE), began)

    def wait_for(self, wanted: Mapping[str, str]) -> None:
        """Notes for each name the moment at which its pattern has been written.

        Raises `TimeoutError` where one is not written in time.
        """
        patterns = {name: re.compile(pattern.encode()) for name, pattern in wanted.items()}
        while patterns and time.perf_counter() - self.began < _MOST:
            if not select.select([self.child.child_fd], [], [], _MOST)[0]:
                break
            with suppress(OSError):
                self.written += os.read(self.child.child_fd, 1 << 20)
            for name in [name for name, pattern in patterns.items() if pattern.search(self.written)]:
                self.seen[name] = Moment(time.perf_counter() - self.began, _cpu(self.child.pid), _peak(self.child.pid))
                del patterns[name]
        if patterns:
            raise TimeoutError(f"not written within {_MOST:g} s: {', '.join(patterns)}")

    def end(self) -> None:
        self.child.close(force=True)


@dataclass(frozen=True)
class Moment:
    """What had been taken when something was seen."""

    seconds: float
    cpu: float
    """Seconds of processor time of the process, without those of others that it has started."""
    memory: float
    """The most memory it held, in MiB."""


def _cpu(process: int) -> float:
    numbers = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / _TICKS


def _peak(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0
