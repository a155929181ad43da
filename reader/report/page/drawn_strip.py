"""What all drawings are made of: a label, and next to it or below it a strip, which is as wide as there is room for.

Places on a strip are shares of its width, in per cent, so that it fits a page, a phone and paper; heights, and the
sizes of dots and letters, are pixels. Colours are in the style of the page, by class.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.report.page.markup import escaped

_COLUMN, _ALL_COLUMNS = 88, 640
"""The pixels that a column has at most, and those that all have."""
_LETTER, _FOOT = 6, 18
"""The pixels that a letter of the names over the columns is high, as these lean to the right, and those below them."""


@dataclass(frozen=True)
class Strip:
    """One row of a drawing."""

    label: str
    """HTML."""
    drawing: str
    """SVG elements."""
    height: int
    """In pixels."""


@dataclass(frozen=True)
class Columns:
    """The columns of a drawing, one a source."""

    names: tuple[str, ...]

    @property
    def width(self) -> int:
        """The pixels that all have at most."""
        return min(_ALL_COLUMNS, _COLUMN * len(self.names))

    def left(self, index: int) -> str:
        """Where a column begins."""
        return percent(index / len(self.names))

    def middle(self, index: int) -> str:
        """Where the middle of a column is."""
        return percent((index + 0.5) / len(self.names))

    @property
    def each(self) -> str:
        """The width of one."""
        return percent(1 / len(self.names))

    def head(self) -> Strip:
        """The names over the columns."""
        height = _FOOT + _LETTER * max(map(len, self.names), default=0)
        names = (self._name(index, name, height) for index, name in enumerate(self.names))
        return Strip("", "".join(names), height)

    def _name(self, index: int, name: str, height: int) -> str:
        return (
            f'<svg x="{self.middle(index)}" y="{height - 8}"><text transform="rotate(-60)">{escaped(name)}</text></svg>'
        )


def percent(share: float) -> str:
    """A share of the width of a strip."""
    return f"{share * 100:.2f}%"


def drawing(about: str, strips: Sequence[Strip], width: int | None = None, legend: str = "") -> Iterator[str]:
    """The legend, and the strips under each other, at most so many pixels wide; only the words are read aloud."""
    yield f'<div class="drawing {about}">{legend}'
    wide = f'width="{width}"' if width else 'width="100%"'
    for strip in strips:
        yield f'<div class="strip"><div class="label">{strip.label}</div>'
        yield f'<svg {wide} height="{strip.height}" aria-hidden="true">{strip.drawing}</svg></div>'
    yield "</div>"


def legend_of(signs: Sequence[tuple[str, str]]) -> str:
    """What each sign of a drawing means: pairs of SVG, of 16 by 16 pixels, and words."""
    items = "".join(
        f'<li><svg width="16" height="16" aria-hidden="true">{sign}</svg> {words}</li>' for sign, words in signs
    )
    return f'<ul class="legend">{items}</ul>'
