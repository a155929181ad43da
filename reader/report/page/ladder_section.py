"""The ladders of the figures that sources differ about, each with its values in a table."""

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.model import Discrepancy
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.report import phrases
from reader.report.page.drawn_strip import drawing
from reader.report.page.ladder_drawing import ladder_strips
from reader.report.page.markup import escaped
from reader.report.page.text_table import text_table
from reader.text.phrasing import pluralise
from reader.views.figure_ladder import LadderValue, figure_ladder
from reader.views.sides import SideInWords, claimant_of, sides_of
from reader.views.sides_by_value import Value

_MOST_DRAWN = 24
_MOST_NAMED = 3
"""The sources that are named next to a value in the drawing; the table has all."""
_HEADS = ("value", "who says so", "source", "words")


def ladder_section(comparison: Comparison, places: Mapping[str, int]) -> list[list[str]]:
    """A ladder for each difference in number; `places` are the numbers of the discrepancies by their ids."""
    found = [(d, ladder) for d in comparison.analysis.differences if (ladder := figure_ladder(comparison, d))]
    drawn = [list(_ladder(comparison, d, ladder, places[d.id])) for d, ladder in found[:_MOST_DRAWN]]
    left = len(found) - len(drawn)
    more = f"<p>{pluralise(left, 'more ladder')} are not drawn: their values are under Differences.</p>"
    return [*drawn, [more]] if left else drawn


def _ladder(
    comparison: Comparison, discrepancy: Discrepancy, values: Sequence[LadderValue], place: int
) -> Iterator[str]:
    topic = escaped(discrepancy.topic or "a figure")
    yield f'<div class="ladder"><h3><a href="#discrepancy-{place}">{topic}</a></h3>'
    yield from drawing("scale", ladder_strips(values, [_label(comparison, value) for value in values]))
    said = {side.place: side for side in sides_of(comparison, discrepancy)}
    rows = [_row(comparison, said[place]) for value in values for place in _places(value)]
    yield from text_table(f"{topic}", _HEADS, rows, "value")
    yield "</div>"


def _label(comparison: Comparison, value: LadderValue) -> str:
    """The value, who says so, and in which source."""
    if value.value is None:
        return escaped(value.words)
    named = short_labels(comparison.collection.articles)
    sources = [named[article] for article in value.value.articles]
    more = f" +{len(sources) - _MOST_NAMED}" if len(sources) > _MOST_NAMED else ""
    names = value.value.names or _claimants(comparison, value.value)
    by = f"{escaped(', '.join(names))}, in " if names else ""
    return f"<b>{escaped(value.value.words)}</b> {by}{escaped(', '.join(sources[:_MOST_NAMED]))}{more}"


def _claimants(comparison: Comparison, value: Value) -> tuple[str, ...]:
    """Who says so where no source says it in its own name, too."""
    names = tuple(dict.fromkeys(claimant_of(comparison, side) for side in value.sides))
    return names if all(names) else ()


def _places(value: LadderValue) -> list[Passage]:
    return [side.passage for side in value.value.sides] if value.value else []


def _row(comparison: Comparison, side: SideInWords) -> tuple[str, ...]:
    source = phrases.source(comparison, side.place)
    words = comparison.quote(side.place)
    return tuple(map(escaped, (side.says, side.said_by, source, f"“{words}”")))
