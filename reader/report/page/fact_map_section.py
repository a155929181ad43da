"""Who reports which fact, and how: a heat map of the facts that matter most, and a table of all."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.report.page.fact_map_drawing import fact_map_legend, fact_map_strips
from reader.report.page.markup import escaped
from reader.report.page.source_drawing import SourceDrawing
from reader.report.page.source_numbers import source_numbers
from reader.report.page.text_table import text_table
from reader.views.busiest import Room
from reader.views.fact_map import MappedFact, Reporting, fact_map

_ROOM = Room(rows=30, sources=16)
_HEADS = ("fact", *(reporting.value for reporting in Reporting), "not found in")


def fact_map_section(comparison: Comparison) -> Iterator[str]:
    """The heat map, what its cells mean, and the table; nothing where no fact is shared."""
    facts = fact_map(comparison)
    if not facts:
        return
    drawing = SourceDrawing[MappedFact](
        "heat", "fact", _ROOM, lambda fact: fact.reported, fact_map_strips, fact_map_legend()
    )
    yield from drawing.of(comparison, facts)
    rows = [tuple(_row(comparison, fact)) for fact in facts]
    yield from text_table("Who reports what", _HEADS, rows, "fact")


def _row(comparison: Comparison, fact: MappedFact) -> Iterator[str]:
    """The fact, the sources that report it in each way, and those in which it was not found."""
    yield f'<a href="#fact-{fact.number}">{fact.number}. {escaped(fact.fact.label)}</a>'
    for reporting in Reporting:
        yield source_numbers(comparison, fact.sources(reporting), fact.values)
    yield source_numbers(comparison, fact.missing)
