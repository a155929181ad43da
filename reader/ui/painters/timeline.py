"""Draws the rows of the timeline: dates, and the sentences that give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.labels import short_labels
from reader.layout.excerpt import CUT, cut, excerpt
from reader.layout.styles import Mark, paint
from reader.text.phrasing import pluralise
from reader.text.sanitise import one_line
from reader.ui.painters.theming import Palette
from reader.ui.widgets.row_list import Stop
from reader.views.timeline import Dated, Heading
from reader.views.timeline_axis import Axis, axis_of, columns_of, date_labels, lane_cells
from reader.views.timeline_folding import Folded, FoldedTimeline, sentences_in

_SIGN, _CLOCK, _GAP = 2, 6, 2
_WIDE, _LEAST_DATES, _MOST_LANES = 80, 3, 8
"""The cells, the dates and the sources at which the dates are shown on an axis."""
_LABEL_SHARE = 5
"""Which part of a row the names of the sources may take; where they need more, short ones are shown."""


@dataclass(frozen=True)
class TimelinePainter:
    """Draws a timeline of some articles in the colours of a palette."""

    timeline: FoldedTimeline
    articles: tuple[Article, ...]
    palette: Palette
    nothing: str
    """The text shown where the timeline is empty."""
    disputed: frozenset[Passage]
    """The sentences about which the sources differ."""

    def rows(self, width: int) -> int:
        return len(self.timeline.rows)

    def stops(self, width: int) -> Sequence[Stop]:
        return self._stops

    def differing(self, width: int) -> Sequence[int]:
        return self._differing

    def heads(self, width: int, at: Stop | None) -> Sequence[Strip]:
        """The axis, with a lane a source, where there are dates to be compared and room for it."""
        if width < _WIDE or len(self._axis.dates) < _LEAST_DATES or not 1 < len(self.articles) <= _MOST_LANES:
            return ()
        row = self.timeline.rows[at.first] if at else None
        here = self._axis.at(row.time) if isinstance(row, Dated) else None
        names = self._names(width)
        longest = max(map(cell_len, names.values()))
        room = width - _SIGN - longest - _GAP
        lanes = [
            self._lane(set_cell_size(names[article.id], longest), lane_cells(self._axis, lane, room), here, room)
            for article, lane in zip(self.articles, self._axis.lanes, strict=True)
        ]
        return [*lanes, self._labels(_SIGN + longest + _GAP, here, room), Strip([Segment("")])]

    def _labels(self, before: int, here: int | None, room: int) -> Strip:
        """The dates under the lanes; that of the cursor is always among them, and marked."""
        labels, muted = date_labels(self._axis, room, here), self.palette.style(("muted",))
        at = labels.here
        segments = [Segment(" " * before, muted), Segment(labels.text[: at.start], muted)]
        segments += [Segment(at.of(labels.text), self.palette.style(("current-cell",)))]
        return Strip([part for part in (*segments, Segment(labels.text[at.end :], muted)) if part.text])

    def _lane(self, name: str, cells: str, here: int | None, room: int) -> Strip:
        """The dates that a source gives; that of the cursor is marked."""
        at = columns_of(self._axis, room)[here] if here is not None else len(cells)
        line, current = self.palette.style(("figure",)), self.palette.style(("current-cell",))
        segments = [Segment(" " * _SIGN + name + " " * _GAP, self.palette.style(("muted",)))]
        segments += [Segment(cells[:at], line), Segment(cells[at : at + 1], current), Segment(cells[at + 1 :], line)]
        return Strip([segment for segment in segments if segment.text])

    def draw(self, row: int, width: int, at: Stop | None) -> Strip:
        if not 0 <= row < len(self.timeline.rows):
            words = "" if self.timeline.rows or row else self.nothing
            return Strip([Segment(words, self.palette.style(("muted",)))]).adjust_cell_length(width, self.palette.base)
        item = self.timeline.rows[row]
        base = ("cursor",) if at and at.first == row else ()
        segments = (
            self._heading(item)
            if isinstance(item, Heading)
            else self._fold(item, base, width)
            if isinstance(item, Folded)
            else self._sentence(item, base, width)
        )
        return Strip(segments).adjust_cell_length(width, self.palette.style(base))

    def _heading(self, row: Heading) -> Iterator[Segment]:
        yield Segment(row.label, self.palette.style(("accent",)))
        if row.time and row.sources > 1:
            yield Segment(f"  {pluralise(row.sources, 'source')}", self.palette.style(("muted",)))

    def _fold(self, row: Folded, base: tuple[str, ...], width: int) -> Iterator[Segment]:
        name = self._names(width)[row.article]
        words = cut(f"{CUT} {row.label}, only in {name}", width - _SIGN)
        yield Segment("▶ " if base else "  ", self.palette.style((*base, "accent")))
        yield Segment(words, self.palette.style((*base, "muted")))

    def _sentence(self, row: Dated, base: tuple[str, ...], width: int) -> Iterator[Segment]:
        article, names = self._articles[row.sentence.article], self._names(width)
        label = set_cell_size(names[article.id], max(map(cell_len, names.values())))
        clock = f"{row.time.clock if row.time else '':{_CLOCK}}" if self._has_clocks else ""
        yield Segment("▶ " if base else "  ", self.palette.style((*base, "accent")))
        yield Segment(clock, self.palette.style((*base, "figure")))
        yield Segment(label + " " * _GAP, self.palette.style((*base, "muted")))
        yield from self._words(row, article.text, base, width - _SIGN - len(clock) - cell_len(label) - _GAP)

    def _words(self, row: Dated, text: str, base: tuple[str, ...], width: int) -> Iterator[Segment]:
        """As much of a sentence as there is room for, with the words that give the date marked."""
        first, sentence = row.words[0].span, row.sentence.span
        every = first.joined(row.words[-1].span)
        whole = excerpt(text, sentence, every, width)
        shown = whole if whole.covers(every) else excerpt(text, sentence, first, width)
        muted = self.palette.style((*base, "muted"))
        yield Segment(CUT if shown.start > row.sentence.start else "", muted)
        for run in paint(text, shown, [Mark(place.span, "mention") for place in row.words], base):
            yield Segment(run.text, self.palette.style(run.styles))
        yield Segment(CUT if shown.end < row.sentence.end else "", muted)

    def _names(self, width: int) -> Mapping[str, str]:
        """The sources' names by article, in full where there is room for the longest."""
        longest = max(map(cell_len, self._full_names.values()))
        return self._full_names if longest <= width // _LABEL_SHARE else self._short_names

    @cached_property
    def _axis(self) -> Axis:
        return axis_of(self.timeline.whole, [article.id for article in self.articles])

    @cached_property
    def _stops(self) -> Sequence[Stop]:
        rows = self.timeline.rows
        return [Stop(row, row, row - (row > 0 and isinstance(rows[row - 1], Heading))) for row in self.timeline.stops]

    @cached_property
    def _differing(self) -> Sequence[int]:
        return [
            number
            for number, row in enumerate(self.timeline.rows)
            if any(sentence in self.disputed for sentence in sentences_in(row))
        ]

    @cached_property
    def _has_clocks(self) -> bool:
        return any(isinstance(row, Dated) and row.time and row.time.clock for row in self.timeline.whole.rows)

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def _full_names(self) -> Mapping[str, str]:
        return {article.id: one_line(article.label) for article in self.articles}

    @cached_property
    def _short_names(self) -> Mapping[str, str]:
        return {key: one_line(name) for key, name in short_labels(self.articles).items()}
