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

from reader.articles.decode import decode
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.parsed import File, FormatError, Parsed
from reader.articles.formats.said import gathered

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
    metadata, origins = gathered([("message header", _said(message))])
    others = sum(1 for part in message.walk() if part.get_filename() or part.get_content_type() == "message/rfc822")
    warnings = (f"attachments left out: {others}",) if others else ()
    yield Parsed(text, str(parts[0].get_content_charset() or "utf-8"), metadata, warnings, origins)


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
    value = str(message.get(name, ""))[:_MAX_HEADER]
    with suppress(ValueError, LookupError, email.errors.MessageError):  # not encoded as it says
        value = str(email.header.make_header(email.header.decode_header(value)))
    return " ".join(value.split())


def part_text(part: email.message.Message) -> str:
    """The text of a part as the charset says that it names, if it can be that; else as its letters say."""
    data = payload(part)
    try:
        return data.decode(str(part.get_content_charset() or "utf-8")).replace("\r\n", "\n")
    except (LookupError, ValueError):
        return decode(data).text if data else ""


def _plain_text(part: email.message.Message) -> str:
    text = part_text(part)
    return _SOFT_END.sub(" ", text) if "flowed" in str(part.get_param("format", "")).lower() else text


def _formatted_text(parts: list[email.message.Message]) -> str:
    return as_text([paragraph for part in parts for paragraph in paragraphs(part_text(part))])


def _said(message: email.message.Message) -> dict[str, str]:
    name, address = email.utils.parseaddr(header(message, "From"))
    return {
        "title": header(message, "Subject"),
        "date": header(message, "Date"),
        "outlet": name or address,
        "language": header(message, "Content-Language"),
        "url": header(message, "Archived-At").strip("<>"),
    }
