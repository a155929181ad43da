"""A picture of results: how much of what is asked for at most each of them takes."""

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.history import Run
from benchmarks.result import Result

_ROW, _LEFT, _WIDTH, _RIGHT = 22, 390, 330, 110
_MOST_TICKS = 8
"""Earlier runs that are shown."""
_MOST = 3.0
"""How many times its target a bar shows; what is longer is cut, and its figure tells."""


def plot(results: Sequence[Result], earlier: Sequence[Run] = ()) -> str:
    """The results that have targets, as SVG: a bar each, up to a line where the target is.

    A tick is drawn for each earlier run, the fainter the longer it is ago.
    """
    shown = [result for result in results if result.target]
    width, height = _LEFT + _WIDTH + _RIGHT, _ROW * (len(shown) + 1) + 8
    at = _LEFT + _WIDTH / _MOST
    inside = "\n".join(
        line
        for y, result in enumerate(shown, 1)
        for line in (*_bar(result, y * _ROW), *_ticks(result, y * _ROW, earlier))
    )
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif"
 font-size="12">
<rect width="{width}" height="{height}" fill="#ffffff"/>
<text x="{at}" y="15" text-anchor="middle" fill="#444444">asked at most</text>
{inside}
<line x1="{at}" y1="20" x2="{at}" y2="{height - 4}" stroke="#444444" stroke-dasharray="4 3"/>
</svg>
"""


def _ticks(result: Result, y: int, earlier: Sequence[Run]) -> Iterator[str]:
    for age, run in enumerate(reversed(earlier[-_MOST_TICKS:]), 1):
        if result.name in run.values:
            at = _LEFT + _WIDTH * min(_MOST, run.values[result.name] / (result.target or 1)) / _MOST
            faint = 1 - age / (_MOST_TICKS + 1)
            line = f'<line x1="{at:.0f}" y1="{y + 2}" x2="{at:.0f}" y2="{y + 20}" stroke="#222222"'
            yield f'{line} opacity="{faint:.2f}"><title>{escape(run.day)}</title></line>'


def _bar(result: Result, y: int) -> Iterator[str]:
    share = min(_MOST, result.value / (result.target or 1))
    length = max(1, round(_WIDTH * share / _MOST))
    colour = "#1b7f5c" if result.is_reached else "#c4572e"
    sign = "" if result.is_reached else " ✗"
    yield f'<text x="{_LEFT - 8}" y="{y + 15}" text-anchor="end" fill="#222222">{escape(result.name)}</text>'
    yield f'<rect x="{_LEFT}" y="{y + 4}" width="{length}" height="14" fill="{colour}"/>'
    yield f'<text x="{_LEFT + length + 6}" y="{y + 15}" fill="#222222">{result.measured}{sign}</text>'
