"""Dates: whole, partial, and relative to the article's own."""

from reader.analysis.figures.calendar import iso_date
from reader.analysis.figures.found import Context, Found
from reader.analysis.model import FigureKind

_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def read_date(context: Context, index: int) -> Found | None:
    """The date that begins at `index`."""
    readers = (_numeric, _day_first, _month_first, _weekday, _relative_day, _period, _part_of_period, _year)
    return next((found for read in readers if (found := read(context, index))), None)


def _date(start: int, end: int, value: str | None) -> Found:
    return Found(start, end, FigureKind.DATE, value)


def _numeric(context: Context, index: int) -> Found | None:
    """ "3/27/2012", "2012-03-27"; month first where both could be, as American papers write."""
    numbers = [context.integer(index + n) for n in (0, 2, 4)]
    marks = [context.fold(index + n) for n in (1, 3)]
    if None in numbers or marks not in (["/", "/"], ["-", "-"], [".", "."]):
        return None
    first, second, third = (n or 0 for n in numbers)
    if marks == ["-", "-"]:
        value = iso_date(first, second, third)
    else:
        value = iso_date(third, first, second) or iso_date(third, second, first)
    return _date(index, index + 5, value) if value else None


def _day_first(context: Context, index: int) -> Found | None:
    """ "4 April 2017", "the 4th of April"."""
    day, end = _day(context, index)
    end += context.has(end, "of")
    month, end = _month(context, end)
    if day is None or month is None:
        return None
    return _with_year(context, index, end, month, day)


def _month_first(context: Context, index: int) -> Found | None:
    """ "April 4, 2017", "April 4th", "April 2017", "in December"."""
    month, end = _month(context, index)
    if month is None:
        return None
    day, after_day = _day(context, end)
    if day is not None and not (context.fold(after_day) == ":" and context.is_number(after_day + 1)):
        return _with_year(context, index, after_day, month, day)
    year, after_year = _year_behind(context, end + (context.fold(end) == ","))
    if year:
        return _date(index, after_year, f"{year:04}-{month:02}")
    return _month_alone(context, index, end, month)


def _month_alone(context: Context, index: int, end: int, month: int) -> Found | None:
    offset = _opener(context, end)
    if offset is not None and context.has(end + 1, "year"):
        year = context.calendar.year(offset)
        return _date(index, end + 2, f"{year}-{month:02}" if year else None)
    if not context.has(index - 1, "before_month") or not context.tokens[index].is_capitalised:
        return None
    start = index - 1 if _opener(context, index - 1) is not None else index
    ahead = context.ahead or context.has(index - 1, "next")
    return _date(start, end, context.calendar.named_month(month, ahead=ahead))


def _with_year(context: Context, start: int, end: int, month: int, day: int) -> Found | None:
    year, after = _year_behind(context, end + (context.fold(end) in (",", "-")))
    if year:
        return _date(start, after, iso_date(year, month, day))
    return _date(start, end, context.calendar.named_day(month, day, ahead=context.ahead)) if day <= 31 else None


def _day(context: Context, index: int) -> tuple[int | None, int]:
    day = context.integer(index)
    if day is None or not 1 <= day <= 31 or len(context.tokens[index].text) > 2:
        return None, index
    return day, index + 1 + context.has(index + 1, "day_endings")


def _month(context: Context, index: int) -> tuple[int | None, int]:
    word = context.fold(index)
    if word not in context.lexicon.months or not context.tokens[index].is_capitalised:
        return None, index
    is_short = context.fold(index + 1) == "." and len(word) < 5 and index + 2 < len(context.tokens)
    return context.lexicon.months[word], index + 1 + is_short


def _year_behind(context: Context, index: int) -> tuple[int | None, int]:
    year = context.integer(index)
    is_year = year is not None and _FIRST_YEAR <= year <= _LAST_YEAR and len(context.tokens[index].text) == 4
    return (year, index + 1) if is_year else (None, index)


