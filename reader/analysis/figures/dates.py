"""Dates: whole, partial, and relative to the article's own."""

from reader.analysis.figure import FigureKind
from reader.analysis.figures.calendar import Tense, iso_date
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.numeric_dates import read_numeric
from reader.analysis.figures.relative import opener_at, read_relative, widened
from reader.analysis.figures.tense import is_at_verb, is_in_present, tense_at

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_LAST_CENTURY = 21
_MONTHS = 12
_WHOLE = 10
"""The length of a date that names year, month and day: 2017-04-04."""


def read_date(context: Context, index: int) -> Found | None:
    """The date that begins at `index`, or the span of two; with the "late" of "late Thursday", before `index`."""
    first = _single(context, index)
    if not first or not _is_whole(context, first) or context.has(first.end, "or"):
        return first
    link = context.range_link(first.start, first.end)
    second = _single(context, first.end + link) if link else None
    if not second or not _is_whole(context, second) or str(first.value) >= str(second.value):
        return first
    return _date(first.start, second.end, f"{first.value}/{second.value}")


def _is_whole(context: Context, found: Found) -> bool:
    """Whether a date spells out its year, and a month or day besides."""
    is_spelled_out = context.integer(found.end - 1) is not None and len(context.fold(found.end - 1)) == 4
    return is_spelled_out and found.value is not None and len(str(found.value)) in (7, 10)


def _single(context: Context, index: int) -> Found | None:
    readers = (
        read_numeric, _written, _day_first, _month_first, _weekday, read_relative, _half_of_year, _week, _century,
        _year,
    )  # fmt: skip
    return next((widened(context, found) for read in readers if (found := read(context, index))), None)


def _date(start: int, end: int, value: str | None) -> Found:
    return Found(start, end, FigureKind.DATE, value)


def _written(context: Context, index: int) -> Found | None:
    """A day that is written as no other: "9/11"."""
    for phrase, day in context.lexicon.written_days.items():
        end = index + len(phrase)
        is_joined = not any(context.gap(n) for n in range(index + 1, end)) and context.fold(end) != "/"
        if is_joined and tuple(map(context.fold, range(index, end))) == phrase:
            return _date(index, end, day)
    return None


def _day_first(context: Context, index: int) -> Found | None:
    """ "4 April 2017", "the 4th of April"."""
    day, end = _day(context, index)
    end += context.has(end, "of")
    month, end = _month(context, end)
    if day is None or month is None or _is_known_day(context, month, end):
        return None  # "19 Sept. 11 hijackers"
    return _with_year(context, index, end, month, day)


def _month_first(context: Context, index: int) -> Found | None:
    """ "April 4, 2017", "April 4th", "April 2017", "in December"."""
    month, end = _month(context, index)
    if month is None:
        return None
    day, after_day = _day(context, end)
    if day is not None and not (context.fold(after_day) == ":" and context.is_number(after_day + 1)):
        return _with_year(context, index, after_day, month, day)
    year, after_year = _year_after(context, end + (context.fold(end) == ","))
    if year:
        return _date(index, after_year, f"{year:04}-{month:02}")
    return _month_alone(context, index, end, month)


def _month_alone(context: Context, index: int, end: int, month: int) -> Found | None:
    offset = opener_at(context, end)
    if offset is not None and context.has(end + 1, "year"):
        year = context.calendar.year(offset)
        return _date(index, end + 2, f"{year}-{month:02}" if year else None)
    if not context.tokens[index].is_capitalised or not _is_month(context, index, end):
        return None
    start = index - 1 if opener_at(context, index - 1) is not None else index
    tense = Tense.OPEN if _is_of_thing(context, index, end) else _tense(context, start, end)
    return _date(start, end, context.calendar.named_month(month, tense))


def _is_month(context: Context, index: int, end: int) -> bool:
    """Whether a word is the name of a month by what is around it: "in May", "mid-May", "a May fair"."""
    before = index - 1 - (context.fold(index - 1) == "-")
    is_past = context.has(before, "past") and context.has(before - 1, "this")
    return context.has(before, "before_month") or is_past or _is_of_thing(context, index, end)


def _is_of_thing(context: Context, index: int, end: int) -> bool:
    """Whether a thing is called by the month: "a May fair", "the March fair"; not "the May government"."""
    if not context.is_word(end) or context.is_name(end) or context.fold(end) in context.lexicon.function_words:
        return False
    is_only_month = not context.has(index, "also_names")
    return context.has(index - 1, "articles") or (context.has(index - 1, "the") and is_only_month)


def _tense(context: Context, start: int, end: int) -> Tense:
    """When a day is that begins at `start`, with the word before it: "next Tuesday", "last May"."""
    opener = opener_at(context, start)
    if opener:
        return Tense.FUTURE if opener > 0 else Tense.PAST
    return tense_at(context, start, end)


def _is_known_day(context: Context, month: int, index: int) -> bool:
    """Whether a month with the number at `index` is a day that is known without a year, by the word after it."""
    day, end = _day(context, index)
    return day is not None and (f"{month:02}-{day:02}", context.fold(end)) in context.lexicon.days_by_word


def _year_meant(context: Context, known: str) -> str:
    """A day that is known without a year, or the same of another year: as named before it; open where either may be."""
    spelled = context.last_date if context.last_date.endswith(known[4:]) else context.calendar.spelled.get(known[5:])
    return spelled or (f"-{known[4:]}" if context.calendar.is_within_months_of(known) else known)


