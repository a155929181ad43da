"""Whether two values can both hold, given how the text limits them."""

import re

from reader.analysis.figure import Bound, Figure, FigureKind

_ROUNDING = 0.1
"""How far "about 100" may be from the truth, as a share."""

Interval = tuple[float, float]


def interval(figure: Figure) -> Interval | None:
    """The numbers that a figure allows; None where it is no number."""
    limits = figure.limits
    if limits is None or figure.range or figure.bound is not Bound.ABOUT:
        return limits
    low, high = limits
    return low * (1 - _ROUNDING), high * (1 + _ROUNDING)


def conflict(a: Figure, b: Figure) -> bool:
    """Whether not both figures can be true of one thing at one time.

    Two results of one game have a number in common: "3-1" and "4-1"; "2-0" is that of another.
    """
    if isinstance(a.value, str) and isinstance(b.value, str):
        in_common = any(x == y for x, y in zip(a.value.split("-"), b.value.split("-"), strict=False))
        return a.kind is b.kind is FigureKind.OTHER and a.value != b.value and in_common
    first, second = interval(a), interval(b)
    if first is None or second is None or _rounds_to(a, b) or _rounds_to(b, a):
        return False
    return first[1] < second[0] or second[1] < first[0] or _are_apart(a, b)


def _are_apart(a: Figure, b: Figure) -> bool:
    """Whether two lower bounds are different counts: who writes "more than 26,000" knows of no 31,000."""
    if not {a.bound, b.bound} <= {Bound.AT_LEAST, Bound.OVER} or None in (a.value, b.value):
        return False
    less, more = sorted((float(a.value or 0), float(b.value or 0)))
    return less + 2 * _grain(less) <= more


def _grain(value: float) -> float:
    """The size of the last digit of a number that is not zero: 10 of 660, 1,000 of 26,000."""
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _rounds_to(figure: Figure, other: Figure) -> bool:
    """Whether a figure with decimals comes to one with fewer of them: 4.96 and 5."""
    if not isinstance(figure.value, (int, float)) or not isinstance(other.value, (int, float)):
        return False
    digits, fewer = _decimals(figure.text), _decimals(other.text)
    scale = _scale(figure)
    return digits > fewer and scale == _scale(other) and round(figure.value / scale, fewer) == other.value / scale


def _decimals(text: str) -> int:
    number = re.search(r"\d[\d,]*(?:\.(\d+))?", text)
    return len(number[1] or "") if number else 0


def _scale(figure: Figure) -> float:
    """What the number in a figure's text is multiplied by: a million in "4.96 million"."""
    number = re.search(r"\d[\d,]*(?:\.\d+)?", figure.text)
    written = float(number[0].replace(",", "")) if number else 0.0
    return float(figure.value) / written if written and isinstance(figure.value, (int, float)) else 1.0
