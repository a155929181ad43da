"""A database, as SQL sees it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader import __version__
from reader.comparison.comparison import Comparison
from reader.report.sqlite import to_sqlite
from reader.report.tables.make_tables import tables_of
from tests.report.flood import comparison


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(opened(comparison())) as connection:
        yield connection


def opened(shown: Comparison) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(to_sqlite(tables_of(shown), shown.collection.title))
    return connection


def test_tables_can_be_joined(database: sqlite3.Connection) -> None:
    asked = """SELECT facts.label, sides.source, sides.value FROM sides JOIN facts USING (fact) ORDER BY sides.value"""
    assert database.execute(asked).fetchall() == [
        ("People were killed", "courier", 12), ("People were killed", "herald", 19),
    ]  # fmt: skip


def test_each_table_is_there_with_its_rows(database: sqlite3.Connection) -> None:
    for table in tables_of(comparison()):
        cursor = database.execute(f'SELECT * FROM "{table.name}"')  # noqa: S608
        assert tuple(name for name, *_ in cursor.description) == table.names
        assert tuple(cursor.fetchall()) == table.rows


def test_it_says_what_made_it(database: sqlite3.Connection) -> None:
    assert dict(database.execute("SELECT name, says FROM about")) == {
        "format": "parallax-tables/1", "generator": f"parallax {__version__}", "title": "The flood",
    }  # fmt: skip


def test_a_source_with_any_name_is_a_column(hostile: Comparison) -> None:
    with closing(opened(hostile)) as connection:
        names = [name for name, *_ in connection.execute('SELECT * FROM "facts_by_source"').description]
    assert names[:4] == ["fact", "number", "label", "sources"]
    assert len(names) == 6


def test_the_same_tables_give_the_same_bytes() -> None:
    assert to_sqlite(tables_of(comparison()), "t") == to_sqlite(tables_of(comparison()), "t")
