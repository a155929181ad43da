"""Signs in the place of hidden characters of a page: the libraries that read pages drop those without a word."""

import html
import re
from dataclasses import dataclass

from reader.text.sanitise import suspects

_REFERENCE = re.compile(r"&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z]{2,30});?")
_SIGNS = range(0x2801, 0x2900)
"""Braille patterns: printable, neither letters nor marks, and on hardly any page. One that is there is not taken."""
_WHITE_SPACE = frozenset("\r\x0c")


@dataclass(frozen=True)
class StandIns:
    """A page with placeholders, and the characters that they replace."""

    page: str
    _meant: dict[int, str]

    def undone(self, text: str) -> str:
        """A text taken from the page, with the characters that were in the page itself."""
        return text.translate(self._meant)

    def is_blank(self, text: str) -> bool:
        """Whether nothing is to be seen in a text taken from the page."""
        return all(ord(character) in self._meant or character.isspace() for character in text)


def with_stand_ins(page: str) -> StandIns:
    """A page in which each character that is hidden or controls something is a sign, also where it is written as a
    reference. Of more kinds of them than there are signs, the rest stay."""
    page = _REFERENCE.sub(_resolved, page)
    free = (sign for sign in map(chr, _SIGNS) if sign not in page)
    signs = dict(zip(sorted(suspects(page) - _WHITE_SPACE), free, strict=False))
    return StandIns(
        page.translate({ord(hidden): sign for hidden, sign in signs.items()}),
        {ord(sign): hidden for hidden, sign in signs.items()},
    )


def _resolved(match: re.Match[str]) -> str:
    """The character of a reference, if that is hidden: browsers read one to a control as in Windows-1252."""
    meant = html.unescape(match[0]) or _numbered(match[0])
    is_number = match[0][1] == "#"
    return meant if len(meant) == 1 and (suspects(meant) or (is_number and meant > "\x7f")) else match[0]


def _numbered(reference: str) -> str:
    """The character of a number that HTML forbids, and Python leaves out."""
    digits = reference.strip("&#;")
    code = int(digits[1:], 16) if digits[:1] in "xX" else int(digits) if digits.isdigit() else 0
    return chr(code) if code <= 0x10FFFF else ""
