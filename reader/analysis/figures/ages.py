"""Ages: "a 24-year-old", "aged 24", "when she was 14", "dead at 95", "Robert Ames, 24, of", "in his 30s"."""

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.numerals import Numeral

_OLDEST = 120
_YEAR = "year"


def age_after(context: Context, start: int, unit: int, value: float | None) -> Found | None:
    """The age whose unit is at `unit`: "year-old", "years old", "month-old"."""
    after = unit + 1 + (context.fold(unit + 1) == "-")
    if not context.has(unit, "aged_units") or not context.has(after, "old"):
        return None
    return Found(start, after + 1, FigureKind.AGE, value, context.lexicon.durations.get(context.fold(unit), _YEAR))


def read_age(context: Context, index: int, number: Numeral, second: Numeral | None) -> Found | None:
    """The age in years that a number is by the words around it; `second` is the end of a range that begins there."""
    if number.value is None or not 0 < number.value < _OLDEST or number.value != int(number.value):
        return None
    decade = _decade_of_life(context, index, number)
    if decade:
        return decade
    is_aged = _is_aged(context, index)
    if is_aged and second and second.value is not None and number.value < second.value:
        return Found(index, second.end, FigureKind.AGE, None, _YEAR, (number.value, second.value))
    is_or_older = context.has(number.end, "or") and context.has(number.end + 1, "older")
    is_age = is_aged or is_or_older or _is_after_name(context, index, number) or _is_said_of_somebody(context, number)
    return Found(index, number.end, FigureKind.AGE, number.value, _YEAR) if is_age else None


def _is_aged(context: Context, index: int) -> bool:
    """ "aged 24", "age 24", "the age of 24", "ages 47 and 48"."""
    if context.has(index - 1, "aged") or context.has(index - 1, "age"):
        return True
    if context.has(index - 1, "of") and context.has(index - 2, "age"):
        return True
    is_second = (context.has(index - 1, "and") or context.has(index - 1, "or")) and context.is_number(index - 2)
    return is_second and (_is_aged(context, index - 2) or _is_of_children(context, index - 2))


def _is_of_children(context: Context, index: int) -> bool:
    """ "two sons, 11 and 14": whether a number comes right after those whose age it may be."""
    return context.fold(index - 1) == "," and context.has(index - 2, "children")


def _decade_of_life(context: Context, index: int, number: Numeral) -> Found | None:
    """ "in his 30s", "in her early 20s": the age from which the decade counts, where no part of it is named."""
    before = index - context.has(index - 1, "part_of_date") - 1
    is_of_somebody = context.has(before, "whose") and context.has(before - 1, "in")
    is_decade = context.has(number.end, "decade_ending") and not context.gap(number.end)
    if not is_of_somebody or not is_decade or not number.in_digits:
        return None
    value = number.value if before == index - 1 else None
    return Found(index, number.end + 1, FigureKind.AGE, value, _YEAR)


def _is_after_name(context: Context, index: int, number: Numeral) -> bool:
    """ "Robert Ames, 24, of", "Robert Ames Jr., 24,", "Robert Ames, then 24,"."""
    comma = index - 1 - context.has(index - 1, "then_and_now")
    is_set_off = context.has(number.end, "after_age") or (comma < index - 1 and context.fold(number.end) == "-")
    if context.fold(comma) not in (",", "-") or not number.in_digits or not is_set_off:
        return False
    if context.fold(comma) == "-" and comma == index - 1:
        return False
    name = comma - 1 - (context.fold(comma - 1) == "." and context.is_name(comma - 2))
    is_named = context.is_name(name) and context.fold(name) not in context.lexicon.months
    return is_named or _is_of_children(context, index) or (comma < index - 1 and context.tokens[name].is_word)


def _is_said_of_somebody(context: Context, number: Numeral) -> bool:
    """ "when she was 14", "Felt was 95.", "dead at 95", "adults over 21"."""
    if not _ends_here(context, number.end) or number.end > number.start + 1:
        return False
    index = number.start
    if context.has(index - 1, "at") and context.has(index - 2, "dying"):
        return True
    limit = bool(context.bound_before(index))
    before = index - context.bound_before(index) - context.has(index - 1, "just")
    if limit and context.has(before - 1, "grown"):
        return True
    return context.has(before - 1, "was") and _is_somebody(context, before - 2)


def _is_somebody(context: Context, index: int) -> bool:
    """ "she", "who", or a name; not the first word of a sentence, whose capital says nothing."""
    word = context.fold(index)
    is_named = context.is_name(index) and index > 0 and word not in context.lexicon.function_words
    return context.has(index, "somebody") or is_named


def _ends_here(context: Context, end: int) -> bool:
    """Whether nothing follows that a number could count."""
    if end >= len(context.tokens):
        return True
    following = context.tokens[end]
    if following.is_mark:
        return following.text not in "-–%:/$" and not context.is_number(end + 1)
    return following.fold in context.lexicon.function_words and not context.has(end, "counting_on")
