"""Row against row: facts that come in one order stand level in all panes, the others say where they are."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader

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


async def test_nothing_is_hidden(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("equals_sign")
        for number, text in enumerate(TEXTS.values(), 1):
            shown = words(reader.pane(number)).replace("╎", "")
            assert shown.replace("↑", "").replace("↓", "").startswith("".join(text.split()))


async def test_what_stands_elsewhere_is_marked_with_which_way_and_how_far(crossed: Path) -> None:
    async with open_reader(crossed) as reader:
        await reader.press("equals_sign")
        here, there = reader.row_of(1, "The ferry to Holm"), reader.row_of(2, "The ferry to Holm")
        assert there < here
        assert f"↑{here - there}" in reader.pane(1)[here + 1]
        assert f"↓{here - there}" in reader.pane(2)[there + 1]
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
    async with open_reader(crossed, size=(120, 24)) as reader:
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
