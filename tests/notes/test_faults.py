"""What can go wrong with disks, locks, links, versions, clocks and names: nothing that was saved is lost.

`docs/reliability.md` lists all faults with their tests.
"""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.notes.anchor import Health, find_again
from reader.notes.note import Note
from reader.notes.record import to_yaml
from reader.notes.resolved import resolve_notes
from reader.notes.store.deleted import deleted_in
from reader.notes.store.drafts import Draft, DraftKeeper, left_over
from reader.notes.store.merge import join, merged
from reader.notes.store.store import NoteStore
from tests.notes.making import article_of, collection_of, note_on


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "notes")


def file_of(store: NoteStore, note: Note) -> Path:
    return store.folder / f"{note.id}.yaml"


def edited(note: Note, text: str = "Edited.") -> Note:
    return note.edited(text, note.tags, note.status)


def texts(folder: Path) -> list[str]:
    opened = NoteStore.open(folder)
    assert not opened.problems
    return sorted(note.text for note in opened.notes.values())


# Disks


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "replace"])
def test_a_call_that_fails_is_told_and_leaves_the_note_as_it_was(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    note = store.save(note_on("coastguard", text="As it was."))

    def fail(*arguments: Any, **_: Any) -> None:
        if call == "close":
            close(*arguments)
        raise OSError(number, os.strerror(number))

    close = os.close
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(OSError, match=os.strerror(number)):
            store.save(edited(note), over=note)
    assert store.notes == {note.id: note}
    assert texts(store.folder) == ["As it was."]
    assert store.save(edited(note), over=note).id == note.id
    assert texts(store.folder) == ["Edited."]


def zeros(data: bytes) -> bytes:
    return b"\0" * len(data)


def one_byte_flipped(data: bytes) -> bytes:
    return data[:40] + bytes([data[40] ^ 0x04]) + data[41:]


@pytest.mark.parametrize("spoil", [zeros, one_byte_flipped, lambda data: b""], ids=["zeros", "a flipped byte", "empty"])
def test_what_the_disk_does_not_hold_as_it_was_written_never_takes_the_place_of_what_is_good(
    store: NoteStore, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    note = store.save(note_on("coastguard", text="Good."))
    write = os.write

    def write_badly(descriptor: int, data: bytes) -> int:
        write(descriptor, spoil(data))
        return len(data)

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_badly)
        with pytest.raises(OSError, match="what was written there can't be read back"):
            store.save(edited(note), over=note)
    assert texts(store.folder) == ["Good."]


def test_a_byte_that_flips_later_leads_to_no_other_words_and_is_not_written_over(store: NoteStore) -> None:
    """Files that people may edit can have no checksum; what can be known of a flipped byte is said."""
    article = article_of()
    note = store.save(note_on("Fishermen saw smoke above the car deck"))
    path = file_of(store, note)
    good = path.read_bytes()
    for at in range(len(good)):
        bad = good[:at] + bytes([good[at] ^ 0x02]) + good[at + 1 :]
        path.write_bytes(bad)
        opened = NoteStore.open(store.folder)
        assert bool(opened.notes) != bool(opened.problems), bad
        for placed in resolve_notes(opened.notes.values(), collection_of()):
            for anchor, found in placed.places:
                if found.health in (Health.EXACT, Health.MOVED):
                    assert found.span
                    assert found.span.of(article.text) == anchor.exact
        assert path.read_bytes() == bad


def test_a_note_that_is_read_only_is_not_replaced(store: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="Protected."))
    file_of(store, note).chmod(0o444)
    with pytest.raises(OSError, match="is read-only"):
        store.save(edited(note), over=note)
    assert texts(store.folder) == ["Protected."]
    file_of(store, note).chmod(0o644)
    assert store.save(edited(note), over=note).id == note.id


# Locks


HOLDER = """
import sys, time
from pathlib import Path
from reader.notes.store.drafts import Draft, DraftKeeper
from reader.notes.store.lock import locked
from reader.notes.note import new_note

keeper = DraftKeeper(Path(sys.argv[2]))
assert keeper.keep(Draft(new_note(()), None))
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_lock_goes_with_the_program_that_held_it_however_that_ended(store: NoteStore, tmp_path: Path) -> None:
    """The lock is the kernel's and has no process id in it: none is stale, and no number can be reused."""
    store.save(note_on("coastguard"))
    drafts = tmp_path / "drafts"
    command = [sys.executable, "-c", HOLDER, str(store.folder), str(drafts / "a.yaml")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert not left_over(drafts)
        holder.send_signal(signal.SIGKILL)
    assert store.save(note_on("smoke"))
    assert (drafts / "a.lock").exists()
    assert len(left_over(drafts)) == 1


def test_a_lock_file_that_came_from_another_host_hides_no_draft(tmp_path: Path) -> None:
    keeper = DraftKeeper(tmp_path / "draft.yaml")
    assert keeper.keep(Draft(note_on("coastguard", text="Typed."), None))
    keeper.leave()
    (tmp_path / "draft.lock").write_text("4711@other-host\n", "utf-8")
    assert [draft.note.text for draft in left_over(tmp_path).values()] == ["Typed."]


# Links


def test_a_folder_of_notes_may_be_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    link = tmp_path / "notes"
    link.symlink_to(kept, target_is_directory=True)
    store = NoteStore.open(link)
    note = store.save(note_on("coastguard", text="One"))
    store.save(edited(note, "Two"), over=note)
    assert link.is_symlink()
    assert texts(kept) == ["Two"]


def test_a_folder_of_notes_that_is_a_link_to_nothing_is_told_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "notes"
    link.symlink_to(tmp_path / "not-mounted", target_is_directory=True)
    with pytest.raises(OSError, match="File exists"):
        NoteStore.open(link).save(note_on("coastguard"))
    assert link.is_symlink()


def test_a_linked_note_is_deleted_and_brought_back_and_what_it_led_to_stays(store: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="Elsewhere."))
    elsewhere = store.folder / "shared" / "elsewhere.yaml"
    elsewhere.parent.mkdir()
    file_of(store, note).rename(elsewhere)
    file_of(store, note).symlink_to("shared/elsewhere.yaml")
    assert store.delete(note)
    assert not file_of(store, note).is_symlink()
    assert elsewhere.read_text("utf-8") == to_yaml(note)
    (deleted,) = deleted_in(store.folder)
    assert store.restore(deleted) == note


