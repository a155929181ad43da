"""Deleted records: for thirty days in the folder `.deleted` of the notes, from where they can be restored."""

import errno
import os
import stat
import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from reader.notes.record import Record, from_yaml
from reader.notes.store.atomic import TEMPORARY, make_folder, move_into, sync_folder, write_atomically
from reader.regular_files import read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError

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
    found = (_read(path) for path in _records_in(folder) if not (folder / path.name).exists())
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
    name = _free_name(folder, path, read_regular(path, MAX_BYTES, folder))
    os.utime(path)  # the moment of the deletion, from which its days are counted
    move_into(folder / NAME, path, name)


def keep_copy(folder: Path, path: Path) -> None:
    """Puts a copy of a record's file, which is about to be replaced, with the deleted ones. Raises `OSError`."""
    data = read_regular(path, MAX_BYTES, folder)
    write_atomically(folder / NAME / _free_name(folder, path, data), data)


def prune(folder: Path) -> None:
    """Deletes for good what was deleted more than thirty days ago, and what crashes of long ago left over.

    Only files of this program, and none where links lead: a collection from elsewhere must not name what is deleted.
    """
    oldest = time.time() - DAYS_RESTORABLE * _DAY
    left_over = () if folder.is_symlink() else (path for path in folder.glob(".*.tmp") if TEMPORARY.match(path.name))
    for path in chain(left_over, _records_in(folder)):
        with suppress(OSError):  # what stays is in nobody's way
            status = path.lstat()
            if status.st_mtime < oldest and stat.S_ISREG(status.st_mode) and (path.suffix == ".tmp" or _read(path)):
                path.unlink()


def _records_in(folder: Path) -> list[Path]:
    """The files of the deleted records; none where their folder is a link."""
    deleted = folder / NAME
    return [] if deleted.is_symlink() else list(deleted.glob("*.yaml"))


def _free_name(folder: Path, path: Path, data: bytes) -> str:
    """A name under which a file can be put with the deleted ones without losing another of them."""
    if (folder / NAME).is_symlink():
        raise OSError(errno.ELOOP, f"{NAME} is a link: replace it by a folder", str(folder / NAME))
    make_folder(folder / NAME)
    names = chain([path.name], (f"{path.stem} ({number}){path.suffix}" for number in count(2)))
    places = (folder / NAME / name for name in names)
    return next(place.name for place in places if _is_free_for(place, data))


def _is_free_for(place: Path, data: bytes) -> bool:
    """Whether nothing is there, or the same."""
    try:
        return read_regular(place, MAX_BYTES, place.parent) == data
    except FileNotFoundError:
        return not place.is_symlink()
    except OSError:
        return False


def _read(path: Path) -> Deleted | None:
    try:
        return Deleted(path, from_yaml(read_regular(path, MAX_BYTES, path.parent)), path.stat().st_mtime)
    except (OSError, YamlError):
        return None
