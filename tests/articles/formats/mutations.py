"""Files of every format with something wrong in them, made from good ones by chance."""

import gzip
import json
import plistlib
import random
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.articles import manifest
from reader.articles.article import Collection
from reader.articles.load import load_collection
from tests.articles.formats.making import STORY, book, linked_data, message, page, pdf, warc, word_document, zipped

SLOW = 2.0
"""Seconds of the processor that no file may take."""
_BESIDE = "beside.txt"
_TOKENS = [
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\x1b]52;c;AAAA\x07", b"\xe2\x80\xae", b"\xf4\x90\x80\x80", b"\xc0\xaf"),
    *(b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&#0;&#x1b;&#xd800;"),
    *(b"<" * 300, b"<p>" * 300, b"<!--", b"]]>", b"\"'" * 50),
    *(b"[" * 3000, b"{}", b"\\ud800", b"../" * 20, b"-1", b"99999999999999999999", b"1e999", b"null", b"%s%n"),
    *(b"\r\n\r\n", b"\nFrom a Tue Apr  4 18:30:00 2017\n", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n"),
    *(b"=?utf-8?q?=1B?=", b"=?u\x80?q?a?=", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b\x08"),
    *(b"- &a [*a,*a]\n", b"? ", b"!!python/name:os.system ", b"---\n", b"\t", b"beside.txt: ", b"../x: {}\n"),
    *(b"endobj", b"/Kids [2 0 R]", b"<< /Length 999999 >>"),
]  # fmt: skip


class Seed(NamedTuple):
    """A good file: its inside, which is what is changed, and how that is packed."""

    name: str
    inside: bytes
    pack: Callable[[bytes], bytes] = bytes


KEPT = (
    ("b.warc", 62_844),  # characters that the library's own cleaning can't put back
    ("a.mhtml", 66_430),
    ("a.warc", 150_343),
    ("b.warc", 331_544),
    ("a.html", 1_030_604),  # from here on: the slowest of a run
    ("a.mhtml", 1_042_355),
    ("b.warc", 1_078_094),
    ("a.zip", 1_088_398),
)
"""Files that did harm once or took longest, by the seed's name and the number they are made from."""


def _in_zip(name: str, **others: bytes) -> Callable[[bytes], bytes]:
    return lambda inside: zipped({name: inside, **others})


def _record_of(inside: bytes) -> bytes:
    return warc({"https://herald.example/ferry": inside}, packed=False)


_XML = (
    "<w:document xmlns:w='w'><w:body>"
    + "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in STORY)
    + "</w:body></w:document>"
)
_NITF = "<?xml version='1.0'?><nitf><head><date.issue norm='20170404T183000Z'/></head><body><body.content>"
_NITF += "".join(f"<p>{p}</p>" for p in STORY) + "</body.content></body></nitf>"
_PHRASES = " ".join(STORY).replace("“", "").replace("”", "").split(",")
_LINES = [[(60.0, 700.0 - 12 * number, phrase) for number, phrase in enumerate(_PHRASES)]]
_MULTIPART = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
_SEPARATOR = b"From a Tue Apr  4 18:30:00 2017\n"
_JSON = json.dumps({"title": "Ferry", "authors": ["A"], "date": "2017-04-04", "text": f"<p>{STORY[0]}</p>"}).encode()
_WALLABAG = json.dumps(
    [{"id": 7, "title": "Ferry", "content": f"<p>{p}</p>", "url": "https://x.example"} for p in STORY]
)
_NEWS = "<?xml version='1.0'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta/><contentMeta>"
_NEWS += "<headline>Ferry</headline></contentMeta><contentSet><inlineXML><html><body>"
_NEWS += "".join(f"<p>{p}</p>" for p in STORY) + "</body></html></inlineXML></contentSet></newsItem>"
_LISTED = "format: parallax-collection/1\ntitle: Ferry\narticles:\n  beside.txt: {label: A, date: 2017-04-04, url: x}\n"
_BOOK = book({"a.xhtml": f"<h1>One</h1><p>{STORY[0]}</p>"})
_RTF = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\title Ferry}}\\f0 \\'cf "
_RTF += "\\par ".join(STORY).replace("“", "\\u8220?").replace("”", "\\ldblquote ") + "{\\footnote x}}"
_ODT = "<o:document-content xmlns:o='office' xmlns:t='text'><o:body><o:text>"
_ODT += "".join(f"<t:p>{p}<t:s t:c='2'/></t:p>" for p in STORY) + "</o:text></o:body></o:document-content>"
_FEED = "<rss><channel><title>Herald</title>"
_FEED += "".join(f"<item><title>x</title><pubDate>4 Apr 2017</pubDate><content>{p}</content></item>" for p in STORY)
_FEED += "</channel></rss>"
_SHEET = "<worksheet><row><c t='inlineStr'><is><t>text</t></is></c><c r='B1' t='s'><v>0</v></c></row>"
_SHEET += f"<row><c r='A2' t='inlineStr'><is><t>{STORY[0]}</t></is></c><c r='B2'><v>42829</v></c></row></worksheet>"
_TEI = (
    f"<TEI><teiHeader><title>x</title><date when='2017'/></teiHeader><text><body><p>{STORY[0]}</p></body></text></TEI>"
)
_FICTION = "<FictionBook><description><title-info><author><last-name>A</last-name></author><date value='2017'/>"
_FICTION += f"</title-info></description><body><p>{STORY[0]}<a type='note'>1</a></p><stanza><v>x</v></stanza></body>"
_FICTION += "<body name='notes'><section/></body></FictionBook>"
_FORWARDED = f"From: A <a@b.example>\n\nSee:\n\nFrom: B\nSent: 4 April 2017\nSubject: Ferry\n\n{' '.join(STORY)}\n"
SEEDS = (
    Seed("a.txt", f"---\ntitle: Ferry\n---\n{STORY[0]}\n".encode()),
    Seed("b.txt", STORY[1].encode("utf-16")),
    Seed("c.txt", STORY[1].encode("cp1252")),
    Seed(manifest.NAME, _LISTED.encode()),
    Seed("a.html", page(head=linked_data()).encode()),
    Seed("a.mhtml", _MULTIPART + page().encode() + b"\n--b--"),
    Seed("a.eml", message()),
    Seed("a.mbox", _SEPARATOR + message() + b"\n" + _SEPARATOR + message()),
    Seed("a.docx", _XML.encode(), _in_zip("word/document.xml")),
    Seed("b.docx", word_document("<w:p><w:r><w:t>It sank.</w:t></w:r></w:p>", properties="<dc:title>x</dc:title>")),
    Seed("a.epub", _BOOK),
    Seed("b.epub", f"<p>{STORY[0]}</p>".encode(), lambda inside: book({"a.xhtml": inside.decode("latin-1")})),
    Seed("a.rtf", _RTF.encode("cp1252", "replace")),
    Seed("a.odt", _ODT.encode(), _in_zip("content.xml")),
    Seed("a.csv", f'title,text,date\n"x","{STORY[0]}",2017-04-04\ny,z,1\n'.encode()),
    Seed("a.xlsx", _SHEET.encode(), _in_zip("xl/worksheets/sheet1.xml", **{"xl/workbook.xml": b"<workbook/>"})),
    Seed("a.srt", f"1\n00:00:01,000 --> 00:00:02,500\n<v Ana>{STORY[0]}\n\n2\n".encode()),
    Seed("a.rss", _FEED.encode()),
    Seed("a.tei", _TEI.encode()),
    Seed("b.eml", _FORWARDED.encode()),
    Seed("a.md", f"+++\ntitle = 'x'\ndate = 2017-04-04\n+++\n{STORY[0]}\n".encode()),
    Seed("b.md", f"---\ntitle: x: y\nauthor:\n - '[[z]]'\n---\n{STORY[0]}\n".encode()),
    Seed("a.pdf", pdf(_LINES)),
    Seed("a.json", _JSON),
    Seed("b.json", _WALLABAG.encode()),
    Seed("a.jsonl", _JSON + b"\n" + _JSON),
    Seed("a.xml", _NITF.encode()),
    Seed("b.xml", _NEWS.encode()),
    Seed("a.warc", warc({"https://herald.example/ferry": page(head=linked_data())}, packed=False)),
    Seed("b.warc", page().encode(), _record_of),
    Seed("a.wacz", _record_of(page().encode()), _in_zip("archive/a.warc", **{"datapackage.json": b"{}"})),
    Seed("a.gz", f"{STORY[0]}\n".encode(), lambda inside: gzip.compress(inside, mtime=0)),
    Seed("b.gz", gzip.compress(STORY[0].encode(), mtime=0)),
    Seed("a.zip", page().encode(), _in_zip("a.html", **{"b.txt": STORY[0].encode()})),
    Seed("a.webarchive", plistlib.dumps({"WebMainResource": {"WebResourceData": page().encode()}})),
    Seed("a.fb2", _FICTION.encode()),
    Seed("a.enex", f"<en-export><note><title>x</title><content>&lt;p>{STORY[0]}</content></note></en-export>".encode()),
    Seed("b.zip", zipped({"a.txt": STORY[0], "b.json": _JSON})),
)  # fmt: skip


