"""Finding words in all articles."""

from pathlib import Path

from reader.ui.screens.note_editor import NoteEditor
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.key_line import KeyLine
from tests.sample import copied_to
from tests.ui.conftest import open_reader
from tests.ui.screen import Reader


def shown(reader: Reader, part: str) -> str:
    return str(reader.reading.query_one(FindBar).query_one(part).render())


def key_line(reader: Reader) -> str:
    return str(reader.app.screen.query_one(KeyLine).render())


def told(reader: Reader) -> str:
    return shown(reader, "#count")


async def test_places_are_found_while_the_words_are_typed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea wal")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        assert told(reader) == "1 of 3"
        await reader.press("down")
        assert reader.here.startswith("Engineers said")
        assert told(reader) == "2 of 3"


async def test_the_scroll_bar_shows_where_sources_differ_and_where_words_are_found(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds"), (160, 48)) as reader:
        bar = [row[-1] for row in reader.pane(1)[1:]]
        assert {"≠", "┃", "│"} == set(bar)
        await reader.press("slash")
        await reader.type("Reuters")
        assert "•" in [row[-1] for row in reader.pane(1)[1:]]
        await reader.press("escape")
        assert [row[-1] for row in reader.pane(1)[1:]] == bar


async def test_enter_stays_and_the_next_place_is_a_key_away(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea wall")
        assert "⏎ stay  esc back  ↓ ↑ next  ^r regex" in shown(reader, "#keys")
        await reader.press("enter")
        assert reader.toasts[-1:] == ["3 places: n and N go to them, esc ends the search"]
        await reader.press("full_stop")
        assert reader.here.startswith("Engineers said")
        assert reader.toasts[-1:] == ["2 of 3"]
        await reader.press("comma", "b")
        assert reader.here.startswith("Storm floods")


async def test_escape_goes_back_to_where_the_search_began(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "slash")
        await reader.type("bakery")
        assert reader.article == "b.txt"
        await reader.press("escape")
        assert reader.here.startswith("At least 12")
        await reader.press("full_stop")
        assert any("No search yet" in toast for toast in reader.toasts)


async def test_words_that_are_not_there_leave_the_cursor_alone(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "slash")
        await reader.type("zebra")
        assert told(reader) == "0 of 0"
        await reader.press("enter")
        assert reader.here.startswith("At least 12")


async def test_words_that_stand_nowhere_find_what_is_like_them_and_that_is_said(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("negelcted")
        assert told(reader) == "not found; similar: 1 of 3"
        assert reader.here.startswith("Mayor Ellen Tarrant")
        found = reader.reading.state.focus.found[0]
        assert reader.reading.state.comparison.analysis.text_of(found) == "neglected"
        await reader.press("enter", "full_stop")
        assert reader.here.startswith("Engineers said")
        assert reader.toasts[-1] == "not found; similar: 2 of 3"


async def test_after_a_search_n_walks_the_places_until_escape_and_then_writes_a_note_again(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea wall")
        await reader.press("enter")
        assert "n next found" in key_line(reader)
        await reader.press("n")
        assert reader.here.startswith("Engineers said")
        assert reader.toasts[-1] == "2 of 3"
        await reader.press("2", "n")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        await reader.press("N")
        assert reader.here.startswith("Mayor Tarrant rejected")
        await reader.press("escape")
        assert reader.here.startswith("Mayor Tarrant rejected")
        assert "n note" in key_line(reader)
        await reader.press("n")
        assert isinstance(reader.app.screen, NoteEditor)


async def test_in_the_index_n_writes_a_note_though_places_are_marked(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea wall")
        await reader.press("enter", "tab", "g", "j", "n")
        assert isinstance(reader.app.screen, NoteEditor)


async def test_tab_in_the_line_goes_to_the_next_place(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea wall")
        await reader.press("tab")
        assert told(reader) == "2 of 3"
        await reader.press("shift+tab")
        assert told(reader) == "1 of 3"


async def test_a_regular_expression_is_a_key_away_and_says_what_is_wrong_with_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        await reader.type("sea w..l")
        await reader.press("ctrl+r")
        assert shown(reader, "#what") == "Find regex"
        assert told(reader) == "1 of 3"
        await reader.type("(")
        assert told(reader) == "not a regular expression: missing )"
        await reader.press("escape", "slash")
        assert shown(reader, "#what") == "Find"


async def test_in_a_narrow_line_what_is_typed_has_room(folder: Path) -> None:
    async with open_reader(folder, (60, 20)) as reader:
        await reader.press("slash", "ctrl+r")
        assert shown(reader, "#keys") == "^r regex"
        assert reader.reading.query_one(FindBar).query_one("#find").size.width >= 30
