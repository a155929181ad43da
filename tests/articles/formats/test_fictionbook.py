"""Books in FictionBook open with what their description says, in the order in which they are read."""

import gzip
from pathlib import Path

import pytest

from reader.articles.article import Collection
from tests.articles.formats.making import STORY, only, opened, zipped

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
BOOK = f"""<?xml version="1.0" encoding="UTF-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><genre>news</genre>
<author><first-name>Rosa</first-name><middle-name>M.</middle-name><last-name>Vega</last-name></author>
<author><nickname>jon</nickname></author><book-title>Ferry lost off Ranzo</book-title>
<annotation><p>A ferry is lost.</p></annotation><date value="2017-04-04">Tuesday</date>
<coverpage><image l:href="#c"/></coverpage><lang>en</lang></title-info>
<document-info><author><nickname>scanner</nickname></author><date value="2024-01-01">2024</date>
<src-url>https://herald.example/ferry</src-url><id>x</id></document-info>
<publish-info><publisher>The Ranzo Herald</publisher><year>2018</year></publish-info></description>
<body><title><p>Ferry lost</p></title><section>{PARAGRAPHS}<empty-line/><image l:href="#i"/>
<p>It sank in 1921<a l:href="#n1" type="note">[1]</a> or <strikethrough>1920</strikethrough> 22<a l:href="#n2">2</a>,
10<sup>3</sup> m <emphasis>deep</emphasis>, as <a l:href="#s2">the log</a> says.</p></section>
<section id="s2"><poem><stanza><v>The sea, the sea</v><v>is deep.</v></stanza><text-author>A sailor</text-author></poem>
<table><tr><td>41</td><td>alive</td></tr></table></section></body>
<body name="notes"><section id="n1"><p>Not sure.</p></section><section id="n2"><p>Nor this.</p></section></body>
<binary id="i" content-type="image/png">iVBORw0KGgo=</binary></FictionBook>"""
TEXT = [
    "Ferry lost",
    *STORY,
    "It sank in 1921 or 22, 10³ m deep, as the log says.",
    "The sea, the sea\nis deep.",
    "A sailor",
    "41 | alive",
]


def _reasons(collection: Collection) -> list[str]:
    return [problem.reason for problem in collection.problems]


def test_a_book_opens_with_its_paragraphs_and_the_lines_of_its_poems(tmp_path: Path) -> None:
    collection = opened(tmp_path, "ferry.fb2", BOOK)
    assert only(collection).text == "\n\n".join(TEXT) + "\n"
    assert _reasons(collection) == [
        "struck-out passages, left out: 1",
        "notes, left out: 2",
        "summaries, left out: 1",
        "pictures, left out: 1",
    ]


def test_who_wrote_it_and_when_is_of_the_text_not_of_the_file(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "ferry.fb2", BOOK))
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost off Ranzo", "Rosa M. Vega, jon")
    assert (article.metadata.date, article.metadata.language) == ("2017-04-04", "en")
    assert (article.label, article.metadata.url) == ("The Ranzo Herald", "https://herald.example/ferry")
    assert (article.origins["title"], article.origins["url"]) == ("title-info", "document-info")
    printed = BOOK.replace('<date value="2017-04-04">Tuesday</date>', "")
    assert only(opened(tmp_path, "ferry.fb2", printed)).metadata.date == "2018"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ferry.fb2.zip", zipped({"ferry.fb2": BOOK})),
        ("ferry.fbz", zipped({"ferry.fb2": BOOK})),
        ("ferry.fb2.gz", gzip.compress(BOOK.encode(), mtime=0)),
        ("ferry", BOOK.encode()),
        ("old.fb2", BOOK.replace("UTF-8", "windows-1251").replace("³", "3").encode("cp1251", "xmlcharrefreplace")),
    ],
)
def test_a_book_opens_however_it_is_packed(tmp_path: Path, name: str, data: bytes) -> None:
    assert only(opened(tmp_path, name, data)).text == "\n\n".join(TEXT) + "\n"


def test_a_book_without_text_is_refused(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.fb2", "<FictionBook><description/><body/></FictionBook>")
    assert _reasons(collection) == ["no text in this e-book"]