def mutated(seed: Seed, number: int) -> bytes:
    """The seed's file with one to five things wrong; the same ones for the same number."""
    chance = random.Random(number)
    data = bytearray(seed.inside)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 8, 60, 400)))
        change = chance.randrange(7)
        if change == 0:
            data[at:to] = bytes(chance.randrange(256) for _ in range(to - at))
        elif change == 1:
            data[at:at] = chance.choice(_TOKENS)
        elif change == 2:
            del data[at:to]
        elif change == 3:
            data[at:at] = data[at:to] * chance.choice((1, 3, 50))
        elif change == 4:
            del data[at:]
        elif change == 5:
            other = chance.choice(SEEDS).inside
            start = chance.randrange(len(other))
            data[at:at] = other[start : start + chance.choice((60, 400, 4000))]
        elif at < len(data):
            data[at] ^= 1 << chance.randrange(8)
    return seed.pack(bytes(data))


def check_reading(file: Path, data: bytes) -> tuple[Collection, float]:
    """Reads the file, a manifest with an article beside it; raises where that crashes or anything harmful comes out.

    Returns the seconds of the processor it took, too.
    """
    file.write_bytes(data)
    is_manifest = file.name == manifest.NAME
    if is_manifest:
        (file.parent / _BESIDE).write_text(STORY[0])
    began = time.process_time()
    collection = load_collection([file.parent if is_manifest else file])
    took = time.process_time() - began
    assert collection.articles or collection.problems
    for article in collection.articles:
        assert not unseen(article.text, "\n\t"), article.text
        assert len(article.sha256) == len(article.file_sha256) == 64
        for said in (article.id, article.label, *(v for v in vars(article.metadata).values() if v)):
            assert not unseen(said, ""), said
    for problem in collection.problems:
        assert problem.reason
        assert not unseen(str(problem), ""), problem
    return collection, took


def unseen(text: str, but: str) -> set[str]:
    """The characters of `text` that a terminal would act on, or not show."""
    return {c for c in set(text) if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in but}
