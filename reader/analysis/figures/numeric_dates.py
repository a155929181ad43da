"""Dates in digits alone: "3/27/2012", "2012-03-27", "4.4.2017", "11/30/09"."""

from datetime import date

from reader.analysis.figure import FigureKind
from reader.analysis.figures.calendar import iso_date
from reader.analysis.figures.candidates import Context, Found

_LENGTH, _SHORT_LENGTH = 4, 2
"""The digits of a year, and of one without its century."""
_LAST_SHORT_YEAR = 49
"""Up to here a year of two digits is of this century, after it of the last."""


def read_numeric(context: Context, index: int, weekday: int | None = None) -> Found | None:
    """ "3/27/2012", "2012-03-27".

    Where both could be the month, what fits the weekday before it or the days known; else the first.
    """
    if context.fold(index).count(".") == 2 and context.is_number(index):
        return _dotted(context, index, weekday)
    numbers = [context.integer(index + n) for n in (0, 2, 4)]
    marks = [context.fold(index + n) for n in (1, 3)]
    if None in numbers or marks not in (["/", "/"], ["-", "-"]):
        return None
    lengths = [len(context.tokens[index + n].text) for n in (0, 4)]
    if _LENGTH not in lengths and (marks == ["-", "-"] or lengths[1] != _SHORT_LENGTH):
        return None  # a record of a boxer, a number to call
    first, second, third = (n or 0 for n in numbers)
    year = third if lengths[1] == _LENGTH else _full_year(third)
    orders = [(first, second, third)] if lengths[0] == _LENGTH else [(year, first, second), (year, second, first)]
    days = [day for order in orders if (day := iso_date(*order))]
    value = context.calendar.nearest([day for day in days if _is_on(day, weekday)] or days)
    return Found(index, index + 5, FigureKind.DATE, value) if value else None


def _full_year(short: int) -> int:
    """A year of two digits in full: 2009 of "09", 1998 of "98"."""
    return short + (2000 if short <= _LAST_SHORT_YEAR else 1900)


def _dotted(context: Context, index: int, weekday: int | None) -> Found | None:
    """ "4.4.2017", "04.04.17", the day first, as all write it who write dots."""
    day, month, year = context.fold(index).split(".")
    is_short = (len(day), len(month), len(year)) == (2, 2, 2) and context.has(index - 1, "before_date")
    is_whole = len(year) == _LENGTH and len(day) < 3 and len(month) < 3
    full = _full_year(int(year)) if is_short else int(year)
    value = iso_date(full, int(month), int(day)) if is_whole or is_short else None
    return Found(index, index + 1, FigureKind.DATE, value) if value and _is_on(value, weekday) else None


def _is_on(day: str, weekday: int | None) -> bool:
    return weekday is None or date.fromisoformat(day).weekday() == weekday
