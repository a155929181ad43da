"""The notes and judgements of a collection on disk: one file each, in the folder `notes` next to the articles."""

import errno
import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from reader import paths
from reader.articles.article import Collection, Problem
from reader.notes.judgements.judgement import Judgement
from reader.notes.note import Note, new_id
from reader.notes.record import Record, from_yaml, to_yaml
from reader.notes.store.atomic import make_folder, sync_folder, write_atomically
from reader.notes.store.conflicts import conflict_in
from reader.notes.store.deleted import Deleted, move_to_deleted, prune
from reader.notes.store.file_stamps import Stamp, stamps_in
from reader.notes.store.lock import locked
from reader.regular_files import LeavesFolderError, read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError

_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True)
class NotesFolder:
    """The folder of a collection's notes."""

    path: Path
    is_with_articles: bool
    """False where the collection can't be written to, and the notes go to the user's own folder."""


def notes_folder(collection: Collection) -> NotesFolder:
    """`notes` in the collection's folder, or, where that can't be written to, in the user's."""
    folder = collection.folder.resolve()
    folder_of_notes = folder / "notes"
    if os.access(folder_of_notes if folder_of_notes.is_dir() else folder, os.W_OK) and not paths.is_installed(folder):
        return NotesFolder(folder_of_notes, is_with_articles=True)
    name = re.sub(r"[^\w-]+", "-", folder.name).strip("-") or "collection"
    key = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return NotesFolder(paths.data_folder() / "notes" / f"{name}-{key}", is_with_articles=False)


