"""Percentages, ages, distances and other measures, and durations with a number."""

from dataclasses import replace

from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.durations import duration_of, read_duration
from reader.analysis.figures.money import read_money
from reader.analysis.figures.numerals import Numeral, read_numeral
from reader.analysis.model import FigureKind

_LEAST_CALIBER = 17
"""From here on a calibre is told in hundredths of an inch, or thousandths: "38-caliber" is ".38-caliber"."""
_SHORT = 2
"""The length of a short word for percent, "pc"."""
_ROUND = (10, 100, 1000)
"""Wholes of which a share is told in any number: "nine in 10"."""


def read_measure(context: Context, index: int) -> Found | None:
    """The measure that begins at `index`: a number, or a range of two, with its unit."""
    readers = (read_money, _percentage, _share, _below_zero, _with_unit, _fraction, read_duration)
    found = next((found for read in readers if (found := read(context, index))), None)
    return found and _and_a_half(context, found)


def _numeral(context: Context, index: int) -> Numeral | None:
    return read_numeral(context.tokens, index, context.lexicon)


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
    """The index after "%", "per cent" or "pc" at `index`; 0 where there is none. "5 PC" are computers."""
    length = context.phrase_at(index, context.lexicon.percents)
    is_name = length == 1 and len(context.fold(index)) == _SHORT and context.tokens[index].text.isupper()
    return index + length if length and not is_name else 0


def _fraction(context: Context, index: int) -> Found | None:
    """ "half the roof", "a quarter of", "one-fifth of", "two-thirds", "a quarter of an hour"."""
    found = _part(context, index)
    if not found or not isinstance(found.value, float) or not context.has(found.end, "of"):
        return found
    if context.has(found.end + 1, "articles"):
        return _unit_behind(context, index, found.end + 2, found.value) or found
    return found


def _part(context: Context, index: int) -> Found | None:
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


def _share(context: Context, index: int) -> Found | None:
    """ "one in seven", "2 in 3", "nine in 10", "one out of five": a share, as a fraction; not "one in 12 months"."""
    first = _numeral(context, index)
    if not first or not first.value:
        return None
    link = 2 if context.has(first.end, "out") and context.has(first.end + 1, "of") else context.has(first.end, "in")
    second = _numeral(context, first.end + link) if link else None
    if not second or not second.value or not first.value < second.value <= max(_ROUND):
        return None
    is_told = first.value == 1 or second.value in _ROUND or (first.in_digits and second.in_digits and second.value < 10)
    if not is_told or context.fold(second.end) in context.lexicon.durations:
        return None
    return Found(index, second.end, FigureKind.OTHER, round(first.value / second.value, 6))


# Numbers with a unit behind


def _with_unit(context: Context, index: int) -> Found | None:
    first = _numeral(context, index) or _half(context, index) or _article(context, index)
    if not first:
        return _caliber(context, index)
    link = context.range_link(index, first.end)
    second = _numeral(context, first.end + link) if link else None
    if second and first.value is not None and second.value is not None and first.value < second.value:
        found = _unit_behind(context, index, second.end, None)
        if found:
            return Found(index, found.end, found.kind, None, found.unit, (first.value, second.value))
    single = _unit_behind(context, index, first.end, first.value) or _magnitude(context, index, first)
    return single or _age_by_place(context, index, first, second)


def _and_a_half(context: Context, found: Found) -> Found:
    """ "a mile and a half", "an hour and a half"."""
    words = ("and", "articles", "half")
    is_more = all(context.has(found.end + n, part) for n, part in enumerate(words))
    if not is_more or not isinstance(found.value, float):
        return found
    return replace(found, end=found.end + len(words), value=found.value + 0.5)


def _magnitude(context: Context, index: int, number: Numeral) -> Found | None:
    """ "a magnitude of 6.1", "6.1 on the Richter scale"."""
    before = index - 1 - (context.has(index - 1, "of") or context.has(index - 1, "at"))
    is_on_scale = context.has(number.end, "on") and context.has(number.end + 2, "richter")
    if not number.in_digits or not (context.has(before, "magnitude") or is_on_scale):
        return None
    return Found(index, number.end, FigureKind.OTHER, number.value, "magnitude")


