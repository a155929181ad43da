"""Drafts: text being typed, saved outside the notes until it becomes a note or is discarded.

A program that is killed, or whose terminal is closed, leaves its draft, and it is offered at
the next start. A draft that another instance is still writing is not: each is locked while it is.
"""

import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.notes.note import Note
from reader.notes.record import from_mapping, to_mapping
from reader.notes.store.atomic import make_folder, sync_folder, write_atomically
from reader.notes.store.lock import is_free
from reader.regular_files import read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError, dump, load_mapping

FORMAT = "parallax-draft/1"


@dataclass(frozen=True)
class Draft:
    """A note as far as it was written, and the saved note that it is to replace, if it is."""

    note: Note
    before: Note | None


def new_draft(folder: Path, note_id: str) -> Path:
    """A file for a draft that no other instance has."""
    return folder / f"{Path(note_id).name}.{secrets.token_hex(3)}.yaml"


def left_over(folder: Path) -> dict[Path, Draft]:
    """The drafts that nobody is writing any more, by file, the oldest first; what can't be read is left as it is."""
    paths_left = [path for path in sorted(folder.glob("*.yaml")) if not _is_written(path)]
    return {path: draft for path in paths_left for draft in _read(path)}


def _read(path: Path) -> Iterator[Draft]:
    try:
        value = load_mapping(read_regular(path, MAX_BYTES))
        if value.get("format") != FORMAT:
            return
        note = from_mapping(value.get("note") or {})
        before = from_mapping(value["before"]) if value.get("before") else None
    except (OSError, YamlError, AttributeError):
        return
    if isinstance(note, Note) and (before is None or isinstance(before, Note)):
        yield Draft(note, before)


def _is_written(path: Path) -> bool:
    """Whether an instance that still runs is writing a draft."""
    try:
        descriptor = os.open(_lock_of(path), os.O_RDONLY)
    except OSError:
        return False
    try:
        return not is_free(descriptor)
    finally:
        os.close(descriptor)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


class DraftKeeper:
    """Keeps one draft while it is written; safe to be used from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._descriptor: int | None = None
        self._is_over = False

    def keep(self, draft: Draft) -> bool:
        """Writes the draft as it is now; False where that can't be written, or is not wanted any more."""
        value = {"format": FORMAT, "note": to_mapping(draft.note)}
        if draft.before:
            value["before"] = to_mapping(draft.before)
        with self._lock:
            return not self._is_over and self._write(dump(value))

    def drop(self) -> None:
        """Forgets the draft, which was saved or is thrown away; nothing that is on its way is written any more."""
        with self._lock:
            self._is_over = True
            self._remove()

    def leave(self) -> None:
        """Lets go of the draft, which stays for the next start."""
        with self._lock:
            self._let_go()

    def _write(self, text: str) -> bool:
        try:
            make_folder(self._path.parent)
            if self._descriptor is None:
                self._descriptor = os.open(_lock_of(self._path), os.O_RDWR | os.O_CREAT, 0o600)
                is_free(self._descriptor)
            write_atomically(self._path, text)
        except OSError:
            return False
        return True

    def _remove(self) -> None:
        with suppress(OSError):  # then it is offered once more; nothing is lost by that
            self._path.unlink(missing_ok=True)
            _lock_of(self._path).unlink(missing_ok=True)
            if self._path.parent.is_dir():
                sync_folder(self._path.parent)
        self._let_go()

    def _let_go(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):  # nothing was written through it
                os.close(descriptor)
