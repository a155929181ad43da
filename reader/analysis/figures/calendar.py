"""Dates as ISO 8601, and relative dates resolved against the day an article is from."""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_LEAP_YEAR = 2000
_HALF_A_YEAR = 183
_A_DAY = 1
"""How many days an article may be off: it is later elsewhere, and papers are printed the day before."""
_YEAR = 12
"""Months in a year."""
_SOON, _LATE = 4, 7
"""Up to so many months ahead a month is the next one, and from so many on the last, where no verb settles it."""


class Tense(StrEnum):
    """When what a sentence says of a day is, seen from the day of its article."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True)
class Calendar:
    """Resolves what a text leaves to the day it is from; leaves it open where that is not known."""

    days: tuple[datetime.date, ...] = ()
    """The day of the article, or days near it: the reading that more than half of them lead to is taken."""
    is_own: bool = True
    """Whether that day is the article's own: others may settle which Monday is meant, but not which day "today" is."""

    spelled: Mapping[str, str] = field(default_factory=dict)
    """Days and months that are named without their year, from how ("01-15", "01") to the same with the year that the
    articles give elsewhere."""

    def day(self, offset: int) -> str | None:
        """The day `offset` days from the article's; None where only other days near it are known."""
        return self._agreed(lambda today: _moved(today, offset).isoformat()) if self.is_own else None

    def weekday(self, weekday: int, tense: Tense = Tense.PAST, *, today: bool = True) -> str | None:
        """The last such weekday (Monday is 0) up to the article's day, or the next from it on where it is to come.

        The article's own day counts only where `today` says so: "last Tuesday" is none of today. Where the tense is
        open it is the last one: most of what newspapers date by a weekday has happened.
        """
        ahead = tense is Tense.FUTURE

        def nearest(day: datetime.date) -> str:
            apart = (weekday - day.weekday() if ahead else day.weekday() - weekday) % 7
            apart = apart if apart or today else 7
            return _moved(day, apart if ahead else -apart).isoformat()

        return self._agreed(nearest)

    def week(self, offset: int) -> str | None:
        """The week `offset` weeks from the article's, from Monday to Sunday: "2017-04-03/2017-04-09"."""
        return self._agreed(lambda today: _span(today, 7 * offset, 7 * offset + 6))

    def weekend(self, offset: int) -> str | None:
        """The weekend of the week `offset` weeks from the article's: "2017-04-08/2017-04-09"."""
        return self._agreed(lambda today: _span(today, 7 * offset + 5, 7 * offset + 6))

    def last_weekend(self) -> str | None:
        """The last weekend that has begun by the article's day."""
        return self._agreed(lambda today: _span(today, *((5, 6) if today.weekday() > 4 else (-2, -1))))

    def year(self, offset: int) -> str | None:
        """The year `offset` years from the article's."""
        return self._agreed(lambda today: f"{today.year + offset:04}")

    def month(self, offset: int) -> str | None:
        """The month `offset` months from the article's."""
        return self._agreed(lambda today: _month(today.year * 12 + today.month - 1 + offset))

    def named_month(self, month: int, tense: Tense = Tense.PAST) -> str | None:
        """The last month of that number up to the article's, or the next from it on where it is to come.

        Where the tense is open it is the nearer of the two, and none where neither is much nearer. Where no day is
        known, one to come is that whose year is spelled out elsewhere.
        """

        def nearest(today: datetime.date) -> str:
            ahead = (month - today.month) % _YEAR
            if tense is Tense.OPEN and _SOON < ahead < _LATE:
                return ""
            is_ahead = tense is Tense.FUTURE or (tense is Tense.OPEN and ahead <= _SOON)
            apart = ahead if is_ahead or not ahead else ahead - _YEAR
            return _month(today.year * _YEAR + today.month - 1 + apart)

        return self._agreed(nearest) or (self.spelled.get(f"{month:02}") if tense is Tense.FUTURE else None)

    def named_day(self, month: int, day: int, tense: Tense = Tense.PAST) -> str | None:
        """A day whose year is left out: "--04-04" where it is not known."""
        if not self.days and f"{month:02}-{day:02}" in self.spelled:
            return self.spelled[f"{month:02}-{day:02}"]
        named = self.named_month(month, tense)
        if named:
            return iso_date(int(named[:4]), month, day)
        return f"--{month:02}-{day:02}" if iso_date(_LEAP_YEAR, month, day) else None

    def is_within_months_of(self, known: str) -> bool:
        """Whether the days are within half a year after the month and day of a date, in a later year."""
        starts = [datetime.date(day.year - n, *map(int, known.split("-")[1:])) for day in self.days for n in (0, 1)]
        later = [start for start in starts if start.isoformat() > known]
        return any(0 <= (day - start).days <= _HALF_A_YEAR for day in self.days for start in later)

    def nearest(self, dates: list[str]) -> str | None:
        """The one of some readings of a date that is nearest to the days known; the first where none is."""
        return min(dates, key=self._distance, default=None)

    def is_against(self, day: str, tense: Tense) -> bool:
        """Whether a day, in ISO 8601, is to come where something is said to have happened, or the other way round."""
        apart = [(datetime.date.fromisoformat(day) - today).days for today in self.days]
        if tense is Tense.OPEN:
            return False
        return all(days > _A_DAY for days in apart) if tense is Tense.PAST else all(days < -_A_DAY for days in apart)

    def _distance(self, date: str) -> int:
        return sum(abs((datetime.date.fromisoformat(date) - day).days) for day in self.days)

    def _agreed(self, read: Callable[[datetime.date], str]) -> str | None:
        """What a reading comes to on more than half of the days; None where it leaves the calendar."""
        try:
            said = Counter(map(read, self.days)).most_common(1)
        except OverflowError:
            return None
        return said[0][0] if said and 2 * said[0][1] > len(self.days) else None


def iso_date(year: int, month: int, day: int) -> str | None:
    """The date, or None where there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def counted_from(day: str, unit: str, offset: int) -> str | None:
    """The day, month or year `offset` units from a date in ISO 8601; None where that is less exact."""
    length = {"day": 10, "month": 7, "year": 4}.get(unit, 0)
    if not length or len(day) < length or "/" in day or day.startswith("-"):
        return None
    calendar = Calendar((datetime.date.fromisoformat(f"{day[:length]}-01-01"[:10]),))
    return {"day": calendar.day, "month": calendar.month, "year": calendar.year}[unit](offset)


def _moved(day: datetime.date, days: int) -> datetime.date:
    return day + datetime.timedelta(days)


def _span(today: datetime.date, first: int, last: int) -> str:
    """From one day to another, both counted from the Monday of the week."""
    monday = _moved(today, -today.weekday())
    return f"{_moved(monday, first)}/{_moved(monday, last)}"


def _month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"