def _half(context: Context, index: int) -> Numeral | None:
    """ "half an hour", "half a mile", "half-century"."""
    if context.has(index, "half") and (context.has(index + 1, "articles") or context.fold(index + 1) == "-"):
        return Numeral(index, index + 2, 0.5, in_digits=False)
    return None


def _article(context: Context, index: int) -> Numeral | None:
    """ "a mile and a half", "less than a mile"."""
    is_distance = context.has(index, "articles") and context.fold(index + 1) in context.lexicon.distances
    is_told = context.has(index + 2, "and") or context.bound_before(index)
    return Numeral(index, index + 1, 1.0, in_digits=False) if is_distance and is_told else None


def _unit_behind(context: Context, start: int, end: int, value: float | None) -> Found | None:
    end += context.fold(end) == "-" and context.gap(end) == 0
    unit = context.fold(end)
    if context.has(end, "aged_units") and _old_behind(context, end):
        unit = context.lexicon.durations.get(unit, "year")
        return Found(start, _old_behind(context, end), FigureKind.AGE, value, unit)
    if unit in context.lexicon.durations:
        return duration_of(context, start, end, value)
    if unit in context.lexicon.distances and not (unit == "m" and context.gap(end)):
        return _distance(context, start, end, value)
    if context.has(end, "caliber") and value is not None and value >= _LEAST_CALIBER:
        value /= 100 if value < 100 else 1000
    if unit in context.lexicon.measures:
        return Found(start, end + 1, FigureKind.OTHER, value, context.lexicon.measures[unit])
    return _area(context, start, end, value)


def _distance(context: Context, start: int, unit: int, value: float | None) -> Found:
    """ "50km"; a speed in "50 miles an hour"."""
    name = context.lexicon.distances[context.fold(unit)]
    is_rate = context.has(unit + 1, "per") or context.has(unit + 1, "articles")
    if is_rate and context.has(unit + 2, "hour"):
        return Found(start, unit + 3, FigureKind.OTHER, value, f"{name} per hour")
    return Found(start, unit + 1, FigureKind.DISTANCE, value, name)


def _area(context: Context, start: int, square: int, value: float | None) -> Found | None:
    """ "800 square feet", "800-square-foot"."""
    unit = square + 1 + (context.fold(square + 1) == "-")
    name = context.lexicon.distances.get(context.fold(unit))
    is_area = name and context.has(square, "square")
    return Found(start, unit + 1, FigureKind.OTHER, value, f"square {name}") if is_area else None


def _old_behind(context: Context, index: int) -> int:
    """The index behind "old" in "year-old", "years old", "year-olds"; 0 where it does not follow."""
    after = index + 1 + (context.fold(index + 1) == "-")
    return after + 1 if context.has(after, "old") else 0


def _age_by_place(context: Context, index: int, number: Numeral, second: Numeral | None) -> Found | None:
    """ "aged 24", "aged 5 to 12", "the age of eight", and "Robert Ames, 24, of …"."""
    if number.value is None or not 0 < number.value < 120 or number.value != int(number.value):
        return None
    if context.has(number.end, "or") and context.has(number.end + 1, "older"):
        return Found(index, number.end, FigureKind.AGE, number.value, "year")
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


def _below_zero(context: Context, index: int) -> Found | None:
    """ "minus 17", "minus 17 degrees": a temperature."""
    number = _numeral(context, index + 1) if context.has(index, "minus") else None
    if not number or number.value is None:
        return None
    end = number.end + context.has(number.end, "degrees")
    return Found(index, end, FigureKind.OTHER, -number.value, "degrees")


def _caliber(context: Context, index: int) -> Found | None:
    """ ".38-caliber"."""
    digits = context.tokens[index + 1].text if context.is_number(index + 1) else ""
    after = index + 2 + (context.fold(index + 2) == "-")
    if context.fold(index) == "." and digits.isdigit() and context.has(after, "caliber"):
        unit = context.lexicon.measures[context.fold(after)]
        return Found(index, after + 1, FigureKind.OTHER, float(f"0.{digits}"), unit)
    return None
