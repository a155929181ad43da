"""Whose turn it is in a walk through the discrepancies, where those of one passage are taken first."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.model import Discrepancy
from reader.comparison.queue import Queue


@dataclass(frozen=True)
class Turn:
    """How far a walk through the queue is."""

    at: str | None = None
    """The id of the last one that was reached in its turn; None before the first."""
    taken: frozenset[str] = frozenset()
    """The ids of those that were taken before their turn, as they are in a passage that was reached."""

    def next(self, queue: Queue, here: Iterable[Discrepancy], step: int) -> "tuple[Discrepancy, Turn] | None":
        """The one to go to, and whose turn it is then; None where there is none.

        Going forward, those `here` that were not reached yet come first; nothing is passed over or reached twice.
        """
        ahead = self._ahead(queue, step)
        if not ahead:
            return None
        own = {discrepancy.id for discrepancy in here} if step > 0 else set()
        first = next((found for found in ahead if found.id in own), ahead[0])
        if first == ahead[0]:
            return first, Turn(first.id, self.taken if step > 0 else frozenset())
        return first, Turn(self.at, self.taken | {first.id})

    def _ahead(self, queue: Queue, step: int) -> list[Discrepancy]:
        """Those that are still to be reached, the next first."""
        found, ahead = queue.next(self.at, step), []
        while found:
            if step < 0 or found.id not in self.taken:
                ahead.append(found)
            found = queue.next(found.id, step)
        return ahead
