"""The ladder of a figure: each value a dot on one scale, with a bar to where "at least" or "up to" leaves it open."""

import math
from collections.abc import Sequence

from reader.report.page.drawn_strip import Strip, percent
from reader.views.figure_ladder import LadderValue

_HEIGHT, _SCALE_HEIGHT = 26, 24
_MIDDLE = _HEIGHT // 2
_MARGIN = 0.07
"""The share of the width at either end that bars go on into."""


def ladder_strips(values: Sequence[LadderValue], labels: Sequence[str]) -> list[Strip]:
    """A strip for each value, from the lowest to the highest, and the scale below them; labels are HTML."""
    points = [point for value in values for point in value.points]
    least, most = min(points), max(points)
    drawn = (Strip(label, _value(value, least, most), _HEIGHT) for value, label in zip(values, labels, strict=True))
    return [*drawn, Strip("", _scale(least, most), _SCALE_HEIGHT)]


def _value(value: LadderValue, least: float, most: float) -> str:
    at = [percent(_place(point, least, most)) for point in value.points]
    begin = at[0] if math.isfinite(value.low) else "0%"
    end = at[-1] if math.isfinite(value.high) else "100%"
    track = f'<line class="track" x1="0%" y1="{_MIDDLE}" x2="100%" y2="{_MIDDLE}"/>'
    bar = f'<line class="bar" x1="{begin}" y1="{_MIDDLE}" x2="{end}" y2="{_MIDDLE}"/>' if begin != end else ""
    arrows = (_arrow("0%", 1) if begin == "0%" else "") + (_arrow("100%", -1) if end == "100%" else "")
    dots = "".join(f'<circle class="dot" cx="{place}" cy="{_MIDDLE}" r="6"/>' for place in at)
    return track + bar + arrows + dots


def _arrow(place: str, inwards: int) -> str:
    """The head of a bar that goes on past the end of the scale."""
    corner = 9 * inwards
    points = f"0,0 {corner},-6 {corner},6"
    return f'<svg x="{place}" y="{_MIDDLE}"><polygon class="dot" points="{points}"/></svg>'


def _scale(least: float, most: float) -> str:
    """The lowest and the highest number; each within the width, however long it is."""
    ends = {least: "begins", most: "ends"} if least < most else {least: "middle"}
    return "".join(
        f'<line class="track" x1="{place}" y1="0" x2="{place}" y2="6"/>'
        f'<text class="{anchor}" x="{place}" y="20">{_number(end)}</text>'
        for end, anchor in ends.items()
        if (place := percent(_place(end, least, most)))
    )


def _place(point: float, least: float, most: float) -> float:
    """The share of the width that a number is at; in the middle where all are the same."""
    return _MARGIN + (point - least) / (most - least) * (1 - 2 * _MARGIN) if most > least else 0.5


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
