"""Web archives open as the pages in them."""

import sys
from pathlib import Path

import brotli
import pytest

from reader.articles.load import load_collection
from tests.articles.formats.making import STORY, linked_data, only, opened, page, warc, zipped

BROTLI = "Content-Encoding: br\r\n"
PAGES = {
    "https://herald.example/ferry": page(head=linked_data()),
    "https://post.example/boat?id=1": page(STORY[1:]),
}


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_each_page_of_a_web_archive_is_an_article(tmp_path: Path, name: str, packed: bool) -> None:
    collection = opened(tmp_path, name, warc(PAGES, packed=packed))
    assert [article.id for article in collection.articles] == [
        f"{name}/herald.example/ferry",
        f"{name}/post.example/boat?id=1",
    ]
    first, second = collection.articles
    assert first.label == "The Ranzo Herald"
    assert (second.metadata.url, second.origins["url"]) == ("https://post.example/boat?id=1", "capture")
    assert second.metadata.date is None
    assert collection.problems == ()


def test_a_page_that_was_sent_packed_with_brotli_opens(tmp_path: Path) -> None:
    sent = warc({"https://courier.example/ferry": brotli.compress(page().encode())}, headers=BROTLI)
    article = only(opened(tmp_path, "a.warc", sent))
    assert (STORY[0] in article.text, article.metadata.url) == (True, "https://courier.example/ferry")


def test_a_page_that_the_crawler_has_unpacked_opens_though_it_is_still_called_packed(tmp_path: Path) -> None:
    assert STORY[0] in only(opened(tmp_path, "a.warc", warc({"https://x.example/": page()}, headers=BROTLI))).text


def test_what_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    packer, spaces = brotli.Compressor(quality=5), b" " * (1 << 20)
    bomb = b"".join(packer.process(spaces) for _ in range(200)) + packer.finish()
    (problem,) = opened(tmp_path, "a.warc", warc({"https://x.example/": bomb}, headers=BROTLI)).problems
    assert (len(bomb) < 5_000, problem.reason) == (True, "larger than 50 MB")


def test_a_packed_web_archive_opens(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "datapackage.json": "{}",
        "archive/data.warc.gz": warc(PAGES),
        "pages/pages.jsonl": "{}",
        "indexes/x": "",
    }
    collection = opened(tmp_path, "a.wacz", zipped(files))
    assert [article.id for article in collection.articles] == [
        "a.wacz/herald.example/ferry",
        "a.wacz/post.example/boat?id=1",
    ]


