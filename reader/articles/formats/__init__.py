"""One module a format, all with one small interface: `read`, from a `File` to the articles in it.

A module is imported when the first file of its format is read, and a library by the module that
needs it: a reader of plain text loads none of them.
"""

import importlib
from collections.abc import Iterator

from reader.articles.formats.file_kinds import SUFFIXES, kind_of
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread, within_bounds

__all__ = ["SUFFIXES", "File", "FormatError", "Parsed", "SpentError", "Unread", "read"]


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in `file`, in its order, and what of it could not be read.

    Raises `FormatError` or `NotTextError` where nothing (more) can be read.
    """
    module = importlib.import_module(f"{__name__}.{kind_of(file.data, file.name)}")
    with within_bounds():
        yield from module.read(file)
