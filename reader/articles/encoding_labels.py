"""The encoding that a file says it is in, as browsers understand what it says.

A label is a name that people write, and often not the name of what they wrote with: text "in ISO-8859-1" has the
quotation marks of Windows. What browsers read for each is listed in the Encoding Standard of the WHATWG, which
`webencodings` knows.
"""

import codecs
import re
from dataclasses import replace
from functools import cache

from reader.articles.decode import Decoded, decode, has_mark, in_lines

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,100}<\?xml[^>]{0,100}?\bencoding\s*=\s*[\"']([\w.:+-]{2,40})[\"']")
_HEAD = 4096
_FIRST_BEYOND_CONTROLS = 0xA0
_ESCAPED = 0xDC00
"""The offset that Python adds to a byte that it can't decode, in the mode "surrogateescape"."""
_WITHOUT_MEANING = re.compile("[\udc80-\udcff]")
_NO_ENCODINGS = ("replacement", "x-user-defined")
"""What some labels of the standard mean: that nothing is to be read."""
_READ_AS = {"gbk": "gb18030"}
"""Codecs that read less than the standard has them read."""


def labels_in_markup(data: bytes) -> tuple[str, ...]:
    """The labels in the head of a page or of an XML file, the one that counts first.

    A page that names UTF-16 in letters of one byte is not in it: that name counts for nothing, as in browsers.
    """
    head = data[:_HEAD]
    found = (match[1].decode("ascii", "replace") for match in (_XML.match(head), _META.search(head)) if match)
    return tuple(label for label in found if not label.lower().startswith(("utf-16", "utf16", "ucs-2")))


def decode_as(data: bytes, *labels: str) -> Decoded:
    """The text in `data`, in the encoding of the first label that it can be in; else as its marks and letters say.

    UTF-8 is read as such even if a label names an encoding of one byte a letter: text in such an encoding is
    hardly ever UTF-8 by chance, and labels outlive conversions. A byte that has no meaning in the encoding becomes
    a control character, or U+FFFD. Raises `NotTextError` where `data` is no text.
    """
    if not has_mark(data):
        for codec in filter(None, map(_codec, labels)):
            text = _text(data, codec)
            if text is not None:
                return Decoded(in_lines(text), codec.name, text.count("\ufffd"))
    decoded = decode(data)
    named = next(filter(None, map(_standard_name, labels)), "") if decoded.is_guess else ""
    return replace(decoded, named=named)


def _standard_name(label: str) -> str:
    """The standard's name of the encoding that a label means; empty if it means none."""
    import webencodings  # deferred: texts have no label

    known = webencodings.lookup(label)
    return known.name if known and known.name not in _NO_ENCODINGS else ""


@cache
def _codec(label: str) -> codecs.CodecInfo | None:
    """The codec of a label: as the standard has it, else as Python knows the name; None if it is no label."""
    import webencodings  # deferred: texts have no label

    known = webencodings.lookup(label)
    is_read = known and known.name not in _NO_ENCODINGS
    name = _READ_AS.get(known.name, known.codec_info.name) if known and is_read else label
    try:
        return codecs.lookup(name)
    except (LookupError, ValueError):
        return None


def _text(data: bytes, codec: codecs.CodecInfo) -> str | None:
    """The text in an encoding; None where it can't be in that."""
    try:
        if not _has_one_byte_a_letter(codec.name):
            return data.decode(codec.name)
        if not data.isascii() and _is_utf_8(data):
            return None
        return _WITHOUT_MEANING.sub(_shown, data.decode(codec.name, "surrogateescape"))
    except (LookupError, ValueError):  # Python knows codecs that make no text, too
        return None


@cache
def _has_one_byte_a_letter(codec: str) -> bool:
    try:
        return len(b"\xe9".decode(codec)) == 1
    except (LookupError, ValueError):
        return False


def _is_utf_8(data: bytes) -> bool:
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        return False


def _shown(byte: re.Match[str]) -> str:
    """A byte without meaning: browsers read one of those that are controls elsewhere as that."""
    value = ord(byte[0]) - _ESCAPED
    return chr(value) if value < _FIRST_BEYOND_CONTROLS else "\ufffd"
