"""From words with places on a page to paragraphs in reading order. Lengths are in points; y grows upward."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.text.raised import raised

_SAME_LINE = 0.5
"""Of a line's height: words whose base lines are nearer are on one line."""
_WORDS_APART = 0.12
"""Of a line's height: pieces that are nearer are one word."""
_SPACED_APART = 0.015
"""The same where the file has a space between them; some have one within a word, of no width."""
_MARK_APART = 0.35
"""The same of the mark of a note and the word before it."""
_COLUMN_LINES = 4
"""A column has at least so many lines."""
_COLUMN_CHARACTERS = 12
"""And so many characters a line; what has less is a table, or a margin."""
_GUTTER = 0.7
"""Of a line's height: columns are at least so far apart."""
_ALIGNED = 0.4
"""Of the lines next to a gutter, how many begin where most do."""
_EDGE = 2.5
_INDENTED = 40.0
"""A line of a column begins within so many points of its edge."""
_MOST_WORDS = 6_000
"""On a page whose columns are looked for; the fullest page of a newspaper has four thousand."""
_MAX_DEPTH = 12
"""Columns within columns; newspapers have two or three."""
_PARAGRAPH_GAP = 1.3
"""Times the usual distance of two lines of a height."""
_INDENT = 6.0
_INITIAL = 1.7
"""Times the usual height: a letter as high begins a paragraph that is set around it."""
_SHORT_LINE = 0.75
"""Of the next line: an unfinished line that is shorter than this is no line of a paragraph, but a heading."""
_HYPHEN = re.compile(r"(?<=\w)[-\xad‐]$")
_RANGE = re.compile(r"(?<=\d)–$")
_LAST_WORD = re.compile(r"([^\W_][\w’'-]*)[-‐]$")
_BEFORE_HYPHENS = frozenset(("anti", "half", "self", "well"))
"""Words that hardly ever end a line within a word, but often come before the hyphen of a compound."""
_ENDS = tuple('.!?…”"’)')


class Piece(NamedTuple):
    """A word or a line: where it begins and ends, its base line, its height, its text.

    `is_spaced` says that the file has a space before the word.
    """

    x: float
    end: float
    y: float
    height: float
    text: str
    is_spaced: bool = False

    @property
    def top(self) -> float:
        return self.y + 0.8 * self.height


class _Gutter(NamedTuple):
    """An empty strip between columns: where it begins and ends, and between which base lines."""

    x: float
    end: float
    top: float
    bottom: float


_Edges = dict[tuple[int, int], float]
"""For lines of a height that begin about a place, where they end."""


def lines_of(words: Sequence[Piece], depth: int = 0) -> list[Piece]:
    """The lines of a page in reading order: down a column, then down the next; lines that span columns divide them.

    The tallest gutter cuts a page; the words above it, on both sides of it and below it are cut in the same way (the
    recursive X-Y cut of G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents", 1984).
    """
    gutter = _tallest_gutter(words) if depth < _MAX_DEPTH else None
    if gutter is None:
        return _lines(words)
    above = [word for word in words if word.y >= gutter.top]
    between = [word for word in words if gutter.bottom < word.y < gutter.top]
    below = [word for word in words if word.y <= gutter.bottom]
    left = [word for word in between if word.end <= gutter.end]
    right = [word for word in between if word.end > gutter.end]
    columns = (right, left) if _is_leftward(between) else (left, right)
    return [line for part in (above, *columns, below) for line in lines_of(part, depth + 1)]


