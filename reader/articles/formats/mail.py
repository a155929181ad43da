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
from dataclasses import replace
from email.message import Message
from pathlib import PurePosixPath

from reader.articles.decode import Decoded, NotTextError
from reader.articles.encoding_labels import decode_as, labels_in_markup
from reader.articles.formats.file_kinds import SUFFIXES
from reader.articles.formats.forwarded import forwarded_in
from reader.articles.formats.inner import read_inner
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread, within_bounds
from reader.text.phrasing import truncate

_MAX_PARTS = 500
_MAX_HEADERS = 20_000
"""Lines in all parts that look like a header or like the border of a part."""
_HEADER_LINE = re.compile(rb"^[!-9;-~]{1,80}+:", re.MULTILINE)
_PLAIN_IS_A_STUB = 0.5
"""Below this share of the length of the formatted text, the plain text only says where to read it."""
_SOFT_END = re.compile(r"(?<=\S)(?<!\n--) \n(?!>)")
_MAX_HEADER = 2_000
_MAX_NAME = 100
_LENGTH = re.compile(rb"(\d{1,9}) *\n")
_NAME_AND_ADDRESS = re.compile(r'"?([^<>"\[\]]*)"? ?[<\[](?:mailto:)?([^<>\[\]]*)[>\]]')
_MOST_OF_NOTE = 500
"""Characters of a message that only goes with what is attached to it."""
_MOST_FORWARDED = 5
"""Times that one message was forwarded."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The article that a message is, and those attached to it. Raises `FormatError` where there is no text in it."""
    yield from _articles(file, parsed_message(_of_apple(file.data.lstrip())), "")


def _of_apple(data: bytes) -> bytes:
    """The message in a file of Apple Mail: below its length on a line of its own, and above properties."""
    counted = _LENGTH.match(data)
    return data[counted.end() :][: int(counted[1])] if counted else data


def _articles(file: File, message: Message, entry: str) -> Iterator[Parsed | Unread]:
    """The article of a message and those attached to it; a few words that only go with those are none."""
    attached, others = list[Parsed | Unread](), 0
    for part in _attachments(message):
        opened = list(_attached(file, part, entry))
        attached += opened
        others += not opened
    is_opened = any(isinstance(each, Parsed) for each in attached)
    try:
        own = replace(_article(message, others), entry=entry)
    except FormatError:
        if not attached:
            raise
    else:
        yield _covering_note(own) if is_opened and len(own.text.strip()) <= _MOST_OF_NOTE else own
    yield from attached


def _covering_note(parsed: Parsed) -> Unread:
    return Unread(parsed.entry, f"covering note left out: “{truncate(parsed.text, 80)}”", is_failure=False)


def _attachments(message: Message) -> Iterator[Message]:
    """The parts that are files or messages of their own; not what is attached to such a message."""
    if message.get_content_type() == "message/rfc822":
        yield message
    elif message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _attachments(part)
    elif _is_file(message):
        yield message


def _is_file(part: Message) -> bool:
    return bool(part.get_filename()) or part.get_content_disposition() == "attachment"


def _attached(file: File, part: Message, entry: str) -> Iterator[Parsed | Unread]:
    """The articles in an attachment; none where it is in no format that is read."""
    name = _decoded_header(str(part.get_filename() or ""))[:_MAX_NAME]
    if part.get_content_type() == "message/rfc822":
        (within,) = [each for each in part.get_payload() if isinstance(each, Message)][:1] or [part]
        place = name or truncate(header(within, "Subject"), _MAX_NAME) or "message"
        try:
            with within_bounds():
                yield from _articles(file.inside(place, b""), within, f"{entry}/{place}" if entry else place)
        except SpentError:
            raise
        except FormatError as error:
            yield Unread(place, error.reason, error.mend)
        return
    name = name or ("page.html" if part.get_content_type() == "text/html" else "")
    if PurePosixPath(name).suffix.lower() in SUFFIXES:
        yield from read_inner(file, payload(part), entry=f"{entry}/{name}" if entry else name, name=name)


