"""From pairs that differ to versions of one thing."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

MOST_VERSIONS = 4
"""More than this are of several matters."""

T = TypeVar("T")


@dataclass(frozen=True)
class Pair(Generic[T]):
    """Two that likely give different values of one thing."""

    a: T
    b: T
    likelihood: float


@dataclass(frozen=True)
class Group(Generic[T]):
    """Those that give values of one thing."""

    members: tuple[T, ...]
    likelihood: float
    """Of its likeliest pair."""
    is_crowded: bool = False
    """Whether there would be more than four values: then it is of several matters."""


def grouped_pairs(
    pairs: Iterable[Pair[T]],
    value_of: Callable[[T], Hashable],
    voice_of: Callable[[T], Hashable],
    differ: Callable[[T, T], bool],
) -> list[Group[T]]:
    """The pairs joined where they share a member, the likeliest first.

    Two groups are not joined where two that differ in one voice would come together: who gives two numbers counts two
    things. Where more than four values come together none of them is given.
    """
    groups: list[Group[T]] = []
    for pair in sorted(pairs, key=lambda pair: -pair.likelihood):
        touched = [group for group in groups if pair.a in group.members or pair.b in group.members]
        members = list(dict.fromkeys([*(m for group in touched for m in group.members), pair.a, pair.b]))
        if not _has_split_voice(members, voice_of, differ):
            likelihood = max([pair.likelihood, *(group.likelihood for group in touched)])
            joined = Group(tuple(members), likelihood, len({value_of(member) for member in members}) > MOST_VERSIONS)
            groups = [group for group in groups if group not in touched] + [joined]
    return [group for group in groups if not group.is_crowded]


def _has_split_voice(members: list[T], voice_of: Callable[[T], Hashable], differ: Callable[[T, T], bool]) -> bool:
    voices: dict[Hashable, list[T]] = {}
    for member in members:
        own = voices.setdefault(voice_of(member), [])
        if any(differ(member, other) for other in own):
            return True
        own.append(member)
    return False