def _with_year(context: Context, start: int, end: int, month: int, day: int) -> Found | None:
    year, after = _year_after(context, end + (context.fold(end) in (",", "-")))
    if year:
        return _date(start, after, iso_date(year, month, day))
    month_day, days = f"{month:02}-{day:02}", context.lexicon.days_by_word
    known = days.get((month_day, context.fold(end)))
    if context.fold(start - 1) == "-" and context.has(start - 2, "post"):
        known = next((whole for (short, _), whole in days.items() if short == month_day), None)
    if known:
        return _date(start, end, _year_meant(context, known))
    return _day_or_days(context, start, end, month, day)


def _is_doubtful(context: Context, start: int, day: str, tense: Tense) -> bool:
    """Whether the verb and the calendar speak for different years: "the vote of June 3, announced in March"."""
    if len(day) != _WHOLE:
        return False
    if is_at_verb(context, start):
        return context.calendar.is_against(day, tense)
    month, day_of_month = int(day[5:7]), int(day[8:])
    past, future, nearest = (context.calendar.named_day(month, day_of_month, tense) for tense in Tense)
    return tense is Tense.PAST and nearest == future != past


def _day_or_days(context: Context, start: int, end: int, month: int, day: int) -> Found:
    """ "July 11", "July 11-12", of the year that the tense of the sentence gives."""
    tense = tense_at(context, start, end)
    first = context.calendar.named_day(month, day, tense)
    if first and _is_doubtful(context, start, first, tense):
        first = f"--{month:02}-{day:02}"
    last_day, after = _day(context, end + 1)
    is_span = context.fold(end) in ("-", "–") and not context.gap(end) and not context.gap(end + 1)
    if not is_span or last_day is None or last_day <= day:
        return _date(start, end, first)
    last = context.calendar.named_day(month, last_day, tense)
    return _date(start, after, f"{first}/{last}" if first and last and first[0] != "-" else None)


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


def _year_after(context: Context, index: int) -> tuple[int | None, int]:
    year = context.integer(index)
    is_year = year is not None and _FIRST_YEAR <= year <= _LAST_YEAR and len(context.tokens[index].text) == 4
    return (year, index + 1) if is_year else (None, index)


def _weekday(context: Context, index: int) -> Found | None:
    """ "Tuesday", "Tuesday morning", "next Tuesday", "Monday, March 11, 2013"."""
    weekday = context.lexicon.weekdays.get(context.fold(index))
    if weekday is None:
        return None
    after = index + 1 + (context.fold(index + 1) == ",")
    whole = _month_first(context, after) or _day_first(context, after) or read_numeric(context, after, weekday)
    if whole:
        return _date(index, whole.end, str(whole.value) if whole.value else None)
    end = index + 1 + (context.fold(index + 1) in context.lexicon.day_parts)
    opener = opener_at(context, index - 1)
    start = index if opener is None else index - 1
    tense = _tense(context, start, end)
    if tense is Tense.OPEN and is_in_present(context, start):
        return _date(start, end, None)
    return _date(start, end, context.calendar.weekday(weekday, tense, today=not opener))


def _half_of_year(context: Context, index: int) -> Found | None:
    """ "the second half of 2012"."""
    half = context.lexicon.ordinals.get(context.fold(index))
    year, end = _year_after(context, index + 3)
    if half not in (1, 2) or not context.has(index + 1, "half") or not context.has(index + 2, "of") or not year:
        return None
    months = ("01", "06") if half == 1 else ("07", "12")
    return _date(index, end, f"{year}-{months[0]}/{year}-{months[1]}")


def _week(context: Context, index: int) -> Found | None:
    """ "Week 11" of a season, whose days are open."""
    is_week = context.has(index, "week") and context.integer(index + 1) is not None
    return _date(index, index + 2, None) if is_week else None


def _century(context: Context, index: int) -> Found | None:
    """ "the 20th century"."""
    ordinal = context.integer(index)
    end = index + 1 + (ordinal is not None and context.has(index + 1, "day_endings"))
    number = context.lexicon.ordinals.get(context.fold(index), ordinal)
    end += context.fold(end) == "-"
    if number is None or not context.has(end, "century") or not 1 < number <= _LAST_CENTURY:
        return None
    return _date(index, end + 1, f"{100 * number - 99:04}/{100 * number:04}")


def _year(context: Context, index: int) -> Found | None:
    """ "2015", "2014-2015", "2014-15", "the 1990s", "from 2014 to 2016", "fiscal 2012"."""
    year, end = _year_after(context, index)
    if not year or (context.gap(index) == 0 and context.fold(index - 1) not in ("(", "'", '"', "/", "-", "—", "–")):
        return None
    if context.fold(index - 1) in context.lexicon.currencies or _counts(context, end):
        return None
    if context.fold(end) in ("-", "–", "/"):
        second, after = _year_after(context, end + 1)
        if second == year + 1 or _is_short_for(context, end + 1, year + 1):
            return _date(index, max(after, end + 2), f"{year}/{year + 1}")
        last = context.integer(end + 1) or 0
        if max(_MONTHS, year % 100) < last < 100 and context.gap(end + 1) == 0:
            return _date(index, end + 2, f"{year}/{year - year % 100 + last}")
    ending = end + (context.fold(end) == "'" and not context.gap(end))
    is_decade = context.has(ending, "decade_ending") or context.has(end, "possessive")
    if is_decade and not context.gap(end) and not context.gap(ending) and not year % 10:
        return _date(index, ending + 1, f"{year}/{year + 9}")
    return _years(context, index, year, end) or _date(index, end, str(year))


def _years(context: Context, index: int, year: int, end: int) -> Found | None:
    """ "from 2014 to 2016", "between 2014 and 2016"."""
    is_span = context.has(index - 1, "from") and context.has(end, "to")
    is_between = context.has(index - 1, "between") and context.has(end, "and")
    last, after = _year_after(context, end + 1)
    if last and last > year and (is_span or is_between):
        return _date(index - 1, after, f"{year}/{last}")
    return None


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
