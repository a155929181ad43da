"""Breaks text into rows of a width in cells, by offsets, so that no character is lost or moved.

Breaks come after white space (a no-break space aside), after a hyphen within a word, and between
wide characters; a word too long for a row is cut, but never before a combining mark.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len

from reader.text.span import Span

# A word with the white space behind it; white space that begins the text is a word of its own.
_CHUNK = re.compile(r"[^\S\u00a0\u202f]+|(?:[^\s\u2010-\u2014-]|[\u00a0\u202f])*[\u2010-\u2014-]*[^\S\u00a0\u202f]*")
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]")


def wrap(text: str, span: Span, width: int) -> list[Span]:
    """The rows of `text` within `span`, each at most `width` cells wide.

    White space at the end of a row may stand beyond the width. The rows are adjacent and cover the
    span; a span without characters has one empty row. A single character wider than the row
    stands alone in it.
    """
    rows: list[Span] = []
    start = end = span.start
    used = 0
    for chunk in _chunks(text, span):
        for piece in _pieces(text, chunk, max(1, width)):
            cells = _cells(piece.of(text).rstrip())
            if used + cells > width and end > start:
                rows.append(Span(start, end))
                start, used = end, 0
            end = piece.end
            used += _cells(piece.of(text))
    rows.append(Span(start, end))
    return rows


def _cells(text: str) -> int:
    """How many cells a text takes; a tab or a line feed is drawn as one space."""
    if text.isascii():
        return len(text)
    return cell_len(text.translate(_DRAWN))


_DRAWN = str.maketrans("\t\n", "  ")


def drawn(text: str) -> str:
    """`text` as it is drawn: tabs and line feeds as one space each."""
    return text.translate(_DRAWN)


def _chunks(text: str, span: Span) -> Iterator[Span]:
    position = span.start
    while position < span.end:
        match = _CHUNK.match(text, position, span.end)
        end = match.end() if match and match.end() > position else position + 1
        yield Span(position, end)
        position = end


def _pieces(text: str, chunk: Span, width: int) -> Iterator[Span]:
    """The chunk, or parts of it where it is too wide for a row or holds wide characters."""
    words = chunk.of(text)
    if words.isascii() and len(words.rstrip()) <= width:
        yield chunk
        return
    if not _WIDE.search(words) and _cells(words.rstrip()) <= width:
        yield chunk
        return
    yield from _cut(text, chunk, width, between_wide=_WIDE.search(words) is not None)


def _cut(text: str, chunk: Span, width: int, *, between_wide: bool) -> Iterator[Span]:
    start, used = chunk.start, 0
    for index in range(chunk.start, chunk.end):
        cells = _cells(text[index])
        is_break = used + cells > width or (between_wide and cells > 1)
        if is_break and cells and index > start and not text[index].isspace():
            yield Span(start, index)
            start, used = index, 0
        used += cells
    yield Span(start, chunk.end)
