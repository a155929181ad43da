"""How far long work is, on standard error, where that is a terminal and the work takes a while."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reader.progress import Progress

_PATIENCE = 0.5
"""Seconds before anything is shown."""
_CELLS = 24


@contextmanager
def progress_bar(doing: str, things: str) -> Iterator[Progress]:
    """Draws progress as a bar that overwrites itself and is erased at the end.

    `doing` and `things` are put before and after it: "reading", "files".
    """
    began, widest = time.monotonic(), 0

    def draw(done: int, of: int) -> None:
        nonlocal widest
        if sys.stderr.isatty() and time.monotonic() - began > _PATIENCE:
            drawn = bar(doing, done, of, things)
            widest = max(widest, len(drawn))
            sys.stderr.write(f"\r{drawn}")
            sys.stderr.flush()

    try:
        yield draw
    finally:
        if widest:
            sys.stderr.write(f"\r{' ' * widest}\r")


def bar(doing: str, done: int, of: int, things: str) -> str:
    """A bar of fixed width, followed by the numbers."""
    full = _CELLS * done // of
    return f"{doing} {'#' * full}{'.' * (_CELLS - full)} {done} of {of} {things}"
