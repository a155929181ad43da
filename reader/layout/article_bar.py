"""One line about all articles: which are on the screen, where the cursor is, and which report its fact."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from reader.layout.wrap import cells_of
from reader.text.disambiguate import disambiguate

CURSOR, REPORTS, AWAY = "▶", "▷", "×"
_MOST = 18
"""Characters of a name that are shown at most."""
_MARKS = "“”"
"""Quotation marks around the beginning of a headline; they are dropped here, where no figure is next to it."""


class Piece(NamedTuple):
    """The part of the line about one article."""

    text: str
    is_shown: bool
    """Whether the article is on the screen."""
    article: str = ""
    """Its id; empty for the mark of what is left out."""


def strip_of(
    order: Sequence[str],
    names: Mapping[str, str],
    shown: Collection[str],
    signs: Mapping[str, str],
    width: int,
) -> list[Piece]:
    """The articles in their order, each with its number, its sign and as much of its name as there is room for.

    Those on the screen are in brackets. Names of which two would be the same are left out. Where not even
    the numbers fit, those far from the cursor are left out.
    """
    here = next((place for place, article in enumerate(order) if signs.get(article) == CURSOR), 0)
    whole = [names[article].strip(_MARKS) for article in order]
    for room in (*range(_MOST, 1, -2), 0):
        cut = disambiguate(whole, room)
        if room and len(set(cut)) < len(cut):
            continue
        pieces = [
            _piece(n, article, name, shown, signs) for n, (article, name) in enumerate(zip(order, cut, strict=True), 1)
        ]
        if sum(cells_of(piece.text) for piece in pieces) <= width:
            return pieces
    return _around(pieces, here, width)


def _piece(number: int, article: str, name: str, shown: Collection[str], signs: Mapping[str, str]) -> Piece:
    words = " ".join(part for part in (f"{number}{signs.get(article, '')}", name.rstrip()) if part)
    return Piece(f"[{words}]" if article in shown else f" {words} ", article in shown, article)


def article_at(pieces: Sequence[Piece], cell: int) -> str:
    """The id of the article at a cell of the line; empty where there is none."""
    for piece in pieces:
        width = cells_of(piece.text)
        if 0 <= cell < width:
            return piece.article
        cell -= width
    return ""


def _around(pieces: Sequence[Piece], here: int, width: int) -> list[Piece]:
    """The pieces around one of them, as many as fit in `width` cells with a mark of omission at each end."""
    begin = end = here
    room = width - 2 - cells_of(pieces[here].text)
    while True:
        before = begin > 0 and cells_of(pieces[begin - 1].text) <= room
        after = end + 1 < len(pieces) and cells_of(pieces[end + 1].text) <= room
        if before and (not after or here - begin <= end - here):
            begin -= 1
            room -= cells_of(pieces[begin].text)
        elif after:
            end += 1
            room -= cells_of(pieces[end].text)
        else:
            break
    cut = Piece("…", is_shown=False)
    return [*([cut] if begin else []), *pieces[begin : end + 1], *([cut] if end + 1 < len(pieces) else [])]
