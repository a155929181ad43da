"""Changes are made, taken back and made again; what others changed since is left alone."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.notes.note import Note, Status
from reader.notes.store.changes import ChangedElsewhereError, ChangeLog
from reader.notes.store.store import NoteStore
from reader.notes.store.versions import version_of
from tests.notes.making import note_on


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "notes")


@pytest.fixture
def changes(store: NoteStore) -> ChangeLog:
    return ChangeLog(store)


def edited(note: Note, text: str) -> Note:
    return note.edited(text, note.tags, Status.OPEN)


def texts(store: NoteStore) -> list[str]:
    found = NoteStore.open(store.folder)
    assert found.notes == store.notes
    return sorted(note.text for note in found.notes.values())


def test_new_notes_edits_and_deletions_go_back_and_forth(store: NoteStore, changes: ChangeLog) -> None:
    note = changes.put("new note", None, note_on("coastguard", text="One"))
    two = changes.put("edit", note, edited(note, "Two"))
    changes.delete("deletion", two)
    states = [[], ["One"], ["Two"], []]
    for _ in range(2):
        for state in reversed(states[:-1]):
            assert changes.undo()
            assert texts(store) == state
        assert changes.undo() is None
        for state in states[1:]:
            assert changes.redo()
            assert texts(store) == state
        assert changes.redo() is None


def test_a_change_after_an_undo_leaves_nothing_to_make_again(store: NoteStore, changes: ChangeLog) -> None:
    changes.put("new note", None, note_on("coastguard", text="One"))
    changes.undo()
    changes.put("new note", None, note_on("smoke", text="Other"))
    assert changes.redo() is None
    assert texts(store) == ["Other"]


def test_what_was_deleted_together_comes_back_together(store: NoteStore, changes: ChangeLog) -> None:
    notes = [changes.put("new note", None, note_on("coastguard", text=text)) for text in ("One", "Two")]
    changes.delete("deletion", *notes)
    assert texts(store) == []
    changes.undo()
    assert texts(store) == ["One", "Two"]
    changes.redo()
    assert texts(store) == []


def test_an_edit_names_the_version_it_was_made_from_and_undone_it_does_not(changes: ChangeLog) -> None:
    note = changes.put("new note", None, note_on("coastguard", text="One"))
    assert changes.put("edit", note, edited(note, "Two")).earlier == (version_of(note),)
    changes.undo()
    assert changes.store.notes[note.id] == note


def test_an_edit_that_met_another_is_undone_as_the_note_of_its_own_that_it_became(
    store: NoteStore, changes: ChangeLog
) -> None:
    note = changes.put("new note", None, note_on("coastguard", text="One"))
    NoteStore.open(store.folder).save(edited(note, "Theirs"))
    changes.put("edit", note, edited(note, "Mine"))
    assert texts(store) == ["Mine", "Theirs"]
    changes.undo()
    assert texts(store) == ["Theirs"]
    changes.redo()
    assert texts(store) == ["Mine", "Theirs"]


def test_what_another_changed_or_deleted_since_is_not_taken_back(store: NoteStore, changes: ChangeLog) -> None:
    note = changes.put("new note", None, note_on("coastguard", text="One"))
    two = changes.put("edit", note, edited(note, "Two"))
    NoteStore.open(store.folder).save(edited(two, "Theirs"))
    for _ in range(2):
        with pytest.raises(ChangedElsewhereError):
            changes.undo()
        assert texts(store) == ["Theirs"]
    assert changes.undo() is None


def test_a_note_that_another_edited_is_not_deleted_and_there_is_nothing_to_undo(
    store: NoteStore, changes: ChangeLog
) -> None:
    note = store.save(note_on("coastguard", text="One"))
    NoteStore.open(store.folder).save(edited(note, "Theirs"))
    with pytest.raises(ChangedElsewhereError):
        changes.delete("deletion", note)
    assert changes.undo() is None
    assert texts(store) == ["Theirs"]


def test_an_undo_that_the_disk_refuses_can_be_tried_again(
    store: NoteStore, changes: ChangeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = [changes.put("new note", None, note_on("coastguard", text=text)) for text in ("One", "Two")]
    changes.delete("deletion", *notes)
    synced = []
    sync = os.fsync

    def full_after_one(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) > 2:  # the file and the folder of the first
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_after_one)
        with pytest.raises(OSError, match="No space"):
            changes.undo()
    assert len(texts(store)) == 1
    assert changes.undo()
    assert texts(store) == ["One", "Two"]
    changes.redo()
    changes.redo()
    assert texts(store) == []


def test_a_change_that_fails_is_none(store: NoteStore, changes: ChangeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OSError, match="larger"):
        changes.put("new note", None, replace(note_on("coastguard"), text="x" * 1_000_000))
    assert changes.undo() is None
