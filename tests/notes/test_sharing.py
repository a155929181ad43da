"""Several programs among the same notes: what each changes is seen, and nothing is written over unread."""

import errno
import fcntl
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.notes.note import Note, Status
from reader.notes.record import to_yaml
from reader.notes.store.file_stamps import stamps_in
from reader.notes.store.store import NoteStore
from tests.notes.making import note_on


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "notes")


@pytest.fixture
def other(store: NoteStore) -> NoteStore:
    return NoteStore.open(store.folder)


def edited(note: Note, text: str) -> Note:
    return note.edited(text, note.tags, note.status)


def texts(store: NoteStore) -> list[str]:
    return sorted(note.text for note in store.notes.values())


# What others change is seen


def test_what_another_wrote_edited_and_deleted_is_taken_in(store: NoteStore, other: NoteStore) -> None:
    note = other.save(note_on("coastguard", text="One"))
    assert store.refresh()
    assert texts(store) == ["One"]
    other.save(edited(note, "Two"), over=note)
    assert store.refresh()
    assert texts(store) == ["Two"]
    other.delete(other.notes[note.id])
    assert store.refresh()
    assert texts(store) == []


def test_what_the_store_wrote_itself_is_no_news(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    assert not store.refresh()
    store.delete(note)
    assert not store.refresh()


def test_a_look_is_enough_to_know_that_nothing_was_touched(store: NoteStore, other: NoteStore) -> None:
    other.save(note_on("coastguard"))
    assert store.is_out_of_date(stamps_in(store.folder))
    store.refresh()
    assert not store.is_out_of_date(stamps_in(store.folder))


def test_a_file_touched_but_not_changed_is_no_news(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    store.refresh()
    os.utime(store.folder / f"{note.id}.yaml", (0, 0))
    assert not store.refresh()


def test_notes_keep_their_order_whoever_wrote_them(store: NoteStore, other: NoteStore) -> None:
    for each, note_id in ((other, "c"), (store, "a"), (other, "b")):
        each.save(replace(note_on("ferry"), id=note_id))
    store.refresh()
    assert list(store.notes) == ["a", "b", "c"]


def test_a_broken_file_is_told_of_once_and_no_more_when_it_is_mended(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    path = store.folder / f"{note.id}.yaml"
    good = path.read_bytes()
    path.write_bytes(b"\0" * len(good))
    assert store.refresh()
    assert not store.refresh()
    assert [problem.path for problem in store.problems] == [path]
    assert store.notes == {note.id: note}
    path.write_bytes(good)
    store.refresh()
    assert not store.problems


def test_the_problem_of_a_file_that_is_gone_is_gone(store: NoteStore) -> None:
    store.folder.mkdir()
    (store.folder / "broken.yaml").write_bytes(b"")
    store.refresh()
    assert store.problems
    (store.folder / "broken.yaml").unlink()
    assert store.refresh()
    assert not store.problems


def test_a_link_to_nothing_is_told_of(store: NoteStore) -> None:
    store.folder.mkdir()
    (store.folder / "link.yaml").symlink_to("nowhere.yaml")
    store.refresh()
    assert [problem.path.name for problem in store.problems] == ["link.yaml"]


def test_a_folder_that_can_not_be_looked_into_empties_nothing(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = store.save(note_on("coastguard"))

    def refuse(path: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        assert store.refresh()
        assert store.notes == {note.id: note}
        assert store.problems
    store.refresh()
    assert not store.problems


# Nothing is written over unread


def test_an_edit_of_what_has_been_taken_in_meanwhile_is_kept_beside_it(store: NoteStore, other: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="One"))
    other.refresh()
    other.save(edited(note, "Theirs"), over=note)
    store.refresh()
    assert store.save(edited(note, "Mine"), over=note).id != note.id
    assert texts(NoteStore.open(store.folder)) == ["Mine", "Theirs"]


def test_an_edit_outlives_a_deletion(store: NoteStore, other: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="One"))
    other.refresh()
    other.delete(note)
    store.refresh()
    assert store.save(edited(note, "Mine"), over=note).id == note.id


def test_what_another_edited_is_not_deleted_unread(store: NoteStore, other: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="One"))
    other.refresh()
    theirs = other.save(edited(note, "Theirs"), over=note)
    assert not store.delete(note)
    assert texts(store) == ["Theirs"]
    assert store.delete(theirs)


def test_a_save_that_failed_after_the_rename_makes_no_second_note(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = store.save(note_on("coastguard", text="One"))

    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("reader.notes.store.atomic.sync_folder", fail)
        with pytest.raises(OSError, match="Input/output"):
            store.save(edited(note, "Two"), over=note)
    assert store.save(edited(note, "Three"), over=note).id == note.id
    assert texts(NoteStore.open(store.folder)) == ["Three"]


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from reader.notes.store.store import NoteStore

store = NoteStore.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
(note,) = (note for note in store.notes.values() if note.text == "One")
for number in range(20):
    saved = store.save(replace(note, text=f"{sys.argv[2]} {number}"), over=note)
    print(f"{sys.argv[2]} {number}", saved.id, flush=True)
    note = saved
"""


def test_instances_that_save_at_the_same_moment_lose_nothing(store: NoteStore) -> None:
    store.save(note_on("coastguard", text="One"))
    command = [sys.executable, "-c", WRITER, str(store.folder)]
    writers = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for name in "abc"
    ]
    for writer in writers:
        assert writer.stdin
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
    found = texts(NoteStore.open(store.folder))
    assert {f"{name} 19" for name in "abc"} <= set(found)


def test_a_lock_that_another_instance_does_not_let_go_of_is_told_of(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.folder.mkdir()
    held = os.open(store.folder, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    monkeypatch.setattr("reader.notes.store.lock._PATIENCE", 0.0)
    with pytest.raises(OSError, match="another program"):
        store.save(note_on("coastguard"))
    os.close(held)
    assert store.save(note_on("coastguard", text="Mine"))


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_where_the_file_system_has_no_locks_notes_are_saved_all_the_same(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert store.save(note_on("coastguard"))


# Whose, and in what order


def test_new_notes_are_signed_and_others_keep_their_author(store: NoteStore) -> None:
    mine = NoteStore.open(store.folder, "Ines Duarte")
    unsigned = store.save(note_on("coastguard"))
    mine.refresh()
    assert mine.save(edited(unsigned, "Two"), over=unsigned).author == ""
    assert mine.save(note_on("smoke")).author == "Ines Duarte"
    assert mine.save(replace(note_on("dawn"), author="Jon Alder")).author == "Jon Alder"


def test_a_note_saved_when_the_clock_went_backwards_is_kept_like_any_other(store: NoteStore) -> None:
    later = store.save(replace(note_on("coastguard", text="Later"), id="20300101-000000-000000000"))
    earlier = store.save(note_on("smoke", text="Earlier"))
    assert {later.id, earlier.id} == set(NoteStore.open(store.folder).notes)


def test_no_second_name_is_given_to_a_file(store: NoteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    note = store.save(note_on("coastguard"))
    assert store.delete(store.save(edited(note, "Two"), over=note))


def test_names_differ_by_more_than_capital_letters(store: NoteStore) -> None:
    notes = [store.save(note_on("coastguard")) for _ in range(50)]
    assert len({note.id.casefold() for note in notes}) == 50
    assert all(note.id == note.id.lower() for note in notes)


def test_status_written_by_hand_is_taken_in(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    path = store.folder / f"{note.id}.yaml"
    path.write_text(to_yaml(note).replace("status: open", "status: checked"), "utf-8")
    store.refresh()
    assert store.notes[note.id].status is Status.CHECKED
