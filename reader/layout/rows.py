"""An article as rows of a pane: which characters each row shows, and the passage it belongs to."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.layout.wrap import wrap
from reader.text.span import Span, trimmed


class Row(NamedTuple):
    """One row of an article."""

    span: Span
    """The characters that belong to it; the rows of an article cover its text, in order."""
    shown: Span
    """Those that are drawn: without white space at the sides."""
    passage: int
    """The index of its passage."""
    is_first: bool
    """Whether the passage begins on it."""
    is_filler: bool = False
    """Whether it is a filler that aligns the rows after it with other panes."""
    folded: int = 0
    """How many passages, from that one on, are folded into it; 0 where it shows characters."""


@dataclass(frozen=True)
class Rows:
    """All rows of an article at one width."""

    rows: tuple[Row, ...]
    width: int
    first_rows: tuple[int, ...]
    """For each passage, the index of the row it begins on."""
    passages: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def passage_at(self, offset: int) -> int:
        """The index of the passage that holds a character, or of the nearest before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def row_at(self, offset: int) -> int:
        """The index of the row that holds a character."""
        return max(0, bisect_right(self._row_starts, offset) - 1)

    def first_row_of(self, offset: int) -> Row:
        """The row that the passage begins on, or is folded into, that holds a character."""
        return self.rows[self.first_rows[self.passage_at(offset)]]

    def end_of(self, passage: int) -> int:
        """The index of the last row of a passage, without the gap after it."""
        last = self.first_rows[passage]
        while last + 1 < len(self) and self.rows[last + 1].passage == passage and self.rows[last + 1].shown:
            last += 1
        return last

    def height_of(self, offset: int) -> int:
        """How many rows the passage takes that holds a character."""
        passage = self.passage_at(offset)
        return self.end_of(passage) - self.first_rows[passage] + 1

    def mark_row(self, passage: int) -> int:
        """The index of the row after a passage, where a mark on it has room."""
        return self.end_of(passage) + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.passages]

    @cached_property
    def _row_starts(self) -> list[int]:
        return [row.span.start for row in self.rows]


def lay_out(text: str, passages: Sequence[Span], width: int) -> Rows:
    """The rows of a text whose passages begin on rows of their own, paragraphs apart by one row."""
    rows: list[Row] = []
    first_rows: list[int] = []
    begin = 0
    next_starts = [*(passage.start for passage in passages[1:]), len(text)]
    for index, (passage, next_start) in enumerate(zip(passages, next_starts, strict=False)):
        first_rows.append(len(rows))
        is_apart = index + 1 < len(passages) and "\n" in text[passage.end : next_start]
        rows += _rows_of_passage(text, passage, index, width, Span(begin, passage.end if is_apart else next_start))
        if is_apart:
            rows.append(Row(Span(passage.end, next_start), Span(passage.end, passage.end), index, is_first=False))
        begin = next_start
    return Rows(tuple(rows), width, tuple(first_rows), tuple(passages))


def filled(rows: Rows, gaps: Mapping[int, int]) -> Rows:
    """The rows with empty ones before the passages of those indices; the passage count is the index for the end."""
    found: list[Row] = []
    first_rows: list[int] = []
    for row in rows.rows:
        if row.is_first:
            found += [_filler(row.span.start, row.passage - 1)] * gaps.get(row.passage, 0)
            first_rows += [len(found)] * max(1, row.folded)
        found.append(row)
    found += [_filler(rows.rows[-1].span.end, len(rows.passages) - 1)] * gaps.get(len(rows.passages), 0)
    return Rows(tuple(found), rows.width, tuple(first_rows), rows.passages)


def _filler(offset: int, passage: int) -> Row:
    return Row(Span(offset, offset), Span(offset, offset), max(0, passage), is_first=False, is_filler=True)


def _rows_of_passage(text: str, passage: Span, index: int, width: int, whole: Span) -> list[Row]:
    """The rows of a passage; they cover `whole`, the passage with the white space around it."""
    spans = wrap(text, passage, width)
    ends = [*(span.end for span in spans[:-1]), whole.end]
    starts = [whole.start, *ends[:-1]]
    return [
        Row(Span(start, end), trimmed(text, *span), index, number == 0)
        for number, (start, end, span) in enumerate(zip(starts, ends, spans, strict=True))
    ]
