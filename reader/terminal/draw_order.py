"""Reorders drawing so that equal styles follow each other: pane by pane, where Textual draws each row across all panes.

Each row of a pane has a gutter in one style and words in another. Going down one pane, first to the right and then back
to the left, each style is sent once for two rows.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

_RUN = re.compile(r"\x1b\[(\d+);(\d+)H((?:\x1b\[[\d;]+m[^\x1b\n]*\x1b\[0m|[^\x1b\n]+)*)\n?")
"""Some pieces from one place on, each of which resets its style, and the end of a line."""
_LOOKING = re.compile(r"\x1b\[([\d;]+)m([^\x1b]*)\x1b\[0m|([^\x1b]+)")


class Piece(NamedTuple):
    """Characters that look alike."""

    text: str
    look: str | None
    """The codes of their look; None where nothing is seen of them, as of a move to another place."""


class _Run(NamedTuple):
    """The pieces drawn from one place on, in their order."""

    x: int
    y: int
    pieces: tuple[Piece, ...]


def by_column(data: str) -> list[Piece]:
    """The same characters in the same places and looks, in another order; nothing where the order counts."""
    runs = _runs(data)
    if not runs or runs[-1].pieces:
        return []
    last = runs.pop()
    if _overlap(runs):
        return []
    said: list[Piece] = []
    look: str | None = ""
    for x, y, pieces in sorted(run for run in runs if run.pieces):
        if len(pieces) == 2 and pieces[1].look == look != pieces[0].look:
            said += (_move(x + _width(pieces[0].text), y), pieces[1], _move(x, y), pieces[0])
            look = pieces[0].look
        else:
            said += (_move(x, y), *pieces)
            look = pieces[-1].look
    return [*said, _move(last.x, last.y)]


def _runs(data: str) -> list[_Run]:
    """The runs that `data` consists of, in their order; empty where it holds anything else."""
    runs, position = [], 0
    for match in _RUN.finditer(data):
        if match.start() != position:
            return []
        position = match.end()
        runs.append(_Run(int(match[2]), int(match[1]), tuple(_pieces(match[3]))))
    return runs if position == len(data) else []


def _pieces(text: str) -> Iterator[Piece]:
    """The characters of a run by their looks."""
    before, shown = "", ""
    for look, said, plain in _LOOKING.findall(text):
        if look != shown and before:
            yield Piece(before, shown)
            before = ""
        before, shown = before + (said or plain), look
    if before:
        yield Piece(before, shown)


def _overlap(runs: Sequence[_Run]) -> bool:
    """Whether something is drawn over something else, so that the order counts."""
    ends: dict[int, int] = {}
    for x, y, pieces in sorted(runs, key=lambda run: (run.y, run.x)):
        if x < ends.get(y, 0):
            return True
        ends[y] = x + sum(_width(piece.text) for piece in pieces)
    return False


def _width(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def _move(x: int, y: int) -> Piece:
    return Piece(f"\x1b[{y};{x}H", None)
