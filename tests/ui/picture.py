"""A picture of the screen as a text: its words row by row, under them a letter for each look, and what the looks are.

A change is legible in it as a changed line: of the words, of where something is marked, or of a colour of a theme.
"""

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple
from zlib import crc32

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App

from tests.ui.colours import contrast

_LETTERS = string.ascii_letters + string.digits + "#$%&*+-/:;<=>?@^_~|!"
_COMMONEST = "·"
"""The sign of the look that most of the screen has."""
_LEAST_CONTRAST = 4.5
_FLAGS = ("bold", "italic", "underline", "reverse", "dim", "strike")
_SEEN_ON_BLANKS = frozenset(("underline", "reverse", "strike"))


class Look(NamedTuple):
    """How a character is drawn, as it matters to an eye."""

    ink: str
    """Its colour; empty where there is nothing to be seen but the ground."""
    ground: str
    flags: str

    @property
    def contrast(self) -> float:
        """That of the ink on the ground; as much as there can be where they are the terminal's, or there is no ink."""
        is_known = self.ink.startswith("#") and self.ground.startswith("#")
        return contrast(self.ink, self.ground) if is_known else 21.0

    def __str__(self) -> str:
        return " ".join(filter(None, (self.ink, "on", self.ground, self.flags))).removeprefix("on ")


Drawn = Sequence[Sequence[tuple[str, Look]]]
"""The characters of each row, and how each is drawn."""


def drawn_now(app: App[Any]) -> Drawn:
    """Everything on the screen, as it goes to the terminal."""
    return [list(_joined(_cells(row))) for row in app.screen._compositor.render_strips()]


def _cells(row: Iterable[Segment]) -> Iterator[tuple[str, Look]]:
    for segment in row:
        if not segment.control:
            yield from ((character, _look(segment.style or Style(), character)) for character in segment.text)


def _joined(cells: Iterable[tuple[str, Look]]) -> Iterator[tuple[str, Look]]:
    """The same cells, each blank with the look of the character before it where that makes no difference to an eye."""
    before: Look | None = None
    for character, look in cells:
        if before is None or not (character.isspace() and _is_same_blank(before, look)):
            before = look
        yield character, before


def _is_same_blank(one: Look, other: Look) -> bool:
    flags, other_flags = ([flag for flag in look.flags.split() if flag in _SEEN_ON_BLANKS] for look in (one, other))
    return one.ground == other.ground and flags == other_flags and (not flags or one.ink == other.ink)


def _look(style: Style, character: str) -> Look:
    is_blank = character.isspace()
    flags = [flag for flag in _FLAGS if getattr(style, flag) and (not is_blank or flag in _SEEN_ON_BLANKS)]
    ink = "" if is_blank and not flags else _name(style.color)
    return Look(ink, _name(style.bgcolor), " ".join(flags))


def _name(colour: Color | None) -> str:
    if colour is None or colour.is_default:
        return "default"
    return colour.name if colour.triplet is None else colour.triplet.hex


def words_of(drawn: Drawn) -> list[str]:
    return ["".join(character for character, _ in row).rstrip() for row in drawn]


def as_text(pictures: Mapping[str, Drawn]) -> str:
    """One screen in several themes, of which each draws the same words: these, their looks, and the colours of each."""
    rows = [list(zip(*same_row, strict=True)) for same_row in zip(*pictures.values(), strict=True)]
    looks = [[tuple(look for _, look in cell) for cell in row] for row in rows]
    letters = _letters(looks)
    lines = [
        "words",
        *words_of(next(iter(pictures.values()))),
        "looks",
        *("".join(letters[cell] for cell in row).rstrip(_COMMONEST) for row in looks),
        "in " + ", ".join(pictures),
        *(f"{letter}  " + " | ".join(map(str, cell)) for cell, letter in letters.items()),
    ]
    return "\n".join((*lines, ""))


def _letters(looks: Iterable[Iterable[tuple[Look, ...]]]) -> Mapping[tuple[Look, ...], str]:
    """A letter for each look, in most cases the same one in all pictures, so that a further look changes no other."""
    found = Counter(cell for row in looks for cell in row)
    commonest = found.most_common(1)[0][0]
    letters = {commonest: _COMMONEST}
    for cell in sorted(found.keys() - {commonest}):
        first = crc32(" ".join(map(str, cell)).encode()) % len(_LETTERS)
        letters[cell] = next(c for c in (_LETTERS[first:] + _LETTERS[:first]) if c not in letters.values())
    return letters


def hard_to_read(drawn: Drawn) -> list[str]:
    """The words that have less contrast than WCAG 2.2 asks of text (1.4.3, level AA), with their colours."""
    runs = (run for row in drawn for run in groupby(row, key=lambda cell: cell[1]))
    words = ((look, "".join(character for character, _ in cells)) for look, cells in runs)
    faint = ((look, text) for look, text in words if look.contrast < _LEAST_CONTRAST)
    return [f"{text}: {look}" for look, text in faint if any(map(str.isalnum, text))]
