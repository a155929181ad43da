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
    """What is told of progress is drawn as a bar, in place of itself; nothing of it stays.

    `doing` and `things` are put before and behind it: "reading", "files".
    """
    began, widest = time.monotonic(), 0

    def draw(done: int, of: int) -> None:
        nonlocal widest
        if sys.stderr.isatty() and time.monotonic() - began > _PATIENCE:
            told = bar(doing, done, of, things)
            widest = max(widest, len(told))
            sys.stderr.write(f"\r{told}")
            sys.stderr.flush()

    try:
        yield draw
    finally:
        if widest:
            sys.stderr.write(f"\r{' ' * widest}\r")


def bar(doing: str, done: int, of: int, things: str) -> str:
    """A bar of fixed width with the numbers behind it."""
    full = _CELLS * done // of
    return f"{doing} {'#' * full}{'.' * (_CELLS - full)} {done} of {of} {things}"
