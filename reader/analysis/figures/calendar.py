"""Dates as ISO 8601, and relative dates resolved against an article's own."""

import datetime
from dataclasses import dataclass

_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Calendar:
    """Resolves what a text leaves to its own date; leaves it open where that is not known."""

    today: datetime.date | None = None

    def day(self, offset: int) -> str | None:
        """The day `offset` days from the article's."""
        try:
            return (self.today + datetime.timedelta(offset)).isoformat() if self.today else None
        except OverflowError:  # the calendar's first or last day
            return None

    def weekday(self, weekday: int, *, ahead: bool = False, today: bool = True) -> str | None:
        """The last such weekday (Monday is 0) up to the article's day, or the next from it on.

        The article's own day counts only where `today` says so: "last Tuesday" is none of today.
        """
        if not self.today:
            return None
        apart = (weekday - self.today.weekday() if ahead else self.today.weekday() - weekday) % 7
        if not (apart or today):
            apart = 7
        return self.day(apart if ahead else -apart)

    def year(self, offset: int) -> str | None:
        """The year `offset` years from the article's."""
        return str(self.today.year + offset) if self.today else None

    def month(self, offset: int) -> str | None:
        """The month `offset` months from the article's."""
        if not self.today:
            return None
        months = self.today.year * 12 + self.today.month - 1 + offset
        return f"{months // 12:04}-{months % 12 + 1:02}"

    def named_month(self, month: int, *, ahead: bool = False) -> str | None:
        """The last month of that number up to the article's, or the next from it on."""
        if not self.today:
            return None
        year = self.today.year
        if ahead and month < self.today.month:
            year += 1
        elif not ahead and month > self.today.month:
            year -= 1
        return f"{year:04}-{month:02}"

    def named_day(self, month: int, day: int, *, ahead: bool = False) -> str | None:
        """A day whose year is left out."""
        named = self.named_month(month, ahead=ahead)
        if named:
            return iso_date(int(named[:4]), month, day)
        return f"--{month:02}-{day:02}" if iso_date(_LEAP_YEAR, month, day) else None


def iso_date(year: int, month: int, day: int) -> str | None:
    """The date, or None where there is no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
