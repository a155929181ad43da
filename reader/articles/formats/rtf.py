"""Rich Text Format: the text as it reads with all changes accepted.

Read here, not by a library: those there are show deleted and hidden text as any other, and write addresses after links.
"""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from reader.articles.formats.databases import each_article
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, left_out
from reader.text.safe_yaml import load_shipped

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)", re.DOTALL
)
_MAX_DEPTH = 1_000
_CHECKED_EACH = 50_000
"""Tokens between two looks at the time."""
_REPORTED = MappingProxyType({"footnote": "notes", "annotation": "comments", "shptxt": "text boxes"})
_PARAGRAPH = frozenset(("par", "sect", "page", "row", "cell", "nestcell", "nestrow", "column"))
_ESCAPED = MappingProxyType({"~": "\xa0", "-": "\xad", "_": "‑", "{": "{", "}": "}", "\\": "\\"})
_PROPERTIES = MappingProxyType({"title": "title", "author": "author"})


@dataclass(frozen=True)
class _Group:
    """What holds for the text of a group."""

    is_out: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    font: int = -1
    after_unicode: int = 1
    """Characters in the place of one given by its number, for programs that know no Unicode."""
    keeps: str = ""
    """What of the document's properties the text is."""


@dataclass
class _Reader:
    """The text that was read so far."""

    group: _Group = field(default_factory=_Group)
    groups: list[_Group] = field(default_factory=list)
    code_page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    """Bytes that are letters in the encoding of the font."""
    properties: dict[str, list[str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    to_skip: int = 0
    in_fonts: bool = False
    is_starred: bool = False

    def write(self, text: str) -> None:
        """Takes text where it is to be seen."""
        group = self.group
        if group.keeps:
            self.properties.setdefault(group.keeps, []).append(text)
        elif not (group.is_out or group.is_hidden or group.is_deleted):
            self.line.append(text)

    def flush(self) -> None:
        """Turns the waiting bytes into text."""
        if self.waiting:
            encoding = self.fonts.get(self.group.font, self.code_page)
            self.write(bytes(self.waiting).decode(encoding, "replace"))
            self.waiting.clear()

    def end_paragraph(self) -> None:
        """Closes the paragraph, and leaves out one without text."""
        if not (self.group.is_out or self.group.is_deleted):
            self.paragraphs.append(_joined(self.line))
            self.line.clear()


@cache
def _words() -> Mapping[str, Any]:
    """The control words that say what is no text, or mean a sign; and the encodings of fonts."""
    return load_shipped("reader.articles.formats", "rtf.yaml")


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article, or those that a database wrote. Raises `FormatError` where there is no text in it."""
    reader = _Reader()
    at = count = 0
    while match := _TOKEN.match(file.data, at):
        at = match.end()
        at += _take(reader, match)
        count += 1
        if count % _CHECKED_EACH == 0:
            file.budget.check_time()
    reader.flush()
    reader.group = _Group()
    reader.end_paragraph()
    blocks = [text for text in reader.paragraphs if text]
    if not blocks:
        raise FormatError("no text in this document", "leave it out")
    said = {name: _joined(pieces) for name, pieces in reader.properties.items()}
    metadata, origins = merge_metadata([("document properties", said)])
    yield from each_article(Parsed(as_text(blocks), reader.code_page, metadata, left_out(reader.counts), origins))


def _take(reader: _Reader, match: re.Match[bytes]) -> int:
    """Takes a token, and returns how many bytes of data that are no text follow it."""
    word, number, byte, sign, brace, text = match.groups()
    if byte:
        _letters(reader, bytes.fromhex(byte.decode()))
        return 0
    if text:
        _letters(reader, text)
        return 0
    if word or sign or brace:
        reader.flush()
        reader.to_skip = 0
    if brace:
        _open(reader) if brace == b"{" else _close(reader)
    elif sign:
        _sign(reader, sign.decode("latin-1"))
    elif word:
        return _word(reader, word.decode(), int(number) if number else None)
    return 0


def _letters(reader: _Reader, data: bytes) -> None:
    skipped = min(reader.to_skip, len(data))
    reader.to_skip -= skipped
    if not reader.group.is_out or reader.group.keeps:
        reader.waiting += data[skipped:]


def _open(reader: _Reader) -> None:
    if len(reader.groups) >= _MAX_DEPTH:
        raise FormatError(f"groups nested deeper than {_MAX_DEPTH:,}", "save it again, as .docx")
    reader.groups.append(reader.group)


def _close(reader: _Reader) -> None:
    reader.is_starred = False
    reader.group = reader.groups.pop() if reader.groups else reader.group


def _sign(reader: _Reader, sign: str) -> None:
    if sign == "*":
        reader.is_starred = True
    elif sign in "\r\n":
        reader.end_paragraph()
    else:
        reader.write(_ESCAPED.get(sign) or "")


def _word(reader: _Reader, word: str, number: int | None) -> int:
    """Takes a control word."""
    group = reader.group
    if reader.is_starred or word in _words()["out_of_text"]:
        reader.is_starred = False
        if word in _REPORTED and (word == "shptxt" or not group.is_out):
            reader.counts[_REPORTED[word]] += 1
        reader.group = replace(group, is_out=True)
        reader.in_fonts = word == "fonttbl"
    elif word in _PROPERTIES and group.is_out:
        reader.group = replace(group, keeps=_PROPERTIES[word])
    elif word in _PARAGRAPH:
        reader.end_paragraph()
    elif word in _words()["signs"]:
        reader.write(_words()["signs"][word])
    elif word == "u" and number is not None:
        reader.write(chr(number % 0x10000))
        reader.to_skip = group.after_unicode
    elif word == "bin":
        return max(0, number or 0)
    elif word in _SETTINGS:
        _SETTINGS[word](reader, number)
    return 0


def _set_font(reader: _Reader, number: int | None) -> None:
    reader.group = replace(reader.group, font=number or 0)


def _set_charset(reader: _Reader, number: int | None) -> None:
    encoding = _words()["encodings"].get(number)
    if reader.in_fonts and encoding:
        reader.fonts[reader.group.font] = encoding


def _set_code_page(reader: _Reader, number: int | None) -> None:
    name = f"cp{number}"
    try:
        is_text = bool(codecs.lookup(name)) and len(b" ".decode(name)) == 1
    except (LookupError, ValueError):
        is_text = False
    reader.code_page = name if is_text else reader.code_page


def _set_hidden(reader: _Reader, number: int | None) -> None:
    is_hidden = number != 0
    reader.counts["hidden passages"] += is_hidden and not (reader.group.is_hidden or reader.group.is_out)
    reader.group = replace(reader.group, is_hidden=is_hidden)


def _set_deleted(reader: _Reader, number: int | None) -> None:
    is_deleted = number != 0
    reader.counts["deleted passages"] += is_deleted and not (reader.group.is_deleted or reader.group.is_out)
    reader.group = replace(reader.group, is_deleted=is_deleted)


def _set_plain(reader: _Reader, number: int | None) -> None:
    reader.group = replace(reader.group, is_hidden=False, is_deleted=False)


def _set_after_unicode(reader: _Reader, number: int | None) -> None:
    reader.group = replace(reader.group, after_unicode=min(max(number or 0, 0), 100))


def _set_mac(reader: _Reader, number: int | None) -> None:
    reader.code_page = "mac_roman"


_SETTINGS: Mapping[str, Callable[[_Reader, int | None], None]] = {
    "f": _set_font,
    "fcharset": _set_charset,
    "ansicpg": _set_code_page,
    "mac": _set_mac,
    "v": _set_hidden,
    "deleted": _set_deleted,
    "plain": _set_plain,
    "uc": _set_after_unicode,
}


def _joined(pieces: list[str]) -> str:
    """The text of a paragraph; a character beyond the first plane is given in two halves."""
    text = "".join(pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "\n".join(line.strip() for line in text.split("\n")).strip()