# Versions


def test_what_a_later_version_wrote_is_kept_at_every_level(store: NoteStore, tmp_path: Path) -> None:
    note = store.save(note_on("coastguard", "smoke"))
    path = file_of(store, note)
    later = path.read_text("utf-8").replace("  prefix:", "  selector: {type: x, deep: [1, {a: b}]}\n  prefix:")
    path.write_text(f"{later}mood: {{colour: blue, since: [1, 2]}}\n", "utf-8")
    opened = NoteStore.open(store.folder)
    (known,) = opened.notes.values()
    saved = opened.save(edited(known), over=known)
    opened.delete(saved)
    (deleted,) = deleted_in(store.folder)
    opened.restore(deleted)
    join(tmp_path / "theirs", [store.folder])
    for folder in (store.folder, tmp_path / "theirs"):
        (after,) = NoteStore.open(folder).notes.values()
        assert after.text == "Edited."
        assert after.others == {"mood": {"colour": "blue", "since": [1, 2]}}
        assert [anchor.others for anchor in after.anchors] == [{"selector": {"type": "x", "deep": [1, {"a": "b"}]}}] * 2


def test_opening_reading_and_checking_writes_nothing(store: NoteStore) -> None:
    """There is no migration that could be interrupted."""
    for words in ("coastguard", "smoke"):
        store.save(note_on(words))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in store.folder.iterdir()}
    opened = NoteStore.open(store.folder)
    opened.refresh()
    resolve_notes(opened.notes.values(), collection_of("Another text.\n"))
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in store.folder.iterdir()}


# Clocks


def test_a_change_that_left_size_and_time_as_they_were_is_not_written_over(store: NoteStore) -> None:
    note = store.save(note_on("coastguard", text="One"))
    path = file_of(store, note)
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"One", b"Two"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    store.save(edited(note, "Mine"), over=note)
    assert texts(store.folder) == ["Mine", "Two"]


def test_two_versions_of_one_moment_are_both_kept_whoever_joins_them(store: NoteStore) -> None:
    note = replace(note_on("coastguard"), id="n", created="2024-05-01T10:00:00+00:00", modified="2024-05-01T10:00:00Z")
    one, other = ({"n": to_yaml(replace(note, text=text)).encode()} for text in ("One", "Other"))
    assert merged(one, other) == merged(other, one)
    assert len(merged(one, other)) == 2


def test_a_clock_that_went_backwards_throws_nothing_away(store: NoteStore) -> None:
    note = store.save(note_on("coastguard"))
    store.delete(note)
    (deleted,) = deleted_in(store.folder)
    os.utime(deleted.path, (4e9, 4e9))
    store.delete(store.save(note_on("smoke")))
    assert note.id in [each.name for each in deleted_in(store.folder)]


# Forms of text and names


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_that_were_converted_in_a_note_change_nothing_of_it(store: NoteStore, end: bytes) -> None:
    note = store.save(note_on("Fishermen saw smoke", text="Two\nlines.\n"))
    path = file_of(store, note)
    path.write_bytes(path.read_bytes().replace(b"\n", end))
    (read,) = NoteStore.open(store.folder).notes.values()
    assert read == note
    assert find_again(read.anchors[0], article_of()).health is Health.EXACT


@pytest.mark.parametrize(("here", "there"), [("ferry", "Ferry"), ("Z\u00fcrich", "Zu\u0308rich"), ("Ferry", "ferry")])
def test_names_that_some_disks_take_for_one_are_kept_apart_in_a_merge(tmp_path: Path, here: str, there: str) -> None:
    """Where a disk knows no capital letters, the second file would else be written over the first."""
    mine, theirs = NoteStore.open(tmp_path / "mine"), NoteStore.open(tmp_path / "theirs")
    mine.save(replace(note_on("coastguard", text="Mine"), id=here))
    theirs.save(replace(note_on("smoke", text="Theirs"), id=there))
    for _ in range(2):
        join(mine.folder, [theirs.folder])
        assert texts(mine.folder) == ["Mine", "Theirs"]
        names = [path.stem for path in mine.folder.glob("*.yaml")]
        assert len({name.partition("~")[0] for name in names if "~" not in name}) == 1
        assert here in names
