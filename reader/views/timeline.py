"""The dates of all sources in order: which sentence gives which, and which dates are left open."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, TypeVar

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.text.span import Span

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DATE = r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
WAY_TO_DATE = 'has no date: give it one ("date" in collection.yaml), so that days such as "today" can be dated'
_T = TypeVar("_T")
_INTERVAL = re.compile(rf"{_DATE}(?:T[\d:.+Z-]*)?(?:/{_DATE})?")


class Day(NamedTuple):
    """A date as exactly as it is known; a part that is not known is 0. Sorts as time goes, the vaguer first."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = (str(self.day) if self.day else "", _MONTHS[self.month - 1] if self.month else "", str(self.year))
        return " ".join(part for part in parts if part)


class Time(NamedTuple):
    """A date, or the first and the last day of a period, with the clock time if the sentence gives one."""

    first: Day
    last: Day
    clock: str = ""
    """ "06:30", or nothing."""

    @property
    def is_day(self) -> bool:
        """Whether it is one day and no stretch of time."""
        return self.first == self.last and self.first.day > 0

    @property
    def date(self) -> str:
        """The date for a person: "4 April 2017", "2014 – 2015"."""
        return str(self.first) if self.first == self.last else f"{self.first} – {self.last}"


@dataclass(frozen=True)
class Dated:
    """A sentence that gives a date."""

    sentence: Passage
    words: tuple[Passage, ...]
    """The words that give it, in order."""
    time: Time | None
    """None where the text leaves open which date they mean."""


@dataclass(frozen=True)
class Heading:
    """The heading over the sentences that give the same date."""

    time: Time | None
    sources: int
    """How many articles give it."""
    sentences: int

    @property
    def label(self) -> str:
        """The date for a person, or how many sentences leave theirs open."""
        return self.time.date if self.time else f"Left open: {self.sentences}"


@dataclass(frozen=True)
class Timeline:
    """The sentences that give dates, under their dates, followed by those that leave them open."""

    rows: tuple[Heading | Dated, ...]

    @cached_property
    def dated(self) -> Sequence[int]:
        """The indices of the rows that are sentences."""
        return [index for index, row in enumerate(self.rows) if isinstance(row, Dated)]

    @property
    def unresolved(self) -> int:
        """How many sentences leave their dates open."""
        return sum(isinstance(row, Dated) and row.time is None for row in self.rows)

    def places_of(self, row: Dated) -> tuple[Passage, ...]:
        """Every place that gives the same date; of one that is left open, its own."""
        if row.time is None:
            return row.words
        same = [other for other in self.rows if isinstance(other, Dated) and other.time]
        places = (place for other in same if other.time and other.time[:2] == row.time[:2] for place in other.words)
        return tuple(dict.fromkeys(places))

    def row_of(self, sentence: Passage) -> int | None:
        """The index of the first row with a sentence."""
        return next((i for i, row in enumerate(self.rows) if isinstance(row, Dated) and row.sentence == sentence), None)


def timeline_of(analysis: Analysis) -> Timeline:
    """The timeline of some articles; a clock time belongs to the nearest date of its sentence."""
    found = [dated for sentence, figures in _by_sentence(analysis) for dated in _in_sentence(sentence, figures)]
    rows: list[Heading | Dated] = []
    for _, same in groupby(sorted(found, key=_order), key=lambda dated: dated.time and dated.time[:2]):
        group = list(same)
        sources = len({dated.sentence.article for dated in group})
        rows += (Heading(group[0].time, sources, len(group)), *group)
    return Timeline(tuple(rows))


def lacks_date(dated: Dated, article: Article) -> bool:
    """Whether it may be left open only because nobody knows which day the article is from."""
    return dated.time is None and not article.metadata.date


def _order(dated: Dated) -> tuple[bool, tuple[object, ...]]:
    """By time; what is left open comes last."""
    return dated.time is None, dated.time or ()


def time_of(value: float | str | None) -> Time | None:
    """A date in ISO 8601, or an interval of two; None where it has no year."""
    match = _INTERVAL.fullmatch(value) if isinstance(value, str) else None
    if not match:
        return None
    numbers = [int(part or 0) for part in match.groups()]
    first, last = Day(*numbers[:3]), Day(*numbers[3:])
    if first.month > len(_MONTHS) or last.month > len(_MONTHS):
        return None
    return Time(first, last if last.year else first)


def _by_sentence(analysis: Analysis) -> Iterator[tuple[Passage, list[Figure]]]:
    """The sentences with dates or clock times, in the order of the articles."""
    order = {article.id: number for number, article in enumerate(analysis.articles)}
    found: dict[Passage, list[Figure]] = {}
    for figure in sorted(analysis.figures, key=lambda f: (order[f.passage.article], f.passage.start)):
        if figure.kind in (FigureKind.DATE, FigureKind.TIME):
            sentence = analysis.sentence_at(figure.passage.article, figure.passage.start)
            found.setdefault(sentence, []).append(figure)
    yield from found.items()


def _in_sentence(sentence: Passage, figures: Sequence[Figure]) -> Iterator[Dated]:
    """A row for each date that a sentence gives, and one for all that it leaves open."""
    times = {figure: time for figure in figures if (time := _time(figure))}
    clocks = {figure: date for figure in figures if (date := _nearest_day(figure, times))}
    for time, own in _same(times).items():
        clocks_of_date = [clock for clock, date in clocks.items() if times[date] == time]
        for value, with_clock in _same({clock: str(clock.value) for clock in clocks_of_date}).items():
            yield _dated(sentence, (*own, *with_clock), time._replace(clock=value))
        if not clocks_of_date:
            yield _dated(sentence, own, time)
    left = [figure for figure in figures if figure not in times and figure not in clocks]
    if left:
        yield _dated(sentence, left, None)


def _time(figure: Figure) -> Time | None:
    return time_of(figure.value) if figure.kind is FigureKind.DATE else None


def _nearest_day(clock: Figure, times: Mapping[Figure, Time]) -> Figure | None:
    """The nearest day of the same sentence, for a clock time that is known."""
    if clock.kind is not FigureKind.TIME or not isinstance(clock.value, str):
        return None
    days = [figure for figure, time in times.items() if time.is_day]
    return min(days, key=lambda day: _apart(day.passage.span, clock.passage.span), default=None)


def _apart(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _same(values: Mapping[Figure, _T]) -> dict[_T, list[Figure]]:
    """The figures by their value."""
    found: dict[_T, list[Figure]] = {}
    for figure, value in values.items():
        found.setdefault(value, []).append(figure)
    return found


def _dated(sentence: Passage, figures: Iterable[Figure], time: Time | None) -> Dated:
    words = sorted({figure.passage for figure in figures}, key=lambda passage: passage.start)
    return Dated(sentence, tuple(words), time)
