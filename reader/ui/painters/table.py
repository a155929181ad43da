"""Draws the table: a column for the facts, and one for each source that there is room for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from reader.articles.article import Article
from reader.layout.wrap import wrap
from reader.text.sanitise import one_line
from reader.text.span import Span
from reader.ui.painters.theming import Palette
from reader.ui.widgets.row_list import Stop
from reader.views.table import Cell, Differing, Table, TableRow

_LEAST_COLUMN, _LEAST_LABEL, _MOST_LABEL = 18, 14, 36
_LABEL_SHARE = 4
"""Which part of the width the facts take."""
_MOST_ROWS, _LEAST_OF_REST = 5, 2
"""The rows of the screen that a fact takes at most, unless the values that differ need more, and those that the rest of
a cell then has."""
_DIFFERS = "difference-mark"
_RULE = "│"

Run = tuple[str, str]
"""The name of a style, and words in it."""
Line = tuple[Run, ...]


@dataclass(frozen=True)
class _Laid:
    """A row of the table in lines of the screen."""

    label: Sequence[Line]
    cells: Sequence[Sequence[Line]]
    """One for each column on the screen."""
    first: int
    is_striped: bool
    """Whether it has a background of its own, as every second one has."""

    @property
    def height(self) -> int:
        return max(len(self.label), *(len(cell) for cell in self.cells))


@dataclass(frozen=True)
class TablePainter:
    """Draws a table of some articles in the colours of a palette, with the reader in one of its columns."""

    table: Table
    articles: tuple[Article, ...]
    palette: Palette
    column: int
    """The index of the article whose column the cursor is in."""
    nothing: str
    """The text shown where the table is empty."""
    _laid: dict[tuple[int, int], tuple[_Laid, ...]] = field(default_factory=dict)

    def at_column(self, column: int) -> "TablePainter":
        """The same with the reader in another column."""
        return TablePainter(self.table, self.articles, self.palette, column, self.nothing, self._laid)

    # Columns

    def shown(self, width: int) -> Sequence[int]:
        """The indices of the articles that have columns on the screen: the page on which the reader's is."""
        fitting = max(1, min(len(self.articles), (width - self._label_width(width)) // _LEAST_COLUMN))
        first = min(self.column // fitting * fitting, len(self.articles) - fitting)
        return range(first, first + fitting)

    def column_at(self, x: int, width: int) -> int | None:
        """The index of the article whose column a cell of the screen is in."""
        starts = self._label_width(width)
        for index, size in zip(self.shown(width), self._widths(width), strict=True):
            if starts <= x < starts + size:
                return index
            starts += size
        return None

    def _label_width(self, width: int) -> int:
        return max(min(_LEAST_LABEL, width // 2), min(width // _LABEL_SHARE, _MOST_LABEL))

    def _widths(self, width: int) -> Sequence[int]:
        """The widths of the sources' columns, each with the rule before it; together they fill the row."""
        room, count = width - self._label_width(width), len(self.shown(width))
        return [room // count + (number < room % count) for number in range(count)]

    # Rows

    def rows(self, width: int) -> int:
        laid = self._rows(width)
        return laid[-1].first + laid[-1].height if laid else 0

    def stops(self, width: int) -> Sequence[Stop]:
        return [Stop(row.first, row.first + row.height - 1, row.first) for row in self._rows(width)]

    def differing(self, width: int) -> Sequence[int]:
        return [laid.first for laid, row in zip(self._rows(width), self.table.rows, strict=True) if row.kinds]

    def heads(self, width: int, at: Stop | None) -> Sequence[Strip]:
        before, after = self._hidden(width)
        facts = set_cell_size(f"  {before} Facts", self._label_width(width))
        segments = [Segment(facts, self.palette.style(("header",)))]
        for index, size in zip(self.shown(width), self._widths(width), strict=True):
            style = "header" if index == self.column else "header-dim"
            sign = "▶" if index == self.column else " "
            label = one_line(self.articles[index].label)
            segments.append(Segment(set_cell_size(f"{_RULE}{sign}{label}", size), self.palette.style((style,))))
        if after:
            last = segments.pop()
            words = set_cell_size(last.text, max(1, cell_len(last.text) - len(after) - 1))
            segments.append(Segment(f"{words} {after}", last.style))
        return [Strip(segments)]

    def _hidden(self, width: int) -> tuple[str, str]:
        """Signs for the columns to the left and to the right of those on the screen."""
        shown = self.shown(width)
        left, right = shown[0], len(self.articles) - 1 - shown[-1]
        return f"◂{left}" if left else "", f"{right}▸" if right else ""

    def draw(self, row: int, width: int, at: Stop | None) -> Strip:
        rows = self._rows(width)
        index = bisect_right(rows, row, key=lambda laid: laid.first) - 1
        laid = rows[index] if index >= 0 else None
        if laid is None or row >= laid.first + laid.height:
            words = "" if self.table.rows or row else self.nothing
            return Strip([Segment(words, self.palette.style(("muted",)))]).adjust_cell_length(width, self.palette.base)
        line, has_cursor = row - laid.first, at is not None and at.first == laid.first
        return Strip(self._line(laid, line, width, has_cursor=has_cursor)).adjust_cell_length(width, self.palette.base)

    def _line(self, laid: _Laid, line: int, width: int, *, has_cursor: bool) -> Iterator[Segment]:
        base = ("cursor",) if has_cursor else ("stripe",) if laid.is_striped else ()
        sign = "▶ " if has_cursor and line == 0 else "  "
        yield Segment(sign, self.palette.style((*base, "accent")))
        yield from self._segments(laid.label, line, self._label_width(width) - len(sign), base)
        for index, size, cell in zip(self.shown(width), self._widths(width), laid.cells, strict=True):
            own = ("current-cell",) if has_cursor and index == self.column else base
            rule = "▌" if has_cursor and index == self.column else _RULE
            yield Segment(rule, self.palette.style((*base, "accent" if rule == "▌" else "track")))
            yield from self._segments(cell, line, size - 1, own)

    def _segments(self, lines: Sequence[Line], line: int, width: int, base: tuple[str, ...]) -> Iterator[Segment]:
        """A line in so many cells."""
        for style, words in lines[line] if line < len(lines) else ():
            shown = set_cell_size(words, min(width, cell_len(words)))
            width -= cell_len(shown)
            yield Segment(shown, self.palette.style((*base, style)))
        yield Segment(" " * width, self.palette.style(base))

    # Laying out

    def _rows(self, width: int) -> tuple[_Laid, ...]:
        key = width, self.shown(width)[0]
        if key not in self._laid:
            self._laid[key] = tuple(self._lay_out(width))
        return self._laid[key]

    def _lay_out(self, width: int) -> Iterator[_Laid]:
        first = 0
        for number, row in enumerate(self.table.rows):
            label = _label(row, self._label_width(width) - 2)
            laid = _Laid(label, list(self._cells(row, width)), first, number % 2 == 1)
            first += laid.height
            yield laid

    def _cells(self, row: TableRow, width: int) -> Iterator[Sequence[Line]]:
        for index, size in zip(self.shown(width), self._widths(width), strict=True):
            cell = row.cells.get(self.articles[index].id)
            yield _lines_of(cell, size - 1) if cell else ()


def _label(row: TableRow, width: int) -> Sequence[Line]:
    """A fact's number, what the sources differ about, and its name."""
    number = f"{row.number} " if row.number else ""
    if not row.kinds:
        return [(("", words),) for words in _wrapped(number + row.label, width, _MOST_ROWS)]
    differs = _wrapped(f"{number}≠ {', '.join(kind.value for kind in row.kinds)}", width, 1)
    name = _wrapped(row.label, width, _MOST_ROWS - 1)
    return [*(((_DIFFERS, words),) for words in differs), *((("", words),) for words in name)]


def _lines_of(cell: Cell, width: int) -> Sequence[Line]:
    """The lines of a cell: all values that differ; of the rest as many as there is room for, each sort at least one."""
    lines = [line for found in cell.differing for line in _differing(found, width)]
    most = max(_LEAST_OF_REST, _MOST_ROWS - len(lines))
    rest = [[(style, row) for row in _wrapped(words, width, most)] for style, words in cell.lines]
    spare = most - len(rest)
    for sort in rest[:most]:
        shown_lines = sort[: 1 + max(0, spare)]
        spare -= len(shown_lines) - 1
        if len(shown_lines) < len(sort):
            shown_lines = [*shown_lines[:-1], (shown_lines[-1][0], _cut(shown_lines[-1][1], width))]
        lines += [(run,) for run in shown_lines]
    return lines


def _differing(found: Differing, width: int) -> Iterator[Line]:
    """The values in the style of what differs, and what they are of after them."""
    marked = f"≠ {found.values}"
    text = f"{marked}  {found.topic}".rstrip()
    for start, end in wrap(text, Span(0, len(text)), max(1, width)):
        middle = max(start, min(end, len(marked)))
        runs = ((_DIFFERS, text[start:middle]), ("muted", text[middle:end].rstrip()))
        yield tuple(run for run in runs if run[1])


def _wrapped(words: str, width: int, most: int = 0) -> list[str]:
    """Words in rows of a width, the last cut where there are more than `most`; with 0, as many as it takes."""
    rows = [span.of(words).rstrip() for span in wrap(words, Span(0, len(words)), max(1, width))]
    return rows if not most or len(rows) <= most else [*rows[: most - 1], _cut(rows[most - 1], width)]


def _cut(words: str, width: int) -> str:
    """Words with a sign after them that there are more."""
    return words + "…" if cell_len(words) < width else set_cell_size(words, max(0, width - 1)) + "…"
