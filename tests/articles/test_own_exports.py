"""The program's own reports are not read as articles."""

from pathlib import Path
from zipfile import ZIP_STORED

import pytest

from reader.articles.load import load_collection
from reader.articles.own_exports import MARK, is_own_export
from tests.articles.formats.making import zipped


@pytest.mark.parametrize(
    "text",
    [
        f"{MARK}\n# The flood\n",
        f"<!DOCTYPE html>\n{MARK}\n<html></html>\n",
        f"\ufeff{MARK}\r\n# The flood\r\n",
        '{\n "schema": "parallax-analysis/2"}',
        '[\n {\n  "@context": [\n   "http://www.w3.org/ns/anno.jsonld",',
    ],
)
def test_a_report_is_known(text: str) -> None:
    assert is_own_export(text.encode())


@pytest.mark.parametrize("text", ["# A walk\n", f"They write {MARK} above each report.\n", '{"schema": "other"}', ""])
def test_an_article_is_not_taken_for_a_report(text: str) -> None:
    assert not is_own_export(text.encode())


def test_a_bundle_among_articles_is_left_out_with_how_to_open_it(tmp_path: Path) -> None:
    bundle = zipped({"README.txt": "Made by Parallax 0.1\n", "collection/a.txt": "x"}, ZIP_STORED)
    assert is_own_export(bundle)
    (tmp_path / "bundle.zip").write_bytes(bundle)
    (tmp_path / "a.txt").write_text("It sank.")
    (problem,) = load_collection([tmp_path]).problems
    assert str(problem).endswith(
        "bundle.zip: left out: a report by Parallax, not an article - open it by itself to see its articles"
    )
