"""Going on after the last of a walk: the first time it is said that it was the last, the second time it starts over."""

from collections.abc import Callable, Hashable

from reader.comparison.state import ReadingState
from reader.ui.commands.view import View


class StartingOver:
    """What a command does that finds nothing further to walk to."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._said_at: tuple[Hashable, int] | None = None
        """Where the reader was when it was said, and in which direction they went."""

    def end(self, message: str, step: int, first: Callable[[int], ReadingState | None]) -> ReadingState | None:
        """Says that the walk is at its end; asked again at once, the state at its other end, made by `first`."""
        here = self._view.state.position, step
        if self._said_at == here:
            self._said_at = None
            return first(step)
        self._said_at = here
        self._view.say(message)
        return None
