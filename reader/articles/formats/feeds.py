"""Feeds (RSS, Atom) saved as files: each entry an article."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import MetadataClaim, is_address, merge_metadata
from reader.articles.formats.parsed import FormatError, Parsed, Unread
from reader.articles.formats.xml_safe import local, named, text_of

_TEXTS = ("encoded", "content", "content-encoded", "body", "description", "summary")
_SUMMARIES = ("description", "summary")
_SHORT = 600
"""Characters of a description that is hardly a whole article."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read|continue|weiterlesen|lire)\b.{0,30})\s*$", re.IGNORECASE)
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DATES = ("pubDate", "published", "issued", "date")


def entries_in(root: ET.Element) -> Iterator[Parsed | Unread]:
    """The entries with text. Raises `FormatError` where there is none."""
    entries = list(named(root, "item", "entry"))
    if not entries:
        raise FormatError("no entries in this feed", "leave it out")
    channel = next(named(root, "channel"), root)
    of_all = tuple(_said_of_all(channel))  # once: it takes longer the more entries there are
    untold = summaries = 0
    for number, entry in enumerate(entries, 1):
        blocks, is_summary = _text(entry)
        if not blocks:
            untold += 1
            continue
        summaries += is_summary
        metadata, origins = merge_metadata(_said(entry, of_all))
        yield Parsed(as_text(blocks), "utf-8", metadata, (), origins, str(number))
    if untold:
        yield Unread(
            "", f"entries without text: {untold} of {len(entries)}", "open and save their pages", untold == len(entries)
        )
    if summaries:
        reason = f"entries that may be only the beginning of an article: {summaries} of {len(entries)}"
        yield Unread("", reason, "open and save their pages", is_failure=False)


def _text(entry: ET.Element) -> tuple[list[str], bool]:
    """The paragraphs of an entry, from the fullest place, and whether they may be a summary."""
    for name in _TEXTS:
        for element in entry:
            blocks = _blocks(element) if local(element) == name else []
            if blocks:
                whole = " ".join(blocks)
                return blocks, bool(_CUT.search(whole)) or (name in _SUMMARIES and len(whole) < _SHORT)
    return [], False


def _blocks(element: ET.Element) -> list[str]:
    """The paragraphs of a text: HTML written as text, XHTML, or plain."""
    for within in element.iter():
        within.tag = local(within)
    return paragraphs(ET.tostring(element, encoding="unicode") if len(element) else element.text or "")


def _said_of_all(channel: ET.Element) -> Iterator[MetadataClaim]:
    """What a feed says of all its entries."""
    yield "feed", {"outlet": _first(channel, "title"), "author": _author(channel)}
    yield "feed", {"language": _first(channel, "language") or channel.get(_XML_LANGUAGE)}


def _said(entry: ET.Element, of_all: Iterable[MetadataClaim]) -> Iterator[MetadataClaim]:
    """What an entry says of itself, then what its feed says of all; a feed of many outlets names each as a source."""
    yield "entry", {"title": _first(entry, "title"), "author": _author(entry), "language": entry.get(_XML_LANGUAGE)}
    yield from (("entry", {"date": _first(entry, name)}) for name in _DATES)
    yield "entry", {"url": _address(entry)}
    source = next((child for child in entry if local(child) == "source"), None)
    if source is not None:
        yield "source of the entry", {"outlet": _first(source, "title") or text_of(source)}
    yield from of_all
    yield "entry, when it was last changed", {"date": _first(entry, "updated") or _first(entry, "modified")}


def _first(element: ET.Element, name: str) -> str:
    """The text of a child, without tags that are written in it as text."""
    found = next((text_of(child) for child in element if local(child) == name and text_of(child)), "")
    return " ".join(paragraphs(found))


def _author(element: ET.Element) -> str:
    names = (_first(child, "name") or text_of(child) for child in element if local(child) in ("creator", "author"))
    return ", ".join(filter(None, names))


def _address(entry: ET.Element) -> str:
    links = [child for child in entry if local(child) in ("link", "origLink", "guid", "id")]
    wanted = (
        link for link in links if link.get("rel", "alternate") == "alternate" and link.get("isPermaLink") != "false"
    )
    return next((url for link in wanted for url in [link.get("href") or text_of(link)] if is_address(url)), "")
