"""Back and forward through jumps."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """The place of the cursor: an article and an offset in it, in code points."""

    article: str
    offset: int


@dataclass(frozen=True)
class History:
    """The places that were jumped from and to."""

    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()
    _most: int = 200

    def jumped(self, origin: Place) -> "History":
        """After a jump from `origin`: what lay ahead is forgotten."""
        if self.before and self.before[-1] == origin:
            return History(self.before)
        return History((*self.before, origin)[-self._most :])

    def back(self, here: Place) -> tuple[Place | None, "History"]:
        """The place to go back to, and the history then."""
        if not self.before:
            return None, self
        return self.before[-1], History(self.before[:-1], (here, *self.after))

    def forward(self, here: Place) -> tuple[Place | None, "History"]:
        """The place to go forward to, and the history then."""
        if not self.after:
            return None, self
        return self.after[0], History((*self.before, here), self.after[1:])
