"""The progress of long work, for whoever shows it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is called with how much is done, of how much."""


def no_progress(done: int, of: int) -> None:
    """Where nobody waits."""
