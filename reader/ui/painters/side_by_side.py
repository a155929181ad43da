"""Draws the sides of a discrepancy, then one fact's passages under each other, word by word, and who says each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from reader.articles.article import Article
from reader.comparison.labels import short_labels
from reader.layout.excerpt import cut
from reader.layout.styles import Mark, paint
from reader.layout.wrap import wrap
from reader.text.sanitise import one_line
from reader.text.span import Span, trimmed
from reader.ui.painters.theming import Palette
from reader.ui.widgets.row_list import Stop
from reader.views.attribution_ladder import Rung, Step
from reader.views.figure_ladder import LadderValue, scales
from reader.views.side_by_side import LEGEND, SIGNS, Compared
from reader.views.sides import SideInWords

_INDENT = 2
_GAP = "  "
"""The blanks between columns."""
_WIDE = 110
"""The width from which signs and sources are named at length, and a side is set in columns."""
_MOST_SAID, _MOST_BY = 24, 28
"""The cells that what a side says, and who says it, take in columns; what is longer goes on below."""
_MOST_SCALE = 72
"""The most cells of a scale: further apart, dots are hard to compare."""
_WHO_SAYS_IT, _WHO_SAYS_THE_REST = "Who says it", "Who says it in these passages"
"""The heading of the ladder; under the sides, which have said it for themselves."""
_LONGEST_RUNG = max(len(rung.label) for rung in Rung)

Run = tuple[str, tuple[str, ...]]
"""Words, and the names of their styles."""


class _Row(NamedTuple):
    """A row of the screen, after the indent."""

    runs: tuple[Run, ...]
    is_first: bool = False
    """Whether it is the first row of something the cursor can be on."""


@dataclass(frozen=True)
class _Laid:
    rows: tuple[_Row, ...]
    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class ComparePainter:
    """Draws what is compared in some articles, and the ladder of their claims, in the colours of a palette."""

    sides: tuple[tuple[SideInWords, Compared], ...]
    """Those of a discrepancy, each with its sentence; none where a fact alone is compared."""
    figures: tuple[LadderValue, ...]
    """Its values from the lowest to the highest, where they are numbers."""
    compared: tuple[Compared, ...]
    ladder: tuple[Step, ...]
    articles: tuple[Article, ...]
    palette: Palette
    _laid: dict[int, _Laid] = field(default_factory=dict)

    def rows(self, width: int) -> int:
        return len(self._at(width).rows)

    def stops(self, width: int) -> Sequence[Stop]:
        return self._at(width).stops

    def differing(self, width: int) -> Sequence[int]:
        return ()

    def heads(self, width: int, at: Stop | None) -> Sequence[Strip]:
        segments = [Segment(" " * _INDENT, self.palette.style(("header-dim",)))]
        for style, at_length, in_short in LEGEND:
            words = SIGNS.get(style, "") + (at_length if width >= _WIDE else in_short)
            segments.append(Segment(words, self.palette.style(("header-dim", style))))
            segments.append(Segment("  " if width >= _WIDE else " ", self.palette.style(("header-dim",))))
        return [Strip(segments)]

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
        for shown_side, sentence in self.sides:
            own = list(self._side(shown_side, sentence, width - _INDENT))
            stops.append(Stop(len(rows), len(rows) + len(own) - 1, len(rows)))
            rows += own
        rows += self._figures(width - _INDENT)
        heading = len(rows)
        if self.sides and self.compared:
            rows += [_Row(()), _rule("Other passages of the fact, word by word", width - _INDENT)]
        for number, passage in enumerate(self.compared):
            begin = len(rows)
            rows += self._passage(passage, width - _INDENT)
            stops.append(Stop(begin, len(rows) - 1, begin if number else heading))
            rows.append(_Row(()))
        heading = len(rows)
        if self.ladder:
            rows.append(_Row(((_WHO_SAYS_THE_REST if self.sides else _WHO_SAYS_IT, ("accent",)),)))
        for number, step in enumerate(self.ladder):
            stops.append(Stop(len(rows), len(rows), len(rows) if number else heading))
            rows.append(self._step(step, width - _INDENT))
        return _Laid(tuple(rows), tuple(stops))

    def _side(self, shown_side: SideInWords, sentence: Compared, width: int) -> Iterator[_Row]:
        """The claim of a side, its source, attribution and sentence: in columns, or below where room is short."""
        name = self._names(width)[shown_side.place.article]
        if width < _WIDE:
            head = _GAP.join(filter(None, (shown_side.says, name, shown_side.said_by)))
            said = len(shown_side.says)
            after = said + len(_GAP) if said else 0
            marks = [Mark(Span(0, said), "differs"), Mark(Span(after, after + len(name)), "muted")]
            rows = [*_wrapped(head, marks, width), *_wrapped(sentence.text, sentence.marks, width)]
        else:
            longest_name = max(map(cell_len, self._names(width).values()))
            value = ((self._most_said, shown_side.says, "differs"),) if self._most_said else ()
            columns = (*value, (longest_name, name, "muted"), (self._most_said_by, shown_side.said_by, ""))
            rest = width - sum(size for size, _, _ in columns) - len(columns) * len(_GAP)
            cells = [
                (size, _wrapped(text, [Mark(Span(0, len(text)), style)] if style else [], size))
                for size, text, style in columns
            ]
            rows = _side_by_side([*cells, (rest, _wrapped(sentence.text, sentence.marks, rest))])
        for number, runs in enumerate(rows):
            yield _Row(runs, is_first=not number)

    def _figures(self, width: int) -> Iterator[_Row]:
        """The values on one scale, from the lowest to the highest, each with who gives it."""
        if not self.figures:
            return
        most = min(width // 2, max(cell_len(value.words) for value in self.figures))
        lines = scales(self.figures, min(_MOST_SCALE, width - most - len(_GAP)))
        yield _Row(())
        yield _rule("From the lowest to the highest", width)
        for value, scale in zip(self.figures, lines, strict=True):
            words = cut(value.words, most)
            yield _Row(((set_cell_size(words, most) + _GAP, ()), (scale, ("difference-mark",))))

    @property
    def _most_said(self) -> int:
        return min(_MOST_SAID, max(cell_len(shown_side.says) for shown_side, _ in self.sides))

    @property
    def _most_said_by(self) -> int:
        return min(_MOST_BY, max(cell_len(shown_side.said_by) for shown_side, _ in self.sides))

    def _passage(self, passage: Compared, width: int) -> Iterator[_Row]:
        """The source, and the passage under it."""
        yield _Row(((self._names(_WIDE)[passage.passage.article], ("muted",)),), is_first=True)
        for runs in _wrapped(passage.text, passage.marks, width):
            yield _Row(runs)

    def _step(self, step: Step, width: int) -> _Row:
        names = self._names(width)
        name = set_cell_size(names[step.passage.article], max(map(cell_len, names.values())))
        rung = f"{step.rung.sign} {step.rung.label:{_LONGEST_RUNG}}  "
        room = max(1, width - cell_len(rung) - cell_len(name) - 2)
        words = cut(step.words, room)
        style = "denial" if step.rung is Rung.DENIES else "hedge" if step.rung > Rung.REPORTS else "figure"
        return _Row(((rung, (style,)), (name + "  ", ("muted",)), (words, ())), is_first=True)

    def _names(self, width: int) -> Mapping[str, str]:
        """The sources' names by article, in full where there is room."""
        if width >= _WIDE:
            return {article.id: one_line(article.label) for article in self.articles}
        return {key: one_line(name) for key, name in short_labels(self.articles).items()}


def _wrapped(text: str, marks: Sequence[Mark], width: int) -> list[tuple[Run, ...]]:
    """A text in rows of a width."""
    spans = wrap(text, Span(0, len(text)), max(1, width))
    return [tuple((run.text, run.styles) for run in paint(text, trimmed(text, *span), marks)) for span in spans]


def _side_by_side(columns: Sequence[tuple[int, Sequence[tuple[Run, ...]]]]) -> list[tuple[Run, ...]]:
    """Rows of several columns, each of so many cells."""
    return [
        tuple(run for (width, _), runs in zip(columns, cells, strict=True) for run in _filled(runs, width))
        for cells in zip_longest(*(rows for _, rows in columns), fillvalue=())
    ]


def _filled(runs: tuple[Run, ...], width: int) -> tuple[Run, ...]:
    """The runs of a cell, and what fills it up to the next."""
    return (*runs, (" " * (width - sum(cell_len(text) for text, _ in runs)) + _GAP, ()))


def _rule(words: str, width: int) -> _Row:
    return _Row(((f"── {words} ".ljust(width, "─"), ("muted",)),))