def test_pages_that_were_not_found_are_passed_over(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.warc", warc(PAGES, status="404 Not Found")).problems
    assert problem.reason == "no page in this web archive"


def test_what_was_captured_before_the_archive_breaks_is_open(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    broken = warc(PAGES, packed=False).replace(b"All rights", b"\x1b[2J All rights", 1)  # longer than it says
    collection = opened(tmp_path, "a.warc", broken)
    assert len(collection.articles) >= 1
    assert capfd.readouterr() == ("", "")


def test_a_page_that_holds_nothing_stops_no_other(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.warc", warc({"https://x.example/": "", **PAGES}))
    assert len(collection.articles) == 2
    assert [problem.path.name for problem in collection.problems] == ["x.example"]


def test_an_archive_without_a_web_archive_is_told(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.wacz", zipped({"datapackage.json": "{}"})).problems
    assert problem.reason == "no WARC in this web archive"


def test_where_the_library_is_missing_the_command_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (problem,) = opened(tmp_path, "a.warc", warc(PAGES)).problems
    assert problem.mend == "install Parallax again: make clean install"


def test_a_single_page_opens_without_a_number(tmp_path: Path) -> None:
    assert STORY[0] in only(opened(tmp_path, "a.warc", warc({"https://herald.example/ferry": page()}))).text


def test_the_texts_that_somebody_took_out_of_pages_open(tmp_path: Path) -> None:
    text = "\n".join(["Menu", *STORY]).encode()
    head = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://herald.example/f\r\n"
    head += b"Content-Type: text/plain\r\n"
    collection = opened(tmp_path, "a.warc.wet", head + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(text), text))
    article = only(collection)
    assert (article.text, article.label) == (text.decode(), "herald.example")
    assert [problem.reason.split(":")[0] for problem in collection.problems] == ["all text of the page, its menus too"]


def test_a_page_that_was_captured_several_times_is_one_source_with_its_last_text(tmp_path: Path) -> None:
    address = "https://herald.example/ferry"
    captures = [warc({address: page(story)}, packed=False) for story in (STORY, STORY, STORY[1:])]
    collection = opened(tmp_path, "a.warc", b"".join(captures))
    article = only(collection)
    assert (article.id, article.text.split("\n\n")[0]) == ("a.warc/herald.example/ferry", STORY[1])
    assert [problem.reason for problem in collection.problems] == [
        "captured 3 times, with different texts: the last is open, earlier ones left out: 2"
        " (parallax changes shows what changed)"
    ]
    same = opened(tmp_path, "b.warc", b"".join(captures[:2]))
    assert [problem.reason for problem in same.problems if problem.path.name == "b.warc"] == [
        "more captures of the same page with the same text, left out: 1"
    ]


def _wacz(**archives: bytes) -> bytes:
    inside = {f"archive/{name}.warc": data for name, data in archives.items()}
    return zipped({"datapackage.json": b"{}", **inside})


def test_a_page_that_several_warcs_of_an_archive_hold_is_one_source_with_its_latest_text(tmp_path: Path) -> None:
    address = "https://herald.example/ferry"
    latest = warc({address: page(STORY[1:])}, packed=False)
    earlier = warc({address: page()}, packed=False).replace(b"2017-04-05T", b"2017-04-04T")
    packed = _wacz(a=latest, b=earlier, c=warc({"https://post.example/boat": page(STORY[2:])}, packed=False))
    collection = opened(tmp_path, "a.wacz", packed)
    assert [article.id for article in collection.articles] == [
        "a.wacz/herald.example/ferry",
        "a.wacz/post.example/boat",
    ]
    assert collection.articles[0].text.startswith(STORY[1])
    assert [problem.reason for problem in collection.problems] == [
        "captured 2 times, with different texts: the last is open, earlier ones left out: 1"
        " (parallax changes shows what changed)"
    ]
    both = load_collection([tmp_path / "a.wacz"], all_captures=True).articles
    assert [article.id.rpartition(" ")[2] for article in both[:2]] == ["2017-04-05T08:00:00Z", "2017-04-04T08:00:00Z"]


def test_a_broken_warc_of_an_archive_is_named_and_stops_no_other(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.wacz", _wacz(a=b"x" * 99, b=warc({"https://x.example/": page()}, packed=False)))
    assert [article.id for article in collection.articles] == ["a.wacz/x.example/"]
    (problem,) = collection.problems
    assert (problem.path.name, problem.mend) == ("a.warc", "copy or capture it again")


def test_an_archive_in_the_older_form_opens(tmp_path: Path) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page().encode()
    about = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    arc = b"filedesc://a.arc 127.0.0.1 20170404183000 text/plain %d\n%s\n" % (len(about), about)
    arc += b"https://herald.example/ferry 127.0.0.1 20170404183000 text/html %d\n%s\n" % (len(answer), answer)
    article = only(opened(tmp_path, "a.arc", arc))
    assert (article.id, STORY[0] in article.text) == ("a.arc/herald.example/ferry", True)


def test_a_capture_that_can_t_be_read_leaves_the_one_before_it(tmp_path: Path) -> None:
    address = "https://herald.example/ferry"
    captures = warc({address: page()}, packed=False) + warc({address: ""}, packed=False)
    assert STORY[0] in only(opened(tmp_path, "a.warc", captures)).text
