"""The tables as files of Parquet, as data frames and databases read them: one a table, written by DuckDB."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reader.report.tables.sql_names import quoted
from reader.report.tables.table import CellType, Table

if TYPE_CHECKING:
    import duckdb

LIBRARY = "duckdb"
"""What writes them; the extra `parquet` has it."""
_TYPES: Mapping[CellType, str] = {
    CellType.TEXT: "VARCHAR",
    CellType.INTEGER: "BIGINT",
    CellType.NUMBER: "DOUBLE",
    CellType.TRUTH: "BOOLEAN",
}
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,  # nothing is asked of another machine
    "autoload_known_extensions": False,
    "threads": 1,  # so that the same tables give the same bytes
}


def to_parquet(tables: Iterable[Table]) -> dict[str, bytes]:
    """A file for each table, by its name."""
    import duckdb

    with TemporaryDirectory() as folder, closing(duckdb.connect(":memory:", config=_CONFIG)) as database:
        database.execute("SET temp_directory = ''")
        return {f"{table.name}.parquet": _written(database, table, Path(folder)) for table in tables}


def _written(database: "duckdb.DuckDBPyConnection", table: Table, folder: Path) -> bytes:
    name, file = quoted(table.name), folder / "table.parquet"
    columns = ", ".join(f"{quoted(column.name)} {_TYPES[column.type]}" for column in table.columns)
    database.execute(f"CREATE TABLE {name} ({columns})")
    values = ", ".join(f"unnest(?::{_TYPES[column.type]}[])" for column in table.columns)
    cells = [[row[number] for row in table.rows] for number in range(len(table.columns))]
    database.execute(f"INSERT INTO {name} SELECT {values}", cells)  # quoted
    place = str(file).replace("'", "''")
    database.execute(f"COPY {name} TO '{place}' (FORMAT parquet)")
    return file.read_bytes()
