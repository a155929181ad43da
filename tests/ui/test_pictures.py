"""What the screen looks like: a change shows as a changed picture, to be looked at before it is taken."""

from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.widgets import Input, TextArea

from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.note import Note, Status
from reader.notes.store.store import NoteStore
from reader.text.span import Span
from tests.sample import copied_to
from tests.ui.conftest import open_reader, write_articles


class SvgExtension(SingleFileSnapshotExtension):
    """Keeps each picture as a file that a browser shows."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


PICTURES = {
    "walking a discrepancy": ((160, 48), "parallax-dark", ("d", "d", "d")),
    "a small terminal": ((80, 24), "parallax-light", ("j", "j")),
    "without colour": ((120, 30), "monochrome", ("f", "f", "i")),
    "row against row": ((160, 48), "parallax-dark", ("equals_sign", "d", "d")),
    "row against row in a small terminal": ((80, 24), "high-contrast", ("equals_sign", "f")),
    "in the terminal's colours": ((100, 30), "terminal", ("f", "f")),
    "letters to jump to": ((120, 30), "high-contrast-light", ("J",)),
    "one pane alone, the others in a line": ((120, 30), "parallax-dark", ("z", "f", "f")),
    "the keys": ((100, 30), "parallax-light", ("question_mark",)),
    "the themes": ((100, 30), "parallax-dark", ("ctrl+t",)),
    "the table": ((160, 48), "parallax-dark", ("x", "j", "l")),
    "the table in a small terminal": ((60, 20), "monochrome", ("x", "l")),
    "one fact word by word": ((110, 36), "parallax-light", ("c", "f", "f")),
    "one fact without colour": ((80, 24), "monochrome", ("c", "f")),
    "who says it, the firmest first": ((110, 36), "high-contrast", ("c", "G")),
    "the queue of one kind": ((120, 36), "terminal", ("w", "l", "d", "i")),
    "writing a note": ((100, 30), "colour-blind", ("d", "n")),
}


DATED = {
    "harbour-post.txt": (
        "Storm takes the sea wall\n\n"
        "The storm reached Porthaven on 3 May 2016 at 6:30 a.m., and nobody was warned, the harbour master said.\n\n"
        "Engineers had called the wall unsafe in April 2015 and again in 2013, but the council put the work off.\n\n"
        "The inquiry goes on.\n"
    ),
    "echo.txt": (
        "After the storm\n\n4 May 2016: Neighbours carry sandbags along what is left of the wall. Photo / AP\n\n"
        "By the time the sirens were heard in the whole old town, a bit after 7:15 a.m. on 3 May 2016, it had gone.\n\n"
        "The council will meet on Friday.\n"
    ),
    "gazette.txt": "The wall, built in 1954 and mended in April 2015, fell on 3 May 2016. The council met at noon.\n",
}


@pytest.mark.parametrize(("size", "theme"), [((110, 28), "parallax-dark"), ((60, 20), "monochrome")])
async def test_the_timeline_looks_as_it_did(
    size: tuple[int, int], theme: str, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_reader(write_articles(tmp_path / "dated", DATED), size, theme) as reader:
        await reader.press("T", *"Gkk")
        reader.app.clear_notifications()
        await reader.settle()
        assert reader.picture == snapshot(extension_class=SvgExtension)


@pytest.mark.parametrize("name", PICTURES)
async def test_the_screen_looks_as_it_did(name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    size, theme, keys = PICTURES[name]
    async with open_reader(copied_to(tmp_path / "seeds"), size, theme) as reader:
        await reader.press(*keys)
        for field in (*reader.app.screen.query(TextArea), *reader.app.screen.query(Input)):
            field.cursor_blink = False  # else a busy machine may see the cursor off
        reader.app.clear_notifications()  # which go by the clock
        await reader.settle()
        assert reader.picture == snapshot(extension_class=SvgExtension)


@pytest.mark.parametrize(("size", "theme"), [((110, 28), "parallax-light"), ((60, 20), "monochrome")])
async def test_the_list_of_notes_looks_as_it_did(
    size: tuple[int, int], theme: str, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    folder = write_articles(tmp_path / "noted", DATED)
    articles = load_collection([folder]).articles
    store = NoteStore(folder / "notes")
    for number, (article, status) in enumerate(zip(articles, Status, strict=True)):
        anchor = anchor_at(article, Span(0, 24))
        text = f"Ask about paragraph {number + 1}\nand the wall."
        note = Note(f"note-{number}", text, (anchor,), status=status, tags=("wall",), label="The sea wall")
        store.save(replace(note, created="2026-02-03T10:30:00+00:00", modified="2026-02-03T10:30:00+00:00"))
    async with open_reader(folder, size, theme) as reader:
        await reader.press("I", "j")
        reader.app.clear_notifications()
        await reader.settle()
        assert reader.picture == snapshot(extension_class=SvgExtension)
