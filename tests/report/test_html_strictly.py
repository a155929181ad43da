"""The page as an independent, strict reader of HTML 5 sees it: without an error, complete, and of itself."""

import re
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.html import to_html
from reader.text.sanitise import sanitise
from tests.properties import untimed
from tests.report.flood import comparison
from tests.report.hostile import hostile_to_pages
from tests.report.quoted import noted, on_words

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # of the parser itself, in some versions of Python
    import html5lib

LEADS_OUT = {"src", "srcset", "action", "formaction", "background", "cite", "data", "poster", "ping", "manifest"}


def read(shown: Comparison) -> Any:
    """The page's tree. Raises `html5lib.html5parser.ParseError` at the first error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(to_html(shown))


def words_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def whole() -> Comparison:
    """A comparison with everything in it that a page can have."""
    return comparison(*on_words("12 morts", "🔥").notes)


@pytest.fixture
def page() -> Any:
    return read(whole())


def test_a_strict_parser_finds_no_error_whatever_others_wrote(hostile: Comparison) -> None:
    for shown in (whole(), comparison(), hostile, hostile_to_pages(), hostile_to_pages("javascript:go()", 'fr" x=')):
        assert words_of(read(shown).find(".//h1"))


@pytest.mark.slow
@settings(untimed, max_examples=50)
@given(noted())
def test_whatever_the_text_the_words_of_each_note_stand_in_the_page(shown: Comparison) -> None:
    quoted = [words_of(quotation) for quotation in read(shown).iter("blockquote")]
    for placed in shown.notes:
        for anchor in placed.note.anchors:
            assert in_one_line(sanitise(anchor.exact)) in quoted  # a joiner at its edge joins nothing any more


def test_every_passage_discrepancy_and_note_is_there_in_its_section(page: Any) -> None:
    shown = whole()
    sections = {section.attrib["id"]: words_of(section) for section in page.iter("section")}
    for discrepancy in shown.analysis.discrepancies:
        section = sections["worth-comparing" if discrepancy.is_wording else "differences"]
        assert phrases.versions_by_value(shown, discrepancy) in section
    for fact in shown.analysis.facts:
        assert fact.label in sections["shared-facts"]
        for passage in fact.passages:
            assert shown.quote(passage) in sections["shared-facts"]
    for placed in shown.notes:
        assert placed.note.text in sections["notes"]
    for article in shown.collection.articles:
        assert article.sha256 in sections["sources"]


def test_passages_stand_side_by_side_a_column_a_source(page: Any) -> None:
    shown = whole()
    for sides in page.findall(".//section[@id='shared-facts']/div[@class='sides']"):
        names = [words_of(caption.find("b")) for caption in sides.iter("figcaption")]
        assert len(names) == len(set(names)) == len(shown.collection.articles)


def attributes(page: Any) -> Iterator[tuple[str, str, str]]:
    return ((e.tag, name, value) for e in page.iter() if isinstance(e.tag, str) for name, value in e.attrib.items())


def test_nothing_in_it_runs_and_nothing_is_fetched(page: Any) -> None:
    tags = {element.tag.rpartition("}")[2] for element in page.iter() if isinstance(element.tag, str)}
    assert tags.isdisjoint(
        {"script", "link", "img", "iframe", "object", "embed", "base", "form", "math", "video", "audio"}
    )
    assert tags.isdisjoint({"use", "image", "foreignObject", "animate", "set", "feImage"})
    for tag, name, value in attributes(page):
        assert not name.startswith("on")
        assert name not in LEADS_OUT
        assert name != "style"
        if name == "href":
            assert tag == "a"
            assert re.match(r"#|https?://", value)
    assert not re.search(r"url\(|@import|expression|-moz-binding", words_of(page.find(".//style")))


def test_it_is_laid_out_for_printing(page: Any) -> None:
    """On paper: black on white, nothing to click, no passage torn between two pages, nothing that scrolls."""
    style = words_of(page.find(".//style"))
    printed = style.partition("@media print")[2]
    for rule in (
        "--text: #000; --ground: #fff",
        "nav { display: none; }",
        "figure, tr { break-inside: avoid; }",
        "h2, h3 { break-after: avoid;",
        ".scroll { overflow: visible; }",
    ):
        assert rule in printed
    assert "@page { margin:" in style


def test_the_parser_would_tell_of_an_error() -> None:
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse("<!DOCTYPE html><title>x</title><p>one<div></p>")
