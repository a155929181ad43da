"""Notes of several people are joined: whoever is first, however often, and nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.note import Note, Status
from reader.notes.record import from_yaml, to_yaml
from reader.notes.store.deleted import deleted_in
from reader.notes.store.merge import Files, join, merged
from reader.notes.store.store import NoteStore
from reader.notes.store.versions import succeeding, version_of
from tests.notes.making import note_on
from tests.properties import untimed


def version(note: Note, text: str, author: str = "") -> Note:
    """A note that was made from another."""
    return succeeding(replace(note, text=text, author=author or note.author), note)


def as_file(note: Note) -> bytes:
    return to_yaml(note).encode()


# A family of versions of one note: a root, what was made from it, and what was made from that; all of one moment.
ROOT = replace(note_on("coastguard"), id="n", created="2024-05-01T10:00:00+00:00", modified="2024-05-01T10:00:00+00:00")
CHILDREN = [version(ROOT, f"child {number}") for number in range(3)]
FAMILY = [ROOT, *CHILDREN, *(version(child, f"{child.text}, later") for child in CHILDREN)]
STRANGERS = [replace(ROOT, text=f"stranger {number}", modified=f"2024-05-0{number}") for number in range(1, 4)]
FOLDERS = st.dictionaries(st.sampled_from("abc"), st.sampled_from([*FAMILY, *STRANGERS]).map(as_file), max_size=3)


def texts(files: Files) -> list[str]:
    notes = (from_yaml(data) for data in files.values())
    return sorted(note.text for note in notes if isinstance(note, Note))


@untimed
@given(FOLDERS, FOLDERS)
def test_it_does_not_matter_who_is_joined_to_whom(one: Files, other: Files) -> None:
    assert merged(one, other) == merged(other, one)


@pytest.mark.slow
@untimed
@given(FOLDERS, FOLDERS, FOLDERS)
def test_it_does_not_matter_who_is_joined_first(one: Files, other: Files, third: Files) -> None:
    at_once = merged(one, other, third)
    assert merged(merged(one, other), third) == merged(one, merged(other, third)) == at_once


@pytest.mark.slow
@untimed
@given(FOLDERS, FOLDERS)
def test_joining_again_changes_nothing(one: Files, other: Files) -> None:
    both = merged(one, other)
    assert merged(both) == merged(both, other) == merged(both, one) == merged(both, both) == both


@pytest.mark.slow
@untimed
@given(FOLDERS, FOLDERS)
def test_every_version_is_there_or_one_that_was_made_from_it(one: Files, other: Files) -> None:
    records = {name: from_yaml(data) for name, data in merged(one, other).items()}
    for name, data in [*one.items(), *other.items()]:
        mark = version_of(from_yaml(data))
        kept = [record for kept, record in records.items() if kept.partition("~")[0] == name]
        assert any(mark == version_of(record) or mark in record.earlier for record in kept)


def test_a_later_version_takes_the_place_of_the_one_it_was_made_from() -> None:
    assert texts(merged({"n": as_file(ROOT)}, {"n": as_file(FAMILY[-1])})) == ["child 2, later"]


def test_both_sides_of_a_conflict_are_kept_with_their_authors() -> None:
    mine, theirs = version(ROOT, "mine", "Ines Duarte"), version(ROOT, "theirs", "Jon Alder")
    files = merged({"n": as_file(mine)}, {"n": as_file(theirs)})
    assert texts(files) == ["mine", "theirs"]
    assert {from_yaml(data).author for data in files.values()} == {"Ines Duarte", "Jon Alder"}


def test_line_ends_that_were_converted_make_no_conflict() -> None:
    file = as_file(ROOT)
    assert len(merged({"n": file}, {"n": file.replace(b"\n", b"\r\n")})) == 1


# On disk


@pytest.fixture
def mine(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "mine", "Ines Duarte")


@pytest.fixture
def theirs(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "theirs", "Jon Alder")


def texts_in(store: NoteStore) -> list[str]:
    store.refresh()
    assert not store.problems
    return sorted(note.text for note in store.notes.values())


def test_what_others_wrote_is_there_and_theirs_is_left_as_it_is(mine: NoteStore, theirs: NoteStore) -> None:
    mine.save(note_on("coastguard", text="Mine"))
    theirs.save(note_on("smoke", text="Theirs"))
    before = {path: path.read_bytes() for path in theirs.folder.iterdir()}
    joined = join(mine.folder, [theirs.folder])
    assert texts_in(mine) == ["Mine", "Theirs"]
    assert (len(joined.new), joined.newer, joined.copies) == (1, [], [])
    assert joined.authors == {"Ines Duarte", "Jon Alder"}
    assert before == {path: path.read_bytes() for path in theirs.folder.iterdir()}


def test_joined_both_ways_both_have_the_same(mine: NoteStore, theirs: NoteStore) -> None:
    shared = mine.save(note_on("coastguard", text="Shared"))
    join(theirs.folder, [mine.folder])
    theirs.refresh()
    mine.save(version(shared, "Mine"), over=shared)
    theirs.save(version(shared, "Theirs"), over=shared)
    join(mine.folder, [theirs.folder])
    join(theirs.folder, [mine.folder])
    assert texts_in(mine) == texts_in(theirs) == ["Mine", "Theirs"]
    files = [{p.name: p.read_bytes() for p in store.folder.glob("*.yaml")} for store in (mine, theirs)]
    assert files[0] == files[1]
    assert join(mine.folder, [theirs.folder]).copies == []


def test_a_version_that_gave_way_can_be_brought_back(mine: NoteStore, theirs: NoteStore) -> None:
    shared = mine.save(note_on("coastguard", text="Shared"))
    theirs.save(version(shared, "Later"))
    assert join(mine.folder, [theirs.folder]).newer == [shared.id]
    assert texts_in(mine) == ["Later"]
    kept = from_yaml((mine.folder / ".deleted" / f"{shared.id}.yaml").read_bytes())
    assert kept == shared


def test_what_one_has_deleted_and_another_edited_stays(mine: NoteStore, theirs: NoteStore) -> None:
    shared = mine.save(note_on("coastguard", text="Shared"))
    theirs.save(version(shared, "Edited"))
    mine.delete(shared)
    join(mine.folder, [theirs.folder])
    assert texts_in(mine) == ["Edited"]


def test_one_base_joined_twice_is_there_once(mine: NoteStore, theirs: NoteStore) -> None:
    theirs.save(note_on("coastguard", text="Theirs"))
    join(mine.folder, [theirs.folder, theirs.folder])
    join(mine.folder, [theirs.folder])
    assert texts_in(mine) == ["Theirs"]
    assert not deleted_in(mine.folder)


def test_an_edited_version_beside_another_is_kept_at_the_next_merge(mine: NoteStore, theirs: NoteStore) -> None:
    for store, text in ((mine, "Mine"), (theirs, "Theirs")):
        store.save(replace(ROOT, text=text))
    join(mine.folder, [theirs.folder])
    mine.refresh()
    beside = next(note for note in mine.notes.values() if "~" in note.id)
    mine.save(succeeding(beside.edited("Mended", (), Status.OPEN), beside), over=beside)
    expected = texts_in(mine)
    join(mine.folder, [theirs.folder])
    assert texts_in(mine) == expected
    assert "Mended" in expected


def test_a_file_of_mine_that_is_broken_is_left_as_it_is(mine: NoteStore, theirs: NoteStore) -> None:
    saved = theirs.save(note_on("coastguard", text="Theirs"))
    mine.folder.mkdir()
    broken = mine.folder / f"{saved.id}.yaml"
    broken.write_bytes(b"half a n")
    for _ in range(2):
        joined = join(mine.folder, [theirs.folder])
        assert [problem.path for problem in joined.problems] == [broken]
        assert broken.read_bytes() == b"half a n"
        assert [note.text for note in NoteStore.open(mine.folder).notes.values()] == ["Theirs"]


def test_a_file_of_theirs_that_is_broken_is_told_of(mine: NoteStore, theirs: NoteStore) -> None:
    theirs.save(note_on("coastguard", text="Theirs"))
    (theirs.folder / "broken.yaml").write_bytes(b"\x00\x00")
    joined = join(mine.folder, [theirs.folder])
    assert [problem.path.name for problem in joined.problems] == ["broken.yaml"]
    assert texts_in(mine) == ["Theirs"]
