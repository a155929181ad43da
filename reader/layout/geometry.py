"""The places of the parts of the reading screen, in cells and rows from its upper left corner."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.panes import Arrangement

GUTTER = 6
"""Cells left of a pane's text: whose turn it is, the fact's number, its bar, and the mark of a note."""
SCROLL_BAR = 1
_HEAD = 1
"""Rows above a pane's text: the article's label."""
LEAST_WIDTH = 36
"""Cells that a pane needs to be read with ease."""
MOST_PANES = 8
_NARROW = 80
"""The width of the screen under which one pane is shown at a time."""
WIDTH_FOR_INDEX = 110
"""The width of the screen from which the index is shown without being asked for."""
_INDEX_SHARE, _LEAST_INDEX, _MOST_INDEX, _NARROWEST_INDEX = 26, 34, 48, 20
"""How wide the index is: at most so many hundredths of the screen, within bounds in cells; and how narrow it can be
made."""
_HEADER = 1
MEDIUM, _TALL = 30, 36
"""The heights of the screen from which the detail may take more rows, and from which it has rows of its own."""
_LOW = 24
"""The height of the screen under which its parts share rows."""
HEIGHT_FOR_STRIP = MEDIUM
"""The height of the screen from which there is room for a line about all articles."""
_DETAIL, _DETAIL_OVER_PANES = 4, 5
"""Rows of the detail on a medium screen, in the panes and over them."""
_MOST_HIDDEN, _ROWS_OF_HIDDEN = 2, 2
"""For how many hidden articles it has more, and how many for each."""
_ROWS_IN_LOW = 2
"""Rows of the detail in a low screen."""
_OTHER_ROWS = 3
"""The rows that are neither text nor detail: the header, the panes' heads, the keys."""
_KEYS = 1


class Size(NamedTuple):
    """Of the screen."""

    width: int
    height: int


class IndexColumn(NamedTuple):
    """How the reader has left the index."""

    cells: int = 0
    """Its width; 0 where that goes by the screen."""
    is_hidden: bool = False


_INDEX = IndexColumn()


class Slot(NamedTuple):
    """The place of an article's pane."""

    article: str
    x: int
    width: int


def head_rows(size: Size) -> int:
    """The rows of a pane's head: none in a low screen with a single pane, whose article the header names."""
    return 0 if size.width < _NARROW and size.height < _LOW else _HEAD


class Frame(NamedTuple):
    """The place of the panes."""

    y: int
    """The row of the panes' heads."""
    height: int
    """The rows of the panes, their heads among them."""
    head: int
    """The rows of a head; where there is none, the header names the article."""
    slots: tuple[Slot, ...]
    """Those on the screen, from the left."""


def frame_of(size: Size, arrangement: Arrangement, article: str, index: IndexColumn = _INDEX) -> Frame:
    """The place of the panes on a screen on which the cursor is in an article."""
    left = size.width - width_of_panes(size.width, index)
    number = fitting(size.width, size.width - left, arrangement)
    first = paged_to(0, arrangement.open.index(article), number, len(arrangement.open))
    shown = arrangement.open[first : first + number]
    hidden = len(arrangement.order) - len(shown)
    y = _HEADER + (1 if hidden and size.height >= HEIGHT_FOR_STRIP else 0)
    height = size.height - y - detail_height(size.height, hidden) - _KEYS
    return Frame(y, height, head_rows(size), tuple(_slots(shown, arrangement, left, size.width)))


def width_of_panes(screen: int, index: IndexColumn = _INDEX) -> int:
    """The width of all panes together in cells, less the index where the screen is wide enough to show both."""
    return screen if index.is_hidden or screen < WIDTH_FOR_INDEX else screen - width_of_index(screen, index)


def width_of_index(screen: int, index: IndexColumn) -> int:
    """The cells of the index: as the reader wants it, up to half of the screen; else what leaves as many panes."""
    if index.cells:
        return max(_NARROWEST_INDEX, min(index.cells, screen // 2))
    spare = (screen - _LEAST_INDEX) % LEAST_WIDTH
    return max(_LEAST_INDEX, min(_LEAST_INDEX + spare, screen * _INDEX_SHARE // 100, _MOST_INDEX))


def fitting(screen: int, group: int, arrangement: Arrangement) -> int:
    """How many panes are shown at a time on a screen of some width, of which they have `group`."""
    if arrangement.is_zoomed or screen < _NARROW:
        return 1
    return max(1, min(len(arrangement.open), MOST_PANES, group // LEAST_WIDTH))


def paged_to(first: int, index: int, number: int, count: int) -> int:
    """The first of `number` panes that are shown of `count`, moved least so that the one of `index` is among them."""
    first = min(max(first, index - number + 1), index)
    return max(0, min(first, count - number))


def detail_height(height: int, hidden: int) -> int:
    """The rows of the detail on a screen of some height; more where it lists `hidden` articles.

    Half of the screen is text at least; of one of 24 rows with at most one hidden article, all but five rows.
    """
    listed = min(hidden, _MOST_HIDDEN)
    if height < MEDIUM:
        most = 1 + max(1, listed) if height >= _LOW else _ROWS_IN_LOW
        return max(1, min(most, height // 2 - _OTHER_ROWS))
    return _DETAIL + listed * _ROWS_OF_HIDDEN


def detail_lies_over(height: int) -> bool:
    """Whether the detail lies over the text on a screen of some height, and takes no more rows than it needs."""
    return height < _TALL


def detail_height_over_panes(height: int) -> int:
    """The most rows of the detail on a screen over the panes, whose rows are short: it quotes what they leave out."""
    return max(1, min(_DETAIL_OVER_PANES + (height >= _TALL) - (height < MEDIUM), height // 2 - _OTHER_ROWS))


def _slots(shown: Sequence[str], arrangement: Arrangement, left: int, right: int) -> Iterator[Slot]:
    whole, before = sum(map(arrangement.width, shown)), 0.0
    for article in shown:
        x = left + int((right - left) * before / whole)
        before += arrangement.width(article)
        yield Slot(article, x, left + int((right - left) * before / whole) - x)
