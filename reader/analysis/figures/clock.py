"""Clock times: "6:30 a.m.", "7:30am", "0600 GMT", "10 o'clock", "noon"."""

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found

_NAMED = {"noon": "12:00", "midnight": "00:00"}
_MILITARY_DIGITS = 4
_MINUTES = {0.5: 30, 0.25: 15}
"""The minutes of half an hour and of a quarter."""


def read_clock(context: Context, index: int) -> Found | None:
    """The clock time that begins at `index`, its value as HH:MM."""
    readers = (_named, _past_or_to, _whole_hour, _military, _written, _dotted)
    return next((found for read in readers if (found := read(context, index))), None)


def _named(context: Context, index: int) -> Found | None:
    """ "noon", "midnight"."""
    value = next((value for part, value in _NAMED.items() if context.has(index, part)), None)
    return Found(index, index + 1, FigureKind.TIME, value) if value and not _is_of_thing(context, index) else None


def _written(context: Context, index: int) -> Found | None:
    """ "6:30 a.m.", "7:30am", "6 p.m.", "18:45", "06:00 GMT"; the seconds of "2:48:40" are left out."""
    hour = context.integer(index)
    minute, end = _minute(context, index + 1)
    if context.fold(end) == ":" and minute is not None:
        end = _minute(context, end)[1]
    half, end = _half(context, end)
    end += context.has(end, "zones")
    if hour is None or (minute is None and half is None):
        return None
    if half:
        return _found(context, index, end, hour, minute or 0, half)
    is_decimal = context.fold(index + 1) == "." and not context.has(end - 1, "zones")
    return None if is_decimal else _hour_of_part(context, index, end, hour, minute or 0)


