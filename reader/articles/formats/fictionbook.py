"""FictionBook: the text of the book as one article."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import MetadataClaim, is_address, merge_metadata
from reader.articles.formats.parsed import FormatError, Parsed, left_out
from reader.articles.formats.xml_safe import local, named, outermost, text_of
from reader.text.raised import raised

_BLOCKS = ("p", "subtitle", "stanza", "text-author", "date", "tr")
_LEFT_OUT = {"image": "pictures", "strikethrough": "struck-out passages"}
_NAME_PARTS = ("first-name", "middle-name", "last-name")


def book_in(root: ET.Element) -> Parsed:
    """The book below a root element. Raises `FormatError` where there is no text in it."""
    counts = Counter[str]()
    bodies = list(named(root, "body"))
    texts = [body for number, body in enumerate(bodies) if number == 0 or not body.get("name")]
    blocks = [text for body in texts for element in outermost(body, _BLOCKS) if (text := _block(element, counts))]
    if not blocks:
        raise FormatError("no text in this e-book", "convert it to text")
    counts["notes"] = sum(1 for body in bodies if body not in texts for _ in _notes(body))
    counts["summaries"] = sum(1 for _ in named(next(named(root, "title-info"), root), "annotation"))
    counts["pictures"] += sum(1 for body in texts for _ in outermost(body, ("image",), _BLOCKS))
    metadata, origins = merge_metadata(_said(root))
    return Parsed(as_text(blocks), "utf-8", metadata, left_out(counts), origins)


def _notes(body: ET.Element) -> Iterator[ET.Element]:
    """The sections without sections in them: each is a note."""
    return (each for each in named(body, "section") if not any(local(child) == "section" for child in each))


def _block(element: ET.Element, counts: Counter[str]) -> str:
    """A paragraph; the lines of a stanza, or the cells of a row."""
    if local(element) == "stanza":
        return "\n".join(filter(None, (_line(each, counts) for each in element)))
    if local(element) == "tr":
        return " | ".join(filter(None, (_line(each, counts) for each in element)))
    return _line(element, counts)


def _line(element: ET.Element, counts: Counter[str]) -> str:
    return " ".join("".join(_pieces(element, counts)).split())


def _pieces(element: ET.Element, counts: Counter[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name in _LEFT_OUT:
            counts[_LEFT_OUT[name]] += 1
        elif name == "sup":
            yield raised(text_of(child))
        elif not _is_note_mark(child):
            yield from _pieces(child, counts)
        yield child.tail or ""


def _is_note_mark(element: ET.Element) -> bool:
    """Whether an element only leads to a note: it says so, or it leads into the book and has no word in it."""
    address = next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == "href"), "")
    has_words = any(character.isalpha() for character in text_of(element))
    return local(element) == "a" and (element.get("type") == "note" or (address.startswith("#") and not has_words))


def _said(root: ET.Element) -> list[MetadataClaim]:
    """What the description says: of the text, then of the printed book, then of the file."""
    claims: list[MetadataClaim] = []
    for place in ("title-info", "publish-info", "document-info"):
        for about in named(root, place):
            claims += [(place, said) for said in _said_in(about, is_of_file=place == "document-info")]
    return claims


def _said_in(about: ET.Element, *, is_of_file: bool) -> Iterator[dict[str, str]]:
    """What a part of the description says; who made the file, and when, is neither author nor date of the text."""
    children = {local(child): child for child in reversed(about)}
    address = text_of(children.get("src-url"))
    yield {"url": address if is_address(address) else "", "outlet": text_of(children.get("publisher"))}
    if is_of_file:
        return
    date = children.get("date")
    yield {
        "title": text_of(children.get("book-title")) or text_of(children.get("book-name")),
        "author": ", ".join(filter(None, (_name(child) for child in about if local(child) == "author"))),
        "language": text_of(children.get("lang")),
        "date": (date.get("value") if date is not None else "") or text_of(date),
    }
    yield {"date": text_of(children.get("year"))}


def _name(author: ET.Element) -> str:
    parts = {local(part): text_of(part) for part in author}
    return " ".join(filter(None, map(parts.get, _NAME_PARTS))) or parts.get("nickname", "")
