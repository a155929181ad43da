"""An evidence bundle that Parallax has written: the articles of the collection in it, after a check of their sums."""

import hashlib
import re
from collections.abc import Iterator

from reader.articles.formats.archive import Archive
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread
from reader.articles.formats.zip_of_articles import articles_in

_COLLECTION, _NOTES, _SUMS = "collection/", "collection/notes/", "SHA256SUMS"
_HOW = (
    "to see them, unpack it and open the folder “collection” in it;"
    " to add them to a collection of yours: parallax notes merge BUNDLE --into FOLDER"
)
_NAME_OF_RECORD = re.compile(rf"{_NOTES}[^/\\:\x00-\x1f.][^/\\:\x00-\x1f]*\.yaml")
"""One that leads nowhere else on any system."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles, and which of their files are not as they were. Raises `FormatError` where there is no article."""
    archive = Archive.open(file)
    names = [name for name in archive.names if name.startswith(_COLLECTION)]
    notes = [name for name in names if name.startswith(_NOTES)]
    yield from _changed(archive, names)
    yield from articles_in(file, archive, [name for name in names if name not in notes])
    if notes:
        yield Unread("", f"notes and verdicts in this bundle, not shown: {len(notes)}", _HOW, is_failure=False)


def records_in(file: File) -> tuple[dict[str, bytes], list[Unread]]:
    """The files of the notes and judgements in a bundle by their names, and which are not as they were.

    Raises `FormatError` where the bundle can't be read.
    """
    archive = Archive.open(file)
    names = [name for name in archive.names if _NAME_OF_RECORD.fullmatch(name)]
    return {name.removeprefix(_NOTES): archive.read(name) for name in names}, list(_changed(archive, names))


def _changed(archive: Archive, names: list[str]) -> Iterator[Unread]:
    """The files whose sum is not that which the bundle gives."""
    if _SUMS not in archive.names:
        raise FormatError("SHA256SUMS is missing from the bundle", "ask for the bundle again")
    lines = archive.read(_SUMS).decode("utf-8", "replace").splitlines()
    sums = {name: given for given, _, name in (line.partition("  ") for line in lines)}
    for name in names:
        if hashlib.sha256(archive.read(name)).hexdigest() != sums.get(name):
            yield Unread(name, "changed since the bundle was made", "ask for the bundle again")
