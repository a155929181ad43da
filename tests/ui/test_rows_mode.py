"""Row against row: facts that come in one order stand level in all panes, the others say where they are."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader, go_to_label

CROSSED = {
    "a.txt": TEXTS["a.txt"],
    "b.txt": (
        "Porthaven after the storm\n\n"
        "The ferry to Holm Island stayed in port on Sunday, its owners said.\n\n"
        + "".join(f"Nobody has counted the boats in basin {n} yet.\n\n" for n in range(1, 9))
        + "At least 12 people died when a storm flooded the harbour of Porthaven, the coast guard said.\n\n"
        "Schools in Porthaven will be closed for two days.\n"
    ),
}


@pytest.fixture
def crossed(tmp_path: Path) -> Path:
    """Two articles, one of which tells of the ferry first and of the dead later."""
    return write_articles(tmp_path / "crossed", CROSSED)


def words(rows: list[str]) -> str:
    return "".join("".join(row[6:-1].split()) for row in rows[1:])


async def test_facts_in_one_order_stand_level_at_once(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("equals_sign")
        assert "= rows" in reader.header
        assert reader.row_of(1, "At least 12") == reader.row_of(2, "Nine people died") == reader.row_of(3, "The storm")
        assert reader.row_of(1, "Mayor Ellen Tarrant") == reader.row_of(3, "Mayor Tarrant rejected")
        await reader.press("equals_sign")
        assert "= free" in reader.header
        await reader.press("equals_sign")
        assert "= follow" in reader.header


async def test_what_only_one_article_has_is_one_line_that_enter_opens_and_folds_again(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("2", "equals_sign")
        line = reader.row_of(2, "… 8 passages only here")
        assert not any("Nobody has counted" in row for row in reader.pane(2))
        await reader.press("j", "j")
        assert reader.here.startswith("Nobody has counted the boats in basin 1")
        assert reader.pane(2)[line].startswith("▶")
        await reader.press("enter")
        assert reader.row_of(2, "basin 1 yet") == line
        await reader.press("j", "enter")
        assert reader.pane(2)[line].startswith("▶     … 8 passages only here")


async def test_enter_opens_a_line_of_a_single_long_passage(tmp_path: Path) -> None:
    boats = f"Nobody has counted the boats in the {'old and half forgotten ' * 6}basin.\n\n"
    long = {"a.txt": TEXTS["a.txt"].replace("Mayor", f"{boats}Mayor"), "c.txt": TEXTS["c.txt"]}
    async with open_reader(write_articles(tmp_path / "long", long), (100, 30)) as reader:
        await reader.press("equals_sign", "j", "j")
        assert reader.here.startswith("Nobody has counted")
        line = reader.row_of(1, "… 1 passage only here")
        await reader.press("enter")
        assert reader.row_of(1, "Nobody has counted") == line
        await reader.press("enter")
        assert reader.row_of(1, "… 1 passage only here") == line


async def test_the_cursor_steps_over_the_line_as_over_one_passage(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("2", "equals_sign", "j", "j", "j")
        assert reader.here.startswith("At least 12 people died")
        await reader.press("k", "k")
        assert reader.here.startswith("The ferry")


async def test_a_jump_into_the_line_opens_it(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("2", "equals_sign", "slash")
        await reader.type("basin 5")
        await reader.press("enter")
        assert reader.row_of(2, "basin 5") > 0
        assert reader.row_of(1, "Schools in") == reader.row_of(2, "Schools in")


async def test_a_place_seen_from_the_index_is_folded_again_when_the_index_is_left(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("equals_sign")
        before = reader.pane(2)
        await go_to_label(reader, "Nobody has counted the boats in basin 2")
        await reader.press("i")
        assert any("basin 2" in row for row in reader.pane(2))
        await reader.press("i")
        assert reader.pane(2)[1:] == before[1:]


async def test_a_click_opens_the_line(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("equals_sign")
        await reader.pilot.click(reader.panes[1], offset=(12, reader.row_of(2, "… 8 passages")))
        await reader.settle()
        assert reader.row_of(2, "basin 1 yet") > 0
        assert reader.here.startswith("Nobody has counted the boats in basin 1")


async def test_enter_says_where_nothing_is_folded(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("enter", "equals_sign", "enter")
        assert [said for said in reader.toasts if "fold" in said] == [
            "Passages are folded only row against row (=)",
            "Nothing here is folded",
        ]


async def test_what_is_elsewhere_is_marked_with_which_way_and_how_far(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("equals_sign")
        here, there = reader.row_of(1, "The ferry to Holm"), reader.row_of(2, "The ferry to Holm")
        assert there < here
        assert any("↑ 2 above in b" in row for row in reader.pane(1)[here + 1 : here + 4])
        assert any("↓ 2 below in a" in row for row in reader.pane(2)[there + 1 : there + 4])
        assert reader.row_of(1, "Schools in") == reader.row_of(2, "Schools in")


async def test_where_it_is_off_the_screen_the_lines_below_say_what_it_says(crossed: Path) -> None:
    async with open_reader(crossed, size=(110, 20)) as reader:
        await reader.press("equals_sign", "G", "k")
        assert reader.here.startswith("The ferry")
        assert "▷ b  “The ferry to Holm Island stayed in port on Sunday" in reader.detail
        assert "rows" in reader.detail


@pytest.mark.parametrize("presses", [1, 2, 3])
async def test_turning_to_another_way_keeps_the_cursor_on_its_row(crossed: Path, presses: int) -> None:
    async with open_reader(crossed, size=(120, 24)) as reader:
        await reader.press("2", "enter", "G")
        place, row = reader.here, reader.row_of(2, "Schools in Porthaven")
        for _ in range(presses):
            await reader.press("equals_sign")
            assert (reader.here, reader.row_of(2, "Schools in Porthaven")) == (place, row)


async def test_the_panes_scroll_together(crossed: Path) -> None:
    async with open_reader(crossed, size=(120, 20)) as reader:
        await reader.press("equals_sign")
        pane = reader.panes[0]
        pane.post_message(MouseScrollDown(pane, 12, 4, 0, 0, 0, shift=False, meta=False, ctrl=False))
        await reader.settle()
        assert tops(reader) == [3, 3]
        await reader.press("space")
        assert len(set(tops(reader))) == 1
        await reader.press("g")
        assert tops(reader) == [0, 0]


async def test_at_another_width_the_facts_are_level_again(crossed: Path) -> None:
    async with open_reader(crossed, size=(160, 48)) as reader:
        await reader.press("equals_sign", "G")
        await reader.pilot.resize_terminal(84, 40)
        await reader.settle()
        assert reader.row_of(1, "Schools in") == reader.row_of(2, "Schools in")


async def test_a_click_on_an_empty_row_is_on_the_passage_above_it(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("equals_sign")
        row = next(y for y, text in enumerate(reader.pane(1)) if "╎" in text)
        await reader.pilot.click(reader.panes[0], offset=(12, row))
        await reader.settle()
        assert reader.article == "a.txt"


def tops(reader: Reader) -> list[int]:
    return [pane.top for pane in reader.panes]
