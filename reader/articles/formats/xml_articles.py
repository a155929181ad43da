"""XML: its root element says which format it is."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, decoded_as
from reader.articles.formats.xml_safe import decode_xml, local, parse_decoded

_READ = "save the article as text; XML is read from feeds, news agencies, FictionBook, Evernote, TEI and trafilatura"


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in the file. Raises `FormatError` where it is in no format that is known, or holds no article."""
    decoded = decode_xml(file.data)
    root = parse_decoded(decoded)
    found = _articles_in(root)
    if found is None:
        raise FormatError(f"XML of an unknown kind: {local(root)[:40]}", _READ, is_failure=False)
    yield from decoded_as(found, decoded)


def _articles_in(root: ET.Element) -> Iterator[Parsed | Unread] | None:
    """The articles, read by the module of the format; None where there is none for it."""
    from reader.articles.formats import (
        corpora,
        evernote,
        feeds,
        fictionbook,
        newsml,
        odt,
    )  # deferred: a file is in one of them

    name = local(root).lower()
    if name in ("rss", "rdf", "feed"):
        return feeds.entries_in(root)
    if name in ("doc", "documents", "corpus", "tei", "teicorpus"):
        return corpora.texts_in(root)
    if name == "en-export":
        return evernote.notes_in(root)
    if name == "fictionbook":
        return iter([fictionbook.book_in(root)])
    if name == "document" and "opendocument" in root.tag:
        return iter([odt.article_in(root)])
    return newsml.stories_in(root) if newsml.has_stories(root) else None
