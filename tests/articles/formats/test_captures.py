"""A page saved from an archive is the outlet's, not the archive's; and an address says whose an article is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.formats.captures import capture_at, outlet_at
from tests.articles.formats.making import STORY, linked_data, only, opened, page

OF_ARCHIVE = (
    '<link rel="canonical" href="https://archive.ph/Ab1"><meta property="og:site_name" content="archive.ph">'
    '<meta property="article:published_time" content="2020-06-20T09:00:00Z">'
)
BAR = (
    '<table><tr><td>Saved from</td><td><form><input value="https://www.herald.example/ferry"></form></td></tr></table>'
)


def test_a_page_saved_from_archive_today_has_neither_its_name_nor_the_day_of_the_capture(tmp_path: Path) -> None:
    saved = page(head=OF_ARCHIVE).replace("<body>", f"<body>{BAR}")
    collection = opened(tmp_path, "ferry.html", saved)
    article = only(collection)
    assert (article.metadata.outlet, article.metadata.date) == ("herald.example", None)
    assert article.metadata.url == "https://www.herald.example/ferry"
    assert article.origins["outlet"] == "address"
    assert [problem.reason for problem in collection.problems] == [
        "a copy in the archive archive.ph: outlet and date are those of the page itself, if it names them"
    ]


def test_without_the_place_it_was_saved_from_nothing_is_made_up(tmp_path: Path) -> None:
    metadata = only(opened(tmp_path, "ferry.html", page(head=OF_ARCHIVE))).metadata
    assert (metadata.outlet, metadata.date, metadata.url) == (None, None, None)


def test_a_page_from_the_wayback_machine_keeps_what_it_says_of_itself(tmp_path: Path) -> None:
    address = "https://web.archive.org/web/20200620090000/https://herald.example/ferry?a=1"
    head = f'<meta property="og:url" content="{address}">'
    collection = opened(tmp_path, "ferry.html", page(head=linked_data({"@type": "Article", "headline": "x"}) + head))
    assert only(collection).metadata.url == "https://herald.example/ferry?a=1"
    whole = only(opened(tmp_path, "ferry.html", page(head=linked_data() + head))).metadata
    assert (whole.outlet, whole.date) == ("The Ranzo Herald", "2017-04-04T18:30:00+02:00")


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("http://web.archive.org/web/2020id_/http:/herald.example/a", "http://herald.example/a"),
        ("https://archive.today/2020.06.20-090000/https://herald.example/a", "https://herald.example/a"),
        ("https://archive.is/newest/https://herald.example/a", "https://herald.example/a"),
        (
            "https://webcache.googleusercontent.com/search?q=cache:AbCdEf123456:herald.example/a",
            "https://herald.example/a",
        ),
        ("https://arquivo.pt/wayback/20200620090000/https://herald.example/a", "https://herald.example/a"),
        ("https://perma.cc/AB12-CD34", ""),
    ],
)
def test_the_address_of_a_capture_holds_the_pages(address: str, own: str) -> None:
    capture = capture_at(address)
    assert capture is not None
    assert capture.address == own


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.herald.example/ferry", "herald.example"),
        ("https://m.herald.co.example/ferry", "herald.co.example"),
        ("https://m.example/ferry", "m.example"),
        ("http://127.0.0.1:8000/a.html", ""),
        ("http://localhost/a.html", ""),
        ("file:///home/ada/a.html", ""),
        ("https://web.archive.org/web/2020/https://herald.example/a", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_names_the_outlet_where_nothing_else_does(address: str, outlet: str) -> None:
    assert outlet_at(address) == outlet


def test_the_outlet_of_an_address_comes_last(tmp_path: Path) -> None:
    (tmp_path / "collection.yaml").write_text("articles:\n  a.md: {outlet: The Herald}\n")
    article = only(opened(tmp_path, "a.md", f"---\nurl: https://herald.example/a\n---\n{STORY[0]}\n"))
    assert (article.label, article.origins["outlet"]) == ("The Herald", "manifest")


@given(st.text())
def test_no_address_is_too_strange(address: str) -> None:
    outlet_at(f"https://{address}")
    capture_at(f"https://web.archive.org/{address}")