def _article(message: Message, others: int) -> Parsed:
    """The article that a message itself is; `others` attachments are none. Raises `FormatError`."""
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
        raise FormatError("no text in this message", "open the link in the message, and save that page")
    decoded = [_decoded(part) for part in parts]
    warnings = [doubt for each in decoded for doubt in each.doubts]
    warnings += [f"attachments left out: {others}"] if others else []
    said = _said(message)
    metadata, origins = merge_metadata([("message header", said)])
    found = Parsed(text, decoded[0].encoding, metadata, tuple(dict.fromkeys(warnings)), origins)
    return _innermost(found)


def _innermost(parsed: Parsed) -> Parsed:
    """The message that a message forwards in its text, if it does; with what that says of itself alone."""
    warnings = list(parsed.warnings)
    for _ in range(_MOST_FORWARDED):
        within = forwarded_in(parsed.text)
        if within is None:
            break
        by = parsed.metadata.outlet or "somebody"
        said = {"title": within.title, "date": within.date, "outlet": _sender(within.sender)}
        metadata, origins = merge_metadata([("header of the forwarded message", said)])
        warnings.append(f"forwarded by {by}: sender, date and subject are those of the forwarded message")
        warnings += [f"covering note left out: “{truncate(within.note, 80)}”"] if within.note else []
        warnings += [] if metadata.date else [f"its date is unclear: {within.date[:80]}"]
        parsed = replace(parsed, text=within.text, metadata=metadata, origins=origins)
    return replace(parsed, warnings=tuple(dict.fromkeys(warnings)))


def parsed_message(data: bytes) -> Message:
    """The message in `data`. Raises `FormatError` where it is no message, or one within one within one …"""
    if sum(1 for _ in _HEADER_LINE.finditer(data)) > _MAX_HEADERS or data.count(b"\n--") > _MAX_HEADERS:
        raise FormatError(f"more than {_MAX_HEADERS:,} lines of headers", "save the text of the message")
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts = sum(1 for _ in message.walk())
    except RecursionError as error:
        raise FormatError("parts nested too deeply", "save the text of the message") from error
    if not message.keys():
        raise FormatError("not a mail message: it has no headers", "save it again, as .eml")
    if parts > _MAX_PARTS:
        raise FormatError(f"a message of more than {_MAX_PARTS} parts", "save the text of the message")
    return message


def leaves(message: Message) -> Iterator[Message]:
    """The parts that are text and no attachment."""
    if message.is_multipart():
        if message.get_content_type() != "message/rfc822":
            for part in message.get_payload():
                if isinstance(part, Message):
                    yield from leaves(part)
    elif message.get_content_maintype() == "text" and not _is_file(message):
        yield message


def payload(part: Message) -> bytes:
    """The bytes of a part, unpacked from quoted-printable or base64."""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def header(message: Message, name: str) -> str:
    """A header's text, decoded, on one line; empty where there is none."""
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")[:_MAX_HEADER]
    if not value.isascii():  # sent as it was written: in the encoding of the text, if that is named
        label = next((str(part.get_content_charset()) for part in leaves(message) if part.get_content_charset()), "")
        value = _read(value.encode("utf-8", "surrogateescape"), label)
    return _decoded_header(value)


def _decoded_header(value: str) -> str:
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


def _decoded(part: Message) -> Decoded:
    """The text of a part as the charset says that it names, if it can be that; else as its letters say."""
    data = payload(part)
    labels = labels_in_markup(data) if part.get_content_type() == "text/html" else ()
    return decode_as(data, str(part.get_content_charset() or ""), *labels)


def _plain_text(part: Message) -> str:
    text = _decoded(part).text
    return _SOFT_END.sub(" ", text) if "flowed" in str(part.get_param("format", "")).lower() else text


def _formatted_text(parts: list[Message]) -> str:
    return as_text([paragraph for part in parts for paragraph in paragraphs(_decoded(part).text)])


def _said(message: Message) -> dict[str, str]:
    return {
        "title": header(message, "Subject"),
        "date": header(message, "Date"),
        "outlet": _sender(header(message, "From")),
        "language": header(message, "Content-Language"),
        "url": header(message, "Archived-At").strip("<>"),
    }


def _sender(value: str) -> str:
    """The name of a sender or, without one, the address."""
    match = _NAME_AND_ADDRESS.fullmatch(value)
    if match:
        return match[1].replace("\\", "").strip() or match[2]
    try:
        name, address = email.utils.parseaddr(value)
    except RecursionError:  # comments within comments
        return ""
    return name or (address if "@" in address else value)
