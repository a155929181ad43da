"""The notes of a collection on disk: one file a note, in the folder `notes` beside the articles."""

import errno
import hashlib
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader import paths
from reader.articles.article import Collection, Problem
from reader.notes.atomic import sync_folder, write_atomically
from reader.notes.note import Note, new_id
from reader.notes.record import from_yaml, to_yaml
from reader.text.safe_yaml import YamlError

_DELETED = ".deleted"


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
    """Reads and writes the notes in one folder; nothing is written before the first note is saved.

    A file that another program has changed since it was read is never overwritten: what would have
    replaced it is kept beside it as a note of its own.
    """

    folder: Path
    notes: dict[str, Note] = field(default_factory=dict)
    """By id, in the order of their creation."""
    problems: list[Problem] = field(default_factory=list)
    _read: dict[str, bytes] = field(default_factory=dict)
    """What each note's file held when it was last read or written."""

    @classmethod
    def open(cls, folder: Path) -> "NoteStore":
        """The store with every note that can be read; the others are among its problems."""
        store = cls(folder)
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            store._load(path)
        return store

    def save(self, note: Note) -> Note:
        """Writes a note; what is returned is on the disk.

        It has another id where the file had been changed meanwhile. Raises `OSError` where it
        can't be written; the file and the store are then as before.
        """
        if self._is_changed_on_disk(note.id):
            self._load(self._path(note.id))
            note = replace(note, id=new_id())
        text = to_yaml(note)
        _check_is_readable(text)
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path(note.id), text)
        self._read[note.id] = text.encode()
        self.notes[note.id] = note
        return note

    def delete(self, note: Note) -> None:
        """Takes a note away; its file is kept in the folder `.deleted`. Raises `OSError`."""
        path = self._path(note.id)
        if path.exists():
            bin_folder = self.folder / _DELETED
            bin_folder.mkdir(exist_ok=True)
            path.replace(bin_folder / path.name)
            sync_folder(bin_folder)
            sync_folder(self.folder)
        self.notes.pop(note.id, None)
        self._read.pop(note.id, None)

    def _load(self, path: Path) -> None:
        try:
            data = path.read_bytes()
            note = from_yaml(data)
        except OSError as error:
            self.problems.append(Problem(path, f"not read: {error.strerror}", "check its permissions"))
        except YamlError as error:
            self.problems.append(Problem(path, f"not read: {error}", "mend it; it is left as it is"))
        else:
            if path != self._path(note.id) or note.id in self.notes:
                note = replace(note, id=path.stem)  # a copy, as sync programs make them
            self.notes[note.id] = note
            self._read[note.id] = data

    def _is_changed_on_disk(self, note_id: str) -> bool:
        """Whether the note's file holds something that this store has not read."""
        path = self._path(note_id)
        return path.exists() and path.read_bytes() != self._read.get(note_id)

    def _path(self, note_id: str) -> Path:
        return self.folder / f"{Path(note_id).name}.yaml"


def _check_is_readable(text: str) -> None:
    """Raises `OSError` where a note's file could not be read again, as with one that is too large."""
    try:
        from_yaml(text.encode())
    except YamlError as error:
        raise OSError(errno.EINVAL, f"could not be read again: {error}") from error
