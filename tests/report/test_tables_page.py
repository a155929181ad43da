"""What the page on tables shows is done as it is there: with pandas, with SQL, and by a reader of RFC 4180."""

import csv
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands import Run

PAGE = (Path(__file__).parents[2] / "docs" / "tables.md").read_text("utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.mark.usefixtures("home")
def test_the_examples_of_the_page_find_the_tolls(
    run: Run, flood: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", flood, "--to", "csv", "--table", "all", "-o", "tables").status == 0
    assert run("export", flood, "--to", "sqlite", "-o", "coverage.db").status == 0
    exec(block("python"), {})  # noqa: S102  # what the page says
    assert re.search(r"people killed\s+12\s+19", capsys.readouterr().out)
    with closing(sqlite3.connect("coverage.db")) as database:
        assert database.execute(block("sql")).fetchall() == [("people killed", "herald", 19)]
    with Path("tables/sides.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["value"] for row in csv.DictReader(file, strict=True)] == ["12", "19"]
