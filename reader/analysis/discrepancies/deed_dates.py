"""Different dates of one deed: on Friday and on Saturday, 1 January and the end of February."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.joined_pairs import joined_pairs
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.language.language import Language
from reader.analysis.model import DiscrepancyKind, Side
from reader.analysis.propositions.dated import Dated, dated_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.text.tokens import fold

_WEIGHT = 0.7
_WEEK = 7
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

_MOST_DATES = 4096
"""How many dates are saved with their days: in a long article, each is compared with every other."""

Days = tuple[int, int]
"""The first and the last day that a date may mean, counted from 1 January of the year 1."""


@dataclass(frozen=True)
class _Dates:
    """The dates of deeds in a collection, to be compared."""

    dates: tuple[Dated, ...]
    vocabulary: Vocabulary
    evidence: Evidence

    @classmethod
    def of(cls, evidence: Evidence, vocabulary: Vocabulary) -> "_Dates":
        """The dates in the body and the headlines of the articles in one language, of what happened."""
        dates = (f for f in evidence.own_figures(vocabulary.language) if f.kind is FigureKind.DATE)
        of_deeds = (date for date in dates if not _is_of_the_writer(date, vocabulary))
        found = (dated_of(figure, parsed, vocabulary) for figure, parsed in evidence.parsed(of_deeds))
        return cls(tuple(dated for dated in found if dated), vocabulary, evidence)

    def pairs(self) -> Iterator[tuple[Dated, Dated]]:
        """The pairs of different dates that are of one deed; dates far apart are of two."""
        for a, b in combinations(self.dates, 2):
            is_near = self.differ(a, b) and self._gap(a.figure, b.figure) <= 1
            if is_near and self._may_be_of_one(a, b) and not self._is_settled(a, b) and not self._is_settled(b, a):
                yield a, b

    def differ(self, a: Dated, b: Dated) -> bool:
        """Whether not both dates can be meant."""
        return dates_differ(a.figure, b.figure, self.vocabulary.language)

    def _may_be_of_one(self, a: Dated, b: Dated) -> bool:
        """Whether two voices date a deed by one verb, and not when something was said, with more in common."""
        is_of_one_verb = bool(a.verb) and a.verb == b.verb and not a.is_of_saying
        if a.figure.voice == b.figure.voice or not is_of_one_verb or b.is_of_saying or a.deeds.isdisjoint(b.deeds):
            return False
        here, there = (self.evidence.content_of(dated.sentence).actors for dated in (a, b))
        return not (a.clause - a.deeds).isdisjoint(b.clause - b.deeds) or not here.isdisjoint(there)

    def _is_settled(self, a: Dated, b: Dated) -> bool:
        """Whether the article of b gives a's date of such a deed, too."""
        return any(
            other is not b
            and other.sentence.article == b.sentence.article
            and not self.differ(other, a)
            and not other.deeds.isdisjoint(a.deeds)
            for other in self.dates
        )

    def _gap(self, a: Figure, b: Figure) -> int:
        one, other = _days_of(str(a.value)), _days_of(str(b.value))
        if one and other:
            return max(one[0] - other[1], other[0] - one[1])
        here, there = (_weekday(figure, self.vocabulary.language) or 0 for figure in (a, b))
        between = (here - there) % _WEEK
        return min(between, _WEEK - between)


def dates_differ(a: Figure, b: Figure, language: Language) -> bool:
    """Whether not both dates can be meant: no day in common, or two days of the week."""
    one, other = _days_of(str(a.value)), _days_of(str(b.value))
    here, there = _weekday(a, language), _weekday(b, language)
    if here is not None and there is not None and here == there:
        return False
    if one and other:
        return one[1] < other[0] or other[1] < one[0]
    return here is not None and there is not None


def _weekday(figure: Figure, language: Language) -> int | None:
    """The day of the week that the text names, from 0."""
    weekdays = language.table("figures.weekdays")
    named = (weekdays.get(word.strip(".,")) for word in fold(figure.text).split())
    return next((int(day) for day in named if day is not None), None)


def _is_of_the_writer(figure: Figure, vocabulary: Vocabulary) -> bool:
    """Whether a date is only counted from the day of writing, which a copy may have lost: "today", "this morning"."""
    words = set(fold(figure.text).split())
    days = vocabulary.language.table("figures.relative_days").keys()
    is_part = not words.isdisjoint(vocabulary.language.words("figures.day_parts"))
    is_this = not words.isdisjoint(vocabulary.language.words("figures.words.this"))
    return not words.isdisjoint(days) or (is_part and is_this)


@lru_cache(_MOST_DATES)
def _days_of(value: str) -> Days | None:
    """The days that a date may mean; None where the text leaves it open."""
    bounds = [_DATE.fullmatch(part.split("T")[0]) for part in value.split("/")]
    if not all(bounds):
        return None
    try:
        return _first_day(bounds[0]), _last_day(bounds[-1])
    except ValueError:
        return None


def _first_day(found: re.Match[str] | None) -> int:
    year, month, day = found.groups() if found else ("1", None, None)
    return date(int(year), int(month or 1), int(day or 1)).toordinal()


def _last_day(found: re.Match[str] | None) -> int:
    year, month, day = found.groups() if found else ("1", None, None)
    last = calendar.monthrange(int(year), int(month or 12))[1]
    return date(int(year), int(month or 12), int(day or last)).toordinal()


def find_dates(evidence: Evidence) -> Iterator[Finding]:
    """Different dates of one deed."""
    pairs = (pair for vocabulary in evidence.vocabularies for pair in _Dates.of(evidence, vocabulary).pairs())
    groups = joined_pairs(
        pairs,
        value_of=lambda dated: fold(str(dated.figure.value or dated.figure.text)),
        voice_of=lambda dated: dated.figure.voice,
        differ=lambda a, b: a.figure.value != b.figure.value or a.figure.text != b.figure.text,
    )
    yield from (_finding([dated.figure for dated in group]) for group in groups)


def _finding(figures: Sequence[Figure]) -> Finding:
    sides = tuple(Side(f.passage, " ".join(f.text.split())) for f in sorted(figures, key=lambda f: f.passage))
    return Finding(DiscrepancyKind.TIME, Basis.TIMES, "when", sides, _WEIGHT)
