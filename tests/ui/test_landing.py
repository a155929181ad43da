"""Where a jump puts what it goes to: in sight with all its sides, a third from the top, nothing moved for nothing."""

from pathlib import Path

import pytest

from reader.paths import shipped
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader

FILLER = "".join(f"The council met on day {n} and talked about the harbour of Holm.\n\n" for n in range(40))
TOLL = "At least {} people died when the ferry Marie sank off Porthaven, the coast guard said.\n\n"
OTHER = "".join(f"A reader writes in letter {n} that the bread was good.\n\n" for n in range(40))


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Two long articles, of which one sentence far below differs."""
    texts = {"a.txt": FILLER + TOLL.format("12") + FILLER, "b.txt": OTHER + TOLL.format("30") + OTHER}
    return write_articles(tmp_path / "long", texts)


def rows_in_sight(reader: Reader) -> list[int]:
    """On which rows of the panes the dead are reported, from 0 below the heads."""
    return [reader.row_of(number, "At least") - 1 for number in (1, 2)]


async def test_d_lands_a_third_from_the_top_with_both_sides_level(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("d")
        third = reader.panes[0].view.height // 3
        assert rows_in_sight(reader) == [third, third]


async def test_a_step_brings_the_other_side_to_its_row_where_it_was_out_of_sight(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("d", "k")
        reader.panes[1].scroll_top_to(0)
        await reader.press("j")
        assert rows_in_sight(reader)[0] == rows_in_sight(reader)[1]


async def test_a_step_that_leaves_the_other_side_in_sight_does_not_move_its_pane(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("d")
        top = reader.panes[1].top
        await reader.press("j", "j", "k", "k")
        assert reader.panes[1].top == top


async def test_a_jump_to_what_is_in_sight_moves_no_pane(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("d", "j", "j")
        tops = [pane.top for pane in reader.panes]
        await reader.press("b")
        assert reader.here.startswith("The council met on day 0")
        await reader.press("d", "k", "k", "d")
        assert [pane.top for pane in reader.panes] == tops


async def test_what_is_found_lands_a_third_from_the_top(long: Path) -> None:
    async with open_reader(long) as reader:
        await reader.press("slash")
        await reader.type("Marie")
        assert rows_in_sight(reader)[0] == reader.panes[0].view.height // 3


async def test_after_the_last_difference_d_starts_over_when_pressed_again(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "d", "d")
        assert reader.toasts[-1] == "That was the last of 2 differences; d again starts over"
        await reader.press("d")
        assert "1 of 2" in reader.detail
        await reader.press("D")
        assert reader.toasts[-1] == "This is the first of 2 differences; D again starts over"
        assert "1 of 2" in reader.detail


async def test_f_starts_over_when_pressed_again_after_the_last_shared_passage(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("3", "G", "f")
        assert reader.toasts[-1] == "That was the last shared passage; f again starts over"
        await reader.press("f")
        assert reader.article == "a.txt"


async def test_a_passage_with_several_differences_says_so_and_d_takes_those_first() -> None:
    async with open_reader(shipped("seeds")) as reader:
        await reader.press("d")
        here = reader.here
        assert "≠ 3 here" in reader.detail
        await reader.press("d", "d")
        assert reader.here == here
        await reader.press("d")
        assert reader.here != here
