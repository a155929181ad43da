"""Names cut to the room there is, so that those that begin alike can still be distinguished."""

from collections.abc import Iterable, Sequence

_CUT = "…"
_OPENING = "“‘«\"'(["
"""Characters that belong to the word after them."""
_LEAST_HEAD = 2
"""Fewer characters than this of a beginning say nothing."""


def disambiguate(names: Sequence[str], room: int) -> list[str]:
    """Each name in at most `room` characters, at its end or, where others begin alike, before what is its own."""
    return [cut_from(name, names, room) for name in names]


def cut_from(name: str, others: Iterable[str], room: int) -> str:
    """A name in at most `room` characters, cut so that it differs from the others where possible.

    In 10 characters, "Gazette of Upper Harlow" is "Gazette of", but "…Upper Har" next to "Gazette of Lower Harlow".
    """
    if len(name) <= room or room <= 0:
        return name[: max(0, room)]
    begin = name[:room]
    alike = [other for other in others if other != name and other.startswith(begin)]
    own = _beginning_of_own(name, alike)
    if not alike or own >= len(name):
        return begin
    tail = name[own : own + room - len(_CUT)]
    head = name[: room - len(_CUT) - len(tail)].rstrip()
    if not tail.strip() or own <= len(head) + 1:
        return begin
    return (head if len(head) >= _LEAST_HEAD else "") + _CUT + tail


def _beginning_of_own(name: str, alike: Iterable[str]) -> int:
    """Where the word begins in which a name parts from those that are most like it."""
    at = max((_alike(name, other) for other in alike), default=0)
    while 0 < at < len(name) and name[at - 1].isalnum() and name[at].isalnum():
        at -= 1
    while at > 0 and name[at - 1] in _OPENING:
        at -= 1
    return at


def _alike(one: str, other: str) -> int:
    """How many characters two names begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
