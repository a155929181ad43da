"""XML without document types of its own and without entities, bounded in depth and size.

An entity lets a few hundred bytes of XML expand to gigabytes, or include another file: no file that
declares one is read, and no other file is ever asked for.
"""

import html
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator
from xml.parsers import expat

from reader.articles.decode import Decoded
from reader.articles.encoding_labels import decode_as, labels_in_markup
from reader.articles.formats.parsed import FormatError

MAX_DEPTH = 200
MAX_ELEMENTS = 300_000
_MEND = "export or save it again"


def parse_xml(data: bytes) -> ET.Element:
    """The root element; names as "{namespace}local". Raises `FormatError`."""
    return parse_decoded(decode_xml(data))


def decode_xml(data: bytes) -> Decoded:
    """The text of a file, in the encoding that it names, or that its letters speak for. Raises `FormatError`."""
    try:
        return decode_as(data, *labels_in_markup(data))
    except ValueError as error:
        raise _broken(error) from error


def parse_decoded(decoded: Decoded) -> ET.Element:
    """The root element of a text. Raises `FormatError`."""
    reader = _Reader()
    try:
        reader.parser.Parse(decoded.text.encode(), True)
        return reader.builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise _broken(error) from error


def _broken(error: Exception) -> FormatError:
    return FormatError(f"broken XML ({error})", _MEND)


def local(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def named(root: ET.Element, *names: str) -> Iterator[ET.Element]:
    """All elements below `root` with one of the names, whatever their namespace."""
    return (element for element in root.iter() if local(element) in names)


def text_of(element: ET.Element | None) -> str:
    """All text in an element on one line; empty where there is no element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def outermost(element: ET.Element, names: Collection[str], without: Collection[str] = ()) -> Iterator[ET.Element]:
    """The elements below one with some names, none within another, in order; none that is in one of `without`."""
    for child in element:
        if local(child) in names:
            yield child
        elif local(child) not in without:
            yield from outermost(child, names, without)


class _Reader:
    """Builds the tree, and refuses what is no part of plain data."""

    def __init__(self) -> None:
        self.builder = ET.TreeBuilder()
        self.parser = expat.ParserCreate("utf-8", namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped
        self._depth = self._count = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH:
            raise FormatError(f"elements nested deeper than {MAX_DEPTH}", _MEND)
        if self._count > MAX_ELEMENTS:
            raise FormatError(f"more than {MAX_ELEMENTS:,} elements", "split it")
        self.builder.start(_braced(name), {_braced(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_braced(name))

    def _doctype(self, name: str, system: str | None, public: str | None, has_internal_subset: bool) -> None:
        if has_internal_subset:
            raise FormatError("refused: this XML has declarations of its own, which can do harm", _MEND)

    def _entity(self, *_: object) -> None:
        raise FormatError("refused: this XML declares entities, which can do harm", _MEND)

    def _skipped(self, name: str, is_parameter_entity: bool) -> None:
        """An entity that only a document type elsewhere declares: those of HTML are known."""
        if not is_parameter_entity:
            self.builder.data(html.unescape(f"&{name};"))


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name
