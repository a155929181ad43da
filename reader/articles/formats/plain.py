"""Plain text and Markdown, with or without front matter."""

from collections.abc import Iterator

from reader.articles.decode import decode
from reader.articles.formats.parsed import File, Parsed, Unread

_HEADS = ("---", "+++")
"""How every front matter begins."""
_OF_DATABASES = ("Document", "DOCUMENTS")
"""One of these words is in every text that a database wrote."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article, or those that a database wrote. Raises `NotTextError` where the file is no text."""
    parsed = parse(file.data)
    if not any(word in parsed.text for word in _OF_DATABASES):
        yield parsed
        return
    from reader.articles.formats.databases import each_article  # deferred: hardly a text needs it

    yield from each_article(parsed)


def parse(data: bytes) -> Parsed:
    """The article in `data`. Front matter becomes metadata and is no part of the text.

    Raises `NotTextError` where `data` is no text.
    """
    decoded = decode(data)
    if not decoded.text.startswith(_HEADS):
        return Parsed(decoded.text, decoded.encoding, warnings=decoded.doubts)
    from reader.articles.formats.front_matter import front_matter  # deferred: it loads what reads TOML

    front = front_matter(decoded.text)
    text = decoded.text[front.end :]
    return Parsed(text, decoded.encoding, front.metadata, (*decoded.doubts, *front.warnings), front.origins)
