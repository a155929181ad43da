"""From bytes to text, whatever the encoding."""

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive (or a DOCX, an EPUB)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
# The single-byte encodings of Western, Central European, Cyrillic, Greek, Turkish, Hebrew, Arabic
# and Baltic text. Where the guess is no better than for Western text, Western text it is.
_SINGLE_BYTE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "koi8_r", "iso8859_2", "iso8859_5", "iso8859_7",
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b") | {127})
_BINARY_SHARE = 0.05
_SAMPLE = 65536


class NotTextError(ValueError):
    """Bytes that are no text; `str()` of it says what they look like."""


@dataclass(frozen=True)
class Decoded:
    """Text with line ends LF and without BOM, and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text in `data`. Raises `NotTextError` where `data` is no text."""
    encoding = _encoding_by_mark(data) or _wide_encoding(data)
    if encoding is None:
        _refuse_binary(data)
        encoding = _narrow_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"broken {encoding} at byte {error.start:,}") from error
    return Decoded(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _encoding_by_mark(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without BOM: in most scripts' text every other byte is mostly one value."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 2 or len(data) % 2 or b"\0" not in sample:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        low = sample[0::2] if name == "utf-16-le" else sample[1::2]
        if high.count(0) > 0.5 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return None


def _refuse_binary(data: bytes) -> None:
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise NotTextError(f"{kind}, not text")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(sample):
        raise NotTextError("binary data, not text")


def _narrow_encoding(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte_encoding(data)
    return "utf-8"


def _single_byte_encoding(data: bytes) -> str:
    from charset_normalizer import from_bytes  # deferred: hardly a file needs it

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(_SINGLE_BYTE)).best()
    if best is None or "cp1252" in best.could_be_from_charset:
        return _western(data)
    return best.encoding


def _western(data: bytes) -> str:
    """Windows-1252, or Latin-1 where a byte has no meaning in that."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    return "cp1252"
