"""The map of an article in its scroll bar: where sources differ, and where the words are that were searched for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.layout.rows import Rows

DIFFERENCE, FOUND = "≠", "•"
"""The signs in the bar."""


def signs_of(rows: Rows, height: int, differences: Sequence[int], found: Sequence[int]) -> list[str]:
    """The sign in each row of a bar of some rows, empty where there is none; of both, that of what was searched for.

    `differences` and `found` are offsets in order. A text that fits the screen has no map.
    """
    if len(rows) <= height:
        return [""] * height
    return list(_signs(rows, height, differences, found))


def signs_of_rows(rows: int, height: int, differences: Sequence[int]) -> list[str]:
    """The same for rows that are no text; `differences` are the indices, in order, of those with a difference."""
    if rows <= height:
        return [""] * height
    bounds = [y * rows // height for y in range(height + 1)]
    return [DIFFERENCE if _any(differences, first, end) else "" for first, end in pairwise(bounds)]


def _signs(rows: Rows, height: int, differences: Sequence[int], found: Sequence[int]) -> Iterator[str]:
    for y in range(height):
        first, last = y * len(rows) // height, (y + 1) * len(rows) // height - 1
        start, end = rows.rows[first].span.start, rows.rows[last].span.end
        yield FOUND if _any(found, start, end) else DIFFERENCE if _any(differences, start, end) else ""


def _any(offsets: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some offsets in order is between two."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end
