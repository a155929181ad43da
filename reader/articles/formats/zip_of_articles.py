"""A zip archive of articles: each of its files is read as if it lay in a folder."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.articles.formats.archive import Archive
from reader.articles.formats.file_kinds import SUFFIXES
from reader.articles.formats.inner import read_inner
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread

_OURS = "collection.yaml"


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles of the archive's files, in order of their names; names are shown, never used as paths."""
    archive = Archive.open(file)
    names = [name for name in sorted(archive.names) if not _is_unseen(name)]
    readable = [name for name in names if PurePosixPath(name).suffix.lower() in SUFFIXES]
    if not readable:
        raise FormatError("no articles in this archive", f"formats read: {' '.join(SUFFIXES)}")
    for name in readable:
        try:
            data = archive.read(name)
        except SpentError:
            raise
        except FormatError as error:
            yield Unread(name, error.reason, error.mend)
            continue
        yield from read_inner(file, data, entry=name, name=name)
    others = [name for name in names if name not in set(readable)]
    if others:
        yield Unread("", f"left out: {', '.join(others[:20])}", f"formats read: {' '.join(SUFFIXES)}", is_failure=False)


def _is_unseen(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith(".") and part != ".." for part in parts) or "__MACOSX" in parts or parts[-1:] == (_OURS,)
