"""A message: a newsletter or an article sent by mail."""

import email
import email.errors
import email.header
import email.message
import email.policy
import email.utils
import re
from collections.abc import Iterator
from contextlib import suppress

from reader.articles.decode import Decoded, NotTextError
from reader.articles.encoding_labels import decode_as, labels_in_markup
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed

_MAX_PARTS = 500
_MAX_HEADERS = 20_000
"""Lines in all parts that look like a header or like the border of a part."""
_HEADER_LINE = re.compile(rb"^[!-9;-~]{1,80}+:", re.MULTILINE)
_PLAIN_IS_A_STUB = 0.5
"""Below this share of the length of the formatted text, the plain text only says where to read it."""
_SOFT_END = re.compile(r"(?<=\S)(?<!\n--) \n(?!>)")
_MAX_HEADER = 2_000


def read(file: File) -> Iterator[Parsed]:
    """The article that a message is. Raises `FormatError` where there is no text in it."""
    message = parsed_message(file.data)
    parts = list(leaves(message))
    plain = "\n".join(_plain_text(part) for part in parts if part.get_content_type() == "text/plain")
    formatted = [part for part in parts if part.get_content_type() == "text/html"]
    text = plain
    if formatted and not plain.strip():
        text = _formatted_text(formatted)
    elif formatted:
        rich = _formatted_text(formatted)
        text = rich if len(plain) < _PLAIN_IS_A_STUB * len(rich) else plain
    if not text.strip():
        raise FormatError("no text in this message", "save the article from where the message links to")
    metadata, origins = merge_metadata([("message header", _said(message))])
    others = sum(1 for part in message.walk() if part.get_filename() or part.get_content_type() == "message/rfc822")
    decoded = [_decoded(part) for part in parts]
    warnings = [doubt for each in decoded for doubt in each.doubts]
    warnings += [f"attachments left out: {others}"] if others else []
    yield Parsed(text, decoded[0].encoding, metadata, tuple(dict.fromkeys(warnings)), origins)


def parsed_message(data: bytes) -> email.message.Message:
    """The message in `data`. Raises `FormatError` where it is no message, or one within one within one …"""
    if sum(1 for _ in _HEADER_LINE.finditer(data)) > _MAX_HEADERS or data.count(b"\n--") > _MAX_HEADERS:
        raise FormatError(f"more than {_MAX_HEADERS:,} lines of headers", "save the text of the message")
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts = sum(1 for _ in message.walk())
    except RecursionError as error:
        raise FormatError("parts within parts, too deep", "save the text of the message") from error
    if not message.keys():
        raise FormatError("no message: there is no header", "save it again, as .eml")
    if parts > _MAX_PARTS:
        raise FormatError(f"more than {_MAX_PARTS} parts", "save the text of the message")
    return message


def leaves(message: email.message.Message) -> Iterator[email.message.Message]:
    """The parts that are text and no attachment."""
    if message.is_multipart():
        if message.get_content_type() != "message/rfc822":
            for part in message.get_payload():
                if isinstance(part, email.message.Message):
                    yield from leaves(part)
    elif message.get_content_maintype() == "text" and not message.get_filename():
        yield message


def payload(part: email.message.Message) -> bytes:
    """The bytes of a part, unpacked from quoted-printable or base64."""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def header(message: email.message.Message, name: str) -> str:
    """A header's text, decoded, on one line; empty where there is none."""
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")[:_MAX_HEADER]
    if not value.isascii():  # sent as it was written: in the encoding of the text, if that is named
        label = next((str(part.get_content_charset()) for part in leaves(message) if part.get_content_charset()), "")
        value = _read(value.encode("utf-8", "surrogateescape"), label)
    with suppress(ValueError, LookupError, email.errors.MessageError):  # not encoded as it says
        value = "".join(map(_word, email.header.decode_header(value)))
    return " ".join(value.split())


def _word(piece: tuple[bytes | str, str | None]) -> str:
    """A piece of a header: plain text, or encoded with a label."""
    text, label = piece
    if isinstance(text, str):
        return text
    return text.decode("raw-unicode-escape") if label is None else _read(text, label)


def _read(data: bytes, label: str) -> str:
    try:
        return decode_as(data, label).text
    except NotTextError:
        return data.decode("latin-1")  # its control characters are shown


def _decoded(part: email.message.Message) -> Decoded:
    """The text of a part as the charset says that it names, if it can be that; else as its letters say."""
    data = payload(part)
    labels = labels_in_markup(data) if part.get_content_type() == "text/html" else ()
    return decode_as(data, str(part.get_content_charset() or ""), *labels)


def _plain_text(part: email.message.Message) -> str:
    text = _decoded(part).text
    return _SOFT_END.sub(" ", text) if "flowed" in str(part.get_param("format", "")).lower() else text


def _formatted_text(parts: list[email.message.Message]) -> str:
    return as_text([paragraph for part in parts for paragraph in paragraphs(_decoded(part).text)])


def _said(message: email.message.Message) -> dict[str, str]:
    name, address = email.utils.parseaddr(header(message, "From"))
    return {
        "title": header(message, "Subject"),
        "date": header(message, "Date"),
        "outlet": name or address,
        "language": header(message, "Content-Language"),
        "url": header(message, "Archived-At").strip("<>"),
    }
