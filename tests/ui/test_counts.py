"""A number before a command: how many times it is done, or in which pane."""

from pathlib import Path

import pytest

from reader.ui.screens.count_prefix import COUNTS_FOR
from tests.ui.conftest import open_reader, write_articles
from tests.ui.quiet_loop import CLOCK


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Two articles, one of sixty sentences."""
    text = "".join(f"Sentence number {n} of a long report stands here.\n\n" for n in range(60))
    return write_articles(tmp_path / "long", {"a.txt": text, "b.txt": "Another one.\n"})


async def test_10j_goes_ten_passages_down(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("1", "0", "j")
        assert "number 10 of" in reader.here
        await reader.press("j")
        assert "number 11 of" in reader.here
        await reader.press("5", "k")
        assert "number 6 of" in reader.here


async def test_a_number_is_shown_while_it_is_typed_and_escape_drops_it(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("2", "4")
        assert reader.header.startswith(" 24 times the command that you type next; escape cancels")
        await reader.press("escape", "j")
        assert "number 1 of" in reader.here
        assert "24" not in reader.header


async def test_a_number_too_great_ends_at_the_end(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("9", "9", "9", "9", "j")
        assert "number 59 of" in reader.here


async def test_2d_walks_two_discrepancies_and_says_once_that_there_are_no_more(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "d")
        assert reader.reading.state.focus.discrepancy == reader.reading.state.comparison.analysis.discrepancies[1].id
        await reader.press("9", "0", "d")
        assert sum("last of 2 differences" in toast for toast in reader.toasts) == 1


async def test_a_digit_goes_to_its_pane_at_once(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("3")
        assert reader.article == "c.txt"
        await reader.press("2")
        assert reader.article == "b.txt"
        await reader.press("G")
        assert reader.article == "b.txt"


async def test_what_a_digit_went_to_is_left_again_where_it_was_a_count(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "j")
        assert reader.article == "a.txt"
        assert reader.here.startswith("Mayor Ellen Tarrant denied")
        await reader.press("3", "escape")
        assert reader.article == "a.txt"
        assert reader.here.startswith("Mayor Ellen Tarrant denied")


async def test_after_a_while_a_digit_was_a_pane_and_counts_no_more(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2")
        CLOCK.leap(COUNTS_FOR)
        await reader.settle()
        assert "times" not in reader.header
        await reader.press("j")
        assert reader.article == "b.txt"
        assert reader.here.startswith("Engineers said")


async def test_a_digit_brings_back_a_hidden_pane_and_hides_it_again_where_it_was_a_count(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("3", "enter", "underscore", "1", "enter", "3")
        assert (reader.article, len(reader.panes)) == ("c.txt", 3)
        await reader.press("j")
        assert (reader.article, len(reader.panes)) == ("a.txt", 2)


async def test_before_enter_and_what_is_done_once_a_number_is_the_pane(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "enter")
        assert reader.article == "b.txt"
        await reader.press("3", "G")
        assert reader.here.startswith("Mayor Tarrant rejected")
        await reader.press("8", "enter")
        assert "There is no pane 8" in reader.toasts
        assert reader.article == "c.txt"


async def test_in_the_table_a_number_goes_down_rows_and_to_a_column(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x")
        first = reader.row_here
        await reader.press("2", "j")
        assert reader.row_here != first
        await reader.press("2", "k")
        assert reader.row_here == first
        await reader.press("3", "enter")
        assert reader.row_here != first
