"""Documents of LibreOffice and its kin (ODT, FODT): the text of the body, as it reads with all changes accepted."""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from reader.articles.formats.archive import Archive
from reader.articles.formats.databases import each_article
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, left_out
from reader.articles.formats.xml_safe import local, named, parse_xml, text_of

_BODY, _PROPERTIES = "content.xml", "meta.xml"
_PARAGRAPHS = ("p", "h")
_REPORTED = {"note": "notes", "annotation": "comments", "text-box": "text boxes", "hidden-paragraph": "hidden passages"}
_LEFT_OUT = frozenset(
    (*_REPORTED, "tracked-changes", "frame", "custom-shape", "ruby-text", "annotation-end", "hidden-text")
)
_AS_TEXT = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_MAX_SPACES = 100
_PROPERTY_NAMES = {"title": "title", "initial-creator": "author", "language": "language"}


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article, or those that a database wrote. Raises `FormatError`."""
    archive = Archive.open(file)
    yield from each_article(article_in(parse_xml(archive.read(_BODY)), _properties(archive)))


def article_in(document: ET.Element, properties: ET.Element | None = None) -> Parsed:
    """The article of a document's XML. Raises `FormatError` where there is no text in it."""
    counts = Counter[str]()
    body = next(named(document, "text"), document)
    blocks = [text for element in _outer_paragraphs(body, counts) if (text := _paragraph(element, counts))]
    if not blocks:
        raise FormatError("no text in this document", "leave it out")
    counts["deleted passages"] = sum(1 for _ in named(document, "deletion"))
    elements = reversed(list(named(document if properties is None else properties, *_PROPERTY_NAMES)))
    said = {_PROPERTY_NAMES[local(element)]: text_of(element) for element in elements}
    metadata, origins = merge_metadata([("document properties", said)])
    return Parsed(as_text(blocks), "utf-8", metadata, left_out(counts), origins)


def _outer_paragraphs(element: ET.Element, counts: Counter[str]) -> Iterator[ET.Element]:
    """Paragraphs in order, those of lists and tables too; none twice."""
    for child in element:
        if local(child) in _PARAGRAPHS:
            yield child
        elif not _is_left_out(child, counts):
            yield from _outer_paragraphs(child, counts)


def _is_left_out(element: ET.Element, counts: Counter[str]) -> bool:
    name = local(element)
    if name == "frame":
        counts["text boxes"] += next(named(element, "text-box"), None) is not None
    elif name in _REPORTED:
        counts[_REPORTED[name]] += 1
    return name in _LEFT_OUT


def _paragraph(paragraph: ET.Element, counts: Counter[str]) -> str:
    text = "".join(_pieces(paragraph, counts))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _pieces(element: ET.Element, counts: Counter[str]) -> Iterator[str]:
    yield _collapsed(element.text)
    for child in element:
        name = local(child)
        if name == "s":
            yield " " * min(_number(child), _MAX_SPACES)
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        elif not _is_left_out(child, counts):
            yield from _pieces(child, counts)
        yield _collapsed(child.tail)


def _collapsed(text: str | None) -> str:
    """Text with white space as the format means it: one space."""
    return " ".join(f"_{text or ''}_".split())[1:-1] if text else ""


def _number(element: ET.Element) -> int:
    given = next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == "c"), "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 4 else 1


def _properties(archive: Archive) -> ET.Element | None:
    try:
        return parse_xml(archive.read(_PROPERTIES)) if _PROPERTIES in archive.names else None
    except FormatError:  # the article itself is whole
        return None
