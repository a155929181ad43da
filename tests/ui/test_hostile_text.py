"""Text that would drive the terminal, reorder what is read, or run actions: shown, and harmless."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import TextArea

from reader.ui.screens.note_editor import NoteEditor
from tests.ui.conftest import open_reader
from tests.ui.hostile import EVIL, RAW
from tests.ui.screen import Reader, drawn_by


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile [b]"
    folder.mkdir()
    text = f"Mayor Ellen {EVIL} Tarrant denied 12 deaths. [sic] Then 12 people died in Porthaven.\n"
    (folder / "a\x1b[31m[b].txt").write_text(
        f'---\ntitle: "[red]\\e]0;T\\a"\noutlet: "[/b] Out\\e[31mlet"\n---\n{text}'
    )
    (folder / "b\u202e.txt").write_text(
        f"Nine people died in Porthaven {EVIL}. Ellen Tarrant denied it on 4 May 2016.\n"
    )
    (folder / "collection.yaml").write_text('title: "Bad \\e]0;X\\a [/b] title"\n')
    return folder


def texts(reader: Reader) -> Iterator[str]:
    """Everything that is drawn, row by row, as it goes to the terminal."""
    yield from drawn_by(reader.app)
    yield from reader.toasts
    yield html.unescape(re.sub(r"<[^>]+>", "", reader.picture))


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("j", "d", "d", "m"),
        ("i", "G", "k", "enter", "j", "enter"),
        ("slash", "E", "v", "i", "l"),
        ("ctrl+p", "t", "a", "r"),
        ("question_mark",),
        ("d", "n"),
        ("n", "x", "ctrl+s", "e"),
        ("T",),
        ("T", "G", "enter", "T"),
        ("i", "slash", "n", "i", "n", "e", "enter"),
        ("ctrl+p", "n", "i", "n", "e"),
        ("d", "v"),
        ("d", "v", "n", "i", "G", "l", "j"),
        ("1", "a", "2", "a", "A", "n", "x", "enter"),
        ("x", "w", "w", "w"),
        ("x", "l", "j"),
        ("d", "c"),
        ("n", "x", "ctrl+s", "I"),
        ("n", "x", "ctrl+s", "I", "slash", "x"),
        ("n", "x", "ctrl+s", "r"),
    ],
    ids=[
        "reading",
        "walking",
        "index",
        "find",
        "palette",
        "help",
        "note",
        "edit",
        "timeline",
        "dates",
        "narrowed",
        "figures",
        "verdict",
        "judgements",
        "marked",
        "alone",
        "table",
        "compare",
        "notes",
        "notes narrowed",
        "words",
    ],
)
async def test_no_surface_passes_it_on(hostile: Path, keys: tuple[str, ...]) -> None:
    async with open_reader(hostile) as reader:
        await reader.press(*keys)
        await reader.settle()
        shown = list(texts(reader))
        assert not [text for text in shown if RAW.search(text.replace("\n", ""))]


async def test_the_timeline_shows_hostile_text_as_it_is(hostile: Path) -> None:
    async with open_reader(hostile) as reader:
        await reader.press("T")
        shown = " ".join(texts(reader))
        assert "4 May 2016" in shown
        assert "␛]0;PWNED␇" in shown
        assert "[@click=app.quit]x[/]" in shown


async def test_brackets_are_shown_and_run_nothing(hostile: Path) -> None:
    async with open_reader(hostile) as reader:
        rows = " ".join(row[6:].strip(" ┃│") for row in reader.pane(1))
        assert "[sic]" in rows
        assert "[/b]" in rows
        assert "[@click=app.quit]" in rows
        assert "[/b] Out␛[31mlet" in reader.pane(1)[0]
        await reader.pilot.click(reader.panes[0], offset=(20, 3))
        assert reader.app.is_running


async def test_a_hostile_note_file_does_no_harm(hostile: Path) -> None:
    async with open_reader(hostile) as reader:
        await reader.press("n")
        editor = reader.app.screen
        assert isinstance(editor, NoteEditor)
        editor.query_one(TextArea).text = f"note {EVIL}"
        await reader.press("ctrl+s")
        await reader.settle()
    async with open_reader(hostile) as reader:
        assert not [text for text in texts(reader) if RAW.search(text.replace("\n", ""))]
        assert "␛]0;PWNED" in reader.detail


async def test_an_unreadable_file_is_told_and_the_others_open(hostile: Path) -> None:
    (hostile / "c\x1b]0;X\x07.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    async with open_reader(hostile) as reader:
        assert any("a picture" in toast and "␛]0;X␇" in toast for toast in reader.toasts)
        assert len(reader.panes) == 2


async def test_hidden_characters_are_told_as_evidence_where_the_cursor_stands(hostile: Path) -> None:
    async with open_reader(hostile) as reader:
        assert "␣ hidden here" in reader.detail
        assert "RIGHT-TO-LEFT OVERRIDE" in reader.detail


async def test_one_text_in_two_articles_is_told(hostile: Path) -> None:
    story = f"{EVIL} " + " ".join(f"word{number}" for number in range(60)) + ".\n"
    for name in ("c.txt", "d.txt"):
        (hostile / name).write_text(story)
    async with open_reader(hostile) as reader:
        assert any("The same text, to be counted once: c.txt = d.txt" in toast for toast in reader.toasts)
