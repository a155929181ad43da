"""Things that belong together, in groups."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def grouped(items: Iterable[T], belong_together: Callable[[T, T], bool]) -> list[list[T]]:
    """Items in groups: two are in one group where they belong together, directly or through others (single linkage)."""
    groups: list[list[T]] = []
    for item in items:
        near = [group for group in groups if any(belong_together(item, other) for other in group)]
        groups = [group for group in groups if group not in near] + [[*(o for group in near for o in group), item]]
    return groups
