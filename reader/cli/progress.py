"""How far the reading of files is, on standard error, where that is a terminal and reading takes a while."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reader.articles.load import Progress

_PATIENCE = 0.5
"""Seconds before anything is shown."""
_CELLS = 24


@contextmanager
def told_on_terminal() -> Iterator[Progress]:
    """What is told of progress is drawn as a bar, in place of itself; nothing of it stays."""
    began, widest = time.monotonic(), 0

    def draw(done: int, of: int) -> None:
        nonlocal widest
        if sys.stderr.isatty() and time.monotonic() - began > _PATIENCE:
            told = bar(done, of)
            widest = max(widest, len(told))
            sys.stderr.write(f"\r{told}")
            sys.stderr.flush()

    try:
        yield draw
    finally:
        if widest:
            sys.stderr.write(f"\r{' ' * widest}\r")


def bar(done: int, of: int) -> str:
    """A bar of fixed width with the numbers behind it."""
    full = _CELLS * done // of
    return f"reading {'#' * full}{'.' * (_CELLS - full)} {done} of {of} files"
