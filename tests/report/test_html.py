"""The comparison as one page: complete, of itself, and harmless."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST, Finding, Health
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.report.html import to_html
from reader.text.sanitise import sanitise
from reader.text.span import Span
from tests.report.flood import TEXTS, comparison
from tests.report.hostile import HOSTILE, hostile_drawings, hostile_to_pages
from tests.report.quoted import article_of, compared, known, note_on, on_words, span_of

VOID = {"meta", "br", "hr"}
OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "div", "h1", "h2", "h3"),
    *("p", "a", "b", "br", "code", "mark", "span", "figure", "figcaption", "blockquote"),
    *("table", "thead", "tbody", "tr", "th", "td", "small", "em", "strong", "ul", "ol", "li", "pre", "hr"),
    *("article", "details", "summary", "footer"),
    *("svg", "g", "line", "rect", "circle", "polygon", "text", "title"),
}
OUR_ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "dir"),
    *("open", "role", "tabindex", "scope", "aria-label", "aria-hidden"),
    *("width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "points", "transform"),
}


class Page(HTMLParser):
    """The elements and texts of a page, every element closed where it must be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.append((self._open[-1], data))

    def all(self, tag: str) -> list[str]:
        """The texts directly in elements of a name."""
        return [text for within, text in self.texts if within == tag]

    @property
    def text(self) -> str:
        return " ".join("".join(text for within, text in self.texts if within != "style").split())


def page_of(shown: Comparison) -> Page:
    return Page(to_html(shown))


def test_the_page_says_what_is_compared_and_where_it_is_from() -> None:
    page = page_of(comparison())
    assert page.all("h1") == page.all("title")[:1] == ["The flood"]
    for article in comparison().collection.articles:
        assert article.sha256 in page.all("code")
        assert article.label in page.all("td")


def test_a_discrepancy_is_shown_side_by_side_with_what_differs_marked() -> None:
    page = page_of(comparison())
    assert page.all("mark") == ["Twelve people", "At least 19 people"] * 3
    assert "≠ number: people killed – Twelve people [1] | At least 19 people [2]" in page.text


def test_a_fact_is_shown_side_by_side_and_where_it_is_missing() -> None:
    page = page_of(comparison())
    for name in ("courier.txt", "herald.txt"):
        assert " ".join(TEXTS[name].split()) in page.text
    assert "[3] choir: not found here" in page.text


def test_a_note_is_shown_with_its_words() -> None:
    page = page_of(on_words("Zu\u0308rich"))
    assert "✎ Note (open) #dead" in page.text
    assert page.all("blockquote") == ["Zu\u0308rich"]


def test_a_note_tells_who_wrote_it() -> None:
    assert "✎ Note (open), by Ada <Byron>" in page_of(compared([], Note("n1", "", (), author="Ada <Byron>"))).text


def test_words_that_changed_are_shown_as_they_were_and_as_they_are() -> None:
    article = article_of("The river rose on Tuesday.\n")
    (placed,) = compared([article], note_on(article, span_of(article, "river rose"))).notes
    old = replace(placed.note.anchors[0], exact="river fell")
    changed = ResolvedNote(placed.note, ((old, Finding(Health.CHANGED, Span(4, 14))),))
    page = page_of(replace(compared([article]), notes=(changed,)))
    assert page.all("blockquote") == ["river fell", "river rose"]
    assert "words changed" in page.text


def test_words_that_are_lost_are_shown_as_they_were() -> None:
    (placed,) = on_words("12 morts").notes
    page = page_of(comparison(ResolvedNote(placed.note, ((placed.note.anchors[0], LOST),))))
    assert "place not known; words lost" in page.text


def test_the_page_needs_nothing_but_itself() -> None:
    html = to_html(comparison(*on_words("12 morts").notes))
    policy = next(a["content"] for tag, a in Page(html).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not re.search(r"url\(|@import|<script|<link|<img|\bsrc=", html)
    assert {element for element, _ in Page(html).elements} <= OURS
    assert all(said in html for said in ("@media print", "prefers-color-scheme: dark"))


def test_every_link_within_the_page_leads_somewhere() -> None:
    page = page_of(comparison(*on_words("12 morts").notes))
    ids = Counter(attributes["id"] for _, attributes in page.elements if "id" in attributes)
    links = {(attributes["href"] or "")[1:] for tag, attributes in page.elements if tag == "a"}
    assert links <= set(ids)
    assert set(ids.values()) == {1}


def test_nothing_that_others_wrote_becomes_an_element_or_an_attribute(hostile: Comparison) -> None:
    for shown in (hostile_to_pages(), hostile_drawings(), hostile):
        page = page_of(shown)
        assert {element for element, _ in page.elements} <= OURS
        assert {name for _, attributes in page.elements for name in attributes} <= OUR_ATTRIBUTES
        assert "<script>go()</script>" in page.text


def test_in_every_drawing_and_table_what_others_wrote_is_text() -> None:
    page = page_of(hostile_drawings())
    words = sanitise(HOSTILE)[:20]
    for within in ("title", "text", "b", "th", "td", "summary", "a", "div"):
        assert any(words[:8] in text for text in page.all(within)), within
    assert "<script>go()" in " ".join(page.all("title"))


@pytest.mark.parametrize("url", ["javascript:go()", "data:text/html,x", "https://a b", 'https://a"onclick=', "//a", ""])
def test_only_an_address_of_the_web_is_a_link(url: str) -> None:
    links = [attributes["href"] for tag, attributes in page_of(hostile_to_pages(url)).elements if tag == "a"]
    assert all(str(link).startswith("#") for link in links)
    assert page_of(hostile_to_pages("https://example.org/?a=1&b=2")).elements.count(
        ("a", {"rel": "noopener noreferrer", "href": "https://example.org/?a=1&b=2"})
    )


def test_a_language_is_told_only_where_it_is_one() -> None:
    for language, told in (("fr", "fr"), ('fr" onclick="go()', None)):
        page = page_of(with_language(language))
        spoken = {attributes.get("lang") for tag, attributes in page.elements if tag == "blockquote"}
        assert spoken == {told}


def with_language(language: str) -> Comparison:
    """The flood, its articles in a language."""
    shown = comparison()
    articles = tuple(replace(a, metadata=replace(a.metadata, language=language)) for a in shown.collection.articles)
    return replace(shown, collection=replace(shown.collection, articles=articles))


def test_a_source_tells_where_what_is_known_of_it_was_found() -> None:
    page = page_of(known())
    assert "Ann Pell" in page.text
    assert page.all("small") == ["outlet: manifest, title: JSON-LD"]


def test_the_markdown_of_a_note_is_shown_as_its_writer_meant_it() -> None:
    text = "Call *him*.\n\n- who\n- when\n\n# no heading, <b>no markup</b>, [no link](https://example.org)"
    page = page_of(compared([], Note("n1", text, ())))
    assert page.all("em") == ["him"]
    assert page.all("li") == ["who", "when"]
    assert "# no heading, <b>no markup</b>, [no link](https://example.org)" in page.all("p")
