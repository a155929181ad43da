"""One module a format, behind one small interface: bytes in, `Parsed` out."""

from collections.abc import Callable

from reader.articles.formats import plain
from reader.articles.formats.parsed import Parsed

Parser = Callable[[bytes], Parsed]

PARSERS: dict[str, Parser] = {".txt": plain.parse, ".text": plain.parse, ".md": plain.parse, ".markdown": plain.parse}
"""What reads a file, by the end of its name in lower case."""
