"""Where a passage is in the file that its article was read from, for programs that open files at lines."""

import hashlib
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.articles.article import Article
from reader.articles.decode import NotTextError, decode
from reader.articles.formats.parsed import MAX_BYTES
from reader.regular_files import read_regular
from reader.text.sanitise import sanitise
from reader.text.span import Span


class Region(NamedTuple):
    """Lines and columns from 1, the columns in code points; the end is the column after the last character."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class FilePlaces:
    """The places of an article in its file."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def uri(self) -> str:
        """The file: relative to the working folder where it is in it, else absolute; empty where there is no file."""
        path = self._article.path
        if not path.is_file():
            return ""
        whole, here = path.resolve(), Path.cwd()
        return quote(whole.relative_to(here).as_posix()) if whole.is_relative_to(here) else whole.as_uri()

    def region(self, span: Span) -> Region | None:
        """The place of a span; None where the file is no plain text that holds the article's text as it is."""
        if self._begin is None:
            return None
        return Region(*self._position(self._begin + span.start), *self._position(self._begin + span.end))

    def _position(self, offset: int) -> tuple[int, int]:
        before = self._text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")

    @cached_property
    def _begin(self) -> int | None:
        """The offset of the article's text in the file's."""
        found = self._text.find(self._article.text)
        return found if found >= 0 and self._text else None

    @cached_property
    def _text(self) -> str:
        """The file as text, read as articles are; empty where it is none, or has changed since."""
        try:
            data = read_regular(self._article.path, MAX_BYTES)
            text = decode(data).text
        except (OSError, NotTextError):
            return ""
        return sanitise(text) if hashlib.sha256(data).hexdigest() == self._article.file_sha256 else ""
