"""What a figure's value and bound allow, and which figures conflict."""

import math
from dataclasses import replace

import pytest

from reader.analysis.discrepancies.values import conflict, interval
from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.passage import Passage

FIGURE = Figure("f1", Passage("1.txt", 0, 2), "58", FigureKind.COUNT, 58.0)


def _figure(value: float, bound: Bound | None = None) -> Figure:
    return replace(FIGURE, value=value, bound=bound)


def _range(low: float, high: float) -> Figure:
    return replace(FIGURE, value=None, range=(low, high))


@pytest.mark.parametrize(
    ("figure", "allowed"),
    [
        (_figure(58), (58, 58)),
        (_figure(58, Bound.EXACTLY), (58, 58)),
        (_figure(58, Bound.AT_LEAST), (58, math.inf)),
        (_figure(58, Bound.OVER), (58, math.inf)),
        (_figure(58, Bound.AT_MOST), (-math.inf, 58)),
        (_figure(58, Bound.UNDER), (-math.inf, 58)),
        (_figure(100, Bound.ABOUT), (90, 110)),
        (_range(70, 80), (70, 80)),
        (replace(FIGURE, value=None), None),
        (replace(FIGURE, value="06:30"), None),
    ],
)
def test_a_figure_allows_what_its_bound_allows(figure: Figure, allowed: tuple[float, float] | None) -> None:
    assert interval(figure) == (allowed and pytest.approx(allowed))


@pytest.mark.parametrize(
    ("one", "other", "is_conflict"),
    [
        (_figure(12), _figure(11), True),
        (_figure(12), _figure(12), False),
        (_figure(58), _figure(58, Bound.AT_LEAST), False),
        (_figure(58), _figure(25, Bound.AT_LEAST), False),
        (_figure(11), _figure(25, Bound.AT_LEAST), True),
        (_figure(70), _figure(100, Bound.AT_MOST), False),
        (_figure(120), _figure(100, Bound.AT_MOST), True),
        (_figure(58), _figure(60, Bound.ABOUT), False),
        (_figure(58), _figure(80, Bound.ABOUT), True),
        (_figure(75), _range(70, 80), False),
        (_figure(58), _range(70, 80), True),
        (_figure(58), replace(FIGURE, value=None), False),
    ],
)
def test_two_figures_conflict_where_not_both_can_be_true(one: Figure, other: Figure, is_conflict: bool) -> None:
    assert conflict(one, other) == conflict(other, one) == is_conflict
