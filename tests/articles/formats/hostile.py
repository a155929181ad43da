"""Files that were made to do harm: to exhaust memory or time, to lead elsewhere, to drive a terminal."""

import gzip
import json
import zipfile

from tests.articles.formats.making import STORY, book, linked_data, page, pdf, warc, word_document, zipped

_N = 200_000
_LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)
_DEEP_MAIL = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000))
_ESCAPES = "\x1b]0;x\x07 \x1b]52;c;AAAA\x07 \x1bP1$r\x1b\\ \x9b31m \u202e \u200b \0 [red]x[/] \ud800"
_PAGES = "\n".join(
    f"{n} 0 obj << /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >> endobj" for n in range(2, 3_000)
)


_TRAILER = "trailer << /Root 1 0 R >>\n%%EOF"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _overlapping() -> bytes:
    """An archive whose directory names one packed file ten thousand times."""
    data = zipped({"a.txt": b"0" * 900_000})
    start = data.index(b"PK\x01\x02")
    entry, end = data[start : data.index(b"PK\x05\x06")], bytearray(data[data.index(b"PK\x05\x06") :])
    count = 9_000
    directory = b"".join(entry[:46] + f"{n:05}".encode() + entry[51:] for n in range(count))
    end[8:12] = count.to_bytes(2, "little") * 2
    end[12:16] = len(directory).to_bytes(4, "little")
    return data[:start] + directory + bytes(end)


