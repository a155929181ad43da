"""Breaks text into rows of a width in cells, by offsets, so that no character is lost or moved.

Breaks come after white space (a no-break space aside), after a hyphen within a word, and before and after
wide characters; a word too long for a row is cut, but never before a combining mark or within an emoji.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len, split_graphemes

from reader.text.span import Span

_NO_BREAK = "\u00a0\u2007\u202f"
_SPACE = rf"[^\S{_NO_BREAK}]"
_HYPHEN = "\u2010\u2012-\u2014-"
# A word, up to a hyphen in it, with the white space after it; white space that begins the text is
# a word of its own.
_CHUNK = rf"{_SPACE}+|[{_HYPHEN}]*(?:[^\s{_HYPHEN}]|[{_NO_BREAK}])*[{_HYPHEN}]*{_SPACE}*"
_WIDE = r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]"
_PLAIN = re.compile(f"(?![{_HYPHEN}])[\n\x20-\x7e\xa1-\xac\xae-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac]*")
"""Text in Latin letters, each of them one cell wide, that begins with no hyphen."""
_HYPHENS = re.compile(f"[{_HYPHEN}]{{2}}")


def wrap(text: str, span: Span, width: int) -> list[Span]:
    """The rows of `text` within `span`, each at most `width` cells wide.

    White space at the end of a row may exceed the width. The rows are adjacent and cover the
    span; a span without characters has one empty row. A single character wider than the row
    is alone in it.
    """
    return plain_rows(text, span, width) or rows_of_any(text, span, width)


def plain_rows(text: str, span: Span, width: int) -> list[Span]:
    """The rows of a plain text, in a tenth of the time; none where there is more to look at than words and spaces."""
    if not _PLAIN.fullmatch(text, span.start, span.end) or _HYPHENS.search(text, span.start, span.end):
        return []
    rows = [Span(*row.span()) for row in _row_of(max(1, width)).finditer(text, span.start, span.end)]
    is_whole = bool(rows) and rows[0].start == span.start and rows[-1].end == span.end
    return rows if is_whole and all(one.end == other.start for one, other in pairwise(rows)) else []


@lru_cache(maxsize=64)
def _row_of(width: int) -> re.Pattern[str]:
    """As many characters as there is room for, up to white space, or a hyphen within a word."""
    hyphen = rf"(?<=[^\s{_HYPHEN}][{_HYPHEN}])(?=[^\s{_HYPHEN}])"
    return re.compile(rf"(?=\S).{{0,{width}}}(?<=\S)(?:\s+|\Z|{hyphen})", re.DOTALL)


def rows_of_any(text: str, span: Span, width: int) -> list[Span]:
    rows: list[Span] = []
    start = end = span.start
    used = 0
    for chunk in _chunks(text, span):
        for piece in _pieces(text, chunk, max(1, width)):
            cells = cells_of(piece.of(text).rstrip())
            if used + cells > width and end > start:
                rows.append(Span(start, end))
                start, used = end, 0
            end = piece.end
            used += cells_of(piece.of(text))
    rows.append(Span(start, end))
    return rows


def cells_of(text: str) -> int:
    """How many cells a text takes; a tab or a line feed is drawn as one space."""
    if text.isascii():
        return len(text)
    return cell_len(drawn(text))


_DRAWN = str.maketrans("\t\n", "  ")
_EMOJI, _TEXT = "\ufe0f", "\ufe0e"
"""What has a character drawn as an emoji, and what as text."""
_ALONE = re.compile(f"{_EMOJI}(?!\u200d)")
"""The first, where no further emoji is joined to the character."""


def drawn(text: str) -> str:
    """`text` as it is drawn, character by character: tabs and line feeds as one space each, and emoji as text."""
    return emoji_as_text(text.translate(_DRAWN))


def emoji_as_text(text: str) -> str:
    """`text` with the characters as text that a variation selector makes emoji; of the same length.

    Terminals don't agree on how wide such an emoji is, one cell or two. As text it is one cell wide in all of them.
    """
    return _ALONE.sub(_TEXT, text) if _EMOJI in text else text


def _chunks(text: str, span: Span) -> Iterator[Span]:
    chunk = re.compile(_CHUNK)  # which `re` does once, and not before any text needs it
    position = span.start
    while position < span.end:
        match = chunk.match(text, position, span.end)
        end = match.end() if match and match.end() > position else position + 1
        while end < span.end and not cells_of(text[end]):
            end += 1  # a mark on a white space or a hyphen
        yield Span(position, end)
        position = end


def _pieces(text: str, chunk: Span, width: int) -> Iterator[Span]:
    """The chunk, or parts of it where it is too wide for a row or holds wide characters."""
    words = chunk.of(text)
    has_wide = not words.isascii() and re.search(_WIDE, words) is not None
    if not has_wide and cells_of(words.rstrip()) <= width:
        yield chunk
    else:
        yield from _cut(text, chunk, width, near_wide=has_wide)


def _cut(text: str, chunk: Span, width: int, *, near_wide: bool) -> Iterator[Span]:
    start, used = chunk.start, 0
    last = chunk.start + len(chunk.of(text).rstrip())
    was_wide = False
    for begin, _, cells in split_graphemes(drawn(chunk.of(text)))[0]:
        index = chunk.start + begin
        is_near = cells > 1 or (was_wide and text[index].isalnum())
        may_break = near_wide and is_near and text[index - 1] not in _NO_BREAK
        if (may_break or used + cells > width) and start < index < last:
            yield Span(start, index)
            start, used = index, 0
        used += cells
        was_wide = cells > 1
    yield Span(start, chunk.end)
