"""Clock times: "6:30 a.m.", "7:30am", "0600 GMT", "10 o'clock", "noon"."""

from reader.analysis.figures.candidates import Context, Found
from reader.analysis.model import FigureKind


def read_clock(context: Context, index: int) -> Found | None:
    """The clock time that begins at `index`, its value as HH:MM."""
    for part, value in (("noon", "12:00"), ("midnight", "00:00")):
        if context.has(index, part) and not _is_of_thing(context, index):
            return Found(index, index + 1, FigureKind.TIME, value)
    hour = context.integer(index)
    if hour is None:
        return _dotted(context, index)
    if hour > 24:
        return _military(context, index, hour)
    if context.has(index + 1, "oclock"):
        return _found(context, index, index + 2, hour, 0, None)
    minute, end = _minute(context, index + 1)
    half, end = _half(context, end)
    end += context.has(end, "zones")
    if minute is None and half is None:
        return None
    if half is None and context.fold(index + 1) == "." and not context.has(end - 1, "zones"):
        return None  # a decimal
    return _found(context, index, end, hour, minute or 0, half)


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
    return _found(context, index, end, int(hour), int(minute), half) if half else None


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


def _military(context: Context, index: int, digits: int) -> Found | None:
    """ "0600 GMT", "1353 local time", "at 1353 (1023 GMT)"."""
    after = index + 1
    is_local = context.has(after, "local") and context.has(after + 1, "time")
    is_beside_zone = context.has(index - 1, "at") and context.fold(after) == "(" and context.has(after + 2, "zones")
    if len(context.tokens[index].text) != 4 or not (context.has(after, "zones") or is_local or is_beside_zone):
        return None
    end = after + (2 if is_local else context.has(after, "zones"))
    return _found(context, index, end, digits // 100, digits % 100, None)


def _found(context: Context, start: int, end: int, hour: int, minute: int, half: str | None) -> Found | None:
    if half and not 1 <= hour <= 12 and not (half == "afternoon" and hour < 24):
        return None
    if half == "afternoon" and hour < 12:
        hour += 12
    if half == "forenoon" and hour == 12:
        hour = 0
    return Found(start, end, FigureKind.TIME, f"{hour:02}:{minute:02}") if hour < 24 and minute < 60 else None
