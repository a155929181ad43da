"""A mailbox: one message after the other, each an article."""

import re
from collections.abc import Iterator

from reader.articles.formats.inner import read_inner
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n))From \S{1,200}+ [^\r\n]{10,100}+\r?\n(?=[\w-]{1,80}+:|\r?\n)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(file: File) -> Iterator[Parsed | Unread]:
    """The messages, numbered from 1. Raises `FormatError` where there is none."""
    starts = list(_SEPARATOR.finditer(file.data))
    if not starts:
        raise FormatError("not a mailbox: no message begins with “From ”", "export the mailbox again, as mbox")
    for number, start in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(file.data)
        message = _QUOTED.sub(rb"\1", file.data[start.end() : end])
        yield from read_inner(file, message, entry=str(number), name="message.eml")
