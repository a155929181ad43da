"""What each view looks like, in a wide and a small terminal, in a dark theme, a light one, one without colours and
the terminal's own.

A change shows as changed lines of a text, to be looked at before it is taken (`--snapshot-update`).
"""

from collections.abc import Callable, Mapping
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
from tests.ui.picture import Drawn, as_text, drawn_now, hard_to_read, words_of
from tests.ui.screen import Reader


class TextExtension(SingleFileSnapshotExtension):
    """Saves each picture as a file of its own."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


SIZES = ((160, 48), (80, 24))
THEMES = ("parallax-dark", "parallax-light", "monochrome", "terminal")

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


def dated(folder: Path) -> Path:
    return write_articles(folder, DATED)


def noted(folder: Path) -> Path:
    """The same with a note on the beginning of each article."""
    articles = load_collection([dated(folder)]).articles
    store = NoteStore(folder / "notes")
    for number, (article, status) in enumerate(zip(articles, Status, strict=True)):
        anchor = anchor_at(article, Span(0, 24))
        text = f"Ask about paragraph {number + 1}\nand the wall."
        note = Note(f"note-{number}", text, (anchor,), status=status, tags=("wall",), label="The sea wall")
        store.save(replace(note, created="2026-02-03T10:30:00+00:00", modified="2026-02-03T10:30:00+00:00"))
    return folder


VIEWS: Mapping[str, tuple[Callable[[Path], Path], tuple[str, ...]]] = {
    "as it opens": (copied_to, ()),
    "a difference that is walked": (copied_to, ("d", "d")),
    "row against row": (copied_to, ("equals_sign", "d")),
    "one pane alone": (copied_to, ("z", "f", "f")),
    "the index": (copied_to, ("i", "j", "j")),
    "filtering the index": (copied_to, ("i", "slash", *"syria")),
    "letters to jump to": (copied_to, ("J",)),
    "searching": (copied_to, ("slash", *"russia")),
    "what was found": (copied_to, ("slash", *"syria", "enter", "n")),
    "an actor that is followed": (copied_to, ("i", "slash", *"uoss", "enter", "enter", "m")),
    "a difference compared": (copied_to, ("d", "c")),
    "a fact compared": (copied_to, ("d", "c", "f", "f", "f")),
    "the table": (copied_to, ("x", "j", "l")),
    "the timeline": (dated, ("T", *"Gkk")),
    "the list of notes": (noted, ("I", "j")),
    "writing a note": (copied_to, ("d", "n")),
    "a verdict": (copied_to, ("d", "v")),
    "which differences": (copied_to, ("w",)),
    "same fact or not": (copied_to, ("f", "ampersand")),
    "marking a difference": (copied_to, ("a", "l", "a", "A")),
    "the keys": (copied_to, ("question_mark",)),
    "the palette": (copied_to, ("colon", *"pane")),
    "the themes": (copied_to, ("ctrl+t",)),
}


async def pictures_of(reader: Reader, size: tuple[int, int]) -> dict[str, Drawn]:
    """What is on the screen now, at a size, in each theme."""
    await reader.pilot.resize_terminal(*size)
    reader.app.clear_notifications()  # which go by the clock
    pictures = {}
    for theme in THEMES:
        reader.app._draw_in(theme)  # as when it is previewed: nothing is said of it
        await reader.settle()
        pictures[theme] = drawn_now(reader.app)
    return pictures


@pytest.mark.parametrize("view", VIEWS)
async def test_each_view_looks_as_it_did(view: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    written, keys = VIEWS[view]
    async with open_reader(written(tmp_path / "read"), SIZES[0]) as reader:
        await reader.press(*keys)
        for field in (*reader.app.screen.query(TextArea), *reader.app.screen.query(Input)):
            field.cursor_blink = False  # else a busy machine may see the cursor off
        for size in SIZES:
            pictures = await pictures_of(reader, size)
            assert len({tuple(words_of(drawn)) for drawn in pictures.values()}) == 1, "a theme changes colours alone"
            assert as_text(pictures) == snapshot(extension_class=TextExtension, name="x".join(map(str, size)))
            assert [words for drawn in pictures.values() for words in hard_to_read(drawn)] == []
