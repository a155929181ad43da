"""Durations without a number of their own unit: "for months", "a few hours", "weeks-long", "an hour later"."""

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found

_YEARS = {"decade": 10, "century": 100}


def read_duration(context: Context, index: int) -> Found | None:
    """The duration without a number of its own unit that begins at `index`."""
    readers = (_several, _stretch, _with_article, _multiple, _long, _alone)
    return next((found for read in readers if (found := read(context, index))), None)


def duration_of(context: Context, start: int, unit: int, value: float | None) -> Found:
    """The duration from the token at `start` to the unit at `unit`; decades and centuries are counted in years."""
    name = context.lexicon.durations[context.fold(unit)]
    if name in _YEARS:
        return Found(start, unit + 1, FigureKind.DURATION, value and value * _YEARS[name], "year")
    return Found(start, unit + 1, FigureKind.DURATION, value, name)


def _several(context: Context, index: int) -> Found | None:
    """ "several days", "a few hours", "a couple of hours"."""
    amount = _amount(context, index)
    return _ending(context, index, *amount) if amount else None


def _stretch(context: Context, index: int) -> Found | None:
    """ "the past decade", "the past two weeks", "the next few years", "the coming months", "the last decade"."""
    is_past, is_ahead = context.has(index + 1, "past"), context.has(index + 1, "ahead")
    if not context.has(index, "the") or not (is_past or is_ahead):
        return None
    numeral = context.numeral(index + 2)
    amount = (numeral.value, numeral.end) if numeral else _amount(context, index + 2)
    if amount:
        return _ending(context, index, *amount)
    if context.has(index + 2, "long_ago"):
        return duration_of(context, index, index + 2, None) if is_ahead else None
    is_date = is_ahead or context.has(index + 1, "last")
    is_long = context.lexicon.durations.get(context.fold(index + 2)) in _YEARS
    return _ending(context, index, 1.0, index + 2) if is_long or not is_date else None


def _amount(context: Context, index: int) -> tuple[float | None, int] | None:
    """What "several", "a few" and "a couple of" count, and the index after them."""
    index += context.has(index, "articles")
    if context.has(index, "couple"):
        return 2.0, index + 1 + context.has(index + 1, "of")
    is_vague = context.has(index, "vague_articles")
    return (None, index + 1) if is_vague else None


def _ending(context: Context, index: int, value: float | None, unit: int) -> Found | None:
    return duration_of(context, index, unit, value) if context.fold(unit) in context.lexicon.durations else None


def _with_article(context: Context, index: int) -> Found | None:
    """ "a week ago", "an hour later", "a day of talks", "less than a year"."""
    if not context.has(index, "articles"):
        return None
    is_half_more = context.has(index + 2, "and") and context.has(index + 4, "half")
    is_lasting = context.has(index - 1, "lasting") and not context.is_name(index + 2)
    is_duration = context.has(index + 2, "before_or_after") or context.bound_before(index) or is_half_more or is_lasting
    return _ending(context, index, 1.0, index + 1) if is_duration and not context.has(index + 1, "second") else None


def _multiple(context: Context, index: int) -> Found | None:
    """ "multi-year"."""
    is_multiple = context.has(index, "multi") and context.fold(index + 1) == "-"
    return _ending(context, index, None, index + 2) if is_multiple else None


def _long(context: Context, index: int) -> Found | None:
    """ "a weeks-long strike", "the year-long inquiry"."""
    if context.fold(index) not in context.lexicon.durations or context.fold(index + 1) != "-":
        return None
    if not context.has(index + 2, "long") or context.fold(index - 1) == "-":
        return None
    found = duration_of(context, index, index, None if context.has(index, "long_ago") else 1.0)
    return Found(index, index + 3, found.kind, found.value, found.unit)


def _alone(context: Context, index: int) -> Found | None:
    """ "for months", "days later", "years of planning"; not "the hours of talks"."""
    is_of_others = context.has(index - 1, "determiners") or context.has(index - 1, "many")
    if not context.has(index, "long_ago") or is_of_others or context.fold(index - 1) == "-":
        return None
    is_duration = context.has(index - 1, "for") or context.has(index - 1, "within") or context.has(index + 1, "then")
    return duration_of(context, index, index, None) if is_duration else None
