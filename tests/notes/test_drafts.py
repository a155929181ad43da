"""What is typed is kept until it is saved or thrown away."""

from pathlib import Path

import pytest

from reader.notes.store.drafts import Draft, DraftKeeper, left_over, new_draft
from tests.notes.making import note_on


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drafts"


def test_a_draft_comes_back_with_the_note_it_is_to_replace(folder: Path) -> None:
    before, now = note_on("coastguard", text="One"), note_on("coastguard", text="One and a ha")
    path = new_draft(folder, before.id)
    keeper = DraftKeeper(path)
    assert keeper.keep(Draft(now, before))
    assert not left_over(folder), "it is still being written"
    keeper.leave()
    assert left_over(folder) == {path: Draft(now, before)}


def test_a_draft_of_one_note_in_two_windows_is_two_drafts(folder: Path) -> None:
    note = note_on("coastguard")
    for _ in range(2):
        keeper = DraftKeeper(new_draft(folder, note.id))
        keeper.keep(Draft(note, None))
        keeper.leave()
    assert len(left_over(folder)) == 2


def test_a_draft_that_is_dropped_leaves_nothing_and_nothing_late_is_written(folder: Path) -> None:
    keeper = DraftKeeper(new_draft(folder, "n"))
    keeper.keep(Draft(note_on("coastguard"), None))
    keeper.drop()
    assert not keeper.keep(Draft(note_on("coastguard"), None))
    assert list(folder.iterdir()) == []


def test_a_draft_that_was_never_written_is_dropped_without_a_trace(folder: Path) -> None:
    DraftKeeper(new_draft(folder, "n")).drop()
    assert not folder.exists()


def test_a_draft_that_can_not_be_written_is_not_said_to_be_kept(folder: Path) -> None:
    folder.write_text("a file where the folder would be", "utf-8")
    assert not DraftKeeper(new_draft(folder, "n")).keep(Draft(note_on("coastguard"), None))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"half a d",
        b"format: parallax-draft/9\nnote: {}\n",
        b"format: parallax-draft/1\nnote: {}\n",
        b"format: parallax-draft/1\nnote: [a]\n",
        b"\x00\xff",
    ],
)
def test_a_file_that_is_no_draft_is_left_as_it_is(folder: Path, data: bytes) -> None:
    folder.mkdir()
    path = folder / "draft.yaml"
    path.write_bytes(data)
    assert not left_over(folder)
    assert path.read_bytes() == data
