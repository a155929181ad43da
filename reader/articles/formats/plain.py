"""Plain text and Markdown, with or without YAML front matter."""

import re
from collections.abc import Iterator

from reader.articles.article import Metadata
from reader.articles.decode import decode
from reader.articles.formats.parsed import File, Parsed
from reader.articles.metadata import read_metadata
from reader.text.safe_yaml import YamlError, load_mapping

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)\n*", re.DOTALL)
_KEY = re.compile(r"^\w[\w -]*:", re.MULTILINE)


def read(file: File) -> Iterator[Parsed]:
    """The article that the file is. Raises `NotTextError` where it is no text."""
    yield parse(file.data)


def parse(data: bytes) -> Parsed:
    """The article in `data`. Front matter becomes metadata and is no part of the text.

    Raises `NotTextError` where `data` is no text.
    """
    decoded = decode(data)
    front = _FRONT_MATTER.match(decoded.text)
    if not front or not _KEY.search(front[1]):  # a rule at the top, not front matter
        return Parsed(decoded.text, decoded.encoding, warnings=decoded.doubts)
    try:
        metadata, warnings = read_metadata(load_mapping(front[1]))
    except YamlError as error:
        warning = f"front matter can't be read ({error}) and is shown as text"
        return Parsed(decoded.text, decoded.encoding, warnings=(*decoded.doubts, warning))
    origins = {name: "front matter" for name in Metadata.__dataclass_fields__ if getattr(metadata, name)}
    return Parsed(decoded.text[front.end() :], decoded.encoding, metadata, (*decoded.doubts, *warnings), origins)
