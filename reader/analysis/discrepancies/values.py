"""Whether two values can both hold, given how the text limits them."""

import math

from reader.analysis.model import Bound, Figure

_ROUNDING = 0.1
"""How far "about 100" may be from the truth, as a share."""
_MOST_APART = 3.0
"""Values further apart than this factor are of different things."""

Interval = tuple[float, float]


def interval(figure: Figure) -> Interval | None:
    """The numbers that a figure allows; None where it is no number."""
    if figure.range:
        return figure.range
    if not isinstance(figure.value, (int, float)):
        return None
    value = float(figure.value)
    match figure.bound:
        case Bound.AT_LEAST | Bound.OVER:
            return value, math.inf
        case Bound.AT_MOST | Bound.UNDER:
            return -math.inf, value
        case Bound.ABOUT:
            return value * (1 - _ROUNDING), value * (1 + _ROUNDING)
        case _:
            return value, value


def conflict(a: Figure, b: Figure) -> bool:
    """Whether not both figures can be true of one thing at one time."""
    first, second = interval(a), interval(b)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def are_comparable(a: Figure, b: Figure, most_apart: float = _MOST_APART) -> bool:
    """Whether two figures are near enough, by a factor, to be of one thing."""
    x, y = _size(a), _size(b)
    if x is None or y is None or x * y <= 0:
        return x == y
    return max(x / y, y / x) <= most_apart


def _size(figure: Figure) -> float | None:
    if figure.range:
        return sum(figure.range) / 2
    return float(figure.value) if isinstance(figure.value, (int, float)) else None
