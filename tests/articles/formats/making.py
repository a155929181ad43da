"""Files of every format, as programs write them, made for the tests; the story in them is made up."""

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.articles.article import Article, Collection
from reader.articles.load import load_collection

STORY = (
    "The ferry Santa Irene left the port of Ranzo at dawn on Tuesday with 58 people on board and did not come back.",
    "Two fishing boats went out to look for it, “although the sea was too rough”, said the harbour master, Ana Brück.",
    "The company that runs the ferry denied that it had been overloaded, and said that its papers were in order.",
    "By the evening 41 people had been found alive, among them eleven children; the search went on through the night.",
)
WHERE_IT_IS = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "url": "https://herald.example/other"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry lost off Ranzo",
            "datePublished": "2017-04-04T18:30:00+02:00",
            "author": [{"@type": "Person", "name": "Rosa Vega"}, {"@type": "Person", "name": "Jon Ade"}],
            "publisher": {"@type": "Organization", "name": "The Ranzo Herald"},
            "mainEntityOfPage": {"@id": "https://herald.example/ferry"},
        },
    ],
}


def page(story: Sequence[str] = STORY, *, head: str = "", body: str = "", language: str = "en-GB") -> str:
    """A page of a newspaper: menu, story, related stories, cookie banner, footer."""
    paragraphs = "\n".join(f"<p>{paragraph}</p>" for paragraph in story)
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>Ferry lost | The Ranzo Herald</title>{head}
<style>.menu {{ color: red }}</style><script>var tracker = "<p>not seen</p>";</script></head>
<body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Ferry lost off Ranzo</h1><div class="article-body">
{paragraphs}
{body}</div></article></main>
<aside class="related"><h2>Read more</h2><ul><li><a href="/a">Harbour to be dredged next year</a></li></ul></aside>
<div id="cookie-banner">We and our partners use cookies. <button>Accept</button></div>
<footer><p>Copyright 2017 The Ranzo Herald. All rights reserved.</p></footer></body></html>"""


def linked_data(data: object = WHERE_IT_IS) -> str:
    """A script of linked data for the head of a page."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def zipped(
    files: Mapping[str, str] | Mapping[str, bytes] | Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A zip archive; the same for the same files, whenever it is made."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2017, 4, 4, 18, 30, 0)), data, compression)
    return target.getvalue()


def message(story: Sequence[str] = STORY, *, subject: str = "Ferry lost off Ranzo") -> bytes:
    """A newsletter with a plain and a formatted part, and a picture attached."""
    plain = base64.encodebytes("\r\n\r\n".join(story).encode()).decode()
    rows = "".join(f"<tr><td>{paragraph}</td></tr>" for paragraph in story)
    return f"""Return-Path: <bounce@herald.example>
From: =?utf-8?q?The_Ranzo_Herald_=E2=80=93_daily?= <news@herald.example>
To: reader@example.org
Subject: {subject}
Date: Tue, 4 Apr 2017 18:30:00 +0200
Content-Language: en
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

{plain}
--inner
Content-Type: text/html; charset=utf-8

<html><body><table>{rows}</table></body></html>
--inner--
--outer
Content-Type: image/png; name="harbour.png"
Content-Disposition: attachment; filename="harbour.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer--
""".replace("\n", "\r\n").encode()


def word_document(body: str, *, properties: str = "") -> bytes:
    """A Word document with the given XML in its body."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>',
    }
    if properties:
        dc = "http://purl.org/dc/elements/1.1/"
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="{dc}">{properties}</cp:coreProperties>'
        )
    return zipped(files)


def book(chapters: Mapping[str, str], *, hrefs: Mapping[str, str] | None = None) -> bytes:
    """An e-book with the given chapters, each the inside of a body; `hrefs` gives some another address."""
    items = "".join(
        f'<item id="c{n}" href="{(hrefs or {}).get(name, name)}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferry lost off Ranzo</dc:title>
<dc:creator>Rosa Vega</dc:creator><dc:date>2017-04-04</dc:date>
<dc:publisher>The Ranzo Herald</dc:publisher><dc:language>en</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>{items}</manifest>
<spine><itemref idref="nav"/>{spine}</spine></package>"""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    texts = {
        f"OEBPS/{name}": '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{name}</title></head><body>{inside}</body></html>"
        for name, inside in chapters.items()
    }
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": "<html><body><nav><ol><li>Contents</li></ol></nav></body></html>",
            **texts,
        }
    )


Placed = tuple[float, float, str] | tuple[float, float, str, float]
"""Where on a page a line begins, in points from its lower left corner, its text, and its size if that is not 10."""


def pdf(pages: Sequence[Sequence[Placed]], *, title: str = "Ferry lost off Ranzo") -> bytes:
    """A PDF with lines at the given places, in the order in which they are given."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    objects.append(f"<< /Title ({title}) /Author (Rosa Vega) >>")
    kids = []
    for lines in pages:
        shown = "\n".join(map(_drawn, lines))
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def warc(pages: Mapping[str, str | bytes], *, status: str = "200 OK", packed: bool = True, headers: str = "") -> bytes:
    """A web archive with each page by its address, and a picture; packed record by record as crawlers do."""
    records = [_record("warcinfo", "", b"software: test\r\n")]
    for address, content in pages.items():
        body = content if isinstance(content, bytes) else content.encode()
        answer = (
            f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
            f"{headers}\r\n"
        )
        records.append(_record("response", address, answer.encode() + body))
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    records.append(_record("response", "https://herald.example/harbour.png", picture))
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in records)


def opened(folder: Path, name: str, data: bytes | str) -> Collection:
    """What opens when a file with that name and content is named."""
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return load_collection([file])


def only(collection: Collection) -> Article:
    """The one article, of a file that holds no more and is in order."""
    (article,) = collection.articles
    assert [str(problem) for problem in collection.problems if problem.is_failure] == []
    return article


def _drawn(line: Placed) -> str:
    x, y, text, *size = line
    return f"BT /F1 {size[0] if size else 10} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _record(kind: str, address: str, block: bytes) -> bytes:
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    form = "application/http; msgtype=response" if kind == "response" else "application/warc-fields"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2017-04-05T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(block):012}>\r\n"
        f"Content-Type: {form}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"
