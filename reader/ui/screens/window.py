"""What is common to all that opens over the panes and is left again."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

_Result = TypeVar("_Result")


class LeftOnce(Screen[_Result]):
    """A screen that is left once, however fast the keys come: of two letters that arrive together the first counts."""

    def dismiss(self, result: _Result | None = None) -> AwaitComplete:
        """Leaves the screen with a result, unless it was left before."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Window(LeftOnce[_Result], ModalScreen[_Result]):
    """A window over the screen, which goes on to be seen behind it."""
