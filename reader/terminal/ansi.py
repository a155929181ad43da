"""Says to the terminal only what changes in how characters look.

Textual sets the whole look of every few characters and takes it back behind them: some 40 bytes for a word. What
comes out here shows the same in a third of the bytes, which counts where the terminal is at the other end of a line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.terminal.draw_order import Piece, by_column

ENTER = "\x1b[?1049h"
"""Has the terminal show its second screen, where nothing stands."""
_LOOK = re.compile(r"\x1b\[([\d;]*)m")
_MOVES = re.compile(r"(?:\x1b\[[\d;]*H|\x1b\[\?2026[hl]|[\r\n])*")
"""What shows nothing, and so may stand between characters of one look."""
_LOST = re.compile(r"(?:\x1b\[[\d;]*H)+(?=\x1b\[[\d;]*H)")
"""Moves that another one follows; not the ends of lines, which scroll at the foot of the screen."""
_ENDS = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28, 9: 29}
"""What ends an attribute."""
_SEEN_ON_BLANKS = frozenset({4, 5, 7, 9})
"""Attributes that are seen where no character stands: lines, and ink for paper."""
_INK, _PAPER, _COLOURS = (30, 38, 90), (40, 48, 100), 8
"""What the codes of the colours of characters, and of what is behind them, begin with."""
_KINDS = {2: 3, 5: 1}
"""How many numbers come behind the two kinds of colours that are told by numbers."""


class _Look(NamedTuple):
    """How characters look: a whole one, from nothing on."""

    attributes: frozenset[int]
    ink: str
    paper: str


def minimise_sgr(data: str) -> str:
    """The same characters in the same places and looks, in fewer bytes; what is no look is passed on as it is.

    Takes and leaves the terminal without any look, so that whole frames are independent of each other.
    """
    return drawn(by_column(data) or _in_order(data))


def drawn(pieces: Iterable[Piece]) -> str:
    """What draws some pieces, one after the other."""
    said: list[str] = []
    shown = ""
    for text, look in pieces:
        if look is not None and look != shown and not _shows_alike(text, shown, look):
            said.append(_change(shown, look))
            shown = look
        said.append(text)
    return "".join(said) if not shown else "".join((*said, "\x1b[0m"))


def _in_order(data: str) -> Iterator[Piece]:
    """The pieces of what is to be drawn, in the order that it is told in."""
    pieces = _LOOK.split(data)
    wanted = ""
    for text, look in zip(pieces[::2], (*pieces[1::2], ""), strict=True):
        if text:
            yield Piece(_LOST.sub("", text), None if _MOVES.fullmatch(text) else wanted)
        wanted = "" if look in ("", "0") else f"{wanted};{look}" if wanted else look


def _shows_alike(text: str, one: str, other: str) -> bool:
    """Whether a text is seen alike in two looks, as blanks are in all that differ in nothing but the ink."""
    return text.isspace() and _blank(one) is not None and _blank(one) == _blank(other)


@lru_cache(1024)
def _blank(look: str) -> _Look | None:
    """What is seen of a look where no character stands: all of it where there is a line or the ink is the paper."""
    read = _read(look)
    if read is None or read.attributes & _SEEN_ON_BLANKS:
        return read
    return _Look(frozenset(), "", read.paper)


@lru_cache(4096)
def _change(shown: str, wanted: str) -> str:
    """What turns one look into another, the shorter of two ways."""
    if not wanted:
        return "\x1b[0m"
    whole = f"\x1b[0;{wanted}m" if shown else f"\x1b[{wanted}m"
    one, other = _read(shown), _read(wanted)
    if one is None or other is None:
        return whole
    codes = [*_attributes(one.attributes, other.attributes)]
    codes += [other.ink or "39"] if one.ink != other.ink else []
    codes += [other.paper or "49"] if one.paper != other.paper else []
    return min(f"\x1b[{';'.join(codes)}m", whole, key=len) if codes else ""


def _attributes(one: frozenset[int], other: frozenset[int]) -> list[str]:
    """What turns some attributes into others; bold and faint end together."""
    ended = {_ENDS[code] for code in one - other}
    kept = {code for code in one & other if _ENDS[code] not in ended}
    return [str(code) for code in (*sorted(ended), *sorted(other - kept))]


@lru_cache(1024)
def _read(look: str) -> _Look | None:
    """A look by its codes; None where there is one among them that is not known here."""
    attributes, ink, paper = set[int](), "", ""
    codes = [int(code or 0) for code in look.split(";")] if look else []
    while codes:
        code = codes.pop(0)
        if code in _ENDS:
            attributes.add(code)
            continue
        colour = _colour(code, codes)
        if colour is None:
            return None
        if code == 39 or _is_of(code, _INK):
            ink = colour
        else:
            paper = colour
    return _Look(frozenset(attributes), ink, paper)


def _colour(code: int, behind: list[int]) -> str | None:
    """The codes of a colour, taken from those `behind` its first; empty for the terminal's own; None for no colour."""
    if code in (39, 49):
        return ""
    if code in (38, 48):
        more = _KINDS.get(behind[0], 0) + 1 if behind else 0
        taken, behind[:more] = behind[:more], []
        return ";".join(map(str, (code, *taken))) if more > 1 and len(taken) == more else None
    return str(code) if _is_of(code, _INK) or _is_of(code, _PAPER) else None


def _is_of(code: int, bases: tuple[int, ...]) -> bool:
    return any(base <= code < base + _COLOURS for base in (bases[0], bases[2])) or code == bases[1]
