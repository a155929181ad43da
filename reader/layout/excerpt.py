"""What of a line or a sentence fits a row: its beginning, or the stretch that shows the words that matter."""

import re

from rich.cells import set_cell_size

from reader.layout.wrap import cells_of, wrap
from reader.text.span import Span, trimmed

CUT = "…"
"""The sign for text left out; one cell wide."""
_WORD = re.compile(r"\S+")
_LEAD = 3
"""Up to a third of the row is for the text before the words, more where little follows them."""
_MOST = 4
"""Characters looked at for each cell: some take none."""


def excerpt(text: str, sentence: Span, words: Span, width: int) -> Span:
    """The stretch of `sentence` that is shown in `width` cells, with `words` in it as far as they fit.

    Where the stretch leaves something out at an end there is room for `CUT` at that end. White space
    at the ends of the sentence is not shown.
    """
    whole = trimmed(text, *sentence)
    begin = min(max(words.start, whole.start), whole.end)
    inside = Span(begin, max(begin, min(words.end, whole.end)))
    start = _start(text, whole, inside, width)
    return Span(start, _end(text, Span(start, whole.end), inside.end, width - (start > whole.start)))


def cut(text: str, cells: int) -> str:
    """As much of a line as there is room for, with `CUT` at its end where that is not all."""
    return text if cells_of(text) <= cells else set_cell_size(text, max(1, cells - 1)).rstrip() + CUT


def _start(text: str, whole: Span, words: Span, width: int) -> int:
    """The beginning of the sentence if that leaves the words in the row, else some words before them."""
    if _fits(text, Span(whole.start, words.end), width - (words.end < whole.end)):
        return whole.start
    rest = Span(words.start, whole.end)
    room = max(width // _LEAD, width - 1 - cells_of(rest.of(text)) if _fits(text, rest, width) else 0)
    best = words.start
    for match in reversed(list(_WORD.finditer(text, max(whole.start, words.start - _MOST * width), words.start))):
        lead = Span(match.start(), words.start)
        if not _fits(text, lead, room) or not _fits(text, Span(lead.start, words.end), width - 2):
            break
        best = lead.start
    return best


def _end(text: str, rest: Span, words_end: int, width: int) -> int:
    """The end of the part that fits of the rest of a sentence; at least `words_end` where that fits with a mark."""
    if _fits(text, rest, width):
        return rest.end
    near = Span(rest.start, min(rest.end, rest.start + _MOST * max(1, width)))
    row = wrap(text, near, max(1, width - 1))[0]
    fits = _fits(text, Span(rest.start, words_end), width - 1)
    return max(trimmed(text, *row).end, words_end if fits else 0)


def _fits(text: str, span: Span, width: int) -> bool:
    return len(span) <= _MOST * width and cells_of(span.of(text)) <= width
