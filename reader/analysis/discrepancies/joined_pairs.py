"""From pairs that differ to versions of one thing."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

MOST_VERSIONS = 4
"""More than this are of several matters."""

T = TypeVar("T")


def joined_pairs(
    pairs: Iterable[tuple[T, T]],
    value_of: Callable[[T], Hashable],
    voice_of: Callable[[T], Hashable],
    differ: Callable[[T, T], bool],
) -> list[tuple[T, ...]]:
    """The groups of what gives values of one thing: pairs, the likeliest first, joined where they share a member.

    Two groups are not joined where two that differ in one voice would come together: who gives two numbers counts two
    things. Where more than four values come together none of them is given.
    """
    groups: list[tuple[T, ...]] = []
    for a, b in pairs:
        touched = [group for group in groups if a in group or b in group]
        members = tuple(dict.fromkeys([*(member for group in touched for member in group), a, b]))
        if not _has_split_voice(members, voice_of, differ):
            groups = [group for group in groups if group not in touched] + [members]
    return [group for group in groups if len({value_of(member) for member in group}) <= MOST_VERSIONS]


def _has_split_voice(members: Sequence[T], voice_of: Callable[[T], Hashable], differ: Callable[[T, T], bool]) -> bool:
    voices: dict[Hashable, list[T]] = {}
    for member in members:
        own = voices.setdefault(voice_of(member), [])
        if any(differ(member, other) for other in own):
            return True
        own.append(member)
    return False
