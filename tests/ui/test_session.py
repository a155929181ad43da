"""Tomorrow everything stands as it was left: the place, the panes, the theme, and what was chosen to be seen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from reader.comparison.bookmarks import anchors_of
from reader.layout.row_alignment import Alignment
from reader.settings.filters import Filters, as_mapping, filters_of
from reader.ui.screens.notes import NotesScreen
from reader.ui.screens.table import TableScreen
from reader.ui.widgets.index import Index
from reader.ui.widgets.pane_group import PaneGroup
from tests.properties import untimed
from tests.ui.conftest import TEXTS, open_reader
from tests.ui.screen import write_note

ADDED = "A correction was added at the top of this article.\n\n"


async def test_the_place_is_found_by_its_words_in_an_article_that_has_changed_since(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "enter", "G", "q")
        place = reader.here
    (folder / "b.txt").write_text(ADDED + TEXTS["b.txt"])
    async with open_reader(folder) as reader:
        assert (reader.article, reader.here) == ("b.txt", place)


async def test_a_place_whose_words_are_gone_is_as_far_from_the_top(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "enter", "G", "q")
    (folder / "b.txt").write_text("Short now.\n")
    async with open_reader(folder) as reader:
        assert reader.here == "Short now."


async def test_kept_letters_lead_to_their_words_in_an_article_that_has_changed_since(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "p", "w", "g", "q")
    (folder / "a.txt").write_text(ADDED + TEXTS["a.txt"])
    async with open_reader(folder) as reader:
        await reader.press("P", "w")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")


async def test_the_index_is_as_wide_as_it_was_left(folder: Path) -> None:
    async with open_reader(folder, (160, 40)) as reader:
        await reader.press("i", "greater_than_sign", "greater_than_sign")
        width = reader.reading.query_one(Index).outer_size.width
        await reader.press("q")
    async with open_reader(folder, (160, 40)) as reader:
        assert reader.reading.query_one(Index).outer_size.width == width > 40


async def test_an_index_that_was_hidden_is_hidden_until_it_is_gone_to(folder: Path) -> None:
    async with open_reader(folder, (160, 40)) as reader:
        await reader.press("i", "underscore", "q")
    async with open_reader(folder, (160, 40)) as reader:
        assert not reader.reading.query_one(Index).display
        assert reader.panes[0].region.x == 0
        await reader.press("i", "i", "q")
    async with open_reader(folder, (160, 40)) as reader:
        assert reader.reading.query_one(Index).display


@pytest.mark.parametrize("name", ["d.txt", ""])
async def test_the_place_and_the_panes_are_kept_where_articles_come_or_go(folder: Path, name: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press("equals_sign", "right_parenthesis", "2", "enter", "G", "q")
        place = reader.here
    if name:
        (folder / name).write_text("Divers look for a boat\n\nTwo divers looked for a boat.\n")
    else:
        (folder / "c.txt").unlink()
    async with open_reader(folder) as reader:
        panes = reader.reading.query_one(PaneGroup)
        assert (reader.here, panes.alignment) == (place, Alignment.ROWS)
        assert panes.arrangement.order[:2] == ("b.txt", "a.txt")


async def test_which_discrepancies_are_walked_is_kept(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("w", "n", "w", "o", "q")
    async with open_reader(folder) as reader:
        assert reader.reading.state.comparison.wanted.in_words == "number, open"
        await reader.press("d")
        assert "1 of 1, number, open only" in reader.detail


async def test_what_the_index_is_narrowed_to_is_kept_and_escape_ends_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "slash")
        await reader.type("tarrant")
        await reader.press("enter", "i", "q")
    async with open_reader(folder) as reader:
        index = reader.reading.query_one(Index)
        assert index.query_one(Input).value == "tarrant"
        assert not any("Porthaven" in str(line.label) for line in index.tree_widget.root.children[0].children)
        await reader.press("i", "escape")
        assert index.words == ""


async def test_how_the_table_and_the_notes_are_looked_at_is_kept(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await write_note(reader, "Who counted")
        await reader.press("x", "w", "s", "escape", "I", "w", "s", "escape", "q")
        table, notes = reader.reading.commands.screens.table_view, reader.reading.commands.screens.notes_view
        assert (table.by_weight, notes.filter.value) == (True, "open")
    async with open_reader(folder) as reader:
        await reader.press("x")
        assert isinstance(reader.app.screen, TableScreen)
        assert reader.app.screen.listing.view == table
        await reader.press("escape", "I")
        assert isinstance(reader.app.screen, NotesScreen)
        assert reader.app.screen.listing.view == notes


def test_filters_are_read_as_they_were_written() -> None:
    assert filters_of(as_mapping(Filters())) == Filters()


_LEAVES = st.none() | st.booleans() | st.integers() | st.text()
_KEYS = st.sampled_from(["filter", "order", "words", "article", "start", "end"])


@given(st.recursive(_LEAVES, lambda inner: st.lists(inner) | st.dictionaries(_KEYS, inner)))
@untimed
def test_whatever_stands_in_the_file_is_read_as_far_as_it_goes(value: object) -> None:
    assert isinstance(filters_of({"table": value, "notes": value, "kind": value, "index": value}), Filters)
    assert all(anchor.start <= anchor.end for anchor in anchors_of({"a": value, "b": {"start": value}}).values())


@pytest.mark.parametrize("number", ["1" * 400, "-" + "1" * 400, "9999999", "-9999999", "1e308", ".nan", "true"])
async def test_odd_numbers_of_a_session_are_passed_over(folder: Path, tmp_path: Path, number: str) -> None:
    session = (
        f"format: parallax-session/1\narticle: a.txt\noffset: {number}\npanes: {{widths: {{a.txt: {number}}}}}\n"
        f"index: {{cells: {number}}}\nkept: {{w: [a.txt, {number}]}}\n"
    )
    async with open_reader(folder) as reader:
        await reader.press("q")
    for saved in (tmp_path / "xdg_state_home").rglob("*.yaml"):
        saved.write_text(session)
    async with open_reader(folder) as reader:
        assert reader.panes
        await reader.press("P", "w", "q")