@dataclass
class NoteStore:
    """Reads and writes the records in one folder; nothing is written before the first is saved.

    A file that another program has changed since it was read is never overwritten: the new version
    is saved next to it as a record of its own. A record is named by its file.
    """

    folder: Path
    author: str = ""
    """Who makes the records that are new."""
    notes: dict[str, Note] = field(default_factory=dict)
    """By id, in the order of their creation."""
    judgements: dict[str, Judgement] = field(default_factory=dict)
    """The same."""
    problems: list[Problem] = field(default_factory=list)
    is_unread: bool = False
    """Whether its notes are still being read."""
    _read: dict[str, bytes] = field(default_factory=dict)
    """By id: what each record's file held when it was last read or written."""
    _tried: dict[str, bytes] = field(default_factory=dict)
    """By id: what was to be written last; where the disk failed after the rename, the file may hold it."""
    _stamps: Mapping[str, Stamp] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path, author: str = "") -> "NoteStore":
        """The store with every record that can be read; the others are among its problems."""
        store = cls(folder, author)
        store.refresh()
        return store

    def take_over(self, other: "NoteStore") -> None:
        """Takes over what another store of the same folder has read; what this one has read or written itself stays."""
        self.notes = {**other.notes, **self.notes}
        self.judgements = {**other.judgements, **self.judgements}
        self.problems = [*other.problems, *(each for each in self.problems if each not in other.problems)]
        self._read = {**other._read, **self._read}
        self._stamps = other._stamps
        self.is_unread = False
        self.refresh()

    def get(self, record_id: str) -> Record | None:
        """The note or judgement of an id."""
        return self.notes.get(record_id) or self.judgements.get(record_id)

    # What other programs do

    def is_out_of_date(self, stamps: Mapping[str, Stamp]) -> bool:
        """Whether files with these stamps may hold something that has not been read."""
        return stamps != self._stamps

    def refresh(self) -> bool:
        """Takes in what other programs have changed in the folder; whether that was anything."""
        try:
            stamps = stamps_in(self.folder)
        except OSError as error:
            return self._add_problem(Problem(self.folder, f"not read: {error.strerror}", "check its permissions"))
        gone = [record_id for record_id in self._read if f"{record_id}.yaml" not in stamps]
        gone_wrong = [problem for problem in self.problems if problem.path.name not in stamps]
        for record_id in gone:
            self._forget(record_id)
        self.problems = [problem for problem in self.problems if problem not in gone_wrong]
        different = [name for name, stamp in stamps.items() if self._stamps.get(name) != stamp]
        taken_in = [self._take_in(self.folder / name) for name in different]
        self._stamps = stamps
        self._sort()
        return bool(gone or gone_wrong) or any(taken_in)

    def _take_in(self, path: Path) -> bool:
        """Reads a file; whether it holds something that was not known."""
        try:
            data = self._contents(path)
            if data == self._read.get(path.stem):
                return self._settle(path)
            record = from_yaml(data)
        except LeavesFolderError as error:
            return self._add_problem(Problem(path, f"not read: {error.strerror}", "put the file itself there"))
        except OSError as error:
            return self._add_problem(Problem(path, f"not read: {error.strerror}", "check its permissions"))
        except YamlError as error:  # what was read before stays known
            conflict = conflict_in(path, data)
            return self._add_problem(conflict or Problem(path, f"not read: {error}", "fix it; it was not changed"))
        self._keep(replace(record, id=path.stem), data)  # a copy has the id of what it was copied from
        return True

    def _add_problem(self, problem: Problem) -> bool:
        """Records a problem; returns whether it is a new one."""
        is_known = problem in self.problems
        self.problems = [*(other for other in self.problems if other.path != problem.path), problem]
        return not is_known

    def _settle(self, path: Path) -> bool:
        """Forgets the problem of a file; whether it had one."""
        before = self.problems
        self.problems = [problem for problem in before if problem.path != path]
        return len(self.problems) < len(before)

    # What the reader does

    def save(self, record: _Record, *, over: Record | None = None) -> _Record:
        """Writes a note or a judgement; what is returned is on the disk.

        It has another id where the file had been changed meanwhile, or where the record is not, or
        not any more, the one that it is to be written `over`. Raises `OSError` where it can't be
        written; the file and the store are then as before.
        """
        make_folder(self.folder)
        with locked(self.folder):
            if self._is_changed_on_disk(record.id):
                self._take_in(self._path(record.id))
                record = replace(record, id=new_id())
            elif over is not None and self.get(record.id) not in (None, over):
                record = replace(record, id=new_id())
            record = self._signed(record)
            data = to_yaml(record).encode()
            _check_is_readable(data)
            self._tried[record.id] = data
            write_atomically(self._path(record.id), data)
        self._keep(record, data)
        self._sort()
        return record

    def delete(self, record: Record) -> bool:
        """Deletes a record; its file stays in the folder `.deleted` for a while. Raises `OSError`.

        Returns False where its file had been changed meanwhile: then that is read, and nothing is deleted.
        """
        path = self._path(record.id)
        if path.exists():
            with locked(self.folder):
                if self._is_changed_on_disk(record.id):
                    self._take_in(path)
                    return False
                move_to_deleted(self.folder, path)
                prune(self.folder)
        self._forget(record.id)
        return True

    def restore(self, deleted: Deleted) -> Record:
        """Brings a deleted record back, under another id where its own is taken. Raises `OSError`."""
        self.refresh()
        is_free = self.get(deleted.name) is None
        saved = self.save(replace(deleted.record, id=deleted.name if is_free else new_id()))
        deleted.path.unlink(missing_ok=True)
        sync_folder(deleted.path.parent)
        return saved

    def _signed(self, record: _Record) -> _Record:
        """The record with its author, where it is new and has none."""
        if record.author or not self.author or record.id in self._read:
            return record
        return replace(record, author=self.author)

    # What is known

    def _keep(self, record: Record, data: bytes) -> None:
        self._forget(record.id)
        if isinstance(record, Note):
            self.notes[record.id] = record
        else:
            self.judgements[record.id] = record
        self._read[record.id] = data

    def _forget(self, record_id: str) -> None:
        self.notes.pop(record_id, None)
        self.judgements.pop(record_id, None)
        self._read.pop(record_id, None)
        self._tried.pop(record_id, None)
        self._settle(self._path(record_id))

    def _sort(self) -> None:
        self.notes = dict(sorted(self.notes.items()))
        self.judgements = dict(sorted(self.judgements.items()))

    def _is_changed_on_disk(self, record_id: str) -> bool:
        """Whether the record's file holds something that this store has neither read nor written."""
        path = self._path(record_id)
        try:
            return self._contents(path) not in (self._read.get(record_id), self._tried.get(record_id))
        except FileNotFoundError:
            return False

    def _contents(self, path: Path) -> bytes:
        return read_regular(path, MAX_BYTES, self.folder)

    def _path(self, record_id: str) -> Path:
        return self.folder / f"{Path(record_id).name}.yaml"


def _check_is_readable(data: bytes) -> None:
    """Raises `OSError` where a record's file could not be read again, as with one that is too large."""
    try:
        from_yaml(data)
    except YamlError as error:
        raise OSError(errno.EINVAL, f"could not be reloaded: {error}") from error
