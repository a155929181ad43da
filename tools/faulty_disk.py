"""A disk that fails, and a program that is killed, at one call to the file system among many."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any
from unittest.mock import patch


class Fault(StrEnum):
    """What goes wrong."""

    KILLED_BEFORE = "killed before it"
    KILLED_AFTER = "killed after it"
    TORN_AND_KILLED = "half written, then killed"
    NO_SPACE = "ENOSPC, half written"
    NO_QUOTA = "EDQUOT"
    INPUT_OUTPUT = "EIO"
    LATE = "done, then EIO"
    READ_ONLY = "EROFS"
    SILENTLY_TORN = "half written, and said to be whole"


_ERRORS = {
    Fault.NO_SPACE: errno.ENOSPC,
    Fault.NO_QUOTA: errno.EDQUOT,
    Fault.INPUT_OUTPUT: errno.EIO,
    Fault.LATE: errno.EIO,
    Fault.READ_ONLY: errno.EROFS,
}
_CALLS: tuple[tuple[Any, str], ...] = (
    *((os, name) for name in ("open", "write", "fsync", "close", "replace", "unlink", "mkdir", "utime", "chmod")),
    (os, "scandir"),
    (Path, "read_bytes"),
)


@dataclass
class FaultyDisk:
    """Counts the calls to the file system; one of them goes wrong."""

    fault: Fault | None = None
    at: int = 0
    """Which call, from 1; none where it is 0."""
    calls: int = 0

    @contextmanager
    def in_place(self) -> Iterator["FaultyDisk"]:
        """Stands between the program and the file system."""
        patches = [patch.object(owner, name, self._failing(getattr(owner, name), name)) for owner, name in _CALLS]
        for each in patches:
            each.start()
        try:
            yield self
        finally:
            for each in patches:
                each.stop()

    def _failing(self, call: Callable[..., Any], name: str) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls != self.at or self.fault is None:
                return call(*arguments, **options)
            return self._go_wrong(
                self.fault, name, lambda *changed: call(*(changed or arguments), **options), arguments
            )

        return called

    def _go_wrong(self, fault: Fault, name: str, call: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        is_write = name == "write"
        halved = (arguments[0], arguments[1][: len(arguments[1]) // 2]) if is_write else ()
        if is_write and fault in (Fault.TORN_AND_KILLED, Fault.NO_SPACE, Fault.SILENTLY_TORN):
            call(*halved)
        elif fault in (Fault.KILLED_AFTER, Fault.TORN_AND_KILLED, Fault.LATE, Fault.SILENTLY_TORN) or name == "close":
            result = call()
            if fault is Fault.SILENTLY_TORN:
                return result
        if fault is Fault.SILENTLY_TORN:
            return len(arguments[1])
        if fault in _ERRORS:
            raise OSError(_ERRORS[fault], os.strerror(_ERRORS[fault]))
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("killed")
