"""The timeline, from the earliest date down: a lane for each source, and a dot where it gives a date."""

from collections.abc import Sequence

from reader.report.page.drawn_strip import Columns, Strip
from reader.report.page.markup import escaped

_HEIGHT = 30
_MIDDLE = _HEIGHT // 2


def timeline_strips(dates: Sequence[tuple[str, Sequence[int]]], names: Sequence[str]) -> list[Strip]:
    """A strip for each date, with how many sentences of each source give it; names are those of the sources."""
    columns = Columns(tuple(names))
    return [columns.head(), *(Strip(escaped(date), _date(counts, columns), _HEIGHT) for date, counts in dates)]


def _date(counts: Sequence[int], columns: Columns) -> str:
    lanes = "".join(
        f'<line class="track" x1="{place}" y1="0" x2="{place}" y2="{_HEIGHT}"/>'
        for index in range(len(counts))
        if (place := columns.middle(index))
    )
    given = [index for index, count in enumerate(counts) if count]
    return lanes + _joined(given, columns) + "".join(_dot(columns.middle(index), counts[index]) for index in given)


def _joined(given: Sequence[int], columns: Columns) -> str:
    """A line through the dots of one date, where several sources give it."""
    if len(given) < 2:
        return ""
    first, last = columns.middle(given[0]), columns.middle(given[-1])
    return f'<line class="bar" x1="{first}" y1="{_MIDDLE}" x2="{last}" y2="{_MIDDLE}"/>'


def _dot(place: str, count: int) -> str:
    """A dot where one sentence gives the date; a larger one, with their number in it, where several do."""
    if count == 1:
        return f'<circle class="dot" cx="{place}" cy="{_MIDDLE}" r="6"/>'
    return (
        f'<circle class="dot" cx="{place}" cy="{_MIDDLE}" r="10"/>'
        f'<text class="on dot" x="{place}" y="{_MIDDLE + 4}">{count}</text>'
    )
