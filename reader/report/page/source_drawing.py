"""A drawing with a column for each source: as many rows and sources as there is room for, and what was left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.report.page.drawn_strip import Columns, Strip, drawing
from reader.report.page.left_out import left_out
from reader.views.busiest import Room, busiest

_Row = TypeVar("_Row")


@dataclass(frozen=True)
class SourceDrawing(Generic[_Row]):
    """How the rows of a section are drawn."""

    about: str
    """The class of the drawing in the style of the page."""
    noun: str
    """What a row is: "fact"."""
    room: Room
    sources_of: Callable[[_Row], Mapping[str, object]]
    """The ids of the sources that a row is about."""
    strips: Callable[[Sequence[_Row], Sequence[str], Mapping[str, str]], Sequence[Strip]]
    """The strips for some rows and sources, by id, given the names of the sources."""
    legend: str = ""

    def of(self, comparison: Comparison, rows: Sequence[_Row]) -> Iterator[str]:
        """The drawing, and the line that says what was left out of it."""
        articles = comparison.collection.articles
        drawn, sources = busiest(rows, self.sources_of, [article.id for article in articles], self.room)
        strips = self.strips(drawn, sources, short_labels(articles))
        yield from drawing(self.about, strips, Columns(sources).width, self.legend)
        yield left_out((len(drawn), len(rows), self.noun), (len(sources), len(articles), "source"))
