"""What the mouse does: it goes to what is clicked, and selects the words it is dragged over."""

from pathlib import Path

import pytest
from textual.app import App
from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp
from textual.geometry import Offset
from textual.widget import Widget

from reader.notes.store.store import NoteStore
from reader.ui.widgets.article_strip import ArticleStrip
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.index import EntryTree
from reader.ui.widgets.pane_group import PaneGroup
from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Seven articles, of which the first three tell of one storm."""
    fairs = {f"{letter}.txt": f"A fair was held in village {letter}.\n" for letter in "defg"}
    return write_articles(tmp_path / "many", {**TEXTS, **fairs})


def _post(app: App[None], kind: type[MouseEvent], at: Offset) -> None:
    """Has the mouse do something, as the terminal tells it."""
    button = 0 if kind is MouseMove else 1
    app.post_message(kind(None, *at, 0, 0, button, shift=False, meta=False, ctrl=False))


async def click(reader: Reader, widget: Widget, at: tuple[int, int]) -> None:
    for kind in (MouseDown, MouseUp):
        _post(reader.app, kind, widget.region.offset + at)
    await reader.settle()


def place_of(reader: Reader, number: int, words: str) -> tuple[int, int]:
    """The column and the row of a pane at which some words begin."""
    row = reader.row_of(number, words)
    return reader.pane(number)[row].index(words), row


async def click_on(reader: Reader, number: int, words: str) -> None:
    """Clicks some words in a pane."""
    column, row = place_of(reader, number, words)
    await click(reader, reader.panes[number - 1], (column + 1, row))


async def drag_over(reader: Reader, number: int, words: str) -> None:
    """Drags the mouse over some words that stand in one row of a pane."""
    begin = reader.panes[number - 1].region.offset + place_of(reader, number, words)
    half, end = (begin + Offset(cells, 0) for cells in (len(words) // 2, len(words)))
    for kind, at in ((MouseDown, begin), (MouseMove, half), (MouseMove, end), (MouseUp, end)):
        _post(reader.app, kind, at)
    await reader.settle()


def selected_words(reader: Reader) -> str:
    selected = reader.reading.query_one(PaneGroup).selected()
    article = reader.app.collection.article(selected.article) if selected else None
    return selected.span.of(article.text) if selected and article else ""


async def test_a_click_on_a_title_goes_to_its_pane(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await click(reader, reader.panes[1], (12, 0))
        assert reader.article == "b.txt"
        assert reader.here.startswith("Nine people died")


async def test_dragging_selects_words_and_leaves_the_cursor_where_it_is(folder: Path) -> None:
    async with open_reader(folder) as reader:
        before = reader.here
        await drag_over(reader, 1, "12 people")
        assert selected_words(reader) == "12 people"
        assert reader.here == before


async def test_what_was_dragged_over_is_copied(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await drag_over(reader, 1, "12 people")
        await reader.press("y")
        assert reader.app.clipboard.startswith("> 12 people\n")


async def test_a_note_is_about_what_was_dragged_over(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await drag_over(reader, 1, "12 people")
        await reader.press("n")
        await reader.type("who")
        await reader.press("ctrl+s")
        await reader.settle()
    (note,) = NoteStore.open(folder / "notes").notes.values()
    assert note.anchors[0].exact == "12 people"


async def test_a_click_selects_nothing_any_more_and_goes_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await drag_over(reader, 1, "12 people")
        await click_on(reader, 2, "bakery")
        assert selected_words(reader) == ""
        assert reader.here.startswith("A bakery")


async def test_a_double_click_selects_the_word(folder: Path) -> None:
    async with open_reader(folder) as reader:
        column, row = place_of(reader, 2, "bakery")
        await reader.pilot.double_click(reader.panes[1], offset=(column + 1, row))
        await reader.settle()
        assert selected_words(reader) == "bakery"


async def test_a_clicked_name_is_followed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await click_on(reader, 1, "Ellen Tarrant")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")
        assert reader.toasts[-1] == "Mentions of Ellen Tarrant: m goes to the next"
        await reader.press("m")
        assert reader.here.startswith("Mayor Tarrant rejected")


async def test_a_click_beside_a_name_follows_none(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await click_on(reader, 1, "neglected")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")
        assert reader.reading.state.focus.mentions == ()


async def test_a_clicked_entry_of_the_index_is_gone_to(folder: Path) -> None:
    async with open_reader(folder) as reader:
        tree = reader.reading.query_one(EntryTree)
        rows = [tree.render_line(y).text for y in range(tree.size.height)]
        await click(reader, tree, (6, next(y for y, row in enumerate(rows) if "said | denied" in row)))
        assert "sea wall" in reader.here


async def test_an_article_clicked_in_the_line_of_all_is_gone_to(many: Path) -> None:
    async with open_reader(many, size=(100, 30)) as reader:
        await reader.press("j")
        strip = reader.reading.query_one(ArticleStrip)
        await click(reader, strip, (str(strip.render()).index("3▷"), 0))
        assert (reader.article, reader.here[:10]) == ("c.txt", "The storm ")
        await click(reader, strip, (str(strip.render()).index("7 g"), 0))
        assert reader.article == "g.txt"


async def test_a_click_behind_the_last_article_of_the_line_goes_nowhere(many: Path) -> None:
    async with open_reader(many, size=(100, 30)) as reader:
        before = reader.here
        await click(reader, reader.reading.query_one(ArticleStrip), (98, 0))
        assert reader.here == before


async def test_a_click_on_what_is_gone_and_still_drawn_does_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        line = reader.reading.query_one(Detail)
        at = line.region.offset
        with reader.app.batch_update():
            await line.remove()
            for kind in (MouseDown, MouseUp):
                await reader.app.on_event(kind(None, *at, 0, 0, 1, shift=False, meta=False, ctrl=False))
        assert not line.is_attached


async def test_a_click_on_an_index_that_is_not_drawn_yet_does_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        tree = EntryTree("another")
        with reader.app.batch_update():
            await reader.reading.mount(tree)
            assert not tree.render_line(0).text.strip(), "which Textual asks for to find what is clicked"
