"""A table: its name, its columns with their types and meaning, and its rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from reader.text.safe_yaml import load_mapping

Cell = str | int | float | bool | None
"""A value; None where there is nothing to say."""


class CellType(StrEnum):
    """The type of all cells of a column that are not empty."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"


@dataclass(frozen=True)
class Column:
    """A column: `about` says in words what its cells hold."""

    name: str
    type: CellType
    about: str


@dataclass(frozen=True)
class Layout:
    """A table without its rows: what it has a row for, and its columns."""

    name: str
    about: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Table:
    """A table; each row has as many cells as there are columns."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    @property
    def records(self) -> list[dict[str, Cell]]:
        """Its rows, each cell by the name of its column."""
        return [dict(zip(self.names, row, strict=True)) for row in self.rows]


@cache
def layouts() -> Mapping[str, Layout]:
    """The layouts of all tables by name, in order, from `tables.yaml`."""
    data = load_mapping((resources.files(__package__) / "tables.yaml").read_bytes())
    columns = {name: Column(name, CellType(kind), about) for name, (kind, about) in data["columns"].items()}
    return {
        each["name"]: Layout(each["name"], each["about"], tuple(columns[name] for name in each["columns"]))
        for each in data["tables"]
    }
