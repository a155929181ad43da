"""Minimises the SGR sequences sent to a terminal: only changes of style are sent.

Textual sets the whole style of every few characters and resets it after them: some 40 bytes for a word. The output
here shows the same in a third of the bytes, which matters where the terminal is at the other end of a slow line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.terminal.draw_order import Piece, by_column

ENTER = "\x1b[?1049h"
"""Switches the terminal to its alternate screen, which is empty."""
_LOOK = re.compile(r"\x1b\[([\d;]*)m")
_MOVES = re.compile(r"(?:\x1b\[[\d;]*H|\x1b\[\?2026[hl]|[\r\n])*")
"""Sequences that show nothing, and so may come between characters of one style."""
_LOST = re.compile(r"(?:\x1b\[[\d;]*H)+(?=\x1b\[[\d;]*H)")
"""Moves that another one follows; not the ends of lines, which scroll at the foot of the screen."""
_ENDS = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 8: 28, 9: 29}
"""The SGR code that ends each attribute."""
_SEEN_ON_BLANKS = frozenset({4, 5, 7, 9})
"""Attributes that are visible on blanks: lines, and reversed colours."""
_INK, _PAPER, _COLOURS = (30, 38, 90), (40, 48, 100), 8
"""The first codes of foreground colours and of background colours, and how many follow each."""
_KINDS = {2: 3, 5: 1}
"""How many numbers follow each of the two kinds of colours that are given by number."""


class _Look(NamedTuple):
    """The style of characters, complete: attributes, foreground and background."""

    attributes: frozenset[int]
    ink: str
    paper: str


def minimise_sgr(data: str) -> str:
    """The same characters in the same places and styles, in fewer bytes; unknown sequences pass through unchanged.

    The terminal has no style set before and after it, so that whole frames are independent of each other.
    """
    return drawn(by_column(data) or _in_order(data))


def drawn(pieces: Iterable[Piece]) -> str:
    """The output that draws some pieces, one after the other."""
    said: list[str] = []
    shown = ""
    for text, look in pieces:
        if look is not None and look != shown and not _shows_alike(text, shown, look):
            said.append(_change(shown, look))
            shown = look
        said.append(text)
    return "".join(said) if not shown else "".join((*said, "\x1b[0m"))


def _in_order(data: str) -> Iterator[Piece]:
    """The pieces of `data`, in its own order."""
    pieces = _LOOK.split(data)
    wanted = ""
    for text, look in zip(pieces[::2], (*pieces[1::2], ""), strict=True):
        if text:
            yield Piece(_LOST.sub("", text), None if _MOVES.fullmatch(text) else wanted)
        wanted = "" if look in ("", "0") else f"{wanted};{look}" if wanted else look


def _shows_alike(text: str, one: str, other: str) -> bool:
    """Whether a text looks the same in two styles, as blanks do that differ only in their foreground."""
    return text.isspace() and _blank(one) is not None and _blank(one) == _blank(other)


@lru_cache(1024)
def _blank(look: str) -> _Look | None:
    """The part of a style that is visible on blanks: all of it where there is a line or reversed colours."""
    read = _read(look)
    if read is None or read.attributes & _SEEN_ON_BLANKS:
        return read
    return _Look(frozenset(), "", read.paper)


@lru_cache(4096)
def _change(shown: str, wanted: str) -> str:
    """The sequence that turns one style into another, the shorter of two; empty where they are equal."""
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
    """The codes that turn some attributes into others; bold and faint end together."""
    ended = {_ENDS[code] for code in one - other}
    shared = {code for code in one & other if _ENDS[code] not in ended}
    return [str(code) for code in (*sorted(ended), *sorted(other - shared))]


@lru_cache(1024)
def _read(look: str) -> _Look | None:
    """A style from its codes; None where there is an unknown one among them."""
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


def _colour(code: int, following: list[int]) -> str | None:
    """The codes of a colour, removing its parameters from `following`; "" is the terminal's own; None is no colour."""
    if code in (39, 49):
        return ""
    if code in (38, 48):
        more = _KINDS.get(following[0], 0) + 1 if following else 0
        taken, following[:more] = following[:more], []
        return ";".join(map(str, (code, *taken))) if more > 1 and len(taken) == more else None
    return str(code) if _is_of(code, _INK) or _is_of(code, _PAPER) else None


def _is_of(code: int, bases: tuple[int, ...]) -> bool:
    return any(base <= code < base + _COLOURS for base in (bases[0], bases[2])) or code == bases[1]
