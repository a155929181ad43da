"""Word documents: the text of the body, as it reads with all changes accepted."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.archive import Archive
from reader.articles.formats.databases import each_article
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, left_out
from reader.articles.formats.xml_safe import local, named, parse_xml, text_of

_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_LEFT_OUT = frozenset(("del", "moveFrom", "instrText", "delText", "txbxContent", "Fallback", "pPr", "rPr"))
_REPORTED = {
    "deleted passages": ("del",),
    "notes": ("footnoteReference", "endnoteReference"),
    "comments": ("commentReference",),
    "text boxes": ("txbx",),
}
_AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PROPERTY_NAMES = {"title": "title", "creator": "author", "language": "language"}


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article, or those that a database wrote. Raises `FormatError`."""
    archive = Archive.open(file)
    body = parse_xml(archive.read(_BODY))
    blocks = [text for text in map(_paragraph, _outer_paragraphs(body)) if text]
    counts = {what: sum(1 for _ in named(body, *names)) for what, names in _REPORTED.items()}
    counts["hidden passages"] = sum(1 for run in named(body, "r") if _is_hidden(run) and text_of(run))
    if not blocks:
        raise FormatError("no text in this document", "leave it out")
    metadata, origins = merge_metadata([("document properties", dict(_properties(archive)))])
    yield from each_article(Parsed(as_text(blocks), "utf-8", metadata, left_out(counts), origins))


def _outer_paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """Paragraphs in order, those of tables too; none twice."""
    for child in element:
        if local(child) == "p":
            yield child
        elif local(child) not in _LEFT_OUT:
            yield from _outer_paragraphs(child)


def _paragraph(paragraph: ET.Element) -> str:
    return "".join(_pieces(paragraph)).strip()


def _pieces(element: ET.Element) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        elif name not in _LEFT_OUT and not _is_hidden(child):
            yield from _pieces(child)


def _is_hidden(run: ET.Element) -> bool:
    """Whether a run of text is set so that it is not seen."""
    set_so = (each for style in run if local(style) == "rPr" for each in style if local(each) == "vanish")
    return any(_value(each) not in ("0", "false", "off") for each in set_so)


def _value(element: ET.Element) -> str:
    return next((value for name, value in element.attrib.items() if name.rpartition("}")[2] == "val"), "")


def _properties(archive: Archive) -> Iterator[tuple[str, str]]:
    if _PROPERTIES in archive.names:
        try:
            root = parse_xml(archive.read(_PROPERTIES))
        except FormatError:  # the article itself is whole
            return
        for element in named(root, *_PROPERTY_NAMES):
            yield _PROPERTY_NAMES[local(element)], text_of(element)
