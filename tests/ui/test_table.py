"""The table: what each source says of each fact, and the way to where it says so."""

from pathlib import Path

import pytest

from reader.ui.screens.help import HelpScreen
from reader.ui.screens.table import TableScreen
from reader.ui.widgets.find_bar import FindBar
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader

SIZES = [(160, 48), (80, 24), (60, 20)]


def column_here(reader: Reader) -> str:
    """What stands above the column that the reader stands in."""
    return reader.rows[0].split("▶")[1].split("│")[0].strip()


async def test_each_row_is_a_fact_and_each_column_a_source(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x")
        head, *rows = reader.rows
        assert [cell.strip(" ▶") for cell in head.split("│")] == ["Facts", "a", "b", "c"]
        assert "Table: all facts" in reader.header
        wall = next(y for y, row in enumerate(rows) if "≠ status" in row)
        cells = [
            " ".join(parts).split() for parts in zip(*(row.split("│") for row in rows[wall : wall + 3]), strict=True)
        ]
        by = [" ".join(cell).split(" the sea")[0] for cell in cells]
        assert by[1:] == ["≠ denied by Mayor Ellen Tarrant", "≠ said by engineers", "≠ denied by Mayor Tarrant"]


async def test_the_keys_of_the_panes_move_from_cell_to_cell(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x")
        assert column_here(reader) == "a"
        await reader.press("l", "right")
        assert column_here(reader) == "c"
        await reader.press("l")
        assert column_here(reader) == "c"
        await reader.press("h")
        assert column_here(reader) == "b"
        await reader.press("3", "enter")
        assert column_here(reader) == "c"
        first = reader.row_here
        await reader.press("j")
        assert reader.row_here != first
        await reader.press("G", "g")
        assert reader.row_here == first


async def test_enter_reads_on_at_the_passage_of_the_cell_and_b_goes_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        began = reader.here
        await reader.press("x", "l", "j", "k", "enter")
        assert not isinstance(reader.app.screen, TableScreen)
        assert reader.article == "b.txt"
        assert reader.reading.state.comparison.fact_at(reader.reading.state.here) is not None
        await reader.press("b")
        assert reader.here == began


async def test_an_empty_cell_is_told_and_leads_nowhere(tmp_path: Path) -> None:
    storm = "The storm tore the roof off the old lighthouse of Port Lorne on Monday night."
    texts = {"a.txt": storm, "b.txt": storm.replace("tore", "ripped"), "c.txt": "Buses were late.\n"}
    async with open_reader(write_articles(tmp_path / "roof", texts)) as reader:
        await reader.press("x", "3", "enter")
        assert "does not report" in reader.detail
        await reader.press("enter")
        assert isinstance(reader.app.screen, TableScreen)
        assert "This source does not report it" in reader.toasts


@pytest.mark.parametrize("key", ["x", "escape"])
async def test_leaving_keeps_the_place_in_the_panes_and_in_the_table(folder: Path, key: str) -> None:
    async with open_reader(folder) as reader:
        here = reader.here
        await reader.press("x", "G", "2", "enter")
        row = reader.row_here
        await reader.press(key)
        assert reader.here == here
        await reader.press("x")
        assert reader.row_here == row
        assert column_here(reader) == "b"


async def test_the_table_opens_at_the_fact_under_the_cursor(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("f", "f", "l", "x")
        place = reader.reading.state.here
        await reader.press("enter")
        assert reader.reading.state.here == place


async def test_one_key_goes_through_the_choices_of_facts(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x")
        headers = []
        for _ in range(4):
            await reader.press("w")
            headers.append(reader.header.split("   ")[0].strip())
        assert headers == [
            "Table: facts with differences",
            "Table: in all but one",
            "Table: in one source only",
            "Table: all facts",
        ]


async def test_what_one_source_only_tells_leads_to_its_sentence(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "w", "w", "w", "G")
        assert "in one source only" in reader.header
        await reader.press("2", "enter", "enter")
        assert reader.here.startswith("A bakery gave bread")


async def test_the_choice_and_the_order_are_kept_while_the_reader_reads_on(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "w", "s", "escape", "x")
        assert "facts with differences" in reader.header
        assert "by weight" in reader.header


async def test_d_goes_on_to_the_next_fact_that_the_sources_differ_about(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "g", "D", "d", "d", "d", "d", "d")
        assert "≠" in reader.row_here
        assert "No more differences in the table" in reader.toasts


async def test_a_fact_is_compared_from_the_table_and_the_place_kept(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "G", "c")
        assert "Compare" in reader.header
        await reader.press("F", "c")
        assert "Table" in reader.header
        assert "1 of" not in reader.row_here
        await reader.press("c", "enter")
        assert reader.app.screen is reader.reading
        assert reader.reading.state.comparison.fact_at(reader.reading.state.here) is not None


async def test_what_only_one_tells_has_nothing_to_be_compared_with(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "w", "w", "w", "c")
        assert isinstance(reader.app.screen, TableScreen)
        assert "No other article reports this" in reader.toasts


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 9])
async def test_every_source_is_reached_at_every_size(tmp_path: Path, size: tuple[int, int], count: int) -> None:
    storm = "The storm tore the roof off the old lighthouse of Port Lorne on Monday night, {} said."
    fill = "Buses were late. Pupils sang a hymn at school. A bakery gave bread away. Prices of fish have doubled."
    texts = {f"paper{n}.txt": storm.format(f"Officer {'ABCDEFGHI'[n]}dams") for n in range(count)}
    texts["paper0.txt"] += "\n\n" + fill.replace(". ", ".\n\n") * 3
    async with open_reader(write_articles(tmp_path / "roof", texts), size) as reader:
        await reader.press("x")
        for number in range(count):
            assert column_here(reader).startswith(f"paper{number}")
            assert f"Officer {'ABCDEFGHI'[number]}dams" in reader.detail
            assert all(len(row) <= size[0] for row in reader.rows)
            await reader.press("l")
        left = count - sum("paper" in cell for cell in reader.rows[0].split("│"))
        assert (f"◂{left}" in reader.rows[0]) == (left > 0)


async def test_a_click_goes_to_a_cell_and_a_second_one_reads_on_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "G")
        row = next(y for y, text in enumerate(reader.rows) if "said by engineers" in text)
        x = reader.rows[row].index("said by engineers")
        for _ in range(2):
            await reader.pilot.click("RowList", offset=(x, row))
            await reader.settle()
        assert reader.here.startswith("Engineers said")


async def test_where_nothing_is_told_twice_that_is_said(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "apart", {"a.txt": "A cat sat.\n", "b.txt": "It purred.\n"})
    async with open_reader(folder) as reader:
        await reader.press("x", "j", "G", "space", "l", "d", "c")
        assert reader.rows[1] == "None: all facts."
        await reader.press("enter")
        assert reader.here == "A cat sat."


async def test_help_themes_and_the_palette_work_in_the_table(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "question_mark")
        assert isinstance(reader.app.screen, HelpScreen)
        await reader.press("escape", "t")
        assert "▶" in reader.rows[0]
        await reader.press("ctrl+p")
        await reader.type("in the table: all facts")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert "facts with differences" in reader.header
        await reader.press("ctrl+p")
        await reader.type("find words in all articles")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert reader.reading.query_one(FindBar).has_class("-open")


async def test_the_scroll_bar_of_a_long_table_shows_where_sources_differ(folder: Path) -> None:
    async with open_reader(folder, (60, 10)) as reader:
        await reader.press("x")
        assert "≠" in {row[-1:] for row in reader.drawn[2:6]}
