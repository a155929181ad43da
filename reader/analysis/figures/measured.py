"""Money, percentages, ages, durations, distances and other measures."""

from reader.analysis.figures.found import Context, Found
from reader.analysis.figures.numerals import Numeral, read_numeral
from reader.analysis.model import FigureKind

_ATTACHED_SCALES = frozenset(("m", "bn", "mn", "b", "k"))


def read_measure(context: Context, index: int) -> Found | None:
    """The measure that begins at `index`: a number, or a range of two, with its unit."""
    readers = (_money, _percentage, _with_unit, _fraction, _period_length)
    return next((found for read in readers if (found := read(context, index))), None)


def _numeral(context: Context, index: int) -> Numeral | None:
    return read_numeral(context.tokens, index, context.lexicon)


# Money


def _money(context: Context, index: int) -> Found | None:
    first = _sum(context, index)
    if not first:
        return None
    link = context.range_link(index, first.end)
    second = (_sum(context, first.end + link) or _bare_sum(context, first.end + link)) if link else None
    if second and isinstance(first.value, float) and isinstance(second.value, float):
        low = first.value
        if low < second.value / 1000:  # "$2 to $3 million"
            low *= _scale_of(second.value, low)
        return Found(index, second.end, FigureKind.MONEY, None, first.unit, (low, second.value))
    return first


def _scale_of(high: float, low: float) -> float:
    scale = 1.0
    while low * scale * 1000 <= high:
        scale *= 1000
    return scale


def _sum(context: Context, index: int) -> Found | None:
    """ "$334 million", "US$50", "£281m", "15 dollars"."""
    start = index
    prefix = context.lexicon.dollars.get(context.fold(index))
    if prefix and context.fold(index + 1) == "$" and context.gap(index + 1) == 0:
        index += 1
    currency = context.lexicon.currencies.get(context.fold(index))
    if currency and not context.tokens[index].is_word:
        number = _numeral(context, index + 1)
        if not number or not number.in_digits:
            return None
        return _money_of(context, start, number, prefix if index > start else currency)
    return _sum_in_words(context, start)


def _sum_in_words(context: Context, start: int) -> Found | None:
    """ "15 dollars", "75 cents", "millions of euros"."""
    number = _numeral(context, start)
    if not number:
        return None
    unit = number.end + (number.value is None and context.has(number.end, "of"))
    currency = context.lexicon.currencies.get(context.fold(unit))
    if not currency or not context.tokens[unit].is_word:
        return None
    value = number.value
    if value is not None and context.has(unit, "cents"):
        value /= 100
    return Found(start, unit + 1, FigureKind.MONEY, value, currency)


def _bare_sum(context: Context, index: int) -> Found | None:
    number = _numeral(context, index)
    return _money_of(context, index, number, None) if number else None


def _money_of(context: Context, start: int, number: Numeral, currency: str | None) -> Found:
    value, end = number.value, number.end
    letter = context.fold(end)
    if letter in _ATTACHED_SCALES and context.gap(end) == 0 and value is not None:
        value, end = value * context.lexicon.scales.get(letter, 1), end + 1
    return Found(start, end, FigureKind.MONEY, value, currency)


# Percentages and other shares


def _percentage(context: Context, index: int) -> Found | None:
    first = _numeral(context, index)
    if not first:
        return None
    end = _percent_sign(context, first.end)
    link = context.range_link(index, end or first.end)
    second = _numeral(context, (end or first.end) + link) if link else None
    second_end = _percent_sign(context, second.end) if second else 0
    if second and second_end and first.value is not None and second.value is not None:
        return Found(index, second_end, FigureKind.PERCENTAGE, None, "%", (first.value, second.value))
    return Found(index, end, FigureKind.PERCENTAGE, first.value, "%") if end else None


def _percent_sign(context: Context, index: int) -> int:
    """The index behind "%", "percent" or "per cent" at `index`; 0 where none stands there."""
    length = context.phrase_at(index, context.lexicon.percents)
    return index + length if length else 0


def _fraction(context: Context, index: int) -> Found | None:
    """ "half the roof", "a quarter of", "one-fifth of", "two-thirds"."""
    if _numeral(context, index) and context.has(index, "half"):
        return None  # "half a million"
    start = index
    index += context.has(index, "articles") or context.has(index, "one")
    index += index > start and context.fold(index) == "-"
    value = context.lexicon.fractions.get(context.fold(index))
    is_half = context.has(index, "half")
    if value is not None and (is_half or index > start) and context.has(index + 1, "whole" if is_half else "of"):
        return Found(start, index + 1, FigureKind.OTHER, value)
    number = context.lexicon.numbers.get(context.fold(start))
    after = start + 1 + (context.fold(start + 1) == "-")
    for part, size in (("thirds", 3), ("quarters", 4), ("fifths", 5)):
        if number and number < size and context.has(after, part) and context.has(after + 1, "whole"):
            return Found(start, after + 1, FigureKind.OTHER, round(number / size, 6))
    return None


