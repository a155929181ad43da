"""The words on a page of a PDF with their places, from PDFium's data on its characters. Lengths are in points."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.articles.formats.pdf_layout import Piece

_SAME_WORD = 0.6
"""Of the height: characters one after the other that are further apart are of two words."""
_SAME_LINE = 0.1
"""Of the height: a character that is higher or lower is a word of its own, such as the mark of a note."""
_FURTHEST = 20_000.0
"""Points: seven metres."""
_HYPHENS = frozenset((0x02, 0xFFFE))
"""The characters that PDFium puts for a hyphen at the end of a line."""
_SPACES = " \xa0"
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


class _Character(NamedTuple):
    """A character as it is when the page is turned so that its line runs from left to right."""

    text: str
    x: float
    end: float
    y: float
    height: float
    turn: int
    """How many quarters of a circle its line is turned."""


class Words(NamedTuple):
    """The words of a page that run as most of its text does, in the order of the file, and how many do not."""

    level: list[Piece]
    turned: int


def words_of(pdfium: Any, page: Any, count: int) -> Words:
    """The words of a page of `count` characters."""
    words = list(_words(pdfium, page, count))
    turns = Counter(word[0].turn for _, word in words for _ in word)
    turn = turns.most_common(1)[0][0] if turns else 0
    level = [_piece(word, is_spaced) for is_spaced, word in words if word[0].turn == turn]
    return Words(level, len(words) - len(level))


def _words(pdfium: Any, page: Any, count: int) -> Iterator[tuple[bool, list[_Character]]]:
    """The characters of each word, and whether the file has a space before it, not one that PDFium guessed."""
    word: list[_Character] = []
    is_spaced = will_be_spaced = False
    for number in range(count):
        code = pdfium.FPDFText_GetUnicode(page, number)
        text = "-" if code in _HYPHENS else _LIGATURES.get(code, chr(code or 0xFFFD))
        character = None if text.isspace() else _character(pdfium, page, number, text)
        if word and (character is None or not _goes_on(word[-1], character)):
            yield is_spaced, word
            word = []
        if character is None:
            will_be_spaced = text in _SPACES and not pdfium.FPDFText_IsGenerated(page, number)
        else:
            is_spaced, will_be_spaced = is_spaced if word else will_be_spaced, False
            word.append(character)
    if word:
        yield is_spaced, word


def _character(pdfium: Any, page: Any, number: int, text: str) -> _Character:
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(page, number, x, y)
    pdfium.FPDFText_GetLooseCharBox(page, number, box)
    pdfium.FPDFText_GetMatrix(page, number, matrix)
    height = pdfium.FPDFText_GetFontSize(page, number) * math.hypot(matrix.c, matrix.d)
    turn = round(math.atan2(_sane(matrix.b), _sane(matrix.a)) / (math.pi / 2)) % 4
    start, end, base = (
        (box.left, box.right, y.value),
        (box.bottom, box.top, -x.value),
        (-box.right, -box.left, -y.value),
        (-box.top, -box.bottom, x.value),
    )[turn]
    start, end, base, height = map(_sane, (start, end, base, height))
    return _Character(text, start, max(start, end), base, height or 10.0, turn)


def _sane(length: float) -> float:
    """A length as a page can have it: what draws a broken file may be no number, or beyond any page."""
    return max(-_FURTHEST, min(_FURTHEST, length)) if math.isfinite(length) else 0.0


def _goes_on(before: _Character, character: _Character) -> bool:
    """Whether two characters are of one word; in scripts that run to the left the second is on the left."""
    height = max(before.height, character.height)
    gap = max(character.x - before.end, before.x - character.end)
    is_level = abs(character.y - before.y) < _SAME_LINE * height and character.turn == before.turn
    return is_level and gap < _SAME_WORD * height


def _piece(characters: list[_Character], is_spaced: bool) -> Piece:
    return Piece(
        x=min(each.x for each in characters),
        end=max(each.end for each in characters),
        y=characters[0].y,
        height=max(each.height for each in characters),
        text="".join(each.text for each in characters),
        is_spaced=is_spaced,
    )
