"""How far long work is, told to who waits for it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how much is done, of how much."""


def no_progress(done: int, of: int) -> None:
    """Where nobody waits."""
