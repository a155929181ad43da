"""A figure that sources differ about, as a ladder: each value once, from the lowest to the highest, on one scale."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.model import Bound, Discrepancy, DiscrepancyKind, Figure
from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.views.sides_by_value import Value, value_with_names, values_of

_OPEN_ABOVE, _OPEN_BELOW = (Bound.AT_LEAST, Bound.OVER), (Bound.AT_MOST, Bound.UNDER)
_POINT, _BAR, _TO_LEFT, _TO_RIGHT = "●", "━", "◀", "▶"
_LEAST_SCALE, _MARGIN = 16, 4
"""Cells under which a scale says nothing, and those at either end that bars go on into."""


@dataclass(frozen=True)
class Rung:
    """A value on the ladder."""

    words: str
    """The value, with who gives it: "at least 58 (both)"."""
    low: float
    """The least that it can mean; minus infinity where there is no least."""
    high: float
    """The most that it can mean; infinity where there is no most."""

    @property
    def points(self) -> tuple[float, ...]:
        """The numbers that are stated."""
        return tuple(dict.fromkeys(end for end in (self.low, self.high) if math.isfinite(end)))


def figure_ladder(comparison: Comparison, discrepancy: Discrepancy) -> tuple[Rung, ...]:
    """The rungs of a difference in number, from the lowest to the highest; none where they are on no one scale."""
    if discrepancy.kind is not DiscrepancyKind.NUMBER or discrepancy.is_wording:
        return ()
    values = values_of(comparison, discrepancy)
    figures = [_figure(comparison, value) for value in values]
    known = [figure for figure in figures if figure and _ends(figure)]
    if len(known) < len(values) or len({(figure.kind, figure.unit) for figure in known}) != 1:
        return ()
    named = short_labels(comparison.collection.articles)
    rungs = [
        Rung(value_with_names(value, named), *ends)
        for value, figure in zip(values, known, strict=True)
        if (ends := _ends(figure))
    ]
    return tuple(sorted(rungs, key=lambda rung: (rung.points[0], rung.low)))


def ladder_in_words(rungs: Sequence[Rung]) -> str:
    """The ladder as a sentence: "From the lowest to the highest: at least 58 (both); 70 (Post)."; empty without one."""
    return f"From the lowest to the highest: {'; '.join(rung.words for rung in rungs)}." if rungs else ""


def scales(rungs: Sequence[Rung], width: int) -> list[str]:
    """For each rung a line of `width` cells: a dot at its value, and a bar to where it is open, all on one scale.

    Empty lines where there is no room for a scale.
    """
    points = [point for rung in rungs for point in rung.points]
    if width < _LEAST_SCALE or not points:
        return [""] * len(rungs)
    return [_scale(rung, min(points), max(points), width) for rung in rungs]


def _scale(rung: Rung, least: float, most: float, width: int) -> str:
    cells = [" "] * width
    room = width - 1 - 2 * _MARGIN
    at = [_MARGIN + round((point - least) / ((most - least) or 1) * room) for point in rung.points]
    first = at[0] if math.isfinite(rung.low) else 0
    last = at[-1] if math.isfinite(rung.high) else width - 1
    cells[first : last + 1] = _BAR * (last + 1 - first)
    cells[first], cells[last] = (
        _POINT if math.isfinite(rung.low) else _TO_LEFT,
        _POINT if math.isfinite(rung.high) else _TO_RIGHT,
    )
    return "".join(cells)


def _figure(comparison: Comparison, value: Value) -> Figure | None:
    places = {side.passage for side in value.sides}
    found = (figure for figure in comparison.analysis.figures if figure.passage in places)
    bounded = sorted(found, key=lambda figure: figure.bound is None)
    return next(iter(bounded), None)


def _ends(figure: Figure) -> tuple[float, float] | None:
    """The least and the most that a figure can mean; None where it is no number."""
    if figure.range:
        return figure.range
    if not isinstance(figure.value, int | float):
        return None
    if figure.bound in _OPEN_ABOVE:
        return figure.value, math.inf
    if figure.bound in _OPEN_BELOW:
        return -math.inf, figure.value
    return figure.value, figure.value