def _weekday(context: Context, index: int) -> Found | None:
    """ "Tuesday", "Tuesday morning", "next Tuesday", "Monday, March 11, 2013"."""
    weekday = context.lexicon.weekdays.get(context.fold(index))
    if weekday is None:
        return None
    after = index + 1 + (context.fold(index + 1) == ",")
    whole = _month_first(context, after) or _day_first(context, after)
    if whole:
        return _date(index, whole.end, str(whole.value) if whole.value else None)
    end = index + 1 + (context.fold(index + 1) in context.lexicon.day_parts)
    opener = _opener(context, index - 1)
    start = index if opener is None else index - 1
    ahead = opener == 1 or (context.ahead and opener != -1)
    return _date(start, end, context.calendar.weekday(weekday, ahead=ahead, today=not opener))


def _relative_day(context: Context, index: int) -> Found | None:
    """ "today", "yesterday", "this morning", "last night"."""
    word = context.fold(index)
    if word in context.lexicon.relative_days:
        end = index + 1 + (context.fold(index + 1) in context.lexicon.day_parts)
        return _date(index, end, context.calendar.day(context.lexicon.relative_days[word]))
    offset = _opener(context, index)
    if offset in (0, -1) and context.fold(index + 1) in context.lexicon.day_parts:
        return _date(index, index + 2, context.calendar.day(offset))
    return None


def _opener(context: Context, index: int) -> int | None:
    """How many periods from the article's own "last", "this" or "next" points."""
    offsets = {"last": -1, "this": 0, "next": 1}
    return next((offset for part, offset in offsets.items() if context.has(index, part)), None)


def _period(context: Context, index: int) -> Found | None:
    """ "last week", "this month", "next year", "last spring"."""
    offset, word = _opener(context, index), context.fold(index + 1)
    if offset is None or (word not in context.lexicon.period_words and word not in context.lexicon.seasons):
        return None
    value = None
    if context.has(index + 1, "year"):
        value = context.calendar.year(offset)
    elif context.has(index + 1, "month"):
        value = context.calendar.month(offset)
    return _date(index, index + 2, value)


def _part_of_period(context: Context, index: int) -> Found | None:
    """ "the end of the year", "the beginning of next week", "days ago"."""
    if context.has(index, "long_ago") and context.has(index + 1, "ago"):
        return _date(index, index + 2, None)
    edge = next((part for part in ("beginning", "middle", "end") if context.has(index, part)), None)
    if edge is None or not context.has(index + 1, "of") or context.fold(index + 3) not in context.lexicon.period_words:
        return None
    offset = 0 if context.has(index + 2, "the") else _opener(context, index + 2)
    return None if offset is None else _date(index, index + 4, _edge_of_period(context, edge, offset, index + 3))


def _edge_of_period(context: Context, edge: str, offset: int, unit: int) -> str | None:
    year = context.calendar.year(offset)
    if not context.has(unit, "year") or not year:
        return None
    return {"beginning": f"{year}-01", "end": f"{year}-12-31"}.get(edge)


def _year(context: Context, index: int) -> Found | None:
    """ "2015", "2014-2015", "2014-15", "fiscal 2012"."""
    year, end = _year_behind(context, index)
    if not year or (context.gap(index) == 0 and context.fold(index - 1) not in ("(", "'", '"', "/", "-", "—", "–")):
        return None
    if context.fold(index - 1) in context.lexicon.currencies or _counts(context, end):
        return None
    if context.fold(end) in ("-", "–", "/"):
        second, after = _year_behind(context, end + 1)
        if second == year + 1 or _is_short_for(context, end + 1, year + 1):
            return _date(index, max(after, end + 2), f"{year}/{year + 1}")
    return _date(index, end, str(year))


def _is_short_for(context: Context, index: int, year: int) -> bool:
    """Whether the token is a year without its century: "15" in "2014-15"."""
    return context.gap(index) == 0 and context.fold(index) == f"{year % 100:02}"


def _counts(context: Context, end: int) -> bool:
    """Whether the number is one of things, and no year."""
    word = context.fold(end)
    return (
        context.has(end, "not_years")
        or word in context.lexicon.distances
        or word in context.lexicon.scales
        or word == "%"
    )
