"""From bytes to text, whatever the encoding."""

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_TEXT = "save it as UTF-8 text (.txt or .md)"
_UNPACK = "unpack it, and open the files in it"
_RECOGNISE = "recognise its text first, for example with ocrmypdf"
_MAGIC = (
    (0, b"%PDF-", "a PDF", _AS_TEXT),
    (0, b"PK\x03\x04", "a ZIP archive (or a DOCX, an EPUB)", _AS_TEXT),
    (0, b"\x89PNG", "a picture", _RECOGNISE),
    (0, b"\xff\xd8\xff", "a picture", _RECOGNISE),
    (0, b"GIF87a", "a picture", _RECOGNISE),
    (0, b"GIF89a", "a picture", _RECOGNISE),
    (0, b"AT&TFORM", "a DjVu document", _RECOGNISE),
    (0, b"\x1f\x8b", "a compressed file", _UNPACK),
    (0, b"BZh", "a compressed file (bzip2)", _UNPACK),
    (0, b"\xfd7zXZ\0", "a compressed file (xz)", _UNPACK),
    (0, b"(\xb5/\xfd", "a compressed file (zstd)", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (0, b"%!PS", "a PostScript file", "convert it to PDF"),
    (60, b"BOOKMOBI", "a Kindle book", "convert it to EPUB, for example with Calibre"),
    (0, b"SQLite format 3\0", "a database", "export its texts as CSV or JSON"),
    (0, b"\x7fELF", "a program", _AS_TEXT),
    (0, b"bplist00", "a property list", _AS_TEXT),
)
"""Where other formats have which bytes, what they are, and the remedy."""
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of older versions of Microsoft Office begin."""
_OFFICE_PARTS = (
    ("__substg1.0_", "an Outlook message", "save it from Outlook as HTML or .eml"),
    ("WordDocument", "a Word document in the old format", "save it as .docx"),
    ("Workbook", "an Excel table in the old format", "save it as .xlsx"),
    ("", "a file of an old version of Office", "save it in a newer format"),
)
"""What such a file holds, with what it is then, and the remedy."""
# Encodings of text in other than Latin letters: Cyrillic, Greek, Hebrew, Arabic, Thai, East Asian.
_OTHER_SCRIPTS = (
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "cp1256",
    "cp874", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
_CONTROL = re.compile("[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_TO_JAPANESE = re.compile(rb"\x1b\$[@B]")
_RUN = re.compile(rb"(?:[\x80-\xff][\x40-\xff]?){3,}")
"""Three letters beyond ASCII and more; the second byte of one can be in ASCII."""
_KINDS = 5
"""A text in other than Latin letters has so many different ones; a row of dashes or bullets has one."""
_EAST_ASIAN = "[\n\r\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef“”‘’—…·]"
_EAST_ASIAN_SHARE = 0.95
_BINARY_SHARE = 0.05
_BROKEN_SHARE = 0.25
"""The share of characters beyond ASCII that may be broken in text that is still taken for UTF-8."""
_SAMPLE = 65536


class NotTextError(ValueError):
    """Bytes that are no text; `str()` of it says what they look like, `mend` what to do about it."""

    def __init__(self, reason: str, mend: str = _AS_TEXT) -> None:
        self.mend = mend
        super().__init__(reason)


@dataclass(frozen=True)
class Decoded:
    """Text with line ends LF and without BOM, and the name of the encoding it was in."""

    text: str
    encoding: str
    broken: int = 0
    """How many sequences of bytes made no sense; each is U+FFFD in the text."""
    is_guess: bool = False
    """Whether the encoding was guessed from the letters alone, which may make sense in another one, too."""
    named: str = ""
    """The encoding that the file names, if it can't be in that."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """The warnings for a reader of the text."""
        lost = f"broken characters in the file, shown as �: {self.broken:,}"
        named = f"is not in {self.named}, as it says" if self.named else "does not name its encoding"
        guess = f"the file {named}: {self.encoding} is a guess"
        return (*([lost] if self.broken else []), *([guess] if self.is_guess else []))


def decode(data: bytes) -> Decoded:
    """The text in `data`. Raises `NotTextError` where `data` is no text."""
    _refuse_known_formats(data)
    encoding = _encoding_by_mark(data) or _wide_encoding(data)
    is_guess = False
    if encoding is None:
        encoding = _switched_encoding(data) or _east_asian_utf_16(data) or _plain_encoding(data)
        is_guess = encoding != "utf-8"
    try:
        text = data.decode(encoding, "replace" if encoding == "utf-8" else "strict")
    except UnicodeDecodeError as error:
        raise NotTextError(f"broken {encoding} at byte {error.start:,}") from error
    _refuse_binary(text[:_SAMPLE])
    broken = _broken(data, text) if encoding == "utf-8" else 0
    return Decoded(in_lines(text), encoding, broken, is_guess=is_guess)


def has_mark(data: bytes) -> bool:
    """Whether `data` begins with the mark of an encoding."""
    return _encoding_by_mark(data) is not None


def in_lines(text: str) -> str:
    """Decoded text without the mark at its beginning, with line ends LF."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _encoding_by_mark(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without BOM: in most scripts' text every other byte is mostly one value."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if not sample or len(data) % 2 or b"\0" not in sample:
        return None
    for name, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        commonest = Counter(high).most_common(1)[0][1]
        if commonest > 0.5 * len(high) and low.count(0) < 0.1 * len(low):
            return name
    return None


def _east_asian_utf_16(data: bytes) -> str | None:
    """UTF-16 without BOM in Chinese, Japanese or Korean: read so, it is hardly anything but their characters."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) % 2 or b"\0" not in sample:
        return None
    return next((name for name in ("utf-16-le", "utf-16-be") if _is_east_asian(sample, name)), None)


def _is_east_asian(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")
    return len(re.findall(_EAST_ASIAN, text)) > _EAST_ASIAN_SHARE * len(text)


def _switched_encoding(data: bytes) -> str | None:
    """ISO-2022-JP, as in Japanese mail: ASCII, with marks where it switches to Japanese and back."""
    if not data.isascii() or not _TO_JAPANESE.search(data):
        return None
    try:
        return "iso2022_jp" if data.decode("iso2022_jp") else None
    except UnicodeDecodeError:
        return None


def _plain_encoding(data: bytes) -> str:
    _refuse_binary(data[:_SAMPLE].decode("latin-1"))
    return _narrow_encoding(data)


def _refuse_known_formats(data: bytes) -> None:
    for at, magic, kind, mend in _MAGIC:
        if data.startswith(magic, at):
            raise NotTextError(f"{kind}, not text", mend)
    if data.startswith(_OFFICE):
        found = (each for each in _OFFICE_PARTS if each[0].encode("utf-16-le") in data)
        _, kind, mend = next(found)
        raise NotTextError(f"{kind}, which can't be read", mend)


def _refuse_binary(sample: str) -> None:
    if len(_CONTROL.findall(sample)) > _BINARY_SHARE * len(sample):
        raise NotTextError("binary data, not text")


def _narrow_encoding(data: bytes) -> str:
    """UTF-8, even where a few bytes of it were lost; else what the letters speak for."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if _broken(data, text) <= _BROKEN_SHARE * beyond_ascii:
        return "utf-8"
    from reader.articles.latin_encodings import latin_encoding  # deferred: most files are UTF-8

    sample = _sample(data)
    return (_is_in_other_script(sample) and _encoding_of_other_script(sample)) or latin_encoding(data, sample)


def _sample(data: bytes) -> bytes:
    """The parts of a text that are not all ASCII: without tags, scripts and keys, whose letters say nothing."""
    parts = (part for part in re.split(rb"[<>\"\r\n]+", data) if not part.isascii())
    sample, length = list[bytes](), 0
    for part in parts:
        sample.append(part)
        length += len(part)
        if length > _SAMPLE:
            break
    return b"\n".join(sample)


def _is_in_other_script(sample: bytes) -> bool:
    """Whether most letters beyond ASCII follow one another; in Latin letters they are single."""
    beyond = range(128, 256)
    runs = b"".join(_RUN.findall(sample))
    kinds = {value for value in runs if value in beyond}
    return len(kinds) >= _KINDS and _count(runs, beyond) > 0.5 * _count(sample, beyond)


def _broken(data: bytes, text: str) -> int:
    """How many sequences of `data` could only be replaced in `text`, read as UTF-8."""
    return text.count("\ufffd") - data.count("\ufffd".encode())


def _count(sample: bytes, values: Iterable[int]) -> int:
    return len(sample) - len(sample.translate(None, bytes(values)))


def _encoding_of_other_script(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # deferred: hardly a file needs it

    best = from_bytes(sample, cp_isolation=list(_OTHER_SCRIPTS)).best()
    return best.encoding if best else None
