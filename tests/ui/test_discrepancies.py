"""Walking the discrepancies."""

from pathlib import Path

from reader.paths import shipped
from tests.ui.conftest import open_reader


async def test_d_walks_the_queue_and_lays_the_sides_level(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        differences = reader.reading.state.comparison.analysis.differences
        assert reader.reading.state.focus.discrepancy == differences[0].id
        assert f"1 of {len(differences)}" in reader.detail
        await reader.press("d", "D")
        assert reader.reading.state.focus.discrepancy == differences[0].id


async def test_the_ends_of_the_queue_are_told(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "D")
        assert any("first of 2 differences; D again starts over" in toast for toast in reader.toasts)
        for _ in reader.reading.state.comparison.analysis.discrepancies:
            await reader.press("d")
        assert any("last of 2 differences" in toast for toast in reader.toasts)


async def test_the_sample_shows_the_children_killed_side_by_side() -> None:
    async with open_reader(shipped("seeds")) as reader:
        for _ in reader.reading.state.comparison.analysis.discrepancies:
            await reader.press("d")
            if "children killed" in reader.detail:
                break
        assert "a dozen" in reader.detail
        assert "11 under the age of eight" in reader.detail
        assert "at least 25" in reader.detail
        sides = (
            (1, "▶", "The Syrian military has denied"),
            (2, "▷", "The suspected chemical attack"),
            (3, "▷", "The UOSSM said at least 25"),
        )
        for number, sign, words in sides:
            assert any(sign in row and words in row for row in reader.pane(number))
