"""The list of notes: filtered, sorted, searched, jumped from, and what has become of the words."""

import re
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.notes.note import Note, Status
from reader.notes.store.store import NoteStore
from reader.ui.screens.changed_words import ChangedWords
from reader.ui.screens.note_editor import NoteEditor
from reader.ui.screens.notes import NotesScreen
from reader.ui.screens.reading import ReadingScreen
from tests.ui.conftest import TEXTS, open_reader
from tests.ui.screen import HeardApp, Reader, write_note


def notes_in(folder: Path) -> list[Note]:
    return list(NoteStore.open(folder / "notes").notes.values())


async def write_three(reader: Reader) -> None:
    """On the dead and on schools in the first article, and on the bakery in the second."""
    await reader.press("j")
    await write_note(reader, "Who counted", "toll", Status.CHECKED)
    await reader.press("G")
    await write_note(reader, "Which schools")
    await reader.press("2", "G")
    await write_note(reader, "Name of the bakery", "toll", Status.SETTLED)
    await reader.press("1", "g")


def firsts(reader: Reader) -> list[str]:
    """The first lines of the notes that are listed."""
    return [row for row in reader.rows if row.startswith(("▶ ¶", "  ¶", "▶ ≠", "  ≠", "▶ =", "  ="))]


async def test_notes_are_listed_with_signs_and_the_words_they_are_on(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
        await reader.press("I")
        assert [row[:30].strip() for row in firsts(reader)] == [
            "▶ ¶ ◐ Who counted #toll",
            "¶ ○ Which schools",
            "¶ ✓ Name of the bakery #toll",
        ]
        assert "a: “At least 12 people died" in reader.rows[1]
        assert "1 of 3" in reader.header
        assert "Who counted" in reader.detail


async def test_enter_reads_on_at_the_words_and_the_list_is_as_it_was_left(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
        await reader.press("I", "G", "enter")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.here.startswith("A bakery gave bread")
        await reader.press("b")
        assert reader.article == "a.txt"
        await reader.press("I", "w", "w", "escape", "I")
        assert "checked" in reader.header


async def test_it_is_filtered_and_sorted(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
        await reader.press("I", "w")
        assert ["Which schools" in row for row in firsts(reader)] == [True]
        assert "open" in reader.header
        await reader.press("w", "w", "w")
        assert firsts(reader) == []
        assert reader.rows[0] == "No such note."
        await reader.press("w", "s")
        assert "newest first" in reader.header
        assert "Name of the bakery" in firsts(reader)[0]
        await reader.press("s")
        assert "Which schools" in firsts(reader)[0]


async def test_words_are_looked_for_in_all_of_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
        await reader.press("I", "slash")
        await reader.type("bread")
        assert len(firsts(reader)) == 1
        await reader.press("enter", "enter")
        assert reader.here.startswith("A bakery gave bread")
        await reader.press("I")
        assert "“bread”" in reader.header
        await reader.press("slash")
        await reader.type("x")
        await reader.press("escape")
        assert len(firsts(reader)) == 1


async def test_notes_are_edited_deleted_and_brought_back_from_the_list(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
        await reader.press("I", "j", "e")
        assert isinstance(reader.app.screen, NoteEditor)
        await reader.type(" of all")
        await reader.press("ctrl+s")
        await reader.settle()
        assert isinstance(reader.app.screen, NotesScreen)
        assert "Which schools of all" in reader.row_here
        await reader.press("X")
        assert len(firsts(reader)) == 2
        await reader.press("u")
        assert len(firsts(reader)) == 3
        await reader.press("u", "U")
        assert any("Which schools of all" in row for row in firsts(reader))
    assert len(notes_in(folder)) == 3


async def test_without_notes_it_is_said_how_one_is_written(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("I", "e", "X", "r", "enter")
        assert reader.rows[0] == "No notes yet: n on a passage writes one."


# What has become of the words


@pytest.fixture
async def changed(folder: Path) -> Path:
    """The collection, with a note on a sentence that was reworded since."""
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        await write_note(reader, "On the wall")
        await reader.press("j")
        await write_note(reader, "On the ferry")
    text = TEXTS["a.txt"].replace("had been neglected", "was ever neglected").replace("The ferry to Holm", "Trains")
    (folder / "a.txt").write_text(text.replace("Island stayed in port.", "ran as usual."), "utf-8")
    return folder


async def test_where_no_word_has_changed_there_is_nothing_to_choose(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "On the wall")
        await reader.press("r")
        assert isinstance(reader.app.screen, ChangedWords)
        assert "keep the old" not in "".join(reader.drawn)


async def test_changed_words_are_shown_side_by_side_and_accepted(changed: Path) -> None:
    async with open_reader(changed) as reader:
        await reader.press("j", "j")
        assert "words changed: r" in reader.detail
        await reader.press("r")
        assert isinstance(reader.app.screen, ChangedWords)
        shown = re.sub(r"<[^>]+>|&#160;", " ", reader.picture).split()
        assert {"had", "been", "was", "ever"} <= set(shown)
        await reader.press("a")
        assert any("now points at the new words" in toast for toast in reader.toasts)
        assert "words changed" not in reader.detail
        await reader.press("u")
        assert "words changed: r" in reader.detail
        await reader.press("U")
    assert "was ever neglected" in notes_in(changed)[0].anchors[0].exact


async def test_what_became_of_words_is_told_at_the_start(changed: Path) -> None:
    async with open_reader(changed) as reader:
        assert any("The words of 1 note lost, of 1 note changed: I lists them" in toast for toast in reader.toasts)


async def test_where_all_words_are_as_they_were_nothing_is_told(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
    async with open_reader(folder) as reader:
        assert not any("I lists them" in toast for toast in reader.toasts)


async def test_all_notes_whose_words_moved_are_accepted_at_once(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_three(reader)
    (folder / "a.txt").write_text("Corrected at noon.\n\n" + TEXTS["a.txt"], "utf-8")
    async with open_reader(folder) as reader:
        await reader.press("I")
        assert sum("↕ moved" in row for row in firsts(reader)) == 2
        await reader.press("A")
        assert any("2 notes moved to the new places" in toast for toast in reader.toasts)
        assert not any("moved" in row for row in firsts(reader))
        await reader.press("u")
        assert sum("↕ moved" in row for row in firsts(reader)) == 2
        await reader.press("U", "A")
        assert any("No note has words that moved" in toast for toast in reader.toasts)


async def test_old_words_are_kept_where_that_is_wished(changed: Path) -> None:
    async with open_reader(changed) as reader:
        before = notes_in(changed)
        await reader.press("j", "j", "r", "k", "r", "escape")
        assert notes_in(changed) == before


async def test_lost_words_are_in_the_list_and_can_not_be_accepted(changed: Path) -> None:
    async with open_reader(changed) as reader:
        await reader.press("I", "w", "w", "w", "w", "G")
        assert "! lost" in reader.row_here
        assert "The ferry to Holm Island" in reader.detail
        await reader.press("enter")
        assert any("not found" in toast for toast in reader.toasts)
        await reader.press("r", "a")
        assert isinstance(reader.app.screen, ChangedWords)
        await reader.press("k")
        assert isinstance(reader.app.screen, NotesScreen)


# Writing


async def test_a_note_on_marked_passages_of_several_articles_holds_them_all(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "a", "l", "a")
        await write_note(reader, "This against that")
        assert "marked" not in reader.detail
    (note,) = notes_in(folder)
    assert [anchor.article for anchor in note.anchors] == ["a.txt", "b.txt"]
    assert note.about.value == "passage"


async def test_a_tag_that_was_used_before_is_completed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "One", "casualties [b]x")
        await reader.press("j", "n")
        await reader.type("Two")
        await reader.press("tab")
        await reader.type("new cas")
        await reader.settle()
        await reader.press("right")
        assert reader.app.screen.query_one("#tags", Input).value == "new casualties"
        await reader.press("ctrl+s")
        await reader.settle()
    assert notes_in(folder)[1].tags == ("new", "casualties")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that adds to the first line, and saves what it was shown."""
    script = tmp_path / "my editor"
    shell = 'printf "%s" "$1" > "$0.options"\ncp "$2" "$0.shown"\nsed -e "1s/$/and more/" "$0.shown" > "$2"\n'
    script.write_text(f"#!/bin/sh\n{shell}", "utf-8")
    script.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{script}' --wait")
    monkeypatch.setattr(HeardApp, "suspend", lambda app: nullcontext())  # there is no terminal to be left to it
    return script


async def test_a_note_is_written_in_an_editor_of_one_s_own(folder: Path, editor: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("Begun ")
        await reader.press("ctrl+o", "ctrl+s")
        await reader.settle()
    assert notes_in(folder)[0].text == "Begun and more"
    assert editor.with_name("my editor.options").read_text("utf-8") == "--wait"


async def test_the_editor_shows_what_the_note_is_about_below_the_text_and_that_is_no_part_of_it(
    folder: Path, editor: Path
) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "n")
        await reader.type("# Toll\n")
        await reader.press("ctrl+o", "ctrl+s")
        await reader.settle()
    text, below = editor.with_name("my editor.shown").read_text("utf-8").split("-- >8 --")
    assert text.startswith("# Toll")
    assert "About discrepancy: people killed" in below
    assert "a: “At least 12" in below
    assert "b: “Nine" in below
    assert notes_in(folder)[0].text.strip() == "# Tolland more", "a heading stays, and nothing of what is below"


@pytest.mark.parametrize(("command", "said"), [("/no/such/editor", "No such file"), ("'", "can't be read")])
async def test_an_editor_that_is_not_there_leaves_the_note_as_it_is(
    folder: Path, editor: Path, monkeypatch: pytest.MonkeyPatch, command: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", command)
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("Precious")
        await reader.press("ctrl+o")
        assert any(said in toast for toast in reader.toasts)
        await reader.press("ctrl+s")
        await reader.settle()
    assert notes_in(folder)[0].text == "Precious"


async def test_where_the_terminal_can_not_be_left_that_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "ed")
    async with open_reader(folder) as reader:
        await reader.press("n", "ctrl+o")
        assert any("No editor can be opened" in toast for toast in reader.toasts)
        assert isinstance(reader.app.screen, NoteEditor)
