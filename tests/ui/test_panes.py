"""The panes are made wider, moved, put away, zoomed, and paged across; and so they stand tomorrow."""

from pathlib import Path

import pytest

from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.article_strip import ArticleStrip
from reader.ui.widgets.detail import Detail
from tests.sample import copied_to
from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Eight articles: the first three tell of the storm, the others each of something else."""
    others = {f"{name}.txt": f"The {name} club met on Friday to elect its {name} board.\n" for name in "defgh"}
    return write_articles(tmp_path / "many", TEXTS | others)


def shown(reader: Reader) -> list[str]:
    """The articles on the screen, from the left."""
    return [pane.article.id.removesuffix(".txt") for pane in reader.panes]


def widths(reader: Reader) -> list[int]:
    return [pane.size.width for pane in reader.panes]


def strip(reader: Reader) -> str:
    """The line about all articles; empty where it is not shown."""
    line = reader.reading.query_one(ArticleStrip)
    return str(line.render()) if line.display else ""


async def drag(reader: Reader, pane: ArticlePane, cells: int) -> None:
    """Drags the right edge of a pane by some cells."""
    edge = pane.size.width - 1
    await reader.pilot.mouse_down(pane, offset=(edge, 5))
    await reader.pilot.hover(pane, offset=(edge + cells, 5))
    await reader.pilot.mouse_up(pane, offset=(edge + cells, 5))
    await reader.settle()


# Widths


async def test_a_pane_is_made_wider_and_narrower_by_keys(folder: Path) -> None:
    async with open_reader(folder) as reader:
        even = widths(reader)
        await reader.press("2", "enter", "greater_than_sign", "greater_than_sign")
        assert widths(reader)[1] > even[1] > widths(reader)[0]
        await reader.press("less_than_sign", "less_than_sign")
        assert widths(reader) == even


async def test_the_edge_of_a_pane_is_dragged(folder: Path) -> None:
    async with open_reader(folder) as reader:
        before, place = widths(reader), reader.here
        await drag(reader, reader.panes[0], -10)
        after = widths(reader)
        assert abs(after[0] - before[0] + 10) <= 1
        assert abs(after[1] - before[1] - 10) <= 1
        assert reader.here == place
        await drag(reader, reader.panes[0], -60)
        assert widths(reader)[0] >= 14
        await drag(reader, reader.panes[2], -10)
        assert abs(widths(reader)[2] - after[2]) <= 1


async def test_the_cursor_s_passage_stays_in_view_in_another_width(folder: Path) -> None:
    async with open_reader(folder, size=(120, 20)) as reader:
        await reader.press("G")
        for _ in range(6):
            await reader.press("less_than_sign")
            assert any("▶" in row for row in reader.pane(1)[1:])


# Order, putting away, zoom


async def test_a_pane_is_moved_and_its_number_with_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("right_parenthesis")
        assert shown(reader) == ["b", "a", "c"]
        assert reader.article == "a.txt"
        await reader.press("1", "enter")
        assert reader.article == "b.txt"
        await reader.press("l")
        assert reader.article == "a.txt"
        await reader.press("left_parenthesis")
        assert shown(reader) == ["a", "b", "c"]


async def test_a_pane_is_put_away_and_comes_back_by_its_number(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "enter", "j", "underscore")
        assert shown(reader) == ["a", "c"]
        assert reader.article == "c.txt"
        assert "2×▷" in strip(reader)
        assert "2 of 3 sources" in reader.header
        assert "▷ b" in reader.detail
        await reader.press("2", "enter")
        assert shown(reader) == ["a", "b", "c"]
        assert strip(reader) == ""


async def test_what_was_put_away_comes_back_when_it_is_gone_to(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "enter", "underscore", "underscore")
        assert shown(reader) == ["a"]
        await reader.press("underscore")
        assert any("only pane" in toast for toast in reader.toasts)
        await reader.press("j", "o")
        assert reader.article in ("b.txt", "c.txt")
        await reader.press("asterisk")
        assert shown(reader) == ["a", "b", "c"]


async def test_a_pane_is_zoomed_and_the_others_come_again(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "z")
        place = reader.here
        assert shown(reader) == ["a"]
        assert "▷ c" in reader.detail
        await reader.press("z")
        assert (shown(reader), reader.here) == (["a", "b", "c"], place)
        await reader.press("z", "l")
        assert shown(reader) == ["b"]


# More than fit


async def test_the_strip_tells_of_all_articles_and_where_the_fact_is(many: Path) -> None:
    async with open_reader(many, size=(100, 30)) as reader:
        await reader.press("j")
        assert strip(reader) == " [1▶ a][2▷ b] 3▷ c  4 d  5 e  6 f  7 g  8 h "
        await reader.press("8", "enter")
        assert strip(reader).endswith(" g][8▶ h]")


async def test_there_is_no_strip_where_all_are_on_the_screen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        assert strip(reader) == ""


@pytest.mark.parametrize(("width", "panes"), [(60, 1), (79, 1), (80, 2), (100, 2)])
async def test_under_80_columns_there_is_one_pane_and_what_the_others_say_under_it(
    folder: Path, width: int, panes: int
) -> None:
    async with open_reader(folder, size=(width, 24)) as reader:
        await reader.press("j")
        assert len(reader.panes) == panes
        assert "▷ c" in reader.detail


# Tomorrow


async def test_the_panes_stand_tomorrow_as_they_were_left(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("right_parenthesis", "greater_than_sign", "2", "enter", "3", "enter", "underscore", "q")
    async with open_reader(folder) as reader:
        assert shown(reader) == ["b", "a"]
        assert widths(reader)[1] > widths(reader)[0]
        await reader.press("z", "q")
    async with open_reader(folder) as reader:
        assert len(reader.panes) == 1


async def test_rows_stand_level_whatever_the_panes(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("equals_sign", "right_parenthesis", "greater_than_sign", "3", "enter", "underscore")
        assert shown(reader) == ["b", "a"]
        assert reader.row_of(1, "Nine people died") == reader.row_of(2, "At least 12")


@pytest.mark.parametrize("size", [(120, 30), (120, 28), (80, 24), (60, 20)])
async def test_in_a_low_screen_what_is_told_lies_over_no_more_of_the_panes_than_it_needs_and_moves_nothing(
    folder: Path, size: tuple[int, int]
) -> None:
    async with open_reader(folder, size) as reader:
        detail, pane = reader.reading.query_one(Detail), reader.panes[0]
        tops, heights = set(), set()
        for _ in reader.reading.state.comparison.passages("a.txt"):
            assert detail.size.height == len(reader.detail.split("\n"))
            assert pane.size.height == reader.reading.query_one("#stage").size.height
            row = pane.screen_row(reader.reading.state.here)
            assert 0 <= row < pane.view.height <= pane.size.height - detail.size.height
            tops.add(pane.top)
            heights.add(detail.size.height)
            await reader.press("j")
        assert len(heights) > 1
        assert size[0] < 120 or tops == {0}


@pytest.mark.parametrize(("size", "most"), [((60, 20), 4), ((80, 24), 5)])
async def test_in_a_low_screen_few_rows_are_not_text(tmp_path: Path, size: tuple[int, int], most: int) -> None:
    async with open_reader(copied_to(tmp_path / "seeds"), size) as reader:
        for key in "ddfjj":
            await reader.press(key)
            rows, heads = reader.pane(1), int(size[0] >= 80)
            covered = reader.reading.query_one(Detail).size.height
            assert size[1] - (len(rows) - heads - covered) <= most


async def test_where_a_low_screen_has_no_row_for_the_title_of_the_pane_the_header_has_it(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds"), (60, 20)) as reader:
        assert reader.header.startswith(" “Syria and Russia deny”   1 of 3")
        await reader.press("2", "enter")
        assert reader.header.startswith(" IBTimes UK   2 of 3")
        assert "10 differences" in reader.header


async def test_in_a_tall_screen_what_is_told_has_rows_of_its_own(folder: Path) -> None:
    async with open_reader(folder, (160, 48)) as reader:
        detail, pane = reader.reading.query_one(Detail), reader.panes[0]
        for _ in reader.reading.state.comparison.passages("a.txt"):
            assert (detail.size.height, pane.region.bottom) == (4, detail.region.y)
            await reader.press("j")
