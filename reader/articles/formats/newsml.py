"""The formats of news agencies: NITF and NewsML-G2, the latter with NITF, XHTML or plain text inside."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import MetadataClaim, merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread
from reader.articles.formats.xml_safe import local, named, parse_xml, text_of

_PARAGRAPHS = ("p", "hl2", "h1", "h2", "h3", "h4", "li", "pre", "dt", "dd", "td", "th")
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_UNUSABLE = ("stat:canceled", "stat:withheld")


def read(file: File) -> Iterator[Parsed | Unread]:
    """The stories in the file. Raises `FormatError` where it is neither format, or holds no story."""
    root = parse_xml(file.data)
    stories = [root] if local(root) == "nitf" else list(named(root, "newsItem")) or list(named(root, "nitf"))
    if not stories:
        raise FormatError("neither NITF nor NewsML-G2", "save the article as text", is_failure=False)
    with_text = [(story, blocks) for story in stories for blocks in [_blocks(story)] if blocks]
    if not with_text:
        raise FormatError("no text in these news items", "leave it out")
    for number, (story, blocks) in enumerate(with_text, 1):
        metadata, origins = merge_metadata(_said(story))
        withdrawn = any(each.get("qcode") in _UNUSABLE for each in named(story, "pubStatus"))
        warnings = ("withdrawn by the agency",) if withdrawn else ()
        yield Parsed(as_text(blocks), "utf-8", metadata, warnings, origins, str(number) if len(with_text) > 1 else "")


def _blocks(story: ET.Element) -> list[str]:
    """The paragraphs of the story's body."""
    bodies = list(named(story, "body.content")) or list(named(story, "body"))
    bodies = bodies or list(named(story, "inlineXML", "inlineData"))
    for body in bodies:
        blocks = [text for element in _outermost(body) if (text := text_of(element))]
        blocks = blocks or [text for each in "".join(body.itertext()).split("\n\n") if (text := " ".join(each.split()))]
        if blocks:
            return blocks
    return []


def _outermost(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        if local(child) in _PARAGRAPHS:
            yield child
        else:
            yield from _outermost(child)


def _said(story: ET.Element) -> list[MetadataClaim]:
    """The claims of the elements; the first for each name counts."""
    return [
        *_texts(story, "title", "headline", "hl1", "title"),
        *_texts(story, "author", "byline", "by"),
        *_texts(story, "outlet", "provider", "copyrightHolder", "doc.copyright", "distributor", "creditline"),
        *_attributes(story, "outlet", ("provider", "literal"), ("doc.copyright", "holder"), ("pubdata", "name")),
        *_attributes(story, "date", ("date.issue", "norm"), ("story.date", "norm"), ("pubdata", "date.publication")),
        *_texts(story, "date", "contentCreated", "firstCreated", "versionCreated"),
        *_attributes(story, "language", ("language", "tag"), ("contentSet", _XML_LANGUAGE)),
        ("newsItem", {"language": story.get(_XML_LANGUAGE)}),
        *_attributes(story, "url", ("doc-id", "url"), ("pubdata", "ex-ref")),
    ]


def _texts(story: ET.Element, name: str, *elements: str) -> Iterator[MetadataClaim]:
    for element in elements:
        yield from ((element, {name: text_of(each)}) for each in named(story, element))


def _attributes(story: ET.Element, name: str, *places: tuple[str, str]) -> Iterator[MetadataClaim]:
    for element, attribute in places:
        yield from ((element, {name: each.get(attribute)}) for each in named(story, element))
