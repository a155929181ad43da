"""Percentages, ages, distances and other measures, and durations with a number."""

from dataclasses import replace

from reader.analysis.figure import FigureKind
from reader.analysis.figures.ages import age_after, read_age
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.durations import duration_of, read_duration
from reader.analysis.figures.money import read_money
from reader.analysis.figures.numerals import Numeral

_LEAST_CALIBER = 17
"""From here on a calibre is given in hundredths of an inch, or thousandths: "38-caliber" is ".38-caliber"."""
_SHORT = 2
"""The length of a short word for percent, "pc"."""
_SMALLER = {
    "year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
"""From a unit of time to the one in which the rest of it is given, and how many of these it has."""
_DEGREE_SIGNS = ("°", "º")
_DEGREES_OF_A_SCALE = ("º", "℃", "℉")
"""With what a temperature's scale is one word: a letter that is often set in the place of the sign for degrees."""
_HYPHENED = 3
"""The length of the link in "two-in-three"."""
_ROUND = (10, 100, 1000)
"""Wholes of which a share is given in any number: "nine in 10"."""


def read_measure(context: Context, index: int) -> Found | None:
    """The measure that begins at `index`: a number, or a range of two, with its unit."""
    readers = (
        read_money, _percentage, _share, _below_zero, _factor, _of_shared_unit, _with_unit, _fraction, read_duration,
    )  # fmt: skip
    found = next((found for read in readers if (found := read(context, index))), None)
    return found and _with_rest(context, _and_a_half(context, found))


# Percentages and other shares


def _percentage(context: Context, index: int) -> Found | None:
    first = context.numeral(index)
    if not first:
        return None
    end = _percent_sign(context, first.end)
    link = context.range_link(index, end or first.end)
    second = context.numeral((end or first.end) + link) if link else None
    second_end = _percent_sign(context, second.end) if second else 0
    if second and second_end and first.value is not None and second.value is not None and first.value < second.value:
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
        return _unit_after(context, index, found.end + 2, found.value) or found
    return found


def _part(context: Context, index: int) -> Found | None:
    if context.numeral(index) and context.has(index, "half"):
        return None  # "half a million"
    start = index
    index += context.has(index, "articles") or context.has(index, "one")
    if context.has(index, "half") and context.numeral(index):
        return None  # "a half-dozen"
    index += index > start and context.fold(index) == "-"
    value = context.lexicon.fractions.get(context.fold(index))
    is_half = context.has(index, "half")
    is_of = context.has(index + 1, "whole" if is_half else "of") or bool(context.bound_before(start))
    if value is not None and (is_half or index > start) and is_of:
        return Found(start, index + 1, FigureKind.OTHER, value)
    number = context.lexicon.numbers.get(context.fold(start))
    after = start + 1 + (context.fold(start + 1) == "-")
    size = context.lexicon.parts.get(context.fold(after))
    if number and size and number < size and context.has(after + 1, "whole"):
        return Found(start, after + 1, FigureKind.OTHER, round(number / size, 6))
    return None


def _share(context: Context, index: int) -> Found | None:
    """ "one in seven", "2 in 3", "nine in 10", "one out of five", "a two-in-three chance": a share, as a fraction.

    "One in 12 months" is none.
    """
    first = context.numeral(index)
    if not first or not first.value:
        return None
    link = _share_link(context, first.end)
    second = context.numeral(first.end + link) if link else None
    if not second or not second.value or not first.value < second.value <= max(_ROUND):
        return None
    is_short = first.in_digits and second.in_digits and second.value < 10
    is_measure = link == _HYPHENED or first.value == 1 or second.value in _ROUND or is_short
    if not is_measure or context.fold(second.end) in context.lexicon.durations:
        return None
    return Found(index, second.end, FigureKind.OTHER, round(first.value / second.value, 6))


def _share_link(context: Context, end: int) -> int:
    """The length of "in", "out of" or "-in-" at `end`; 0 where there is none."""
    if context.has(end, "out") and context.has(end + 1, "of"):
        return 2
    is_hyphened = context.fold(end) == context.fold(end + 2) == "-" and context.has(end + 1, "in")
    return _HYPHENED if is_hyphened else int(context.has(end, "in"))


# Numbers with a unit after them


def _with_unit(context: Context, index: int) -> Found | None:
    first = context.numeral(index) or _half(context, index) or _article(context, index)
    if not first:
        return _caliber(context, index)
    link = context.range_link(index, first.end)
    second = context.numeral(first.end + link) if link else None
    if second and first.value is not None and second.value is not None and first.value < second.value:
        found = _unit_after(context, index, second.end, None)
        if found:
            return Found(index, found.end, found.kind, None, found.unit, (first.value, second.value))
    single = _unit_after(context, index, first.end, first.value) or _magnitude(context, index, first)
    return single or read_age(context, index, first, second)


def _and_a_half(context: Context, found: Found) -> Found:
    """ "a mile and a half", "an hour and a half"."""
    words = ("and", "articles", "half")
    is_more = all(context.has(found.end + n, part) for n, part in enumerate(words))
    if not is_more or not isinstance(found.value, float):
        return found
    return replace(found, end=found.end + len(words), value=found.value + 0.5)


def _with_rest(context: Context, found: Found) -> Found:
    """The duration with the rest in the next smaller unit, in that unit: "two years and six months", 30 months."""
    smaller, size = _SMALLER.get(found.unit or "", ("", 0))
    if found.kind is not FigureKind.DURATION or not smaller or not isinstance(found.value, float):
        return found
    start = found.end + context.has(found.end, "and")
    number = context.numeral(start)
    rest = _unit_after(context, start, number.end, number.value) if number and number.value is not None else None
    if not rest or rest.unit != smaller or not isinstance(rest.value, float) or rest.value >= size:
        return found
    return replace(found, end=rest.end, value=found.value * size + rest.value, unit=smaller)


def _magnitude(context: Context, index: int, number: Numeral) -> Found | None:
    """ "a magnitude of 6.1", "6.1 on the Richter scale"."""
    before = index - 1 - (context.has(index - 1, "of") or context.has(index - 1, "at"))
    is_on_scale = context.has(number.end, "on") and context.has(number.end + 2, "richter")
    if not number.in_digits or not (context.has(before, "magnitude") or is_on_scale):
        return None
    return Found(index, number.end, FigureKind.OTHER, number.value, "magnitude")


def _half(context: Context, index: int) -> Numeral | None:
    """ "half an hour", "half a mile", "half-century", "a quarter-inch"."""
    start = index
    index += context.has(index, "articles")
    value = context.lexicon.fractions.get(context.fold(index))
    is_hyphened = context.fold(index + 1) == "-" and context.has(index, "named_parts")
    if is_hyphened or (context.has(index, "half") and context.has(index + 1, "articles")):
        return Numeral(start, index + 2, value, in_digits=False)
    return None


def _article(context: Context, index: int) -> Numeral | None:
    """ "a mile and a half", "less than a mile"."""
    is_distance = context.has(index, "articles") and context.fold(index + 1) in context.lexicon.distances
    is_measure = context.has(index + 2, "and") or context.bound_before(index)
    return Numeral(index, index + 1, 1.0, in_digits=False) if is_distance and is_measure else None


def _unit_after(context: Context, start: int, end: int, value: float | None) -> Found | None:
    end += context.fold(end) == "-" and context.gap(end) == 0
    degrees = _degrees(context, start, end, value)
    if degrees:
        return degrees
    unit = context.fold(end)
    old = age_after(context, start, end, value)
    if old:
        return old
    if unit in context.lexicon.durations:
        return duration_of(context, start, end, value)
    yards = end + context.has(end, "of_yards")
    if yards > end and context.has(yards, "yards"):
        return Found(start, yards + 1, FigureKind.DISTANCE, value, context.lexicon.distances[context.fold(yards)])
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
    is_rate = context.has(unit + 1, "per") or context.has(unit + 1, "articles") or context.fold(unit + 1) == "/"
    if is_rate and context.has(unit + 2, "hour"):
        return Found(start, unit + 3, FigureKind.OTHER, value, f"{name} per hour")
    return Found(start, unit + 1, FigureKind.DISTANCE, value, name)


def _area(context: Context, start: int, square: int, value: float | None) -> Found | None:
    """ "800 square feet", "800-square-foot", "1,200 km²"."""
    raised = context.tokens[square].text if square < len(context.tokens) else ""
    if raised.endswith("²") and context.fold(square)[:-1] in context.lexicon.distances:
        name = context.lexicon.distances[context.fold(square)[:-1]]
        return Found(start, square + 1, FigureKind.OTHER, value, f"square {name}")
    unit = square + 1 + (context.fold(square + 1) in ("-", "."))
    side = context.lexicon.distances.get(context.fold(unit))
    is_area = side and context.has(square, "square")
    return Found(start, unit + 1, FigureKind.OTHER, value, f"square {side}") if is_area else None


def _below_zero(context: Context, index: int) -> Found | None:
    """ "minus 17", "minus 17 degrees", "-17C": a temperature."""
    is_sign = context.is_minus(index)
    number = context.numeral(index + 1) if is_sign or context.has(index, "minus") else None
    if not number or number.value is None:
        return None
    found = _degrees(context, index, number.end, -number.value)
    if is_sign:
        return found
    return found or Found(index, number.end, FigureKind.OTHER, -number.value, "degrees")


def _degrees(context: Context, start: int, end: int, value: float | None) -> Found | None:
    """A temperature, up to its scale: "41 degrees", "41 degrees Celsius", "41°C", "41C"."""
    word = context.tokens[end].text if end < len(context.tokens) else ""
    if word != "º" and len(word) <= _SHORT and word.startswith(_DEGREES_OF_A_SCALE):
        return _temperature(start, end + 1, value, context.lexicon.temperatures.get(context.fold(end)[-1]))
    if context.has(end, "degrees") or word in _DEGREE_SIGNS:
        scale = context.lexicon.temperatures.get(context.fold(end + 1))
        return _temperature(start, end + 1 + (scale is not None), value, scale)
    is_letter = len(word) == 1 and word.isupper() and not context.gap(end)
    scale = context.lexicon.temperatures.get(context.fold(end)) if is_letter else None
    return _temperature(start, end + 1, value, scale) if scale else None


def _temperature(start: int, end: int, value: float | None, scale: str | None) -> Found:
    return Found(start, end, FigureKind.OTHER, value, f"degrees {scale}" if scale else "degrees")


def _factor(context: Context, index: int) -> Found | None:
    """ "four times that of the old one", "ten times faster": how much more, and not how often."""
    number = context.numeral(index)
    if not number or not context.has(number.end, "times") or not _compares(context, number.end + 1):
        return None
    return Found(index, number.end + 1, FigureKind.OTHER, number.value, "times")


def _compares(context: Context, index: int) -> bool:
    return context.has(index, "compared") or context.fold(index).endswith(context.lexicon.comparative_endings)


def _of_shared_unit(context: Context, index: int) -> Found | None:
    """ "the 13- and 15-inch models": the first of two numbers, of which only the second has its unit."""
    first = context.numeral(index)
    if not first or context.fold(first.end) != "-" or not context.has(first.end + 1, "joining"):
        return None
    second = context.numeral(first.end + 2)
    found = _unit_after(context, index, second.end, first.value) if second else None
    return found and replace(found, end=first.end)


def _caliber(context: Context, index: int) -> Found | None:
    """ ".38-caliber"."""
    digits = context.tokens[index + 1].text if context.is_number(index + 1) else ""
    after = index + 2 + (context.fold(index + 2) == "-")
    if context.fold(index) == "." and digits.isdigit() and context.has(after, "caliber"):
        unit = context.lexicon.measures[context.fold(after)]
        return Found(index, after + 1, FigureKind.OTHER, float(f"0.{digits}"), unit)
    return None
