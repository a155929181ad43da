"""XML from others: plain data, no document types, no entities, bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import safe_xml
from reader.text.safe_xml import XmlError, parse_xml

BOMB = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
FILE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def test_elements_attributes_and_texts_are_read_with_their_namespaces() -> None:
    root = parse_xml('<a xmlns="urn:a" xmlns:b="urn:b" one="1" b:two="2">x<b:c>ü &amp; 🔥</b:c>y</a>'.encode())
    assert (root.tag, root.attrib) == ("{urn:a}a", {"one": "1", "{urn:b}two": "2"})
    (child,) = root
    assert (root.text, child.tag, child.text, child.tail) == ("x", "{urn:b}c", "ü & 🔥", "y")


@pytest.mark.parametrize("data", [BOMB, FILE, b"<!DOCTYPE a><a/>", b'<!DOCTYPE a SYSTEM "http://example.org/a"><a/>'])
def test_document_types_and_entities_are_refused(data: bytes) -> None:
    with pytest.raises(XmlError, match="not allowed"):
        parse_xml(data)


def test_nesting_is_bounded() -> None:
    with pytest.raises(XmlError, match="deeper than 200"):
        parse_xml(b"<a>" * 300 + b"</a>" * 300)


def test_elements_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_ELEMENTS", 3)
    with pytest.raises(XmlError, match="more than 3"):
        parse_xml(b"<a><b/><b/><b/></a>")


def test_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_BYTES", 1_000_000)
    with pytest.raises(XmlError, match="larger than 1 MB"):
        parse_xml(b" " * 1_000_001)


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"&x;", b"<a/><b/>", b"\xff\xfe<", b'<?xml version="1.0" encoding="no"?><a/>']
)
def test_what_is_no_xml_is_told_in_a_line(data: bytes) -> None:
    with pytest.raises(XmlError) as told:
        parse_xml(data)
    assert len(str(told.value).splitlines()) == 1


@given(st.binary(max_size=60), st.integers(0, 60))
def test_whatever_the_bytes_they_are_read_or_refused(noise: bytes, at: int) -> None:
    whole = b'<?xml version="1.0"?><a b="c"><d>e</d></a>'
    for data in (noise, whole[:at] + noise, whole[:at] + noise + whole[at:]):
        assert "\n" not in refusal(data)


def refusal(data: bytes) -> str:
    """Why a document is refused; nothing where it is read."""
    try:
        parse_xml(data)
    except XmlError as error:
        return str(error)
    return ""
