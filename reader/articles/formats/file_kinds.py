"""Which format a file is in: by how it begins where that is beyond doubt, else by the end of its name."""

import io
import re
from pathlib import PurePosixPath

from reader.articles.own_exports import is_bundle

_KIND_OF_SUFFIX = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), "plain"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".mhtml", ".mht"), "mhtml"),
    ".eml": "mail",
    ".emlx": "mail",
    ".mbox": "mbox",
    ".docx": "docx",
    ".epub": "epub",
    ".pdf": "pdf",
    ".json": "json_articles",
    **dict.fromkeys((".jsonl", ".ndjson"), "json_lines"),
    **dict.fromkeys((".xml", ".nitf", ".newsml", ".rss", ".atom", ".tei", ".fodt", ".fb2", ".enex"), "xml_articles"),
    ".odt": "odt",
    ".rtf": "rtf",
    **dict.fromkeys((".csv", ".tsv"), "csv_table"),
    ".xlsx": "xlsx",
    **dict.fromkeys((".srt", ".vtt"), "transcript"),
    ".webarchive": "webarchive",
    **dict.fromkeys((".warc", ".arc"), "warc"),
    ".wacz": "wacz",
    ".gz": "gz",
    **dict.fromkeys((".zip", ".fbz"), "zip_of_articles"),
}
SUFFIXES = tuple(_KIND_OF_SUFFIX)
"""The ends of names, in lower case, by which articles are found in a folder."""

_TEXT_SUFFIXES = frozenset(suffix for suffix, kind in _KIND_OF_SUFFIX.items() if kind == "plain")
# What a zip archive holds says what it is.
_ZIP_MEMBERS = (
    (b"word/document.xml", "docx"),
    (b"META-INF/container.xml", "epub"),
    (b"xl/workbook.xml", "xlsx"),
    (b"datapackage.json", "wacz"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
"""How an archive begins that is a text of OpenDocument."""
_ZIP_ENTRY, _MOST_MEMBERS = b"PK\x01\x02", 10_000
_ZIP_SUFFIXES = {".odt": "odt"}
_BEGINNINGS = (
    (
        re.compile(rb"\s{0,100}(?:<!--.{0,500}?-->\s{0,100})?(?:<!doctype html\b|<html\b)", re.IGNORECASE | re.DOTALL),
        "html",
    ),
    (re.compile(rb"WARC/\d\.\d\r?\n|filedesc://"), "warc"),
    (re.compile(rb"From \S{1,200} .{0,100}\d{4}\r?\n[\w-]+: ?"), "mbox"),
    (
        re.compile(rb"\s{0,100}<\?xml\b.{0,2000}?<(?:nitf|newsItem|newsMessage|NewsML|feed|rss)\b", re.DOTALL),
        "xml_articles",
    ),
    (re.compile(rb"\s{0,100}<\?xml\b.{0,2000}?<html\b", re.IGNORECASE | re.DOTALL), "html"),
    (re.compile(rb"\s{0,100}<(?:\?xml|rss|feed|TEI|doc|nitf|FictionBook)\b[^<>]{0,2000}>"), "xml_articles"),
    (re.compile(rb"\{\\rtf"), "rtf"),
    (re.compile(rb"WEBVTT[ \t\r\n]"), "transcript"),
)
_HEADERS = re.compile(
    rb"\s{0,1000}(?:(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|X-[\w-]{1,60})"
    rb":[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,20}){2}",
    re.IGNORECASE,
)
_ON_ITS_WAY = re.compile(rb"^(?:Received|Return-Path|Delivered-To|MIME-Version):", re.IGNORECASE | re.MULTILINE)
"""Headers that nobody writes into a text: they are in the source of a message, whatever its file is called."""
# Without an ending, as on standard input, the beginning of the data shows more.
_NAMELESS = (
    (re.compile(rb"\s{0,100}(?:\[\s{0,100})?\{\s{0,100}\""), "json_articles"),
    (_HEADERS, "mail"),
)
# With an ending that is not known, too: what is markup is never shown as text.
_UNKNOWN = (
    (
        re.compile(rb"\s{0,100}<(?:p|div|article|section|main|head|body|h[1-6]|table|span|meta)\b", re.IGNORECASE),
        "html",
    ),
    (re.compile(rb"\s{0,100}<[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,2000})?>\s{0,1000}<[A-Za-z]"), "xml_articles"),
)
_SAVED_BY_BROWSER = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}?content-type: *multipart/related", re.IGNORECASE
)
_SENT = re.compile(rb"^(?:To|Cc|Received|Return-Path|Delivered-To|Message-ID):", re.IGNORECASE | re.MULTILINE)
"""Headers of a message that went from somebody to somebody, which no browser writes into a page."""
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_HEAD = 4096


def kind_of(data: bytes, name: str) -> str:
    """The name of the module that reads the file."""
    suffix = PurePosixPath(name).suffix.lower()
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    binary = _binary_kind(data, head, suffix)
    if binary:
        return binary
    if suffix in _TEXT_SUFFIXES:
        return "mail" if _is_source_of_message(head) else "plain"
    return _kind_by_beginning(head, suffix) or _KIND_OF_SUFFIX.get(suffix) or _nameless_kind(head, suffix)


def _binary_kind(data: bytes, head: bytes, suffix: str) -> str | None:
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    if head.startswith(b"bplist00") or suffix == ".webarchive":
        return "webarchive"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data, head, suffix)
    return None


def _kind_of_zip(data: bytes, head: bytes, suffix: str) -> str:
    if is_bundle(data):
        return "bundle"
    if _OPEN_DOCUMENT in head:
        return "odt"
    members = _members(data)
    by_member = next((kind for member, kind in _ZIP_MEMBERS if member in members), None)
    return by_member or _ZIP_SUFFIXES.get(suffix, "zip_of_articles")


def _members(data: bytes) -> bytes | set[bytes]:
    """The names of an archive's files, not of those of archives in it; of a broken one anything that may be a name."""
    if data.count(_ZIP_ENTRY) > _MOST_MEMBERS:
        return data
    import zipfile  # deferred: texts need none of it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name.encode() for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return data


def _is_source_of_message(head: bytes) -> bool:
    found = _HEADERS.match(head)
    return found is not None and _ON_ITS_WAY.search(found[0]) is not None


def _nameless_kind(head: bytes, suffix: str) -> str:
    patterns = _UNKNOWN if suffix else (*_NAMELESS, *_UNKNOWN)
    return next((kind for pattern, kind in patterns if pattern.match(head)), "plain")


def _kind_by_beginning(head: bytes, suffix: str) -> str | None:
    if suffix in ("", ".html", ".htm", ".eml", ".mht", ".mhtml") and _SAVED_BY_BROWSER.match(head):
        return "mail" if _SENT.search(_END_OF_HEADERS.split(head, maxsplit=1)[0]) else "mhtml"
    return next((kind for pattern, kind in _BEGINNINGS if pattern.match(head)), None)
