"""Deleted records: for thirty days in the folder `.deleted` of the notes, from where they can be restored."""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from reader.notes.record import Record, from_yaml
from reader.notes.store.atomic import TEMPORARY, make_folder, move_into, sync_folder, write_atomically
from reader.text.safe_yaml import YamlError

NAME = ".deleted"
DAYS_RESTORABLE = 30
_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Deleted:
    """A record that was deleted."""

    path: Path
    record: Record
    moment: float
    """When it was deleted, in seconds since 1970."""

    @property
    def name(self) -> str:
        """The name it is restored by."""
        return self.path.stem


def deleted_in(folder: Path) -> list[Deleted]:
    """The deleted records of a folder of notes that can be read, the last deleted first; none that is there again.

    Raises `OSError` where the folder can't be looked into.
    """
    found = (_read(path) for path in (folder / NAME).glob("*.yaml") if not (folder / path.name).exists())
    return sorted((each for each in found if each), key=lambda each: (-each.moment, each.path.name))


def move_to_deleted(folder: Path, path: Path) -> None:
    """Moves a record's file to the deleted ones, without replacing another of its name. Raises `OSError`.

    Of a link, the file it leads to is copied, and the link removed: moved, it would lead elsewhere.
    """
    if path.is_symlink():
        keep_copy(folder, path)
        path.unlink()
        sync_folder(folder)
        return
    name = _free_name(folder, path, path.read_bytes())
    os.utime(path)  # the moment of the deletion, from which its days are counted
    move_into(folder / NAME, path, name)


def keep_copy(folder: Path, path: Path) -> None:
    """Puts a copy of a record's file, which is about to be replaced, with the deleted ones. Raises `OSError`."""
    data = path.read_bytes()
    write_atomically(folder / NAME / _free_name(folder, path, data), data)


def prune(folder: Path) -> None:
    """Throws away what was deleted more than thirty days ago, and what crashes of long ago left over."""
    oldest = time.time() - DAYS_RESTORABLE * _DAY
    with suppress(OSError):  # what stays is in nobody's way
        for path in chain((folder / NAME).glob("*.yaml"), folder.glob(TEMPORARY)):
            if path.lstat().st_mtime < oldest:
                path.unlink()


def _free_name(folder: Path, path: Path, data: bytes) -> str:
    """A name under which a file can be put with the deleted ones without losing another of them."""
    make_folder(folder / NAME)
    names = chain([path.name], (f"{path.stem} ({number}){path.suffix}" for number in count(2)))
    places = (folder / NAME / name for name in names)
    return next(place.name for place in places if not place.exists() or place.read_bytes() == data)


def _read(path: Path) -> Deleted | None:
    try:
        return Deleted(path, from_yaml(path.read_bytes()), path.stat().st_mtime)
    except (OSError, YamlError):
        return None
