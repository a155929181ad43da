"""The timeline with long runs of dates that only one source gives in one row each.

An article with many dated pictures, or with the history of what it reports, would hide the dates that can be compared.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from reader.analysis.passage import Passage
from reader.text.phrasing import pluralise
from reader.views.timeline import Dated, Heading, Timeline

_LEAST_FOLDED = 6
"""Sentences from which a run is folded: fewer take hardly more rows than the fold."""


@dataclass(frozen=True)
class Folded:
    """A run of sentences with dates, all of one source, of which no other source gives any."""

    sentences: tuple[Dated, ...]

    @property
    def article(self) -> str:
        """The id of the source."""
        return self.sentences[0].sentence.article

    @property
    def label(self) -> str:
        """What is in it, for a person: "24 sentences, 12 January 2017 – 25 March 2017"."""
        first, last = self.sentences[0].time, self.sentences[-1].time
        dates = f"{first.first} – {last.last}" if first and last else ""
        return f"{pluralise(len(self.sentences), 'sentence')}, {dates}"


@dataclass(frozen=True)
class FoldedTimeline:
    """The rows of a timeline as they are shown, some of them folded."""

    whole: Timeline
    rows: tuple[Heading | Dated | Folded, ...]

    @cached_property
    def stops(self) -> Sequence[int]:
        """The indices of the rows that the cursor can be on."""
        return [index for index, row in enumerate(self.rows) if not isinstance(row, Heading)]

    def stop_of(self, sentence: Passage) -> int:
        """The index of the first stop with a sentence; 0 where there is none."""
        rows = (self.rows[index] for index in self.stops)
        return next((number for number, row in enumerate(rows) if sentence in sentences_in(row)), 0)


def folded(timeline: Timeline, opened: Container[Passage]) -> FoldedTimeline:
    """A timeline with its long runs folded, save those with a sentence that is in `opened`."""
    rows: list[Heading | Dated | Folded] = []
    for source, run in groupby(_groups(timeline.rows), key=_only_source):
        found = [row for group in run for row in group]
        sentences = tuple(row for row in found if isinstance(row, Dated))
        is_long = source and len(sentences) >= _LEAST_FOLDED
        is_folded = is_long and not any(dated.sentence in opened for dated in sentences)
        rows += [Folded(sentences)] if is_folded else found
    return FoldedTimeline(timeline, tuple(rows))


def _groups(rows: Iterable[Heading | Dated]) -> Iterator[list[Heading | Dated]]:
    """The rows of each date, with their heading."""
    group: list[Heading | Dated] = []
    for row in rows:
        if isinstance(row, Heading) and group:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _only_source(group: Sequence[Heading | Dated]) -> str:
    """The id of the only article that gives a date; empty where several do, and for dates that are left open."""
    sources = {row.sentence.article for row in group if isinstance(row, Dated) and row.time}
    return sources.pop() if len(sources) == 1 else ""


def sentences_in(row: Heading | Dated | Folded) -> Sequence[Passage]:
    """The sentences of a row; none in a heading."""
    if isinstance(row, Folded):
        return [dated.sentence for dated in row.sentences]
    return [row.sentence] if isinstance(row, Dated) else []
