"""Plain text and Markdown, with or without front matter."""

from collections.abc import Iterator

from reader.articles.decode import decode
from reader.articles.formats.databases import each_article
from reader.articles.formats.front_matter import front_matter
from reader.articles.formats.parsed import File, Parsed, Unread


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article, or those that a database wrote. Raises `NotTextError` where the file is no text."""
    yield from each_article(parse(file.data))


def parse(data: bytes) -> Parsed:
    """The article in `data`. Front matter becomes metadata and is no part of the text.

    Raises `NotTextError` where `data` is no text.
    """
    decoded = decode(data)
    front = front_matter(decoded.text)
    text = decoded.text[front.end :]
    return Parsed(text, decoded.encoding, front.metadata, (*decoded.doubts, *front.warnings), front.origins)
