"""Keys as hands know them: half pages, tab, a known key that says why it does nothing, a help that is searched."""

from pathlib import Path

import pytest
from textual.widgets import Input

from reader.ui.screens.help import HelpScreen
from reader.ui.screens.table import TableScreen
from reader.ui.widgets.index import EntryTree
from reader.ui.widgets.key_line import KeyLine
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader

LONG = "".join(f"Sentence number {n} of a long report stands here.\n\n" for n in range(80))


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Two articles, one of eighty sentences."""
    return write_articles(tmp_path / "long", {"a.txt": LONG, "b.txt": "Another one.\n"})


def key_line(reader: Reader) -> str:
    return str(reader.app.screen.query_one(KeyLine).render())


def help_text(reader: Reader) -> str:
    assert isinstance(reader.app.screen, HelpScreen)
    return str(reader.app.screen.query_one("Static").render())


def number(reader: Reader) -> int:
    """The number of the sentence under the cursor."""
    return int(reader.here.split()[2])


async def test_half_a_page_is_half_of_one(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("ctrl+f")
        page = number(reader)
        await reader.press("g", "ctrl+d")
        half = number(reader)
        assert 0 < half <= page // 2 + 1
        await reader.press("ctrl+u")
        assert number(reader) == 0
        await reader.press("ctrl+f", "ctrl+b")
        assert number(reader) == 0


async def test_tab_goes_to_the_index_and_back_and_never_into_its_filter(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("tab")
        assert isinstance(reader.app.focused, EntryTree)
        await reader.press("j", "d", "tab")
        assert reader.app.focused is None
        assert reader.reading.query_one("#filter", Input).value == ""
        await reader.press("shift+tab")
        assert isinstance(reader.app.focused, EntryTree)


async def test_in_the_index_half_a_page_moves_the_cursor_there(folder: Path) -> None:
    async with open_reader(folder, size=(120, 24)) as reader:
        await reader.press("tab", "g", "ctrl+d")
        tree = reader.reading.query_one(EntryTree)
        assert tree.cursor_line > 3
        await reader.press("ctrl+u")
        assert tree.cursor_line == 0


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("g", "k"), "This is the beginning of the article"),
        (("G", "j"), "This is the end of the article"),
        (("G", "ctrl+d"), "This is the end of the article"),
        (("G", "G"), "This is the end of the article"),
        (("1", "h"), "There is no pane further left"),
        (("3", ")"), "There is no pane further right"),
        (("x", "G", "j"), "That was the last row"),
        (("x", "v"), "v does nothing here; esc goes back"),
    ],
)
async def test_a_known_key_says_why_it_does_nothing(folder: Path, keys: tuple[str, ...], said: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press(*("right_parenthesis" if key == ")" else key for key in keys))
        assert reader.toasts[-1] == said


async def test_an_unknown_key_says_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        before = reader.toasts
        await reader.press("tilde", "x", "tilde")
        assert reader.toasts == before


async def test_a_colon_opens_the_palette(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("colon")
        assert reader.app.screen is not reader.reading


async def test_the_line_of_keys_has_the_last_step_of_the_job_in_a_small_terminal_too(folder: Path) -> None:
    async with open_reader(folder, size=(80, 24)) as reader:
        assert "n note v verdict" in key_line(reader)
        assert key_line(reader).rstrip().endswith("? help q quit")


async def test_the_line_of_keys_has_no_key_that_only_types_while_words_are_typed(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("slash")
        assert key_line(reader).split() == []
        await reader.press("escape")
        assert "/ find" in key_line(reader)


async def test_in_the_list_of_notes_what_one_does_with_a_note_comes_before_the_way_to_other_screens(
    folder: Path,
) -> None:
    async with open_reader(folder, (80, 24)) as reader:
        await reader.press("I")
        assert "/ find e edit r words X delete" in key_line(reader)
        assert "T dates" not in key_line(reader)
        await reader.pilot.resize_terminal(120, 24)
        assert key_line(reader).rstrip().endswith("x table T dates ? help q quit")


async def test_help_begins_with_the_keys_of_the_screen_it_is_opened_on(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "question_mark")
        here, elsewhere = help_text(reader).split("In the panes: ", 1)
        assert here.startswith("Here\n")
        assert "In the table: show all facts" in here
        assert "Record your verdict on the difference" not in here
        assert "Record your verdict on the difference" in elsewhere
        await reader.press("escape")
        assert isinstance(reader.app.screen, TableScreen)


async def test_help_is_searched_by_word_or_key(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("question_mark", "slash")
        await reader.type("verdict")
        assert help_text(reader).splitlines()[1].split()[0] == "v"
        assert "To the next passage" not in help_text(reader)
        await reader.press("escape")
        assert "To the next passage" in help_text(reader)
        await reader.press("slash")
        await reader.type("zebra")
        assert help_text(reader) == "No key for that."
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.reading
