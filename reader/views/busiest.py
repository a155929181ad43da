"""The rows and sources that are drawn where there is no room for all."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

_Row = TypeVar("_Row")


class Room(NamedTuple):
    """How much can be drawn."""

    rows: int
    sources: int


def busiest(
    rows: Sequence[_Row], sources_of: Callable[[_Row], Mapping[str, object]], sources: Sequence[str], room: Room
) -> tuple[list[_Row], tuple[str, ...]]:
    """As many rows and sources as there is room for, in their order.

    The sources, by id, are those in most of the first rows; the rows are the first that have one of these, so that none
    seems to have no source at all.
    """
    counts = dict.fromkeys(sources, 0)
    for row in rows[: room.rows]:
        for source in sources_of(row):
            counts[source] += 1
    wanted = set(sorted(sources, key=lambda source: -counts[source])[: room.sources])
    drawn = [row for row in rows if not wanted.isdisjoint(sources_of(row))]
    return drawn[: room.rows], tuple(source for source in sources if source in wanted)
