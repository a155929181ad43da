"""Notes are kept: when the program is killed, when others write among them, and when the reader thinks better of it."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import TextArea

from reader.articles.load import load_collection
from reader.notes.author import this_author
from reader.notes.note import Note, Status
from reader.notes.record import to_yaml
from reader.notes.store.deleted import deleted_in
from reader.notes.store.drafts import left_over
from reader.notes.store.drafts_folder import drafts_folder
from reader.notes.store.store import NoteStore
from reader.ui.screens.dialogs import ChoiceByLetter
from reader.ui.screens.note_editor import NoteEditor
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.index import EntryTree
from tests.ui.conftest import open_reader
from tests.ui.screen import HeardApp, Reader, labels, write_note


@pytest.fixture(autouse=True)
def author(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Ines Duarte")


def notes_in(folder: Path) -> list[Note]:
    return list(NoteStore.open(folder / "notes").notes.values())


def texts_in(folder: Path) -> list[str]:
    return sorted(note.text for note in notes_in(folder))


def change_elsewhere(folder: Path, text: str) -> None:
    """Another program writes another text into the only note."""
    (note,) = notes_in(folder)
    path = folder / "notes" / f"{note.id}.yaml"
    path.write_text(to_yaml(note.edited(text, note.tags, note.status)), "utf-8")


async def come_back(reader: Reader) -> None:
    """From another program, so that the terminal tells of it."""
    reader.app.post_message(events.AppFocus())
    await reader.settle()


async def type_and_be_killed(folder: Path, *keys: str, text: str = "Half a thought") -> None:
    async with open_reader(folder) as reader:
        await reader.press(*keys)
        await reader.type(text)
        await reader.settle()


# Drafts


async def test_what_was_typed_when_the_program_was_killed_is_offered_and_saved(folder: Path) -> None:
    await type_and_be_killed(folder, "j", "n")
    assert not (folder / "notes").exists()
    async with open_reader(folder) as reader:
        assert isinstance(reader.app.screen, ChoiceByLetter)
        assert "Half a thought" in reader.picture.replace("&#160;", " ")
        await reader.press("w")
        assert isinstance(reader.app.screen, NoteEditor)
        await reader.type(" and the rest")
        await reader.press("ctrl+s")
        await reader.settle()
        assert "1 note" in reader.header
    (note,) = notes_in(folder)
    assert note.text == "Half a thought and the rest"
    assert note.anchors[0].exact.startswith("At least 12 people")
    assert not left_over(drafts_folder(folder / "notes"))


async def test_a_draft_that_is_left_for_later_is_offered_again_and_one_thrown_away_is_not(folder: Path) -> None:
    await type_and_be_killed(folder, "n")
    for letter in ("l", "X"):
        async with open_reader(folder) as reader:
            assert isinstance(reader.app.screen, ChoiceByLetter)
            await reader.press(letter)
            assert isinstance(reader.app.screen, ReadingScreen)
    async with open_reader(folder) as reader:
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_what_is_typed_before_the_question_is_seen_throws_no_draft_away(folder: Path) -> None:
    await type_and_be_killed(folder, "n")
    async with open_reader(folder) as reader:
        await reader.press("t", "t", "d", "f", "x")
        assert isinstance(reader.app.screen, ChoiceByLetter)
    assert left_over(drafts_folder(folder / "notes"))


async def test_each_of_several_drafts_is_offered(folder: Path) -> None:
    await type_and_be_killed(folder, "n", text="One")
    await type_and_be_killed(folder, "l", "j", "n", text="Two")  # the first is left for later
    async with open_reader(folder) as reader:
        for _ in range(2):
            await reader.press("w", "ctrl+s")
            await reader.settle()
        assert "2 notes" in reader.header
    assert texts_in(folder) == ["One", "Two"]


async def test_a_draft_of_a_note_that_was_changed_since_does_not_write_over_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "First")
    await type_and_be_killed(folder, "e", text=" and second")
    change_elsewhere(folder, "Of another hand")
    async with open_reader(folder) as reader:
        await reader.press("w", "ctrl+s")
        await reader.settle()
        assert any("both versions are saved" in toast for toast in reader.toasts)
    assert texts_in(folder) == ["First and second", "Of another hand"]


@pytest.mark.parametrize("keys", [("escape", "escape"), ("ctrl+q", "ctrl+q"), ("ctrl+s",)])
async def test_what_was_saved_or_thrown_away_on_purpose_is_not_offered(folder: Path, keys: tuple[str, ...]) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("never mind")
        await reader.press(*keys)
        await reader.settle()
    assert not left_over(drafts_folder(folder / "notes"))


async def test_a_draft_that_another_window_still_writes_is_not_offered(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("Still at it")
        await reader.settle()
        assert not left_over(drafts_folder(folder / "notes"))
    assert len(left_over(drafts_folder(folder / "notes"))) == 1


# Other programs


async def test_a_note_of_another_program_appears_and_the_reader_stays_where_they_are(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await write_note(reader, "Mine")
        (note,) = notes_in(folder)
        await reader.press("j", "l")
        here = reader.here
        (folder / "notes" / "from-elsewhere.yaml").write_text(to_yaml(note), "utf-8")
        await come_back(reader)
        assert "2 notes" in reader.header
        assert reader.here == here
        assert any("changed by another program" in toast for toast in reader.toasts)
        (folder / "notes" / "from-elsewhere.yaml").unlink()
        await come_back(reader)
        assert "1 note" in reader.header


async def test_nothing_is_said_where_nothing_but_the_reader_changed_the_notes(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        await come_back(reader)
        await come_back(reader)
        assert not any("another program" in toast for toast in reader.toasts)


async def test_a_note_that_was_broken_elsewhere_is_told_of_and_stays_on_the_screen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        (path,) = (folder / "notes").glob("*.yaml")
        path.write_bytes(b"")
        await come_back(reader)
        assert any(path.name in toast for toast in reader.toasts)
        assert "1 note" in reader.header
        await reader.press("e")
        await reader.type(" still")
        await reader.press("ctrl+s")
        await reader.settle()
    assert path.read_bytes() == b""
    assert texts_in(folder) == ["Mine still"]


@pytest.mark.parametrize("is_seen", [True, False])
async def test_what_another_program_wrote_while_the_editor_was_open_is_not_written_over(
    folder: Path, is_seen: bool
) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        await reader.press("e")
        change_elsewhere(folder, "Of another hand")
        if is_seen:
            await come_back(reader)
        await reader.type(" still")
        await reader.press("ctrl+s")
        await reader.settle()
        assert any("both versions are saved" in toast for toast in reader.toasts)
    assert texts_in(folder) == ["Mine still", "Of another hand"]


async def test_a_note_that_was_changed_elsewhere_is_not_deleted_unread(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        change_elsewhere(folder, "Of another hand")
        await reader.press("X")
        assert any("changed elsewhere" in toast for toast in reader.toasts)
        assert "Of another hand" in reader.detail
    assert texts_in(folder) == ["Of another hand"]


async def test_what_was_changed_elsewhere_since_is_not_undone(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        change_elsewhere(folder, "Of another hand")
        await reader.press("u")
        assert any("changed elsewhere" in toast for toast in reader.toasts)
    assert texts_in(folder) == ["Of another hand"]


# What goes wrong in the program itself


async def test_what_was_typed_outlives_a_fault_of_the_program_while_it_saves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a fault of the program")

    async with open_reader(folder) as reader:
        await write_note(reader, "Saved before")
    with monkeypatch.context() as patch:
        patch.setattr(NoteStore, "save", fail)
        with pytest.raises(RuntimeError, match="a fault of the program"):
            await type_and_be_killed(folder, "l", "n", "X", "ctrl+s", text="")
    assert texts_in(folder) == ["Saved before"]
    async with open_reader(folder) as reader:
        assert isinstance(reader.app.screen, ChoiceByLetter)
        await reader.press("w", "ctrl+s")
        await reader.settle()
    assert texts_in(folder) == ["Saved before", "X"]


# Undo and redo


async def test_after_a_restart_there_is_nothing_to_undo_and_what_was_deleted_can_be_brought_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "First")
        await write_note(reader, "Second")
        await reader.press("X")
    (left,) = texts_in(folder)
    async with open_reader(folder) as reader:
        await reader.press("u")
        assert any("Nothing to undo" in toast for toast in reader.toasts)
    assert texts_in(folder) == [left]
    store = NoteStore.open(folder / "notes")
    (deleted,) = deleted_in(store.folder)
    store.restore(deleted)
    assert texts_in(folder) == ["First", "Second"]


async def test_every_change_is_undone_and_made_again(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "First")
        await reader.press("e")
        await reader.type(" and second")
        await reader.press("ctrl+s")
        await reader.settle()
        await reader.press("X")
        states = [[], ["First"], ["First and second"], []]
        for state in reversed(states[:-1]):
            await reader.press("u")
            assert texts_in(folder) == state
        for state in states[1:]:
            await reader.press("U")
            assert texts_in(folder) == state
        await reader.press("ctrl+r")
        assert any("Nothing to redo" in toast for toast in reader.toasts)


async def test_what_is_undone_is_the_same_to_the_byte(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "First", "tag", Status.CHECKED)
        (path,) = (folder / "notes").glob("*.yaml")
        before = path.read_bytes()
        await reader.press("e")
        await reader.type(" and second")
        await reader.press("ctrl+s")
        await reader.settle()
        assert path.read_bytes() != before
        await reader.press("u")
    assert path.read_bytes() == before


async def test_an_edit_saved_at_the_second_try_is_undone_as_an_edit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with open_reader(folder) as reader:
        await write_note(reader, "First")
        await reader.press("e")
        await reader.type(" and second")
        with monkeypatch.context() as patch:
            patch.setattr("reader.notes.store.store.write_atomically", full)
            await reader.press("ctrl+s")
            await reader.settle()
        editor = reader.app.screen
        assert isinstance(editor, NoteEditor)
        assert editor.query_one(TextArea).text == "First and second"
        await reader.press("ctrl+s")
        await reader.settle()
        assert texts_in(folder) == ["First and second"]
        await reader.press("u")
    assert texts_in(folder) == ["First"]


async def test_a_note_is_signed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
    (note,) = notes_in(folder)
    assert note.author == this_author() == "Ines Duarte"


async def test_authors_are_shown_where_there_are_several(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Mine")
        assert "Ines" not in reader.detail
    path = next((folder / "notes").glob("*.yaml"))
    theirs = path.read_text("utf-8").replace("Ines Duarte", "Jon Alder")
    path.with_name("theirs.yaml").write_text(theirs, "utf-8")
    async with open_reader(folder) as reader:
        assert "Ines Duarte" in reader.detail
        index = " ".join(entry.label for entry in reader.reading.view.entries[-1].children)
        assert "Ines Duarte" in index
        assert "Jon Alder" in index


# Many notes


async def test_many_notes_are_read_while_the_reader_reads(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader(folder) as reader:
        for words in ("One.", "Two.", "Three."):
            await write_note(reader, words)
    monkeypatch.setattr("reader.ui.many_notes._MANY", 2)
    app = HeardApp(load_collection([folder]))
    assert app.store.notes == {}
    async with app.run_test() as pilot:
        reader = Reader(app, pilot)
        await write_note(reader, "Written meanwhile.")
        await reader.settle()
        assert any("3 notes are being read; they appear when all are read" in toast for toast in reader.toasts)
        notes = [placed.note.text for placed in reader.reading.state.comparison.notes]
        assert sorted(notes) == ["One.", "Three.", "Two.", "Written meanwhile."]
        assert not app.store.refresh()


async def test_no_key_waits_for_garbage_to_be_looked_for_among_many_notes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "One.")
    monkeypatch.setattr("reader.ui.many_notes._MANY", 0)
    app, collecting = HeardApp(load_collection([folder])), list[int]()
    for module in ("reader.ui.app", "reader.ui.many_notes"):
        monkeypatch.setattr(f"{module}.begin_collecting", lambda: collecting.append(len(app.store.notes)))
    async with app.run_test() as pilot:
        await Reader(app, pilot).settle()
        assert collecting == [1], "not before the notes are there, which are left out of it"


async def test_a_section_of_very_many_entries_shows_the_first_and_says_how_many_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.widgets.index._MOST_SHOWN", 2)
    async with open_reader(folder) as reader:
        for words in ("Zebra.", "Yak.", "Xerus."):
            await write_note(reader, words)
        await reader.press("i")
        notes = next(n for n in reader.reading.query_one(EntryTree).root.children if n.data and n.data.label == "Notes")
        assert str(notes.children[-1].label) == "1 more; / filters all"
        assert notes.data is not None
        assert notes.data.counts == "3"
        await reader.press("slash", *"xerus")
        await reader.settle()
        assert labels(reader)[-1] == "Xerus."


async def test_the_message_names_the_note_that_was_saved(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Ask the coast guard\nabout the toll.")
        assert reader.toasts[-1] == "Note saved: “Ask the coast guard about the…”"


@pytest.mark.parametrize("other", [b"\0" * 300, b"<<<<<<< HEAD\nhalf\n"])
async def test_a_note_is_not_called_saved_that_can_not_be_read(folder: Path, other: bytes) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "As it was.")
        (path,) = (folder / "notes").glob("*.yaml")
        await reader.press("e")
        await reader.type(" Edited.")
        path.write_bytes(other)
        await reader.press("ctrl+s")
        await reader.settle()
        assert "as a new one: the file of the old one can't be read any more" in reader.toasts[-1]
        assert path.read_bytes() == other
