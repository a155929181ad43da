"""The timeline as an axis: a lane for each source, with how many of its sentences give each date."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.text.span import Span
from reader.views.timeline import Dated, Day, Time, Timeline

_MOST_APART = 12
"""The most cells from one date to the next."""
_MOST = 9
"""The highest count that one cell shows."""
_DOT, _LINE = "●", "─"
_GAP = 2


@dataclass(frozen=True)
class Axis:
    """The dates of a timeline in order, and who gives them."""

    dates: tuple[Time, ...]
    lanes: tuple[tuple[int, ...], ...]
    """For each source, in the order of the panes, how many of its sentences give each date."""

    def at(self, time: Time | None) -> int | None:
        """The index of a date, whatever its clock time."""
        return next((n for n, date in enumerate(self.dates) if time and date[:2] == time[:2]), None)


def axis_of(timeline: Timeline, articles: Sequence[str]) -> Axis:
    """The axis of a timeline; `articles` are the ids in the order of the panes."""
    given = [row for row in timeline.rows if isinstance(row, Dated) and row.time]
    dates = tuple(dict.fromkeys(row.time._replace(clock="") for row in given if row.time))
    counts = Counter((row.sentence.article, row.time[:2]) for row in given if row.time)
    return Axis(dates, tuple(tuple(counts[article, date[:2]] for date in dates) for article in articles))


def columns_of(axis: Axis, width: int) -> list[int]:
    """The cell of each date on a line of `width` cells: evenly apart, as dates come in clusters."""
    apart = min(_MOST_APART, max(1, (width - 1) // max(1, len(axis.dates) - 1)))
    return [min(width - 1, number * apart) for number in range(len(axis.dates))]


def lane_cells(axis: Axis, lane: Sequence[int], width: int) -> str:
    """A lane: a dot where one sentence gives a date, a number where several do."""
    cells = [_LINE] * (columns_of(axis, width)[-1] + 1)
    for column, count in zip(columns_of(axis, width), lane, strict=True):
        if count:
            cells[column] = _DOT if count == 1 else str(min(_MOST, count))
    return "".join(cells)


class DateLabels(NamedTuple):
    """The line under the lanes."""

    text: str
    here: Span
    """The part of it that names the date of the cursor; empty where there is none."""


def date_labels(axis: Axis, width: int, here: int | None = None) -> DateLabels:
    """The dates under the lanes, each under its cell, as far as there is room: the cursor's first, then those that
    several sources give, then the others from the first on."""
    columns = columns_of(axis, width)
    placed: dict[int, Span] = {}
    for number in sorted(
        range(len(axis.dates)), key=lambda number: (number != here, not _is_shared(axis, number), number)
    ):
        label = _short(axis.dates[number])
        begin = min(columns[number], max(0, width - len(label)))
        span = Span(begin, min(width, begin + len(label)))
        if not any(span.start < other.end + _GAP and other.start < span.end + _GAP for other in placed.values()):
            placed[number] = span
    line = ""
    for number, span in sorted(placed.items(), key=lambda item: item[1]):
        line = line.ljust(span.start) + _short(axis.dates[number])[: span.end - span.start]
    return DateLabels(line, placed.get(-1 if here is None else here, Span(len(line), len(line))))


def _is_shared(axis: Axis, number: int) -> bool:
    """Whether several sources give a date."""
    return sum(1 for lane in axis.lanes if lane[number]) > 1


def _short(time: Time) -> str:
    return _short_day(time.first) if time.first == time.last else f"{_short_day(time.first)} –"


def _short_day(day: Day) -> str:
    """ "4 Apr", "Apr 2017", "2017": the year is left out where there is a day."""
    month = str(day._replace(day=0)).split()[0][:3] if day.month else ""
    return f"{day.day} {month}" if day.day else f"{month} {day.year}".strip()
