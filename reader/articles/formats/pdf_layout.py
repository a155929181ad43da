"""From pieces of text with places on a page to paragraphs in reading order. Lengths are in points; y grows upward."""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_SAME_LINE = 0.35
"""Of a line's height: pieces whose base lines are nearer stand on one line."""
_COLUMN_GAP = 90.0
"""Two columns begin at least this far from each other."""
_COLUMN_SHARE = 0.2
"""Of a page's lines at least this many begin where a column does."""
_NEAR = 12.0
_CHARACTER_WIDTH = 0.42
"""Of the height; a low guess, so that a line is not taken for one across columns."""
_PARAGRAPH_GAP = 1.45
"""Times the usual distance of two lines."""
_INDENT = 6.0
_HEAD_LINES = 2
"""Lines at the top and at the bottom of a page that can be running heads."""
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\xad‐]$")
_NUMBER = re.compile(r"\d+")


class Line(NamedTuple):
    """A line or a piece of one: where it begins, its height, its text."""

    x: float
    y: float
    height: float
    text: str

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + len(self.text) * self.height * _CHARACTER_WIDTH


def page_lines(pieces: Sequence[Line]) -> list[Line]:
    """The lines of a page in reading order: down a column, then down the next; what spans columns parts them."""
    starts = _column_starts(pieces)
    columns: list[list[Line]] = [[] for _ in starts]
    spanning: list[Line] = []
    for piece in pieces:
        number = max((n for n, start in enumerate(starts) if piece.x >= start - _NEAR), default=0)
        crosses = number + 1 < len(starts) and piece.end > starts[number + 1] + _NEAR
        (spanning if crosses else columns[number]).append(piece)
    lines: list[Line] = []
    whole = _joined(spanning)
    rows = [deque(_joined(column)) for column in columns]
    for upper in [*whole, None]:
        for row in rows:
            while row and (upper is None or row[0].y > upper.y):
                lines.append(row.popleft())
        if upper is not None:
            lines.append(upper)
    return lines


def without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without what stands at the top or bottom of most of them, page numbers too."""
    edges = [_edges(page) for page in pages]
    counts = Counter(_form(line) for edge in edges for line in set(edge))
    often = max(2, (len(pages) + 1) // 2)
    heads = {form for form, count in counts.items() if count >= often}
    return [
        [line for line in page if line not in edge or not (_form(line) in heads or line.text.isdigit())]
        for page, edge in zip(pages, edges, strict=True)
    ]


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Paragraphs, put together over ends of lines, columns and pages; words parted at an end of a line are whole."""
    found: list[list[str]] = []
    above: Line | None = None
    usual = _usual_distance(pages)
    margins = _margins(pages)
    for page in pages:
        for line in page:
            if above is None or _begins_paragraph(above, line, usual, margins):
                found.append([])
            found[-1] += _continuing(found[-1], line.text)
            above = line
    return ["".join(parts) for parts in found]


def _column_starts(pieces: Sequence[Line]) -> list[float]:
    """Where the columns begin, from left to right; one at the left edge where there are none."""
    counts = Counter(round(piece.x / _NEAR) for piece in pieces)
    least = max(3.0, _COLUMN_SHARE * len({round(piece.y) for piece in pieces}))
    starts: list[float] = []
    for place in sorted(place for place, count in counts.items() if count + counts[place + 1] >= least):
        if not starts or place * _NEAR - starts[-1] >= _COLUMN_GAP:
            starts.append(place * _NEAR)
    return starts or [0.0]


def _joined(pieces: list[Line]) -> list[Line]:
    """Lines from the top down, of the pieces that stand on one."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda piece: -piece.y):
        if lines and lines[-1].y - piece.y < _SAME_LINE * piece.height:
            lines[-1] = _beside(lines[-1], piece)
        else:
            lines.append(piece)
    return lines


def _beside(one: Line, other: Line) -> Line:
    left, right = sorted((one, other), key=lambda piece: piece.x)
    return Line(left.x, one.y, max(one.height, other.height), f"{left.text} {right.text}")


def _edges(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[:_HEAD_LINES], *by_height[-_HEAD_LINES:]]


def _form(line: Line) -> tuple[int, str]:
    """What stays the same of a running head from page to page."""
    return round(line.y / 5), _NUMBER.sub("0", line.text.lower())


def _usual_distance(pages: Sequence[Sequence[Line]]) -> float:
    distances = Counter(round(a.y - b.y) for page in pages for a, b in _pairs(page) if 0 < a.y - b.y < 60)
    return float(distances.most_common(1)[0][0]) if distances else 12.0


def _margins(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Where many lines begin: a line that begins a little to the right of one is indented."""
    counts = Counter(round(line.x) for page in pages for line in page)
    most = max(counts.values(), default=0)
    return {x for x, count in counts.items() if count >= max(2.0, 0.2 * most)}


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise(lines)


def _begins_paragraph(above: Line, line: Line, usual: float, margins: set[int]) -> bool:
    if abs(above.height - line.height) > 0.15 * max(above.height, line.height):
        return True
    if above.y > line.y:
        if above.y - line.y > _PARAGRAPH_GAP * usual:
            return True
        return above.x + _INDENT <= line.x and round(above.x) in margins and not _HYPHEN.search(above.text)
    # The next column or page: a sentence that was not ended goes on there.
    return above.text[-1:] in '.!?…”"' or (not _HYPHEN.search(above.text) and line.text[:1].isupper())


def _continuing(parts: list[str], more: str) -> list[str]:
    """What a line adds to a paragraph; the hyphen at its end is taken away where it parts a word."""
    if not parts:
        return [more]
    if _HYPHEN.search(parts[-1]) and more[:1].islower():
        parts[-1] = parts[-1][:-1]
        return [more]
    return [" ", more]
