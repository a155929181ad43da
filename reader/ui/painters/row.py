"""Draws the rows of an article: the gutter with its signs, and the text in its styles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.layout.excerpt import cut
from reader.layout.folding import fold_in_words
from reader.layout.geometry import GUTTER
from reader.layout.passage_style import PassageStyle
from reader.layout.rows import Row, Rows
from reader.layout.styles import paint
from reader.layout.wrap import drawn
from reader.text.span import Span
from reader.ui.painters.theming import Palette


@dataclass(frozen=True)
class RowPainter:
    """Draws the rows of one article in the colours of a palette."""

    article: Article
    rows: Rows
    palette: Palette

    def draw(self, index: int, width: int, look: PassageStyle, selected: Span | None) -> Strip:
        """The row of that index, `width` cells wide, of a passage that looks so; `selected` is drawn as selected."""
        row = self.rows.rows[index]
        base = _base(look) if row.shown or row.folded else ()
        plain = self.palette.style(base)
        is_mark = bool(look.elsewhere) and index == self.rows.mark_row(row.passage)
        gutter = self._gutter_of_mark(look) if is_mark else self._gutter(row, look)
        said = cut(look.elsewhere, width - GUTTER) if is_mark else fold_in_words(row.folded) if row.folded else ""
        words = (
            [Segment(said, self.palette.style((*base, "muted")))]
            if said
            else self._text(index, row, look, base, selected)
        )
        segments = [*_joined(gutter, self.palette.base), *words]
        return Strip(segments).adjust_cell_length(width, plain)

    def labelled(self, strip: Strip, index: int, labels: Mapping[int, str]) -> Strip:
        """A row that was drawn, with the next letter of the jump labels at some offsets, each in a cell of its own."""
        shown = self.rows.rows[index].shown
        for offset in (offset for offset in labels if shown.start <= offset < shown.end):
            at = self._cell_of_label(self.rows.rows[index], offset)
            letter, more = labels[offset][:1], labels[offset][1:]
            label = Strip([Segment(letter, self.palette.style(("label-of-several" if more else "label",)))])
            width = strip.cell_length
            parts = (strip.crop(0, at), label, strip.crop(at + label.cell_length, width))
            strip = Strip.join(parts).adjust_cell_length(width)
        return strip

    def _cell_of_label(self, row: Row, offset: int) -> int:
        """The cell of a label: a passage's in the gutter, a word's before it, where no letter is hidden by it."""
        before = self.article.text[row.shown.start : offset]
        if row.is_first and not before:
            return 0
        hides_letter = before[-1:].isalnum()
        return GUTTER + cell_len(drawn(before)) - (0 if hides_letter else 1)

    def passage(self, index: int) -> Passage:
        """The passage that the row of that index belongs to."""
        return Passage(self.article.id, *self.rows.passages[self.rows.rows[index].passage])

    def _gutter(self, row: Row, look: PassageStyle) -> Iterator[Segment]:
        """The marks left of the text: signs that say the same as the colours."""
        number = look.number if row.shown else 0
        mark = (f"mark:{number}",) if number else ("muted",)
        if row.is_filler:
            yield Segment("    ╎ ", self.palette.style(("track",)))
            return
        yield Segment(_turn(row, look), self.palette.style(("accent",)))
        figures = f"{number:>3}" if number and row.is_first else "   "
        is_noted = row.is_first and look.is_noted
        has_room = is_noted and figures[0] == " "
        if has_room:
            yield Segment("✎", self.palette.style(("note-mark",)))
        yield Segment(figures[1:] if has_room else figures, self.palette.style(mark))
        if row.is_first and look.is_marked:
            yield Segment("+", self.palette.style(("difference-mark",)))
        elif row.is_first and look.is_disputed:
            yield Segment("≠", self.palette.style(("difference-mark",)))
        else:
            yield Segment("┃" if number else " ", self.palette.style(mark))
        yield Segment("✎" if is_noted and not has_room else " ", self.palette.style(("note-mark",)))

    def _gutter_of_mark(self, look: PassageStyle) -> Iterator[Segment]:
        """The bar of the passage that the mark is on."""
        yield Segment("    ┃ ", self.palette.style((f"mark:{look.number}",)))

    def _text(
        self, index: int, row: Row, look: PassageStyle, base: tuple[str, ...], selected: Span | None
    ) -> Iterator[Segment]:
        """The words; each segment knows the offset of its first character, for the mouse."""
        for run in paint(self.article.text, row.shown, look.marks, base):
            style = self.palette.style(run.styles)
            place = Span(run.start, run.start + len(run.text))
            for piece, is_selected in _split(place, selected):
                words = run.text[piece.start - place.start : piece.end - place.start]
                shown = style + self.palette.named("selection") if is_selected else style
                yield Segment(words, shown + shown.from_meta({"offset": (piece.start, index)}))


def _base(look: PassageStyle) -> tuple[str, ...]:
    """The style of a whole passage: the cursor's, or the background of its fact, stronger for the best partner."""
    if look.is_here:
        return ("cursor",)
    if not look.number:
        return ()
    is_strong = look.is_current and look.is_aligned
    return (f"current:{look.number}",) if is_strong else (f"fact:{look.number}",)


def _turn(row: Row, look: PassageStyle) -> str:
    """The sign of the passage under the cursor, and of those to be compared with it."""
    if look.is_here:
        return "▶" if row.is_first else "│" if row.shown else " "
    return "▷" if row.is_first and look.is_aligned else " "


def _joined(segments: Iterable[Segment], blank: Style) -> Iterator[Segment]:
    """The same characters in fewer segments: blanks, which look alike in every style, join the segment before them."""
    text, style = "", None
    for segment in segments:
        is_seen = bool(segment.text.strip())
        if is_seen and style not in (None, segment.style):
            yield Segment(text, style)
            text, style = "", None
        if is_seen:
            style = segment.style
        text += segment.text
    yield Segment(text, style or blank)


def _split(place: Span, selected: Span | None) -> Iterator[tuple[Span, bool]]:
    """A span in the parts that are selected and those that are not."""
    if selected is None or not selected.overlaps(place):
        yield place, False
        return
    begin, end = max(place.start, selected.start), min(place.end, selected.end)
    parts = ((Span(place.start, begin), False), (Span(begin, end), True), (Span(end, place.end), False))
    yield from (part for part in parts if part[0])
