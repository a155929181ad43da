"""Notes: written, listed, changed, and still there tomorrow."""

from pathlib import Path

import pytest
from textual.widgets import Select, TextArea

from reader.notes.note import Status
from reader.notes.store.store import NoteStore
from reader.ui.screens.note_editor import NoteEditor
from tests.ui.conftest import TEXTS, open_reader
from tests.ui.screen import write_note


async def test_a_note_on_a_passage_is_saved_marked_and_listed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await write_note(reader, "Who counted", "toll #check")
        assert any("Note saved" in toast for toast in reader.toasts)
        assert reader.pane(1)[reader.row_of(1, "At least 12")][:7] == "▶✎ 1≠ A", "the sign does not touch the words"
        assert "1 note" in reader.header
        assert "Who counted #toll #check" in reader.detail
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.text == "Who counted"
    assert note.tags == ("toll", "check")
    assert note.anchors[0].exact.startswith("At least 12 people")


async def test_nothing_is_written_before_the_first_note(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "d", "f", "n", "escape", "q")
    assert sorted(path.name for path in folder.iterdir()) == sorted(TEXTS)


async def test_the_note_is_there_after_a_restart(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await write_note(reader, "Still here")
    async with open_reader(folder) as reader:
        assert "1 note" in reader.header
        await reader.press("j")
        assert "Still here" in reader.detail


async def test_the_note_stays_with_its_words_when_text_is_put_above_them(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        await write_note(reader, "On the wall")
    (folder / "a.txt").write_text("A correction was added here.\n\n" + TEXTS["a.txt"], "utf-8")
    async with open_reader(folder) as reader:
        row = reader.row_of(1, "Mayor Ellen Tarrant")
        assert "✎" in reader.pane(1)[row]


async def test_a_note_on_a_walked_discrepancy_holds_all_its_sides(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        sides = reader.reading.state.comparison.analysis.discrepancies[0].sides
        await write_note(reader, "These differ")
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.about.value == "discrepancy"
    assert len(note.anchors) == len(sides)


async def test_what_a_note_is_about_can_be_chosen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "n")
        editor = reader.app.screen
        choices = editor.query_one("#about", Select)
        choices.value = 1
        await reader.settle()
        await reader.type("On the fact")
        await reader.press("ctrl+s")
        await reader.settle()
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.about.value == "fact"
    assert {anchor.article for anchor in note.anchors} == set(TEXTS)


async def test_a_note_can_be_edited_deleted_and_brought_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await write_note(reader, "First")
        await reader.press("e")
        editor = reader.app.screen
        editor.query_one(TextArea).text = "Second"
        editor.query_one("#status", Select).value = Status.SETTLED
        await reader.press("ctrl+s")
        await reader.settle()
        assert "Second" in reader.detail
        assert "settled" in reader.detail
        await reader.press("X")
        assert "0 notes" in reader.header
        await reader.press("u")
        assert "Second" in reader.detail
        await reader.press("u")
        assert "First" in reader.detail
        await reader.press("u", "u")
        assert "0 notes" in reader.header
        assert any("Nothing to undo" in toast for toast in reader.toasts)


async def test_a_note_and_its_tags_are_written_on_where_they_end(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Two lines", "toll")
        await reader.press("e")
        await reader.type(" and more")
        await reader.press("tab")
        await reader.type(" check")
        await reader.press("ctrl+s")
        await reader.settle()
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert (note.text, note.tags) == ("Two lines and more", ("toll", "check"))


async def test_an_empty_note_is_not_saved_and_a_written_one_is_not_left_by_mistake(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n", "ctrl+s")
        assert isinstance(reader.app.screen, NoteEditor)
        await reader.type("half a thought")
        await reader.press("escape")
        assert isinstance(reader.app.screen, NoteEditor)
        await reader.press("escape")
        assert not isinstance(reader.app.screen, NoteEditor)
        assert not (folder / "notes").exists()


async def test_a_written_note_is_not_lost_by_leaving_parallax(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("half")
        await reader.press("ctrl+q")
        assert reader.app.is_running
        assert any("ctrl+s saves, ctrl+q again leaves" in toast for toast in reader.toasts)
        await reader.type(" a thought")  # what was written since is warned of too
        await reader.press("ctrl+q")
        assert reader.app.is_running
        await reader.press("ctrl+s")
        await reader.settle()
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.text == "half a thought"


async def test_parallax_can_be_left_from_a_note_on_purpose(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("never mind")
        await reader.press("ctrl+q", "ctrl+q")
        assert not reader.app.is_running
    assert not (folder / "notes").exists()


async def test_a_note_that_cannot_be_saved_is_kept_in_the_editor(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with open_reader(folder) as reader:
        monkeypatch.setattr("reader.notes.store.store.write_atomically", full)
        await write_note(reader, "Precious")
        assert any("No space left" in toast for toast in reader.toasts)
        editor = reader.app.screen
        assert isinstance(editor, NoteEditor)
        assert editor.query_one(TextArea).text == "Precious"
        await reader.press("escape")
        assert isinstance(reader.app.screen, NoteEditor)
        monkeypatch.undo()
        await reader.press("ctrl+s")
        await reader.settle()
        assert "1 note" in reader.header


async def test_a_note_can_be_written_on_words_selected_with_the_mouse(folder: Path) -> None:
    async with open_reader(folder) as reader:
        pane = reader.panes[0]
        row = reader.row_of(1, "At least 12 people")
        await reader.pilot.mouse_down(pane, offset=(15, row))
        await reader.pilot.hover(pane, offset=(24, row))
        await reader.pilot.mouse_up(pane, offset=(24, row))
        await reader.settle()
        await write_note(reader, "These words")
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.anchors[0].exact == "12 people"


async def test_where_the_folder_cannot_be_written_to_the_program_says_where_notes_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.notes.store.store.os.access", lambda *_: False)
    async with open_reader(folder) as reader:
        assert any("notes are saved in" in toast for toast in reader.toasts)
        await write_note(reader, "Elsewhere")
        assert "1 note" in reader.header
    assert not (folder / "notes").exists()
