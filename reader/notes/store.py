"""The notes and judgements of a collection on disk: one file each, in the folder `notes` beside the articles."""

import errno
import hashlib
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from reader import paths
from reader.articles.article import Collection, Problem
from reader.notes.atomic import sync_folder, write_atomically
from reader.notes.judgement import Judgement
from reader.notes.note import Note, new_id
from reader.notes.record import Record, from_yaml, to_yaml
from reader.text.safe_yaml import YamlError

_DELETED = ".deleted"
_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True)
class NotesFolder:
    """Where a collection's notes are kept."""

    path: Path
    is_beside_articles: bool
    """False where the collection can't be written to, and the notes go to the user's own folder."""


def notes_folder(collection: Collection) -> NotesFolder:
    """`notes` in the collection's folder, or, where that can't be written to, in the user's."""
    folder = collection.folder.resolve()
    beside = folder / "notes"
    if os.access(beside if beside.is_dir() else folder, os.W_OK) and not paths.is_installed(folder):
        return NotesFolder(beside, is_beside_articles=True)
    name = re.sub(r"[^\w-]+", "-", folder.name).strip("-") or "collection"
    key = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return NotesFolder(paths.data_folder() / "notes" / f"{name}-{key}", is_beside_articles=False)


@dataclass
class NoteStore:
    """Reads and writes the records in one folder; nothing is written before the first is saved.

    A file that another program has changed since it was read is never overwritten: what would have
    replaced it is kept beside it as a record of its own.
    """

    folder: Path
    notes: dict[str, Note] = field(default_factory=dict)
    """By id, in the order of their creation."""
    judgements: dict[str, Judgement] = field(default_factory=dict)
    """The same."""
    problems: list[Problem] = field(default_factory=list)
    _read: dict[str, bytes] = field(default_factory=dict)
    """What each record's file held when it was last read or written."""

    @classmethod
    def open(cls, folder: Path) -> "NoteStore":
        """The store with every record that can be read; the others are among its problems."""
        store = cls(folder)
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            store._load(path)
        return store

    def save(self, record: _Record) -> _Record:
        """Writes a note or a judgement; what is returned is on the disk.

        It has another id where the file had been changed meanwhile. Raises `OSError` where it
        can't be written; the file and the store are then as before.
        """
        if self._is_changed_on_disk(record.id):
            self._load(self._path(record.id))
            record = replace(record, id=new_id())
        text = to_yaml(record)
        _check_is_readable(text)
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path(record.id), text)
        self._keep(record, text.encode())
        return record

    def delete(self, record: Record) -> None:
        """Takes a record away; its file is kept in the folder `.deleted`. Raises `OSError`."""
        path = self._path(record.id)
        if path.exists():
            bin_folder = self.folder / _DELETED
            bin_folder.mkdir(exist_ok=True)
            path.replace(bin_folder / path.name)
            sync_folder(bin_folder)
            sync_folder(self.folder)
        self.notes.pop(record.id, None)
        self.judgements.pop(record.id, None)
        self._read.pop(record.id, None)

    def _keep(self, record: Record, data: bytes) -> None:
        if isinstance(record, Note):
            self.notes[record.id] = record
        else:
            self.judgements[record.id] = record
        self._read[record.id] = data

    def _load(self, path: Path) -> None:
        try:
            data = path.read_bytes()
            record = from_yaml(data)
        except OSError as error:
            self.problems.append(Problem(path, f"not read: {error.strerror}", "check its permissions"))
        except YamlError as error:
            self.problems.append(Problem(path, f"not read: {error}", "mend it; it is left as it is"))
        else:
            if path != self._path(record.id) or record.id in self._read:
                record = replace(record, id=path.stem)  # a copy, as sync programs make them
            self._keep(record, data)

    def _is_changed_on_disk(self, record_id: str) -> bool:
        """Whether the record's file holds something that this store has not read."""
        path = self._path(record_id)
        return path.exists() and path.read_bytes() != self._read.get(record_id)

    def _path(self, record_id: str) -> Path:
        return self.folder / f"{Path(record_id).name}.yaml"


def _check_is_readable(text: str) -> None:
    """Raises `OSError` where a record's file could not be read again, as with one that is too large."""
    try:
        from_yaml(text.encode())
    except YamlError as error:
        raise OSError(errno.EINVAL, f"could not be read again: {error}") from error
