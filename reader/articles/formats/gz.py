"""A file compressed by gzip."""

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.articles.formats.inner import read_inner
from reader.articles.formats.parsed import MAX_BYTES, File, FormatError, Parsed, Unread

MAX_RATIO = 200
"""How many times its packed size the file may have; text rarely has ten times."""
_SMALL = 1_000_000
"""Bytes up to which no ratio is too much."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in the compressed file. Raises `FormatError`."""
    name = PurePosixPath(file.name)
    inner = name.stem if name.suffix.lower() == ".gz" else file.name
    for found in read_inner(file, unpacked(file), entry="", name=inner):
        if isinstance(found, Unread) and not found.entry and found.is_failure:
            raise FormatError(found.reason, found.mend)
        yield found


def unpacked(file: File) -> bytes:
    """All members of a compressed file one after the other; a WARC has one for each record. Raises `FormatError`."""
    most = min(MAX_BYTES, max(_SMALL, MAX_RATIO * len(file.data)))
    try:
        data = gzip.GzipFile(fileobj=io.BytesIO(file.data)).read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FormatError(f"broken compressed data ({error})", "copy or compress it again") from error
    if len(data) > most:
        raise FormatError(
            "unpacks to far more than any text would, and may be harmful", "unpack it yourself, and check what is in it"
        )
    file.budget.spend_bytes(len(data))
    return data
