"""The input and the output of every format's reader."""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from reader.articles.article import NO_METADATA, Metadata
from reader.articles.decode import Decoded

MAX_BYTES = 50_000_000
"""Of one file, packed or unpacked."""
MAX_UNPACKED = 200_000_000
"""Of all that one file unpacks to."""
MAX_ARTICLES = 1_000
"""In one file."""
MAX_DEPTH = 4
"""Files within files: a page in a message in an archive in an archive."""
MAX_SECONDS = 30.0
"""For one file with all that is in it."""


class FormatError(Exception):
    """A file, or a part of one, that can't be read: why, and what mends it."""

    def __init__(self, reason: str, mend: str = "", *, is_failure: bool = True) -> None:
        self.reason, self.mend, self.is_failure = reason, mend, is_failure
        super().__init__(reason)


@contextmanager
def within_bounds() -> Iterator[None]:
    """Makes a `FormatError` of a stack or a memory that a file exhausts, so that it stops no other file."""
    try:
        yield
    except RecursionError as error:
        raise FormatError("nested too deeply", "save its text (.txt)") from error
    except MemoryError as error:
        raise FormatError("needs more memory than there is", "split it, or save its text (.txt)") from error


class SpentError(FormatError):
    """A bound on the whole file was met: nothing more of it is read."""


@dataclass(frozen=True)
class Doubt:
    """Why a text may be something else than the whole article, and what mends it."""

    reason: str
    mend: str


@dataclass(frozen=True)
class Parsed:
    """An article's text as decoded, its metadata in the file, and the problems with it."""

    text: str
    encoding: str
    metadata: Metadata = NO_METADATA
    warnings: tuple[str, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
    """For each name in `metadata` that has a value, the place in the file that gave it."""
    entry: str = ""
    """The article's name within a file that holds several; empty where the file is the article."""
    doubt: Doubt | None = None
    """Why the text may not be the whole article, where it may not."""


def left_out(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The warnings for what of an article is no part of its text, by what it is."""
    return tuple(f"{what}, left out: {count:,}" for what, count in counts.items() if count)


@dataclass(frozen=True)
class Unread:
    """A part of a file that could not be read, or was left out."""

    entry: str
    reason: str
    mend: str = ""
    is_failure: bool = True


def decoded_as(found: Iterable[Parsed | Unread], decoded: Decoded) -> Iterator[Parsed | Unread]:
    """The articles of a file that was decoded as a whole; its doubts are reported once, with the first article."""
    doubts = decoded.doubts
    for each in found:
        if isinstance(each, Parsed):
            each = replace(each, encoding=decoded.encoding, warnings=(*doubts, *each.warnings))
            doubts = ()
        yield each


@dataclass
class Budget:
    """The bytes, articles and time that may still be spent on one file and all that is in it."""

    bytes: int = field(default_factory=lambda: MAX_UNPACKED)
    articles: int = field(default_factory=lambda: MAX_ARTICLES)
    ends: float = field(default_factory=lambda: time.monotonic() + MAX_SECONDS)

    def spend_bytes(self, count: int) -> None:
        """Raises `SpentError` where the file unpacks to more than is allowed."""
        self.bytes -= count
        if self.bytes < 0:
            raise SpentError(
                f"unpacks to more than {MAX_UNPACKED // 1_000_000} MB", "unpack it, and open the files you need"
            )

    def spend_article(self) -> None:
        """Raises `SpentError` where the file holds more articles than are read."""
        self.articles -= 1
        if self.articles < 0:
            raise SpentError(f"more than {MAX_ARTICLES:,} articles: only the first are open", "split the file")

    def check_time(self) -> None:
        """Raises `SpentError` where reading has taken too long; to be asked between any two steps."""
        if time.monotonic() > self.ends:
            raise SpentError(
                f"reading took more than {MAX_SECONDS:.0f} seconds, and was stopped",
                "split the file, or save it as text",
            )


@dataclass(frozen=True)
class File:
    """A file to be read, on disk or within another file."""

    data: bytes
    name: str = ""
    """Its name with its ending; never used as a path."""
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    columns: Mapping[str, str] = field(default_factory=dict)
    """Of a table: for "text" or a field of the metadata the name of its column, where the manifest says that."""
    all_captures: bool = False
    """Whether each capture of a page in a web archive is an article, not the last alone."""

    def inside(self, name: str, data: bytes, columns: Mapping[str, str] | None = None) -> "File":
        """A file that was found in this one. Raises `SpentError` where files lie too deep in each other."""
        if self.depth >= MAX_DEPTH:
            raise FormatError(f"files packed in files, more than {MAX_DEPTH} deep", "unpack it")
        self.budget.check_time()
        return replace(
            self, data=data, name=name, depth=self.depth + 1, columns=self.columns if columns is None else columns
        )
