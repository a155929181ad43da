"""Deleted notes can be brought back for thirty days."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.notes.note import Note
from reader.notes.store.deleted import DAYS_RESTORABLE, deleted_in
from reader.notes.store.store import NoteStore
from tests.notes.making import note_on

DAY = 24 * 60 * 60


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "notes")


def deleted(store: NoteStore, text: str, days_ago: float = 0) -> Note:
    note = store.save(note_on("coastguard", text=text))
    store.delete(note)
    path = store.folder / ".deleted" / f"{note.id}.yaml"
    moment = time.time() - days_ago * DAY
    os.utime(path, (moment, moment))
    return note


def names(store: NoteStore) -> list[str]:
    return [each.name for each in deleted_in(store.folder)]


def test_a_deleted_note_is_listed_and_brought_back_as_it_was(store: NoteStore) -> None:
    note = deleted(store, "Gone")
    (found,) = deleted_in(store.folder)
    assert store.restore(found) == note
    assert NoteStore.open(store.folder).notes == {note.id: note}
    assert not names(store)


def test_the_last_deleted_is_listed_first(store: NoteStore) -> None:
    long_ago, lately = deleted(store, "Long ago", days_ago=9), deleted(store, "Lately")
    assert names(store) == [lately.id, long_ago.id]


def test_what_was_deleted_more_than_thirty_days_ago_goes_with_the_next_deletion(store: NoteStore) -> None:
    deleted(store, "Old", days_ago=DAYS_RESTORABLE + 1)
    kept = deleted(store, "Not so old", days_ago=DAYS_RESTORABLE - 1)
    last = deleted(store, "New")
    assert names(store) == [last.id, kept.id]


def test_a_note_written_long_ago_has_its_days_from_when_it_is_deleted(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    os.utime(store.folder / f"{note.id}.yaml", (0, 0))
    store.delete(note)
    deleted(store, "Another")
    assert note.id in names(store)


def test_opening_and_reading_throws_nothing_away(store: NoteStore) -> None:
    old = deleted(store, "Old", days_ago=DAYS_RESTORABLE + 1)
    assert names(NoteStore.open(store.folder)) == [old.id]


def test_two_versions_deleted_under_one_name_are_both_kept(store: NoteStore) -> None:
    first = deleted(store, "First")
    again = store.save(replace(first, text="Second"))
    store.delete(again)
    assert sorted(each.record.text for each in deleted_in(store.folder) if isinstance(each.record, Note)) == [
        "First",
        "Second",
    ]


def test_a_note_that_is_there_again_is_not_listed(store: NoteStore) -> None:
    store.save(deleted(store, "Back by undo"))
    assert not names(store)


def test_what_can_not_be_read_is_not_listed(store: NoteStore) -> None:
    note = deleted(store, "Good")
    (store.folder / ".deleted" / "broken.yaml").write_bytes(b"half a n")
    assert names(store) == [note.id]


def test_what_a_crash_of_long_ago_left_over_goes_and_what_is_being_written_stays(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    old, new = (store.folder / f".n.yaml.{number}a2b3c4d.tmp" for number in (1, 2))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    store.delete(note)
    assert not old.exists()
    assert new.exists()
