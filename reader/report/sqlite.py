"""The tables as a database of SQLite: a table each, and one named `about` that says what made them.

The same tables give the same bytes with the same version of SQLite.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing

from reader import __version__
from reader.report.tables.sql_names import quoted
from reader.report.tables.table import CellType, Column, Table

_FORMAT = "parallax-tables/1"
_TYPES: Mapping[CellType, str] = {
    CellType.TEXT: "TEXT",
    CellType.INTEGER: "INTEGER",
    CellType.NUMBER: "NUMERIC",
    CellType.TRUTH: "BOOLEAN",
}
_ABOUT = (Column("name", CellType.TEXT, "what"), Column("says", CellType.TEXT, "its value"))


def to_sqlite(tables: Iterable[Table], title: str) -> bytes:
    """The database, with the title of the collection."""
    said = (("format", _FORMAT), ("generator", f"parallax {__version__}"), ("title", title))
    with closing(sqlite3.connect(":memory:")) as database:
        for table in (Table("about", _ABOUT, said), *tables):
            _add(database, table)
        database.commit()
        return database.serialize()


def _add(database: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f"{quoted(column.name)} {_TYPES[column.type]}" for column in table.columns)
    database.execute(f"CREATE TABLE {quoted(table.name)} ({columns})")
    cells = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({cells})", table.rows)  # noqa: S608  # quoted
