"""Dates that count from the article's day ("last week") or from the date named before ("the following year")."""

from dataclasses import replace

from reader.analysis.figure import FigureKind
from reader.analysis.figures.calendar import Tense, counted_from
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.tense import tense_at

_SIDES = {"previous": -1, "next": 1}
"""How many days from the date named before, by the word before "day"."""


def read_relative(context: Context, index: int) -> Found | None:
    """The relative date that begins at `index`, other than a weekday."""
    readers = (_day, _period, _weekend, _edge_of_period, _season, _from_date_before, _from_event)
    return next((found for read in readers if (found := read(context, index))), None)


def opener_at(context: Context, index: int) -> int | None:
    """How many periods from the article's own "last", "this" or "next" points."""
    offsets = {"last": -1, "this": 0, "next": 1}
    return next((offset for part, offset in offsets.items() if context.has(index, part)), None)


def _date(start: int, end: int, value: str | None) -> Found:
    return Found(start, end, FigureKind.DATE, value)


def _day(context: Context, index: int) -> Found | None:
    """ "today", "yesterday", "this morning", "last night"; "USA Today" is a name."""
    word = context.fold(index)
    if word in context.lexicon.relative_days:
        is_name = index > 0 and context.tokens[index].is_capitalised and context.tokens[index - 1].is_capitalised
        end = index + 1 + (context.fold(index + 1) in context.lexicon.day_parts)
        return None if is_name else _date(index, end, context.calendar.day(context.lexicon.relative_days[word]))
    offset = opener_at(context, index)
    if offset in (0, -1) and context.fold(index + 1) in context.lexicon.day_parts:
        return _date(index, index + 2, context.calendar.day(offset))
    return None


def _period(context: Context, index: int) -> Found | None:
    """ "last week", "this month", "next year", "this fiscal year", "last spring"."""
    offset = opener_at(context, index)
    unit = index + 1 + context.has(index + 1, "fiscal")
    word = context.fold(unit)
    if offset is None or (word not in context.lexicon.period_words and word not in context.lexicon.seasons):
        return None
    if context.has(index + 1, "fiscal"):
        return _date(index, unit + 1, None)
    read = {
        "day": context.calendar.day,
        "week": context.calendar.week,
        "weekend": context.calendar.weekend,
        "month": context.calendar.month,
        "year": context.calendar.year,
    }.get(context.lexicon.period_words.get(word, ""))
    if context.lexicon.period_words.get(word) == "weekend" and not offset and _has_gone_by(context, index, unit):
        return _date(index, unit + 1, context.calendar.last_weekend())
    if context.has(unit, "day") and not offset:
        return None  # "to this day"
    return _date(index, unit + 1, read(offset) if read else None)


def _has_gone_by(context: Context, index: int, unit: int) -> bool:
    return tense_at(context, index, unit + 1) is Tense.PAST


def _weekend(context: Context, index: int) -> Found | None:
    """ "over the weekend", "a weekend"."""
    if not context.has(index, "weekend"):
        return None
    start = index - context.has(index - 1, "the")
    start -= start < index and context.has(start - 1, "over")
    is_ahead = tense_at(context, start, index + 1) is Tense.FUTURE
    return _date(start, index + 1, None if is_ahead else context.calendar.last_weekend())


def _edge_of_period(context: Context, index: int) -> Found | None:
    """ "the end of the year", "the beginning of next week", "days ago"."""
    if context.has(index, "long_ago") and context.has(index + 1, "ago") and not context.has(index - 1, "many"):
        return _date(index, index + 2, None)
    if context.has(index, "year") and context.has(index + 1, "possessive") and context.has(index + 2, "end"):
        return _date(index, index + 3, _edge(context, "end", 0, index))
    edge = next((part for part in ("beginning", "middle", "end") if context.has(index, part)), None)
    if edge is None or not context.has(index + 1, "of") or context.fold(index + 3) not in context.lexicon.period_words:
        return None
    offset = 0 if context.has(index + 2, "the") else opener_at(context, index + 2)
    return None if offset is None else _date(index, index + 4, _edge(context, edge, offset, index + 3))


def _edge(context: Context, edge: str, offset: int, unit: int) -> str | None:
    year = context.calendar.year(offset)
    if not context.has(unit, "year") or not year:
        return None
    return {"beginning": f"{year}-01", "end": f"{year}-12-31"}.get(edge)


def _season(context: Context, index: int) -> Found | None:
    """ "by the summer", "in the spring"; not "after the fall of the city"."""
    is_season = context.has(index, "the") and context.fold(index + 1) in context.lexicon.seasons
    is_named = context.has(index - 1, "before_season") and not context.has(index + 2, "of")
    return _date(index, index + 2, None) if is_season and is_named else None


def _from_date_before(context: Context, index: int) -> Found | None:
    """ "the following year", "that month", "the day before", "the previous day", from the date named last."""
    side = next((n for part, n in _SIDES.items() if context.has(index + 1, part)), None)
    if context.has(index, "the") and side is not None and context.has(index + 2, "day"):
        return _date(index, index + 3, counted_from(context.last_date, "day", side))
    if context.has(index, "that"):
        offset, unit, end = 0, index + 1, index + 2
        is_named = context.has(unit, "month") or context.has(unit, "year")
    elif context.has(index + 1, "following"):
        offset, unit, end = 1, index + 2, index + 3
        is_named = context.has(index, "the")
    else:
        offset, unit, end = (-1 if context.has(index + 2, "before") else 1), index + 1, index + 3
        is_named = context.has(index, "the") and _is_side(context, index + 2) and _closes(context, end)
    name = context.lexicon.period_words.get(context.fold(unit))
    return _date(index, end, counted_from(context.last_date, name, offset)) if is_named and name else None


def _from_event(context: Context, index: int) -> Found | None:
    """ "the week after the vote"."""
    is_period = context.has(index, "the") and context.fold(index + 1) in context.lexicon.period_words
    is_named = is_period and _is_side(context, index + 2) and not _closes(context, index + 3)
    return _date(index, index + 3, None) if is_named else None


def _is_side(context: Context, index: int) -> bool:
    return context.has(index, "before") or context.has(index, "after")


def _closes(context: Context, index: int) -> bool:
    """Whether no words follow that say before or after what."""
    if index >= len(context.tokens) or context.tokens[index].is_mark:
        return True
    return context.has(index, "prepositions")


def widened(context: Context, found: Found) -> Found:
    """The date with the word before it that says which part of it is meant: "late Thursday", "early July".

    In "an hour later Thursday" that word ends a duration.
    """
    part = found.start - 1 - (context.fold(found.start - 1) == "-")
    is_part = context.has(part, "part_of_date") and context.fold(part - 1) not in context.lexicon.durations
    return replace(found, start=part) if is_part else found
