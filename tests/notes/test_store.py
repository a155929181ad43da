"""The notes of a collection are kept, whatever else happens in their folder."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.notes.note import Note, Status
from reader.notes.record import to_yaml
from reader.notes.store.store import NoteStore
from tests.notes.making import note_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "collection" / "notes"


@pytest.fixture
def store(folder: Path) -> NoteStore:
    return NoteStore.open(folder)


def file_of(store: NoteStore, note: Note) -> Path:
    return store.folder / f"{note.id}.yaml"


def texts(store: NoteStore) -> list[str]:
    return sorted(note.text for note in store.notes.values())


def test_nothing_is_written_before_the_first_note_is_saved(store: NoteStore, tmp_path: Path) -> None:
    assert not store.notes
    assert not store.problems
    assert list(tmp_path.iterdir()) == []


def test_a_saved_note_is_there_when_the_collection_is_opened_again(store: NoteStore) -> None:
    note = store.save(note_on("coastguard", "Ines Duarte"))
    assert NoteStore.open(store.folder).notes == {note.id: note}


def test_an_edited_note_takes_the_place_of_the_old_one(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    edited = store.save(note.edited("Confirmed by phone.", ("phone",), Status.CHECKED))
    assert edited.id == note.id
    assert NoteStore.open(store.folder).notes == {note.id: edited}
    assert len(list(store.folder.iterdir())) == 1


def test_notes_are_listed_in_the_order_of_their_ids(store: NoteStore) -> None:
    for note_id in ("c", "a", "b"):
        store.save(replace(note_on("ferry"), id=note_id))
    assert list(NoteStore.open(store.folder).notes) == ["a", "b", "c"]


def test_a_deleted_note_is_out_of_the_list_but_its_file_is_kept(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    written = file_of(store, note).read_bytes()
    store.delete(note)
    assert not store.notes
    assert not NoteStore.open(store.folder).notes
    assert (store.folder / ".deleted" / f"{note.id}.yaml").read_bytes() == written


def test_a_note_whose_file_another_program_took_away_can_be_deleted(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    file_of(store, note).unlink()
    store.delete(note)
    assert not store.notes


# Other programs in the same folder


def test_two_readers_who_edit_one_note_both_keep_what_they_wrote(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    other = NoteStore.open(store.folder)
    other.save(other.notes[note.id].edited("What the other wrote.", (), Status.OPEN))
    mine = store.save(note.edited("What I wrote.", (), Status.OPEN))
    assert mine.id != note.id
    assert texts(store) == texts(NoteStore.open(store.folder)) == ["What I wrote.", "What the other wrote."]


def test_a_file_that_was_broken_meanwhile_is_left_as_it_is(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    file_of(store, note).write_bytes(b"half a n")
    mine = store.save(note.edited("What I wrote.", (), Status.OPEN))
    assert file_of(store, note).read_bytes() == b"half a n"
    assert [problem.path for problem in store.problems] == [file_of(store, note)]
    assert NoteStore.open(store.folder).notes == {mine.id: mine}


def test_a_file_that_came_under_the_name_of_a_new_note_is_left_as_it_is(store: NoteStore, folder: Path) -> None:
    theirs, mine = replace(note_on("ferry"), id="same"), replace(note_on("ferry", text="Mine."), id="same")
    folder.mkdir(parents=True)
    file_of(store, theirs).write_text(to_yaml(theirs), encoding="utf-8")
    assert store.save(mine).id != "same"
    assert texts(store) == texts(NoteStore.open(folder)) == ["Ask the coastguard.", "Mine."]


def test_a_note_whose_file_was_taken_away_is_saved_again(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    file_of(store, note).unlink()
    assert store.save(note).id == note.id
    assert NoteStore.open(store.folder).notes == {note.id: note}


def test_the_copy_of_a_sync_program_is_a_note_of_its_own(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    copy = store.folder / f"{note.id} (conflicted copy).yaml"
    copy.write_text(to_yaml(replace(note, text="From the laptop.")), encoding="utf-8")
    opened = NoteStore.open(store.folder)
    assert texts(opened) == ["Ask the coastguard.", "From the laptop."]
    edited = opened.save(opened.notes[copy.stem].edited("Merged.", (), Status.OPEN))
    assert texts(NoteStore.open(store.folder)) == ["Ask the coastguard.", "Merged."]
    assert edited.id == copy.stem


def test_a_linked_note_stays_a_link(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    elsewhere = store.folder / "shared" / "elsewhere.yaml"
    elsewhere.parent.mkdir()
    file_of(store, note).rename(elsewhere)
    file_of(store, note).symlink_to(elsewhere)
    store.save(note.edited("Written through the link.", (), Status.OPEN))
    assert file_of(store, note).is_symlink()
    assert "Written through the link." in elsewhere.read_text(encoding="utf-8")
    assert list(store.folder.rglob(".*")) == []


def test_a_note_that_is_a_link_out_of_its_folder_is_named_and_not_written_through(
    store: NoteStore, tmp_path: Path
) -> None:
    note = store.save(note_on("coastguard"))
    elsewhere = tmp_path / "elsewhere.yaml"
    file_of(store, note).rename(elsewhere)
    file_of(store, note).symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    (problem,) = NoteStore.open(store.folder).problems
    assert (problem.reason, problem.mend) == ("not read: a link that leaves its folder", "put the file itself there")
    with pytest.raises(OSError, match="a link that leaves its folder"):
        store.save(note.edited("Written through the link.", (), Status.OPEN))
    assert elsewhere.read_bytes() == before


def test_what_a_crash_left_over_is_no_note(store: NoteStore, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / ".20240101-000000-aaaaaa.yaml.1a2b3c4d.tmp").write_bytes(b"format: parallax-no")
    opened = NoteStore.open(folder)
    assert not opened.notes
    assert not opened.problems


# Files that can't be used


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"format: parallax-note/99\nid: later\nanchors: []\n",
        b"format: parallax-note/1\nid: torn\nanchors:\n- arti",
        b"a: &a [x]\nb: [*a, *a]\n",
        b"\x00\xff\xfe broken",
        b"text: " + b"x" * 1_000_001,
    ],
    ids=["empty", "later version", "torn", "aliases", "binary", "huge"],
)
def test_a_file_that_is_no_note_is_reported_and_left_as_it_is(store: NoteStore, folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    broken = folder / "broken.yaml"
    broken.write_bytes(content)
    opened = NoteStore.open(folder)
    saved = opened.save(note_on("ferry"))
    assert list(opened.notes) == [saved.id]
    assert [problem.path for problem in opened.problems] == [broken]
    assert broken.read_bytes() == content


def test_a_file_that_cannot_be_opened_is_reported(folder: Path) -> None:
    (folder / "folder.yaml").mkdir(parents=True)
    (problem,) = NoteStore.open(folder).problems
    assert problem.path == folder / "folder.yaml"
    assert "not read" in problem.reason


# Writing that fails


def test_a_note_that_cannot_be_written_leaves_file_and_list_as_they_were(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = store.save(note_on("coastguard"))
    written = file_of(store, note).read_bytes()

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        store.save(note.edited("Lost?", (), Status.OPEN))
    assert store.notes == {note.id: note}
    assert file_of(store, note).read_bytes() == written
    monkeypatch.undo()
    assert store.save(note.edited("Kept.", (), Status.OPEN)).id == note.id


def test_a_note_too_large_to_be_read_again_is_not_written(store: NoteStore) -> None:
    with pytest.raises(OSError, match="larger than"):
        store.save(note_on("coastguard", text="x" * 1_000_000))
    assert not store.notes
    assert not NoteStore.open(store.folder).problems
