"""Makes the tables of a comparison."""

from collections.abc import Callable, Iterator, Mapping

from reader.comparison.comparison import Comparison
from reader.report.tables import findings_rows, named_rows, reading_rows
from reader.report.tables.cells import Row, source_columns
from reader.report.tables.table import Cell, CellType, Column, Table, layouts
from reader.text.sanitise import sanitise

_BY_SOURCE = "facts_by_source"
_ROWS: Mapping[str, Callable[[Comparison], Iterator[Row]]] = {
    "articles": reading_rows.articles,
    "discrepancies": findings_rows.discrepancies,
    "sides": findings_rows.sides,
    "facts": findings_rows.facts,
    _BY_SOURCE: findings_rows.facts_by_source,
    "passages": findings_rows.passages,
    "links": findings_rows.links,
    "omissions": findings_rows.omissions,
    "figures": named_rows.figures,
    "actors": named_rows.actors,
    "mentions": named_rows.mentions,
    "attributions": named_rows.attributions,
    "timeline": named_rows.timeline,
    "notes": reading_rows.notes,
}
"""What makes the rows of each table."""
NAMES = tuple(_ROWS)
"""The names of the tables, in order."""
_MOST_SOURCES = 1_900
"""SQLite has at most 2,000 columns a table."""


def tables_of(comparison: Comparison) -> tuple[Table, ...]:
    """All tables, in order; that by source only as long as a database can have its columns."""
    is_narrow = len(comparison.collection.articles) <= _MOST_SOURCES
    return tuple(table_named(name, comparison) for name in NAMES if is_narrow or name != _BY_SOURCE)


def table_named(name: str, comparison: Comparison) -> Table:
    """One table. Raises `KeyError` where none has that name."""
    columns = layouts()[name].columns + (_sources(comparison) if name == _BY_SOURCE else ())
    rows = (tuple(_cell(row[column.name]) for column in columns) for row in _ROWS[name](comparison))
    return Table(name, columns, tuple(rows))


def _sources(comparison: Comparison) -> tuple[Column, ...]:
    """A column for each source; its number makes the name one of a kind."""
    about = "what the source reports of the fact, in short"
    return tuple(Column(name, CellType.TEXT, about) for name in source_columns(comparison).values())


def _cell(cell: Cell) -> Cell:
    """A cell in which nothing steers a program; None where it is empty text."""
    return sanitise(cell) or None if isinstance(cell, str) else cell
