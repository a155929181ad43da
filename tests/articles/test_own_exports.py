"""The program's own reports are not read as articles."""

from zipfile import ZIP_STORED

import pytest

from reader.articles.own_exports import MARK, is_own_export, mend_of
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


def test_how_to_open_the_articles_of_a_bundle_is_told() -> None:
    bundle = zipped({"README.txt": "Made by Parallax 0.1\n", "collection/a.txt": "x"}, ZIP_STORED)
    assert is_own_export(bundle)
    assert mend_of(bundle) == "unpack it, and open the folder “collection” in it"
    assert mend_of(f"{MARK}\n".encode()) == ""
