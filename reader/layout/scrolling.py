"""Where panes scroll to. Rows count from 0; a pane may be scrolled beyond its text at either end."""

from dataclasses import dataclass

_STAY = 2
"""The rows of a screenful that are still in sight on the next one."""


@dataclass(frozen=True)
class View:
    """The visible part of a pane: the index of its first row, and how many rows fit."""

    top: int
    height: int

    def shows(self, row: int) -> bool:
        """Whether a row is on the screen."""
        return self.top <= row < self.top + self.height


def level_with(row: int, screen_row: int) -> int:
    """The first row of a pane that is to show `row` at `screen_row`."""
    return row - screen_row


def scrolled_into_view(view: View, first: int, last: int, total: int) -> int:
    """The first row to show so that rows `first` to `last` are on the screen, moving least.

    What is taller than the screen is shown from its beginning. The text is not scrolled beyond its
    ends by this.
    """
    top = view.top
    if last >= top + view.height:
        top = last - view.height + 1
    if first < top:
        top = first
    return within(top, view.height, total)


def landed(view: View, first: int, last: int, total: int) -> int:
    """The first row to show after a jump: rows `first` to `last` a third from the top, or as low as shows them whole.

    Nothing moves where they are on the screen already.
    """
    if view.shows(first) and view.shows(last):
        return view.top
    return within(first - third(view.height, last - first + 1), view.height, total)


def third(height: int, rows: int) -> int:
    """On which row of the screen something begins that takes some rows: a third from the top, whole where it fits."""
    return max(0, min(height // 3, height - rows))


def within(top: int, height: int, total: int) -> int:
    """`top` such that the screen is full of text, as far as there is enough."""
    return max(0, min(top, total - height))


def rows_of_page(height: int, halves: int) -> int:
    """How many rows some halves of a screenful are, below zero going back; of a whole one, two stay in sight."""
    rows = max(1, height - _STAY if abs(halves) > 1 else height // 2)
    return rows if halves > 0 else -rows


def thumb(view: View, total: int) -> tuple[int, int]:
    """Where a scroll bar's thumb begins and ends, in rows of the screen."""
    if total <= view.height:
        return 0, view.height
    size = max(1, view.height * view.height // total)
    room = view.height - size
    begin = round(room * max(0, min(view.top, total - view.height)) / (total - view.height))
    return begin, begin + size
