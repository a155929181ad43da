"""Draws one fact's passages under each other, word by word, and who says them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from reader.articles.article import Article
from reader.layout.compare import LEGEND, SIGNS, Compared
from reader.layout.excerpt import CUT
from reader.layout.labels import short_labels
from reader.layout.ladder import Rung, Step
from reader.layout.paint import paint
from reader.layout.wrap import wrap
from reader.text.neutral import one_line
from reader.text.span import Span, trimmed
from reader.ui.theming import Palette
from reader.ui.widgets.row_list import Stop

_INDENT = 2
_WIDE = 110
"""The width from which signs and sources are named at length."""
_LONGEST_RUNG = max(len(rung.label) for rung in Rung)

Run = tuple[str, tuple[str, ...]]
"""Words, and the names of their styles."""


class _Row(NamedTuple):
    """A row of the screen, behind the indent."""

    runs: tuple[Run, ...]
    is_first: bool = False
    """Whether something begins on it that the reader can stand at."""


@dataclass(frozen=True)
class _Laid:
    rows: tuple[_Row, ...]
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class ComparePainter:
    """Draws compared passages of some articles, and the ladder of their claims, in the colours of a palette."""

    compared: tuple[Compared, ...]
    ladder: tuple[Step, ...]
    articles: tuple[Article, ...]
    palette: Palette
    _laid: dict[int, _Laid] = field(default_factory=dict)

    def rows(self, width: int) -> int:
        return len(self._at(width).rows)

    def stops(self, width: int) -> Sequence[Stop]:
        return self._at(width).stops

    def head(self, width: int) -> Strip:
        segments = [Segment(" " * _INDENT, self.palette.style(("header-dim",)))]
        for style, at_length, in_short in LEGEND:
            words = SIGNS.get(style, "") + (at_length if width >= _WIDE else in_short)
            segments.append(Segment(words, self.palette.style(("header-dim", style))))
            segments.append(Segment("  " if width >= _WIDE else " ", self.palette.style(("header-dim",))))
        return Strip(segments)

    def draw(self, row: int, width: int, at: Stop | None) -> Strip:
        rows = self._at(width).rows
        if not 0 <= row < len(rows):
            return Strip.blank(width, self.palette.base)
        is_here = at is not None and at.first <= row <= at.last
        base = ("cursor",) if is_here else ()
        turn = ("▶ " if rows[row].is_first else "│ ") if is_here else "  "
        segments = [Segment(turn, self.palette.style((*base, "accent")))]
        segments += [Segment(words, self.palette.style((*base, *styles))) for words, styles in rows[row].runs]
        return Strip(segments).adjust_cell_length(width, self.palette.style(base))

    # Laying out

    def _at(self, width: int) -> _Laid:
        if width not in self._laid:
            self._laid[width] = self._lay_out(width)
        return self._laid[width]

    def _lay_out(self, width: int) -> _Laid:
        rows: list[_Row] = []
        stops: list[Stop] = []
        for passage in self.compared:
            own = list(self._passage(passage, width - _INDENT))
            stops.append(Stop(len(rows), len(rows) + len(own) - 1, len(rows)))
            rows += [*own, _Row(())]
        heading = len(rows)
        rows.append(_Row((("Who says it", ("accent",)),)))
        for number, step in enumerate(self.ladder):
            stops.append(Stop(len(rows), len(rows), len(rows) if number else heading))
            rows.append(self._step(step, width - _INDENT))
        return _Laid(tuple(rows), tuple(stops))

    def _passage(self, passage: Compared, width: int) -> Iterator[_Row]:
        """The source, and the passage under it."""
        yield _Row(((self._names(_WIDE)[passage.passage.article], ("muted",)),), is_first=True)
        text = passage.text
        for span in wrap(text, Span(0, len(text)), width):
            runs = paint(text, trimmed(text, *span), passage.marks)
            yield _Row(tuple((run.text, run.styles) for run in runs))

    def _step(self, step: Step, width: int) -> _Row:
        names = self._names(width)
        name = set_cell_size(names[step.passage.article], max(map(cell_len, names.values())))
        rung = f"{step.rung.sign} {step.rung.label:{_LONGEST_RUNG}}  "
        room = max(1, width - cell_len(rung) - cell_len(name) - 2)
        words = step.words if cell_len(step.words) <= room else set_cell_size(step.words, room - 1) + CUT
        style = "denial" if step.rung is Rung.DENIES else "hedge" if step.rung > Rung.REPORTS else "figure"
        return _Row(((rung, (style,)), (name + "  ", ("muted",)), (words, ())), is_first=True)

    def _names(self, width: int) -> Mapping[str, str]:
        """The sources' names by article, in full where there is room."""
        if width >= _WIDE:
            return {article.id: one_line(article.label) for article in self.articles}
        return {key: one_line(name) for key, name in short_labels(self.articles).items()}