HOSTILE: dict[str, bytes] = {
    "laughs.xml": _bytes(f"{_LAUGHS}]><nitf><body><p>&j;</p></body></nitf>"),
    "laughs.docx": zipped({"word/document.xml": f"{_LAUGHS}]><a>&j;</a>"}),
    "outside.xml": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><p>&x;</p></body></nitf>',
    "deep.xml": b"<p>" * 1_000_000,
    "wide.xml": b"<nitf><body>" + b"<p/>" * 1_000_000 + b"</body></nitf>",
    "names.xml": b"<nitf " + b" ".join(b"a%d='1'" % n for n in range(_N)) + b"><body><p>x</p></body></nitf>",
    "bomb.gz": gzip.compress(bytes(45_000_000), mtime=0),
    "members.gz": gzip.compress(b"x", mtime=0) * _N,
    "bomb.zip": zipped({f"{n}.txt": bytes(45_000_000) for n in range(3)}),
    "bomb.docx": zipped({"word/document.xml": b" " * 45_000_000}),
    "overlapping.zip": _overlapping(),
    "many.zip": zipped({f"{n}.txt": "x" for n in range(9_000)}, zipfile.ZIP_STORED),
    "nameless.zip": zipped({"": STORY[0], "a.txt": STORY[0]}),
    "up.zip": zipped({"../../../tmp/x.txt": STORY[0], "/etc/x.txt": STORY[0], "a\x1b[2J\n.txt": STORY[0]}),
    "up.epub": book({"a.xhtml": STORY[0], "b.xhtml": ""}, hrefs={"b.xhtml": "../../../../etc/passwd"}),
    "deep.html": _bytes(page(body="<div>" * 15_000)),
    "tags.html": _bytes(page(body="<a>" * 900_000)),
    "open.html": _bytes(page(body="<a href=\"" * 300_000)),
    "styles.html": _bytes(page(body="<style" * 400_000)),
    "styles-2.html": _bytes(page(body="<style>" * 400_000 + "</style x")),
    "comments.html": _bytes(page(body="<!--" * 700_000)),
    "attributes.html": _bytes(page(head=f"<meta {'a' * 2_000_000}>" + f"<meta {'a ' * 400_000}>")),
    "live.html": _bytes(page(body=("<div><time>14:20</time><h2>x</h2><p>" + STORY[0] + "</p>") * 3_000)),
    "links.html": _bytes(page(body="<p><a href=x>x</a></p>" * 4_000)),
    "packed.html": _bytes(page(body="data:a/a" * 300_000)),
    "linked.html": _bytes(page(head=linked_data([{"@type": "Article", "headline": "x"}] * 30_000))),
    "linked-deep.html": _bytes(page(head=f'<script type="application/ld+json">{"[" * _N}</script>')),
    "escapes.html": _bytes(page((_ESCAPES, *STORY), head=f"<title>{_ESCAPES}&#27;]0;x&#7;</title>")),
    "escapes.json": json.dumps({"text": _ESCAPES, "title": _ESCAPES, "authors": [_ESCAPES], "url": _ESCAPES}).encode(),
    "escapes.warc": warc({"https://herald.example/\x1b[2J": page()}, packed=False),
    "escapes.docx": word_document("<w:p><w:r><w:t>It &#x202e;sank&#x9b;.</w:t></w:r></w:p>"),
    "overlong.txt": b"It \xc0\x9b31m sank \xe0\x80\x9b \xf4\x90\x80\x80." + b" It sank." * 9,
    "nul.eml": b"From: a\0b\nSubject: \0\x1b[2J\n\nIt\0sank.\n",
    "deep.eml": _bytes(_DEEP_MAIL),
    "parts.eml": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * _N,
    "headers.eml": b"X: y\n" * 500_000 + b"\nIt sank.",
    "long.eml": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nIt sank.",
    "from.mbox": b"From a Tue Apr  4 18:30:00 2017\n\n" * _N,
    "deep.rtf": b"{\\rtf1" + b"{" * _N + b"It sank.",
    "words.rtf": b"{\\rtf1 It sank. " + b"\\v\\deleted\\u8220\\uc99999999\\bin-1 " * 100_000,
    "bin.rtf": b"{\\rtf1 It sank.\\bin999999999 " + b"x" * _N,
    "fonts.rtf": b"{\\rtf1{\\fonttbl" + b"{\\f1\\fcharset204 x;}" * _N + b"}It sank.}",
    "escapes.rtf": b"{\\rtf1 \\'1b[2J\\u27?]0;x\\u7?\\u-10179?\\u8238? It sank.}",
    "deep.odt": zipped({"content.xml": "<p>" * 1_000_000}),
    "spaces.odt": zipped({"content.xml": "<text><p>It sank." + "<s c='99'/>" * 90_000 + "</p></text>"}),
    "items.rss": b"<rss><channel>" + b"<item><description>It sank.</description></item>" * 90_000 + b"</channel></rss>",
    "comments.tei": b"<TEI><text><body><p>It sank.</p>" + b"<div type='comments'>" * 150 + b"<p>x</p>" * 90_000,
    "forwarded.eml": b"From: a\n\n" + b"From: x\nSent: y\n" * 100_000,
    "colons.eml": b"From: a\n\n" + b"> :" * _N + b"\n" + b" : " * _N + b"\nFrom:" + b" " * 900_000 + b"x\n",
    "nexis.txt": b"Body\nEnd of Document\n" * _N,
    "nexis-2.txt": b"1 of 2 DOCUMENTS\n" + b"\n\nA: " * _N + b" " * 900_000 + b"x",
    "factiva.txt": b"HD x\n" * _N + b"Document AB0000020170614ed6e0008x\n" * 1_000,
    "proquest.txt": b"Document 1 of 2\nFull text: x\n" * _N + b"_" * 900_000 + b"x",
    "front.md": b"---\n" + b"a: b: c\n" * 100_000 + b"---\nIt sank.",
    "front-2.md": b"+++\na = " + b"[" * _N + b"\n+++\nIt sank.",
    "deep.json": b"[" * 1_000_000,
    "number.json": b'{"text": ' + b"1" * 1_000_000 + b"}",
    "empty.jsonl": b"{}\n" * 1_000_000,
    "tags.json": json.dumps({"text": "<p>" + "<" * 3_000_000}).encode(),
    "loop.pdf": _bytes(f"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n{_PAGES}\n{_TRAILER}"),
    "objects.pdf": b"%PDF-1.7\n" + b"1 0 obj\n" * _N + _TRAILER.encode(),
    "pieces.pdf": pdf([[(n % 500, 800 - n % 800, "a") for n in range(4_000)]]),
    "nested.pdf": b"%PDF-1.7\n1 0 obj\n" + b"[" * _N + b"\nendobj\n" + _TRAILER.encode(),
    "charset.eml": b"Subject: =?u\x80f-8?q?=1B?=\n\nIt sank.",
    "none.jsonl": b"\n\n",
    "line.txt": b"It sank. " * 1_100_000,
}  # fmt: skip
