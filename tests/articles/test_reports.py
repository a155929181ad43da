import pytest

from reader.articles.reports import MARKDOWN_MARK, is_report


@pytest.mark.parametrize(
    "text",
    [
        f"{MARKDOWN_MARK}\n# The flood\n",
        f"\ufeff{MARKDOWN_MARK}\r\n# The flood\r\n",
        '{\n "schema": "parallax-analysis/1"}',
    ],
)
def test_a_report_is_known(text: str) -> None:
    assert is_report(text.encode())


@pytest.mark.parametrize(
    "text", ["# A walk\n", f"They write {MARKDOWN_MARK} above each report.\n", '{"schema": "other"}', ""]
)
def test_an_article_is_not_taken_for_a_report(text: str) -> None:
    assert not is_report(text.encode())
