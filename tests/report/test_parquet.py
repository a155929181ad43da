"""Files of Parquet, as whoever analyses them reads them."""

from pathlib import Path

import duckdb
import pytest

from reader.comparison.comparison import Comparison
from reader.report.parquet import to_parquet
from reader.report.tables.make_tables import tables_of
from tests.commands import Run, lines_of_error
from tests.report.flood import comparison, write_flood


def rows_of(query: str) -> duckdb.DuckDBPyRelation:
    found = duckdb.sql(query)
    assert found is not None
    return found


def test_each_table_is_a_file_with_its_rows_and_the_types_of_its_columns(tmp_path: Path) -> None:
    files = to_parquet(tables_of(comparison()))
    for table in tables_of(comparison()):
        file = tmp_path / f"{table.name}.parquet"
        file.write_bytes(files.pop(file.name))
        found = rows_of(f"SELECT * FROM '{file}'")  # noqa: S608
        assert (tuple(found.columns), tuple(found.fetchall())) == (table.names, table.rows)
    assert files == {}
    values = rows_of(f"SELECT value FROM '{tmp_path}/sides.parquet' WHERE value > 12")  # noqa: S608
    assert (values.fetchall(), [str(each) for each in values.types]) == ([(19.0,)], ["DOUBLE"])


def test_the_same_tables_give_the_same_bytes() -> None:
    assert to_parquet(tables_of(comparison())) == to_parquet(tables_of(comparison()))


def test_a_source_with_any_name_is_a_column(hostile: Comparison) -> None:
    assert to_parquet(tables_of(hostile))["facts_by_source.parquet"].startswith(b"PAR1")


@pytest.mark.usefixtures("home")
def test_it_is_a_folder_of_files_and_says_what_is_missing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flood = write_flood(tmp_path / "flood")
    assert "name their folder with -o FOLDER" in lines_of_error(run("export", flood, "--to", "parquet"))[0]
    assert run("export", flood, "--to", "parquet", "-o", tmp_path / "out").status == 0
    assert (tmp_path / "out" / "figures.parquet").read_bytes().startswith(b"PAR1")
    monkeypatch.setattr("reader.cli.export.find_spec", lambda name: None)
    (line,) = lines_of_error(run("export", flood, "--to", "parquet", "-o", tmp_path / "out"))
    assert line == "parallax: --to parquet: duckdb is not installed - make parquet"
