"""E-books: the chapters in reading order, as one article."""

import posixpath
import urllib.parse
from collections.abc import Iterator

from reader.articles.decode import NotTextError
from reader.articles.encoding_labels import decode_as, labels_in_markup
from reader.articles.formats.archive import Archive
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError
from reader.articles.formats.xml_safe import local, named, parse_xml, text_of

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OF_FONTS = ("idpf.org/2008/embedding", "ns.adobe.com/pdf/enc#RC")
_LOCKED = ("locked by copy protection (DRM)", "open it in its own program, and copy the text")
_MAX_CHAPTERS = 2_000
_NAMES = {"title": "title", "creator": "author", "date": "date", "publisher": "outlet", "language": "language"}


def read(file: File) -> Iterator[Parsed]:
    """The book as one article. Raises `FormatError` where no chapter can be read."""
    archive = Archive.open(file)
    package_name = _package_name(archive)
    package = parse_xml(archive.read(package_name))
    items = {item.get("id"): item for item in named(package, "item")}
    spine = [items[ref.get("idref")] for ref in named(package, "itemref") if ref.get("idref") in items]
    blocks, doubts, lost = list[str](), list[str](), 0
    for item in [] if _is_locked(archive) else spine[:_MAX_CHAPTERS]:
        if "nav" in item.get("properties", "").split():
            continue
        try:
            chapter = archive.read(_chapter(archive, package_name, item.get("href", "")))
            decoded = decode_as(chapter, *labels_in_markup(chapter))
            blocks += paragraphs(decoded.text)
            doubts += decoded.doubts
        except SpentError:
            raise
        except (FormatError, NotTextError):
            lost += 1
    if not blocks:
        raise FormatError(*(_LOCKED if _is_locked(archive) else ("no text in this e-book", "convert it to text")))
    lost += max(0, len(spine) - _MAX_CHAPTERS)
    said = {_NAMES[local(each)]: text_of(each) for each in reversed(list(named(package, *_NAMES)))}
    metadata, origins = merge_metadata([("package document", said)])
    doubts += [f"chapters that could not be read: {lost}"] if lost else []
    yield Parsed(as_text(blocks), "utf-8", metadata, tuple(dict.fromkeys(doubts)), origins)


def _is_locked(archive: Archive) -> bool:
    """Whether chapters are encrypted: fonts alone often are, in ways of their own."""
    if _ENCRYPTION not in archive.names:
        return False
    methods = named(parse_xml(archive.read(_ENCRYPTION)), "EncryptionMethod")
    return any(not each.get("Algorithm", "").endswith(_OF_FONTS) for each in methods)


def _chapter(archive: Archive, package_name: str, address: str) -> str:
    """The name of a chapter's file: as its address means it, else as that is written."""
    names = [_inside(package_name, urllib.parse.unquote(address)), _inside(package_name, address)]
    return next((name for name in names if name in archive.names), names[0])


def _inside(package_name: str, address: str) -> str:
    """The name in the archive of what the package calls `address`. Raises `FormatError` where that leads out of it."""
    path = address.partition("#")[0]
    name = posixpath.normpath(posixpath.join(posixpath.dirname(package_name), path))
    if name.startswith(("/", "..")) or "://" in address:
        raise FormatError("the address of a chapter leads out of the e-book", "convert it to text")
    return name


def _package_name(archive: Archive) -> str:
    for root in named(parse_xml(archive.read(_CONTAINER)), "rootfile"):
        return root.get("full-path", "")
    raise FormatError("the e-book has no list of chapters", "convert it to text")