# Numbers with a unit behind


def _with_unit(context: Context, index: int) -> Found | None:
    first = _numeral(context, index) or _half(context, index)
    if not first:
        return _caliber(context, index)
    link = context.range_link(index, first.end)
    second = _numeral(context, first.end + link) if link else None
    if second and first.value is not None and second.value is not None and first.value < second.value:
        found = _unit_behind(context, index, second.end, None)
        if found:
            return Found(index, found.end, found.kind, None, found.unit, (first.value, second.value))
    return _unit_behind(context, index, first.end, first.value) or _age_by_place(context, index, first, second)


def _half(context: Context, index: int) -> Numeral | None:
    """ "half an hour", "half a mile"."""
    if context.has(index, "half") and context.has(index + 1, "articles"):
        return Numeral(index, index + 2, 0.5, in_digits=False)
    return None


def _unit_behind(context: Context, start: int, end: int, value: float | None) -> Found | None:
    end += context.fold(end) == "-" and context.gap(end) == 0
    unit = context.fold(end)
    if context.has(end, "aged_units") and _old_behind(context, end):
        unit = context.lexicon.durations.get(unit, "year")
        return Found(start, _old_behind(context, end), FigureKind.AGE, value, unit)
    if unit in context.lexicon.durations:
        return _duration(context, start, end, value)
    if unit in context.lexicon.distances and not (unit == "m" and context.gap(end)):
        return Found(start, end + 1, FigureKind.DISTANCE, value, context.lexicon.distances[unit])
    if unit in context.lexicon.measures:
        return Found(start, end + 1, FigureKind.OTHER, value, unit)
    return None


def _old_behind(context: Context, index: int) -> int:
    """The index behind "old" in "year-old", "years old", "year-olds"; 0 where it does not follow."""
    after = index + 1 + (context.fold(index + 1) == "-")
    return after + 1 if context.has(after, "old") else 0


def _age_by_place(context: Context, index: int, number: Numeral, second: Numeral | None) -> Found | None:
    """ "aged 24", "aged 5 to 12", "the age of eight", and "Robert Ames, 24, of …"."""
    if number.value is None or not 0 < number.value < 120 or number.value != int(number.value):
        return None
    is_told = context.has(index - 1, "aged") or (context.has(index - 1, "of") and context.has(index - 2, "age"))
    if is_told and second and second.value is not None and number.value < second.value:
        return Found(index, second.end, FigureKind.AGE, None, "year", (number.value, second.value))
    if is_told:
        return Found(index, number.end, FigureKind.AGE, number.value, "year")
    if context.fold(index - 1) != "," or not number.in_digits or not context.has(number.end, "after_age"):
        return None
    name = context.tokens[index - 2] if index > 1 else None
    is_name = name is not None and name.is_word and name.is_capitalised and name.fold not in context.lexicon.months
    return Found(index, number.end, FigureKind.AGE, number.value, "year") if is_name else None


def _caliber(context: Context, index: int) -> Found | None:
    """ ".38-caliber"."""
    digits = context.tokens[index + 1].text if context.is_number(index + 1) else ""
    after = index + 2 + (context.fold(index + 2) == "-")
    if context.fold(index) == "." and digits.isdigit() and context.has(after, "caliber"):
        return Found(index, after + 1, FigureKind.OTHER, float(f"0.{digits}"), "caliber")
    return None


def _period_length(context: Context, index: int) -> Found | None:
    """ "a week ago", "the past decade", "the past two weeks", "an hour later"."""
    if context.has(index, "articles") and context.fold(index + 1) in context.lexicon.durations:
        is_told = context.has(index + 2, "before_or_after")
        return _duration(context, index, index + 1, 1.0) if is_told else None
    if not context.has(index, "the") or not context.has(index + 1, "past"):
        return None
    number = _numeral(context, index + 2)
    unit = number.end if number else index + 2
    if context.fold(unit) not in context.lexicon.durations or (not number and context.has(index + 1, "last")):
        return None
    return _duration(context, index, unit, number.value if number else 1.0)


def _duration(context: Context, start: int, unit: int, value: float | None) -> Found:
    name = context.lexicon.durations[context.fold(unit)]
    if name in ("decade", "century") and value is not None:
        return Found(start, unit + 1, FigureKind.DURATION, value * {"decade": 10, "century": 100}[name], "year")
    return Found(start, unit + 1, FigureKind.DURATION, value, name)
