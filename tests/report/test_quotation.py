"""One passage quoted in Markdown, with where it is from."""

from pathlib import Path

from reader.articles.article import Article, Metadata
from reader.report.quotation import quotation
from reader.text.span import Span

TEXT = "A storm came.\nTwelve *people*\ndied [sic]."


def test_a_quotation_names_source_title_date_address_and_place() -> None:
    known = Metadata(outlet="The Courier", title="Storm", date="3 May 2016", url="https://courier.example/a_b?c=1")
    assert quotation(Article("a.txt", Path("a.txt"), TEXT, known), Span(14, 41)) == (
        "> Twelve \\*people\\* died \\[sic\\].\n>\n"
        "> — The Courier, “Storm”, 3 May 2016, <https://courier.example/a_b?c=1> (a.txt, 14–41)\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert quotation(Article("a.txt", Path("a.txt"), TEXT), Span(0, 13)) == "> A storm came.\n>\n> — a (a.txt, 0–13)\n"


def test_what_is_no_address_and_what_is_hostile_stays_text() -> None:
    known = Metadata(outlet="\x1b]0;x\x07", title="<script>", url="javascript:alert(1)")
    told = quotation(Article("a.txt", Path("a.txt"), TEXT, known), Span(0, 13))
    assert "javascript" not in told
    assert "\x1b" not in told
    assert "\\<script\\>" in told
