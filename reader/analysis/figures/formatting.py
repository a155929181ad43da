"""A figure's value as a person would write it, the same however the text puts it: "$334 million", "4 April 2017"."""

from fractions import Fraction

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.language.language import language_of

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SIGNS = {
    "USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "AUD": "A$", "CAD": "C$", "HKD": "HK$", "NZD": "NZ$", "SGD": "S$",
}  # fmt: skip
_NAMES = {"INR": "rupees"}
_PLURALS = {"foot": "feet", "inch": "inches", "m": "metres"}
_WITHOUT_PLURAL = frozenset(("km", "cm", "mm", "degrees"))
_LARGEST_WHOLE = 1000


def rendered(figure: Figure) -> str:
    """The value of a figure, without its bound and what it counts, in English; its own words where it has no value.

    Read again, it gives the same kind, value, unit and range.
    """
    if figure.range:
        low, high = (_number(end) for end in figure.range)
        return _ranging(figure, low, high)
    if isinstance(figure.value, str):
        return _dates(figure.value) if figure.kind is FigureKind.DATE else figure.value
    if figure.value is None:
        return " ".join(figure.text.split())
    return _single(figure, figure.value)


def _single(figure: Figure, value: float) -> str:
    if figure.kind is FigureKind.ORDINAL:
        return f"{value:.0f}{_ending(int(value))}"
    if figure.kind is FigureKind.OTHER and not figure.unit and 0 < value < 1:
        return _share(value)
    number = f"minus {_number(-value)}" if value < 0 else _number(value)
    return _with_unit(figure, number, is_one=value == 1)


def _ranging(figure: Figure, low: str, high: str) -> str:
    if figure.unit in _SIGNS:
        low, high = low, f"{_SIGNS[figure.unit]}{high}"
    return _with_unit(figure, f"{low}-{high}", is_one=False)


def _with_unit(figure: Figure, number: str, *, is_one: bool) -> str:
    unit = figure.unit or ""
    if figure.kind is FigureKind.PERCENTAGE:
        return f"{number}%"
    if figure.kind is FigureKind.MONEY:
        return f"{_SIGNS[unit]}{number}" if unit in _SIGNS else f"{number} {_NAMES.get(unit, unit)}"
    if figure.kind is FigureKind.AGE:
        return f"{number} {_plural(unit, is_one)} old"
    if figure.kind in (FigureKind.DISTANCE, FigureKind.DURATION):
        return f"{number} {_plural(unit, is_one)}"
    return f"{number} {_measure(unit)}".rstrip()


def _plural(unit: str, is_one: bool) -> str:
    if is_one and unit != "m":
        return unit
    return unit if unit in _WITHOUT_PLURAL else _PLURALS.get(unit, f"{unit}s")


def _measure(unit: str) -> str:
    """The unit of a measure of another kind: "miles per hour", "square feet", "magnitude"."""
    kind, _, of = unit.partition(" ")
    if kind == "square":
        return f"{kind} {_plural(of, is_one=False)}"
    return f"{_plural(kind, is_one=False)} {of}" if of else unit


def _number(value: float) -> str:
    """A number in the shortest form that keeps it: "58", "1,200", "1.5 million"."""
    for scale, word in _SCALES:
        short = f"{value / scale:,.3f}".rstrip("0").rstrip(".")
        if value >= scale and float(short.replace(",", "")) * scale == value:
            return f"{short} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _share(value: float) -> str:
    """A fraction as in "1 in 7", of ten, a hundred or a thousand where it is of no small number."""
    part, whole = Fraction(value).limit_denominator(_LARGEST_WHOLE).as_integer_ratio()
    if part == 1 or whole <= 10:
        return f"{part} in {whole:,}"
    whole = 100 if 100 % whole == 0 else _LARGEST_WHOLE
    return f"{value * whole:.0f} in {whole:,}"


# Dates


def _dates(value: str) -> str:
    """A date, or the first and the last of several."""
    first, _, last = value.partition("/")
    if not last:
        return _date(first)
    return f"from {first} to {last}" if len(first) == 4 else f"{_date(first)} to {_date(last)}"


def _date(value: str) -> str:
    """ "4 April 2017", "April 2017", "4 April"."""
    year, month, day = (*value.replace("--", "-").split("-"), "", "")[:3]
    words = (day.lstrip("0"), _month_names()[int(month)] if month else "", year)
    return " ".join(filter(None, words))


def _month_names() -> dict[int, str]:
    months = lexicon_of(language_of("", "en")).months
    return {number: name.title() for name, number in reversed(list(months.items()))}
