"""Documents of word processors, RTF and ODT, open as they read."""

import zipfile
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, only, opened, zipped

TEXT = "\n\n".join(STORY) + "\n"


def _escaped(text: str) -> str:
    return "".join(c if c.isascii() else f"\\u{ord(c) if ord(c) < 0x8000 else ord(c) - 0x10000}?" for c in text)


def rtf(body: str) -> str:
    """A document with the given inside."""
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial;}}"
        rf"{{\stylesheet{{\s0 Normal;}}}}{{\info{{\title Ferry lost}}{{\author Rosa Vega}}{{\*\company X}}}}{body}}}"
    )


def test_an_rtf_document_opens_paragraph_by_paragraph(tmp_path: Path) -> None:
    body = r"\pard\plain\f0\fs24 " + r"\par ".join(map(_escaped, STORY)) + r"\par"
    article = only(opened(tmp_path, "a.rtf", rtf(body)))
    assert article.text == TEXT
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost", "Rosa Vega")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Br\'fcck said: \ldblquote no\rdblquote\emdash it\rquote s", "Brück said: “no”—it’s"),
        (r"{\f1\'cf\'e0\'f0\'ee\'ec} sank", "Паром sank"),
        (r"{\uc2\u8364 EU}5 and \uc0\u8364 7", "€5 and €7"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a \b bold\b0  \i word\i0 .", "a bold word."),
        (r'{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt the \ul port}} sank', "the port sank"),
        ("one\nline\\line two\\tab three", "oneline\ntwo\tthree"),
        (r"one\cell two\cell\row three", "one\n\ntwo\n\nthree"),
        (r"{\pict\pngblip 89504e47}{\*\shppict{\pict 00}}It sank.", "It sank."),
        ("{\\pict\\bin5 }}}{}}It sank.", "It sank."),
        (r"{\header Herald}{\footer 1}{\listtext\tab 1.}First", "First"),
        (r"a\{b\}c\\d\_e", "a{b}c\\d‑e"),
        (r"It sank.}}}}", "It sank."),
    ],
)
def test_what_rtf_writes_reads_as_its_program_shows_it(tmp_path: Path, body: str, text: str) -> None:
    assert only(opened(tmp_path, "a.rtf", rtf(body))).text == f"{text}\n"


def test_what_an_rtf_document_leaves_out_is_told(tmp_path: Path) -> None:
    body = (
        r"It {\deleted never }sank{\footnote\pard 1 See \par below}.{\*\annotation why?} {\v secret}The \v x\v0 end"
        r"{\shp{\*\shpinst{\shptxt An advertisement}}}."
    )
    collection = opened(tmp_path, "a.rtf", rtf(body))
    assert only(collection).text == "It sank. The end.\n"
    assert [problem.reason for problem in collection.problems] == [
        "deleted passages, left out: 1",
        "notes, left out: 1",
        "comments, left out: 1",
        "hidden passages, left out: 2",
        "text boxes, left out: 1",
    ]


def test_rtf_is_known_by_its_beginning_and_never_shown_as_source(tmp_path: Path) -> None:
    assert only(opened(tmp_path, "a.doc", rtf("It sank."))).text == "It sank.\n"
    (problem,) = opened(tmp_path, "b.rtf", rtf("")).problems
    assert problem.reason == "no text in this document"


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
CHANGES = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>"
)


def odt(body: str) -> bytes:
    """A document with the given inside of its text."""
    names = f'xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:draw="{ODF}drawing:1.0"'
    meta = f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="{ODF}meta:1.0">'
    meta += "<office:meta><dc:title>Ferry lost</dc:title><meta:initial-creator>Rosa Vega</meta:initial-creator>"
    meta += "<dc:creator>Somebody</dc:creator><dc:date>2024-01-01</dc:date></office:meta></office:document-meta>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
            "meta.xml": meta,
        },
        zipfile.ZIP_STORED,
    )


def test_an_odt_document_opens_paragraph_by_paragraph(tmp_path: Path) -> None:
    body = "<text:h>Ferry</text:h>" + "".join(f"<text:p>{paragraph}</text:p>" for paragraph in STORY)
    article = only(opened(tmp_path, "a.odt", odt(body)))
    assert article.text == f"Ferry\n\n{TEXT}"
    assert (article.metadata.title, article.metadata.author, article.metadata.date) == ("Ferry lost", "Rosa Vega", None)
    assert only(opened(tmp_path, "b", odt(body))).text == article.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>It <text:span>never</text:span>\n  sank<text:s text:c='2'/>.</text:p>", "It never sank  ."),
        ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list><text:p>b</text:p>", "a\n\nb"),
        ("<text:p>the <text:a>port</text:a></text:p><text:p/>", "the port"),
    ],
)
def test_what_odt_writes_reads_as_its_program_shows_it(tmp_path: Path, body: str, text: str) -> None:
    assert only(opened(tmp_path, "a.odt", odt(body))).text == f"{text}\n"


def test_what_an_odt_document_leaves_out_is_told(tmp_path: Path) -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body>x</text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>An advertisement</text:p></draw:text-box></draw:frame>"
    body = f"{CHANGES}<text:p>It sank{note}.<office:annotation><text:p>why?</text:p></office:annotation>{box}</text:p>"
    collection = opened(tmp_path, "a.odt", odt(body))
    assert only(collection).text == "It sank.\n"
    assert [problem.reason for problem in collection.problems] == [
        "notes, left out: 1",
        "comments, left out: 1",
        "text boxes, left out: 1",
        "deleted passages, left out: 1",
    ]


def test_an_odt_document_without_text_is_told(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.odt", odt("<text:p/>")).problems
    assert problem.reason == "no text in this document"
