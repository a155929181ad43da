"""Texts of a corpus: TEI, and the XML that trafilatura writes."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import MetadataClaim, is_address, merge_metadata
from reader.articles.formats.parsed import FormatError, Parsed, Unread, left_out
from reader.articles.formats.xml_safe import local, named, outermost, text_of

_PARAGRAPHS = ("p", "head", "ab", "l", "item", "quote", "row", "code", "u")
_NO_TEXT = ("comments", "note", "figure", "del", "graphic")
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def texts_in(root: ET.Element) -> Iterator[Parsed | Unread]:
    """The texts in a file. Raises `FormatError` where there is none."""
    is_tei = local(root).lower().startswith("tei")
    texts = list(named(root, *(("TEI", "TEI.2") if is_tei else ("doc",))))
    found = [(text, blocks) for text in texts for blocks in [_blocks(text)] if blocks]
    if not found:
        raise FormatError("no text in this file", "leave it out")
    for number, (text, blocks) in enumerate(found, 1):
        metadata, origins = merge_metadata(_header(text) if is_tei else _attributes(text))
        counts = {"notes": sum(1 for _ in named(text, "note")), "readers' comments": len(_comments(text))}
        yield Parsed(
            as_text(blocks), "utf-8", metadata, left_out(counts), origins, str(number) if len(found) > 1 else ""
        )


def _blocks(text: ET.Element) -> list[str]:
    body = next(named(text, "body"), None)
    body = next(named(text, "main"), text) if body is None else body
    others = set(_comments(text))
    found = (element for element in outermost(body, _PARAGRAPHS, _NO_TEXT) if element not in others)
    return [block for element in found if (block := _text(element))]


def _text(element: ET.Element) -> str:
    if local(element) == "row":
        return " | ".join(filter(None, map(text_of, element)))
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) not in _NO_TEXT:
            yield " " if local(child) == "lb" else ""
            yield from _pieces(child)
        yield child.tail or ""


def _comments(text: ET.Element) -> list[ET.Element]:
    """The paragraphs that readers wrote."""
    places = [*named(text, "comments"), *(div for div in named(text, "div") if div.get("type") == "comments")]
    return [element for place in places for element in outermost(place, _PARAGRAPHS)]


def _attributes(text: ET.Element) -> list[MetadataClaim]:
    """What trafilatura writes about a text; of the date of the file it writes another name."""
    get = text.get
    source = get("source") or get("url") or ""
    said = {name: get(name) for name in ("title", "author", "date", "language")}
    said |= {"outlet": get("sitename"), "url": source if is_address(source) else ""}
    return [("attributes", said), ("attributes", {"outlet": get("hostname"), "language": get("lang")})]


def _header(text: ET.Element) -> list[MetadataClaim]:
    """What the header of a TEI file says of the text: of its source before the file."""
    header = next(named(text, "teiHeader"), text)
    sources = [*named(header, "sourceDesc"), *named(header, "publicationStmt"), *named(header, "titleStmt"), header]
    claims: list[MetadataClaim] = []
    for place in sources:
        for element in named(place, "title", "author", "publisher", "date", "ptr", "idno", "language"):
            claims += _of_element(element)
    return [*claims, ("teiHeader", {"language": text.get(_XML_LANGUAGE)})]


def _of_element(element: ET.Element) -> list[MetadataClaim]:
    name, text = local(element), text_of(element)
    said: dict[str, dict[str, str | None]] = {
        "title": {"title": text},
        "author": {"author": text},
        "publisher": {"outlet": text},
        "date": {"date": element.get("when") or text},
        "ptr": {"url": element.get("target") if is_address(element.get("target")) else None},
        "idno": {"url": text if is_address(text) else ""},
        "language": {"language": element.get("ident")},
    }
    return [("teiHeader", said[name])]
