"""Draws the rows of an article: the gutter with its signs, and the text in its styles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reader.analysis.model import Passage
from reader.articles.article import Article
from reader.layout.highlights import Highlighter
from reader.layout.paint import paint
from reader.layout.rows import Row, Rows
from reader.layout.wrap import drawn
from reader.text.span import Span
from reader.ui.theming import Palette

_FARTHEST = 999
"""The most rows that are told of, so that the number fits the gutter."""
GUTTER = 6
"""Cells left of the text: whose turn it is, the fact's number, its bar, and the mark of a note."""


@dataclass(frozen=True)
class RowPainter:
    """Draws one article as a highlighter marks it, in the colours of a palette."""

    article: Article
    rows: Rows
    highlighter: Highlighter
    palette: Palette
    away: Mapping[Passage, int] = field(default_factory=dict)
    """For passages whose fact stands elsewhere in another pane: how many rows further down, below zero further up."""

    def draw(self, index: int, width: int, selected: Span | None) -> Strip:
        """The row of that index, `width` cells wide; `selected` is drawn as selected."""
        row = self.rows.rows[index]
        passage = self.passage(row)
        base = self._base(passage) if row.shown else ()
        segments = [*self._gutter(index, row, passage), *self._text(index, row, passage, base, selected)]
        return Strip(segments).adjust_cell_length(width, self.palette.style(base))

    def labelled(self, strip: Strip, index: int, labels: Mapping[int, str]) -> Strip:
        """A row that was drawn, with the labels of some offsets over its characters."""
        shown = self.rows.rows[index].shown
        for offset in (offset for offset in labels if shown.start <= offset < shown.end):
            at = GUTTER + cell_len(drawn(self.article.text[shown.start : offset]))
            label = Strip([Segment(labels[offset], self.palette.style(("label",)))])
            width = strip.cell_length
            parts = (strip.crop(0, at), label, strip.crop(at + label.cell_length, width))
            strip = Strip.join(parts).adjust_cell_length(width)
        return strip

    def passage(self, row: Row) -> Passage:
        """The passage a row belongs to."""
        return Passage(self.article.id, *self.rows.passages[row.passage])

    def _base(self, passage: Passage) -> tuple[str, ...]:
        """The style of a whole passage: the cursor's, or the background of its fact."""
        if passage == self.highlighter.focus.passage:
            return ("cursor",)
        fact = self.highlighter.reading.fact_at(passage)
        if fact is None:
            return ()
        number = self.highlighter.reading.fact_number(fact)
        is_current = fact is self.highlighter.current_fact
        return (f"current:{number}",) if is_current else (f"fact:{number}",)

    def _gutter(self, index: int, row: Row, passage: Passage) -> Iterator[Segment]:
        """The marks beside the text, which tell by signs what the colours tell too."""
        reading = self.highlighter.reading
        away = self._away(index, passage)
        fact = reading.fact_at(passage) if row.shown or away else None
        number = reading.fact_number(fact) if fact else 0
        mark = (f"mark:{number}",) if number else ("muted",)
        if away:
            yield Segment(f"{self._turn(row, passage) if len(away) < 4 else ''}{away:>3}", self.palette.style(mark))
            yield Segment("┃ " if row.shown else "  ", self.palette.style(mark))
            return
        if row.is_filler:
            yield Segment("    ╎ ", self.palette.style(("track",)))
            return
        yield Segment(self._turn(row, passage), self.palette.style(("accent",)))
        yield Segment(f"{number:>3}" if number and row.is_first else "   ", self.palette.style(mark))
        if row.is_first and passage in self.highlighter.marked:
            yield Segment("+", self.palette.style(("difference-mark",)))
        elif row.is_first and passage in reading.disputed:
            yield Segment("≠", self.palette.style(("difference-mark",)))
        else:
            yield Segment("┃" if number else " ", self.palette.style(mark))
        is_noted = row.is_first and passage in reading.noted
        yield Segment("✎" if is_noted else " ", self.palette.style(("note-mark",)))

    def _away(self, index: int, passage: Passage) -> str:
        """Which way and how many rows from here the passage's fact stands elsewhere; on the second row of those."""
        rows = self.away.get(passage, 0)
        is_second = index == self.rows.first_rows[self.rows.rows[index].passage] + 1
        return f"{'↓' if rows > 0 else '↑'}{min(abs(rows), _FARTHEST)}" if rows and is_second else ""

    def _turn(self, row: Row, passage: Passage) -> str:
        """The sign of the passage under the cursor, and of those that tell the same."""
        if passage == self.highlighter.focus.passage:
            return "▶" if row.is_first else "│" if row.shown else " "
        return "▷" if row.is_first and passage in self.highlighter.beside else " "

    def _text(
        self, index: int, row: Row, passage: Passage, base: tuple[str, ...], selected: Span | None
    ) -> Iterator[Segment]:
        """The words; each segment knows the offset of its first character, for the mouse."""
        for run in paint(self.article.text, row.shown, self.highlighter.marks(passage), base):
            style = self.palette.style(run.styles)
            place = Span(run.start, run.start + len(run.text))
            for piece, is_selected in _split(place, selected):
                words = run.text[piece.start - place.start : piece.end - place.start]
                shown = style + self.palette.named("selection") if is_selected else style
                yield Segment(words, shown + shown.from_meta({"offset": (piece.start, index)}))


def _split(place: Span, selected: Span | None) -> Iterator[tuple[Span, bool]]:
    """A span in the parts that are selected and those that are not."""
    if selected is None or not selected.overlaps(place):
        yield place, False
        return
    begin, end = max(place.start, selected.start), min(place.end, selected.end)
    parts = ((Span(place.start, begin), False), (Span(begin, end), True), (Span(end, place.end), False))
    yield from (part for part in parts if part[0])
