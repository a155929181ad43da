"""XML from others: without document types and entities, bounded in size and depth.

An entity can stand for gigabytes, or for a file of the reader's; none is needed for plain data.
"""

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MAX_BYTES = 50_000_000
MAX_DEPTH = 200
MAX_ELEMENTS = 1_000_000


class XmlError(ValueError):
    """XML that can't be read: `str()` of it is one line that says why."""


def parse_xml(data: bytes) -> Element:
    """The root of a document, names as "{namespace}name". Raises `XmlError`."""
    if len(data) > MAX_BYTES:
        raise XmlError(f"larger than {MAX_BYTES // 1_000_000} MB")
    tree = _Tree()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.builder.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
        return tree.builder.close()
    except expat.ExpatError as error:
        raise XmlError(f"line {error.lineno}: {expat.ErrorString(error.code)}") from error
    except (ValueError, LookupError) as error:  # such as an encoding that there is not
        raise error if isinstance(error, XmlError) else XmlError(str(error)) from error


class _Tree:
    """Builds the elements, and counts them."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self._depth = self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise XmlError(f"nested deeper than {MAX_DEPTH} levels")
        if self._elements > MAX_ELEMENTS:
            raise XmlError(f"more than {MAX_ELEMENTS:,} elements")
        self.builder.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_named(name))


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _refuse(*_: object) -> NoReturn:
    raise XmlError("document types and entities are not allowed")