def paragraphs_of(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """Paragraphs, put together over ends of lines, columns and pages; words parted at an end of a line are whole."""
    found: list[list[str]] = []
    above: Piece | None = None
    edges = [_right_edges(page) for page in pages]
    usual = _usual_distances(pages, edges)
    margins = _margins(pages)
    for page, edge in zip(pages, edges, strict=True):
        for line in page:
            if above is None or _begins_paragraph(above, line, usual, margins) or _was_ended(above, line, edge):
                found.append([])
            found[-1] += _continuing(found[-1], line.text)
            above = line
    return ["".join(parts) for parts in found]


# Columns


def _tallest_gutter(words: Sequence[Piece]) -> _Gutter | None:
    """The empty strip with the most lines on both sides; None where no two columns are side by side."""
    if not 2 * _COLUMN_LINES <= len(words) <= _MOST_WORDS:
        return None
    height = median(word.height for word in words)
    highest, lowest = max(word.y for word in words) + 1, min(word.y for word in words) - 1
    ending = defaultdict[int, set[float]](set)
    for word in words:
        ending[round(word.end) + 1].add(word.y)
    by_start = sorted(words, key=lambda word: word.x)
    starts, widest = [word.x for word in by_start], max(word.end - word.x for word in words)
    found = (
        gutter
        for place, lines in ending.items()
        for near in [by_start[bisect_left(starts, place - widest) : bisect_left(starts, place)]]
        for top, bottom in _empty_stretches(near, place, highest, lowest)
        if top - bottom > _COLUMN_LINES * height and any(bottom < y < top for y in lines)
        if (gutter := _gutter_at([word for word in words if bottom < word.y < top], place, _GUTTER * height))
    )
    return max(found, key=lambda gutter: (round(gutter.top - gutter.bottom), gutter.end - gutter.x), default=None)


def _empty_stretches(
    words: Sequence[Piece], place: float, highest: float, lowest: float
) -> Iterator[tuple[float, float]]:
    """The pairs of base lines between which none of the words crosses a place across the page, from the top down."""
    crossing = sorted((word.y for word in words if word.x < place < word.end), reverse=True)
    return pairwise([highest, *crossing, lowest])


def _gutter_at(words: Sequence[Piece], place: float, width: float) -> _Gutter | None:
    """The gutter around a place that no word crosses, if it has a width and a column on each side of it."""
    start = max((word.end for word in words if word.end <= place), default=place)
    end = min((word.x for word in words if word.x >= place), default=place)
    if end - start < width:
        return None
    left, right = [word for word in words if word.end <= place], [word for word in words if word.x >= place]
    if _is_column(left) and _is_column(right) and _begin_together(right, end):
        return _Gutter(start, end, max(word.y for word in words) + 1, min(word.y for word in words) - 1)
    return None


def _is_column(words: Sequence[Piece]) -> bool:
    lines = Counter[int]()
    for word in words:
        lines[round(word.y)] += len(word.text)
    return len(lines) >= _COLUMN_LINES and lines.total() >= _COLUMN_CHARACTERS * len(lines)


def _begin_together(words: Sequence[Piece], edge: float) -> bool:
    """Whether the lines that begin near an edge mostly begin in one place; after gaps between words they don't."""
    starts: dict[int, float] = {}
    for word in words:
        starts[round(word.y)] = min(word.x, starts.get(round(word.y), word.x))
    near = [start for start in starts.values() if start < edge + _INDENTED]
    most = max(sum(1 for other in near if start <= other < start + _EDGE) for start in near)
    return most >= _ALIGNED * len(near)


# Lines


def _lines(words: Sequence[Piece]) -> list[Piece]:
    """Lines from the top down, each of the words that are on it."""
    if not words:
        return []
    usual = median(word.height for word in words for _ in word.text)
    initials = [word for word in words if word.height > _INITIAL * usual and len(word.text.strip("“‘\"'«")) == 1]
    rows: list[list[Piece]] = []
    for word in sorted((word for word in words if word not in initials), key=lambda word: -word.y):
        if rows and _level(rows[-1]) - word.y < _SAME_LINE * max(word.height, usual):
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = [_line(row) for row in rows]
    for initial in initials:
        lines = _with_initial(lines, initial)
    return lines


def _level(row: Sequence[Piece]) -> float:
    """The base line of most of a row: superscripts are above it."""
    return max(row, key=lambda word: (len(word.text), word.height)).y


def _line(row: list[Piece]) -> Piece:
    """The line that the words make up, from left to right; from right to left where they are written so."""
    main = max(row, key=lambda word: (len(word.text), word.height))
    is_leftward = _is_leftward(row)
    words: list[Piece] = []
    for word in sorted(row, key=lambda word: -word.end if is_leftward else word.x):
        if not (words and _is_drawn_twice(words[-1], word)):
            words.append(word)
    text = words[0].text
    for before, word in pairwise(words):
        is_mark = word.height < 0.85 * main.height and word.y > main.y + 0.1 * main.height
        gap = max(word.x - before.end, before.x - word.end)
        apart = _MARK_APART if is_mark else _SPACED_APART if word.is_spaced else _WORDS_APART
        text += " " if gap > apart * main.height else ""
        text += raised(word.text) if is_mark else word.text
    return Piece(min(word.x for word in row), max(word.end for word in row), main.y, main.height, text)


def _is_drawn_twice(one: Piece, other: Piece) -> bool:
    """Whether a word is drawn twice, slightly shifted, to look bold."""
    return one.text == other.text and abs(one.x - other.x) < _WORDS_APART * one.height


def _is_leftward(words: Sequence[Piece]) -> bool:
    """Whether most of some words are Hebrew or Arabic."""
    return 2 * sum(1 for word in words if "\u0590" <= max(word.text) <= "\u08ff") > len(words)


def _with_initial(lines: list[Piece], initial: Piece) -> list[Piece]:
    """The lines with the large letter before the first of those that are set around it, which are not indented then."""
    around = [
        line
        for line in lines
        if initial.y - 0.3 * line.height < line.y < initial.top
        and initial.end - _EDGE <= line.x < initial.end + 2 * line.height
    ]
    if not around:
        return sorted([*lines, initial], key=lambda line: -line.y)
    first = around[0]
    moved = {line: line._replace(x=initial.x) for line in around}
    moved[first] = moved[first]._replace(text=initial.text + first.text)
    return [moved.get(line, line) for line in lines]


# Paragraphs


def _usual_distances(pages: Sequence[Sequence[Piece]], edges: Sequence[_Edges]) -> dict[int, float]:
    """For lines of each height, how far they are apart within a paragraph: where the next word had no room."""
    distances = defaultdict[int, Counter[int]](Counter)
    for page, edge in zip(pages, edges, strict=True):
        for above, line in pairwise(page):
            is_alike = round(above.height) == round(line.height) and 0 < above.y - line.y < 4 * line.height
            if is_alike and not _had_room(above, line, edge):
                distances[round(line.height)][round(above.y - line.y)] += 1
    return {height: float(counts.most_common(1)[0][0]) for height, counts in distances.items()}


def _margins(pages: Iterable[Sequence[Piece]]) -> set[int]:
    """Where many lines begin: a line that begins a little to the right of one is indented."""
    counts = Counter(round(line.x) for page in pages for line in page)
    most = max(counts.values(), default=0)
    return {x for x, count in counts.items() if count >= max(2.0, 0.2 * most)}


def _begins_paragraph(above: Piece, line: Piece, usual: dict[int, float], margins: set[int]) -> bool:
    if abs(above.height - line.height) > 0.15 * max(above.height, line.height):
        return True
    is_parted = _HYPHEN.search(above.text) is not None
    if above.y > line.y:
        if above.y - line.y > _PARAGRAPH_GAP * usual.get(round(line.height), 1.5 * line.height):
            return True
        return above.x + _INDENT <= line.x and round(above.x) in margins and not is_parted
    # The next column or page: a sentence that was not ended goes on there.
    is_heading = line.text[:1].isupper() and above.end - above.x < _SHORT_LINE * (line.end - line.x)
    return above.text.endswith(_ENDS) or (is_heading and not is_parted)


def _right_edges(page: Sequence[Piece]) -> _Edges:
    """Where lines of a height that begin about a place mostly end at the furthest."""
    ends = defaultdict[tuple[int, int], list[float]](list)
    for line in page:
        for place in (-1, 0, 1):
            ends[round(line.height), place + int(line.x // _INDENTED)].append(line.end)
    return {of: sorted(each)[-1 - len(each) // 10] for of, each in ends.items()}


def _had_room(above: Piece, line: Piece, edges: _Edges) -> bool:
    """Whether the first word of a line would have gone into the line above."""
    edge = edges.get((round(above.height), int(above.x // _INDENTED)), above.end)
    room = (edge - above.end) * len(above.text) / max(1.0, above.end - above.x)
    return room > len(line.text.split(" ", 1)[0]) + 2


def _was_ended(above: Piece, line: Piece, edges: _Edges) -> bool:
    """Whether a sentence ends in a line that had room for more."""
    is_sentence = above.text.endswith(_ENDS) and line.text[:1].isupper()
    return above.y > line.y and is_sentence and _had_room(above, line, edges)


def _continuing(parts: list[str], more: str) -> list[str]:
    """The text that a line adds to a paragraph; the hyphen at its end is removed where it divides a word."""
    if not parts:
        return [more]
    if _RANGE.search(parts[-1]) and more[:1].isdigit():
        return [more]
    if not (_HYPHEN.search(parts[-1]) and more[:1].isalnum()):
        return [" ", more]
    if not _is_compound(parts[-1], more):
        parts[-1] = parts[-1][:-1]
    return [more]


def _is_compound(above: str, more: str) -> bool:
    """Whether the hyphen at the end of a line is part of the word's spelling."""
    word = _LAST_WORD.search(above)
    return word is not None and (
        not more[0].islower() or "-" in word[1] or word[1].isdigit() or word[1].lower() in _BEFORE_HYPHENS
    )
