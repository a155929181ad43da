"""Sees cheaply whether another program has changed something in a folder of notes."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """The metadata of a file that change when it is written."""

    modified: int
    """In nanoseconds since 1970."""
    size: int
    """In bytes."""
    inode: int


def stamps_in(folder: Path) -> Mapping[str, Stamp]:
    """By name, in their order: the stamps of the records in a folder; none where there is no folder.

    Raises `OSError` where it can't be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: _stamp(entry) for entry in entries if _is_record(entry.name)}
    except FileNotFoundError:
        return {}
    return dict(sorted(found.items()))


def count_records(folder: Path) -> int:
    """How many records there seem to be in a folder; 0 where it can't be looked into. Looks at their names alone."""
    try:
        return sum(_is_record(path.name) for path in folder.iterdir())
    except OSError:
        return 0


def _is_record(name: str) -> bool:
    return name.endswith(".yaml") and not name.startswith(".")


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    try:
        status = entry.stat()
    except OSError:  # a link to nothing; it is reported when it is read
        return Stamp(0, 0, 0)
    return Stamp(status.st_mtime_ns, status.st_size, status.st_ino)