def _past_or_to(context: Context, index: int) -> Found | None:
    """ "half past six", "a quarter to seven", "ten past seven"."""
    start = index
    index += context.has(index, "articles")
    part = _MINUTES.get(context.lexicon.fractions.get(context.fold(index), 0.0))
    minutes = part or context.integer(index) or context.lexicon.numbers.get(context.fold(index))
    hour = _hour(context, index + 2)
    is_to, is_past = context.has(index + 1, "to"), context.has(index + 1, "after_hour")
    if not minutes or hour is None or not (is_to or is_past) or not _is_at_hour(context, start, is_past):
        return None
    since = hour * 60 + (int(minutes) if is_past else -int(minutes))
    return _hour_of_part(context, start, index + 3, since // 60 % 12 or 12, since % 60)


def _is_at_hour(context: Context, start: int, is_past: bool) -> bool:
    """Whether a time of day is meant: "ten to seven" is one only after "at"."""
    before = start - context.bound_before(start) - 1
    return context.has(before, "before_minutes_to") or (is_past and context.has(start, "half"))


def _hour(context: Context, index: int) -> int | None:
    """The hour, of twelve, at `index`, in digits or in words."""
    hour = context.integer(index) or context.lexicon.numbers.get(context.fold(index), 0)
    return int(hour) if 1 <= hour <= 12 else None


def _whole_hour(context: Context, index: int) -> Found | None:
    """ "10 o'clock", "at six in the evening"."""
    if _hour(context, index) is None and not context.has(index + 1, "oclock"):
        return None
    hour = context.integer(index) if context.is_number(index) else _hour(context, index)
    if hour is None:
        return None
    if context.has(index + 1, "oclock"):
        return _hour_of_part(context, index, index + 2, hour, 0)
    is_at = context.has(index - context.bound_before(index) - 1, "at")
    is_hour = is_at and _part_of_day(context, index + 1) is not None
    return _hour_of_part(context, index, index + 1, hour, 0) if is_hour else None


def _part_of_day(context: Context, index: int) -> str | None:
    """The part of the day that is named from `index` on: "in the evening", "this morning", "on Tuesday night"."""
    is_led = context.has(index, "in") and context.has(index + 1, "the")
    part = index + 2 if is_led else index + context.has(index, "this")
    part = index + 1 if context.has(index, "at") else part
    is_part = part > index and context.fold(part) in context.lexicon.day_parts
    return context.fold(part) if is_part else None


def _hour_of_part(context: Context, start: int, end: int, hour: int, minute: int) -> Found | None:
    """The time with the half of the day that the part of the day after it is in."""
    part = _part_of_day(context, end)
    is_late = part is not None and context.lexicon.is_one(part, "late_parts")
    is_early = part is not None and context.lexicon.is_one(part, "early_parts")
    half = "afternoon" if is_late else "forenoon" if is_early else None
    return _found(context, start, end, hour, minute, half)


def _is_of_thing(context: Context, index: int) -> bool:
    """Whether noon or midnight only names a thing: "midnight regulations"; "at midnight Friday" does not."""
    after = index + 1
    if context.has(index - 1, "before_hour") or not context.is_word(after) or context.is_name(after):
        return False
    return context.fold(after) not in context.lexicon.function_words


def _dotted(context: Context, index: int) -> Found | None:
    """ "6.30am": the tokeniser takes 6.30 for one number."""
    token = context.tokens[index].text
    hour, point, minute = token.partition(".")
    if not (point and hour.isdigit() and len(minute) == 2 and minute.isdigit()):
        return None
    half, end = _half(context, index + 1)
    is_of_day = context.has(index - 1, "at") and int(minute) % 5 == 0 and _ends_there(context, end)
    return _found(context, index, end, int(hour), int(minute), half) if half or is_of_day else None


def _ends_there(context: Context, end: int) -> bool:
    """Whether nothing follows that a decimal could measure: "at 18.30 on", not "at 18.30 euros"."""
    word = context.fold(end)
    return (
        end >= len(context.tokens)
        or context.tokens[end].text in (".", ",", ")")
        or word in context.lexicon.weekdays
        or (context.has(end, "prepositions"))
    )


def _minute(context: Context, index: int) -> tuple[int | None, int]:
    minute = context.integer(index + 1)
    is_separated = context.fold(index) in (":", ".") and context.gap(index) == 0 and context.gap(index + 1) <= 1
    if is_separated and minute is not None and minute < 60 and len(context.tokens[index + 1].text) == 2:
        return minute, index + 2
    return None, index


def _half(context: Context, index: int) -> tuple[str | None, int]:
    """Which half of the day is named: "am", "p.m.", "p. m."."""
    word, end = context.fold(index).replace(".", ""), index + 1
    if context.fold(index + 1) == "." and len(context.fold(index + 2)) == 1:  # set apart: "p. m."
        word += context.fold(index + 2)
        end = index + 3 + (context.fold(index + 3) == ".")
    for part in ("forenoon", "afternoon"):
        if context.lexicon.is_one(word, part):
            return part, end
    return None, index


def _military(context: Context, index: int) -> Found | None:
    """ "0600 GMT", "1353 local time", "at 1830 hours", "at 1353 (1023 GMT)"."""
    digits, after = context.integer(index), index + 1
    if digits is None or len(context.tokens[index].text) != _MILITARY_DIGITS:
        return None
    is_at = context.has(index - 1, "at")
    is_local = context.has(after, "local") and context.has(after + 1, "time")
    is_of_hours = is_at and context.has(after, "hours")
    is_before_zone = is_at and context.fold(after) == "(" and context.has(after + 2, "zones")
    if not (context.has(after, "zones") or is_local or is_of_hours or is_before_zone):
        return None
    end = after + (2 if is_local else context.has(after, "zones") or is_of_hours)
    return _found(context, index, end, digits // 100, digits % 100, None)


def _found(context: Context, start: int, end: int, hour: int, minute: int, half: str | None) -> Found | None:
    if half and not 1 <= hour <= 12 and not (half == "afternoon" and hour < 24):
        return None
    if half == "afternoon" and hour < 12:
        hour += 12
    if half == "forenoon" and hour == 12:
        hour = 0
    return Found(start, end, FigureKind.TIME, f"{hour:02}:{minute:02}") if hour < 24 and minute < 60 else None
