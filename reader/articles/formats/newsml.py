"""The formats of news agencies: NITF, NewsML-G2 and NewsML 1, these with NITF, XHTML, HTML or plain text inside."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import MetadataClaim, merge_metadata
from reader.articles.formats.parsed import FormatError, Parsed, Unread
from reader.articles.formats.xml_safe import local, named, outermost, text_of

_PARAGRAPHS = ("p", "hl2", "h1", "h2", "h3", "h4", "li", "pre", "dt", "dd", "tr")
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_BYLINES = ("byline", "by", "ByLine")
_UNUSABLE = ("stat:canceled", "stat:withheld", "Canceled", "Withheld")
_DASHES = " -–—"
"""What some agencies have around their name, as they do at the end of a dateline: "STT–"."""
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|li)\b[^<>]{0,500}>", re.IGNORECASE)


def stories_in(root: ET.Element) -> Iterator[Parsed | Unread]:
    """The stories below a root element. Raises `FormatError` where none has text."""
    stories = [root] if local(root) == "nitf" else _items(root)
    with_text = [(story, blocks) for story in stories for blocks in [_blocks(story)] if blocks]
    if not with_text:
        raise FormatError("no text in these news items", "leave it out")
    for number, (story, blocks) in enumerate(with_text, 1):
        metadata, origins = merge_metadata(_said(story))
        withdrawn = any(each.get("qcode") in _UNUSABLE for each in named(story, "pubStatus"))
        withdrawn = withdrawn or any(each.get("FormalName") in _UNUSABLE for each in named(story, "Status"))
        warnings = ("withdrawn by the agency",) if withdrawn else ()
        yield Parsed(as_text(blocks), "utf-8", metadata, warnings, origins, str(number) if len(with_text) > 1 else "")


def has_stories(root: ET.Element) -> bool:
    """Whether an XML file is in one of these formats."""
    return local(root) == "nitf" or bool(_items(root))


def _items(root: ET.Element) -> list[ET.Element]:
    return next((found for name in ("newsItem", "NewsItem", "nitf") if (found := list(named(root, name)))), [])


def _blocks(story: ET.Element) -> list[str]:
    """The paragraphs of the story's body."""
    bodies = list(named(story, "body.content")) or list(named(story, "body"))
    bodies = bodies or list(named(story, "inlineXML", "inlineData", "DataContent"))
    for body in bodies:
        blocks = [text for element in outermost(body, _PARAGRAPHS) if (text := _text(element))] or _unmarked(
            "".join(body.itertext())
        )
        if blocks:
            return blocks
    return []


def _unmarked(text: str) -> list[str]:
    """The paragraphs of text that is no XML: HTML whose tags are written as text, or plain."""
    if _MARKUP.search(text):
        return paragraphs(text)
    return [block for each in text.split("\n\n") if (block := " ".join(each.split()))]


def _text(element: ET.Element) -> str:
    """The text of a paragraph, or the cells of a row."""
    if local(element) == "tr":
        return " | ".join(text_of(cell) for cell in element if text_of(cell))
    return text_of(element)


def _parts(element: ET.Element) -> str:
    """The text of a byline, with commas between its parts: "Rosa Vega, Correspondent"."""
    pieces = [element.text or ""]
    for child in element:
        is_joined = pieces[-1].strip().casefold() in ("", "by") or pieces[-1].endswith((" ", "\n"))
        pieces += [" " if is_joined else ", ", _parts(child), child.tail or ""]
        pieces = ["".join(pieces)]
    return " ".join("".join(pieces).split()).replace(" ,", ",").strip(" ,")


def _said(story: ET.Element) -> list[MetadataClaim]:
    """The claims of the elements; the first for each name counts."""
    return [
        *_texts(story, "title", "headline", "HeadLine", "hl1", "title"),
        *((element, {"author": _parts(each)}) for element in _BYLINES for each in named(story, element)),
        *_texts(
            story, "outlet", "provider", "copyrightHolder", "doc.copyright", "distributor", "creditline", "CreditLine"
        ),
        *_attributes(story, "outlet", ("provider", "literal"), ("doc.copyright", "holder"), ("pubdata", "name")),
        *_attributes(story, "date", ("date.issue", "norm"), ("story.date", "norm"), ("pubdata", "date.publication")),
        *_texts(story, "date", "contentCreated", "firstCreated", "versionCreated", "FirstCreated", "DateId"),
        *_parties(story),
        *_attributes(story, "language", ("language", "tag"), ("contentSet", _XML_LANGUAGE)),
        ("newsItem", {"language": story.get(_XML_LANGUAGE)}),
        *_attributes(story, "url", ("doc-id", "url"), ("pubdata", "ex-ref")),
    ]


def _parties(story: ET.Element) -> Iterator[MetadataClaim]:
    """The outlet as NewsML 1 names it: a party below the provider."""
    for provider in named(story, "Provider"):
        yield from (("Provider", {"outlet": party.get("FormalName")}) for party in named(provider, "Party"))


def _texts(story: ET.Element, name: str, *elements: str) -> Iterator[MetadataClaim]:
    for element in elements:
        yield from ((element, {name: text_of(each).strip(_DASHES)}) for each in named(story, element))


def _attributes(story: ET.Element, name: str, *places: tuple[str, str]) -> Iterator[MetadataClaim]:
    for element, attribute in places:
        yield from ((element, {name: each.get(attribute)}) for each in named(story, element))
