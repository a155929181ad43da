"""A figure that sources differ about, as a ladder: each value once, from the lowest to the highest, on one scale."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.figure import Figure
from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.views.sides_by_value import Value, value_with_names, values_of

_POINT, _BAR, _TO_LEFT, _TO_RIGHT = "●", "━", "◀", "▶"
_LEAST_SCALE, _MARGIN = 16, 4
"""Cells under which a scale says nothing, and those at either end that bars go on into."""


@dataclass(frozen=True)
class LadderValue:
    """A value on the ladder."""

    words: str
    """The value, with who gives it: "at least 58 (both)"."""
    low: float
    """The least that it can mean; minus infinity where there is no least."""
    high: float
    """The most that it can mean; infinity where there is no most."""
    value: Value | None = None
    """The value itself, with its sides; None where it is of no discrepancy."""

    @property
    def points(self) -> tuple[float, ...]:
        """The numbers that are stated."""
        return tuple(dict.fromkeys(end for end in (self.low, self.high) if math.isfinite(end)))


def figure_ladder(comparison: Comparison, discrepancy: Discrepancy) -> tuple[LadderValue, ...]:
    """The values of a difference in number, from the lowest to the highest; none where they are on no one scale."""
    if discrepancy.kind is not DiscrepancyKind.NUMBER or discrepancy.is_wording:
        return ()
    values = values_of(comparison, discrepancy)
    figures = [figure for value in values if (figure := _figure(comparison, value))]
    limits = [figure.limits for figure in figures if figure.limits]
    if len(limits) < len(values) or len({(figure.kind, figure.unit) for figure in figures}) != 1:
        return ()
    named = short_labels(comparison.collection.articles)
    found = (LadderValue(value_with_names(v, named), *ends, v) for v, ends in zip(values, limits, strict=True))
    return tuple(sorted(found, key=lambda value: (value.points[0], value.low)))


def ladder_in_words(values: Sequence[LadderValue]) -> str:
    """The values as a sentence: "From the lowest to the highest: at least 58 (both); 70 (Post)."; empty without one."""
    return f"From the lowest to the highest: {'; '.join(value.words for value in values)}." if values else ""


def scales(values: Sequence[LadderValue], width: int) -> list[str]:
    """For each value a line of `width` cells: a dot at its value, and a bar to where it is open, all on one scale.

    Empty lines where there is no room for a scale.
    """
    points = [point for value in values for point in value.points]
    if width < _LEAST_SCALE or not points:
        return [""] * len(values)
    return [_scale(value, min(points), max(points), width) for value in values]


def _scale(value: LadderValue, least: float, most: float, width: int) -> str:
    cells = [" "] * width
    room = width - 1 - 2 * _MARGIN
    at = [_MARGIN + round((point - least) / ((most - least) or 1) * room) for point in value.points]
    first = at[0] if math.isfinite(value.low) else 0
    last = at[-1] if math.isfinite(value.high) else width - 1
    cells[first : last + 1] = _BAR * (last + 1 - first)
    cells[first], cells[last] = (
        _POINT if math.isfinite(value.low) else _TO_LEFT,
        _POINT if math.isfinite(value.high) else _TO_RIGHT,
    )
    return "".join(cells)


def _figure(comparison: Comparison, value: Value) -> Figure | None:
    places = {side.passage for side in value.sides}
    found = (figure for figure in comparison.analysis.figures if figure.passage in places)
    bounded = sorted(found, key=lambda figure: figure.bound is None)
    return next(iter(bounded), None)
