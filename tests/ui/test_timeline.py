"""The timeline: all dates in order, and the way to where they stand."""

from pathlib import Path

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from reader.ui.screens.help import HelpScreen
from reader.ui.screens.timeline import TimelineScreen
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.row_list import RowList
from tests.ui.conftest import open_reader, open_uncompared, write_articles

TEXTS = {
    "a.txt": "The sea wall was built in 1954.\n\nThe storm came on 3 May 2016 at 6:30 a.m. and took it.\n",
    "b.txt": (
        "A wall is planned.\n\nThe wall fell on 3 May 2016.\n\n"
        "It had been mended in April 2015.\n\nTalks went on Friday.\n"
    ),
}


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "dated", TEXTS)


async def test_the_sentences_of_all_sources_stand_under_their_dates(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T")
        assert [row for row in reader.rows if row] == [
            "  a  ●───────────────────────●",
            "  b  ────────────●───────────●",
            "     1954        Apr 2015    3 May",
            "1954",
            "▶       a  The sea wall was built in 1954.",
            "April 2015",
            "        b  It had been mended in April 2015.",
            "3 May 2016  2 sources",
            "        b  The wall fell on 3 May 2016.",
            "  06:30 a  The storm came on 3 May 2016 at 6:30 a.m. and took it.",
            "Left open: 1",
            "        b  Talks went on Friday.",
        ]
        assert "1 of 5" in reader.header
        assert "left open: 1" in reader.header
        assert "1954" in reader.detail


async def test_beside_a_day_that_is_left_open_stands_how_it_can_be_told(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "G")
        assert 'b  has no date: give it one ("date" in collection.yaml)' in reader.detail
        await reader.press("g")
        assert "has no date" not in reader.detail
    manifest = "format: parallax-collection/1\narticles: {b.txt: {date: 2016-05-07}}\n"
    (dated / "collection.yaml").write_text(manifest, encoding="utf-8")
    async with open_reader(dated) as reader:
        await reader.press("T")
        assert "left open" not in reader.header


async def test_the_keys_of_the_panes_move_in_the_timeline(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "j", "down")
        assert "The wall fell" in reader.row_here
        await reader.press("k")
        assert "mended" in reader.row_here
        await reader.press("G", "j")
        assert "Friday" in reader.row_here
        await reader.press("g", "up")
        assert "1954" in reader.row_here
        await reader.press("space")
        assert "Friday" in reader.row_here
        await reader.press("pageup")
        assert "1954" in reader.row_here


async def test_enter_reads_on_there_and_b_goes_back(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "j", "j", "enter")
        assert (reader.article, reader.here) == ("b.txt", "The wall fell on 3 May 2016.")
        await reader.press("b")
        assert reader.here.startswith("The sea wall")


async def test_m_goes_on_to_the_other_places_with_the_same_date(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "j", "j", "enter", "m")
        assert reader.here.startswith("The storm came on 3 May 2016")


@pytest.mark.parametrize("key", ["T", "escape"])
async def test_leaving_keeps_the_place_in_the_panes_and_in_the_timeline(dated: Path, key: str) -> None:
    async with open_reader(dated) as reader:
        await reader.press("j", "T")
        assert "06:30" in reader.row_here
        await reader.press("G", key)
        assert not isinstance(reader.app.screen, TimelineScreen)
        assert reader.here.startswith("The storm came")
        await reader.press("T")
        assert "Friday" in reader.row_here
        await reader.press(key, "k", "T")
        assert "1954" in reader.row_here


async def test_a_click_moves_and_a_second_one_reads_on(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T")
        await reader.pilot.click("RowList", offset=(20, 7))
        await reader.settle()
        assert "mended" in reader.row_here
        await reader.pilot.click("RowList", offset=(20, 7))
        await reader.settle()
        assert reader.here.startswith("It had been mended")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (300, 60), (36, 8)])
async def test_the_date_is_in_sight_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    dates = [
        f"{'It rained here and there, ' * day}on {day} May 2016, {'as it does, ' * day}once." for day in range(1, 29)
    ]
    folder = write_articles(tmp_path / "rain", {"rain.txt": "\n\n".join(dates)})
    async with open_reader(folder, size=size) as reader:
        await reader.press("T", "G", "g")
        assert reader.rows[0] == "1 May 2016"
        for day in range(1, 29):
            assert f"{day} May 2016" in reader.row_here
            await reader.press("j")
        await reader.pilot.resize_terminal(60, 20)
        await reader.settle()
        assert "28 May 2016" in reader.row_here


async def test_where_nothing_is_dated_that_is_said(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "undated", {"a.txt": "A cat sat.\n", "b.txt": "It purred.\n"})
    async with open_reader(folder) as reader:
        await reader.press("T", "j", "G", "space")
        assert reader.rows[0] == "No article gives a date."
        assert "no dates" in reader.header
        await reader.press("enter")
        assert reader.here == "A cat sat."


@pytest.mark.parametrize("count", [1, 12])
async def test_one_article_or_twelve_have_a_timeline(tmp_path: Path, count: int) -> None:
    texts = {f"{n:02}.txt": f"It rained on {n + 1} May 2016.\n" for n in range(count)}
    async with open_reader(write_articles(tmp_path / "some", texts)) as reader:
        await reader.press("T", "G", "enter")
        assert reader.here == f"It rained on {count} May 2016."


async def test_help_and_themes_work_in_the_timeline(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "question_mark")
        assert isinstance(reader.app.screen, HelpScreen)
        await reader.press("escape", "t")
        assert isinstance(reader.app.screen, TimelineScreen)
        assert "1954" in reader.row_here


async def test_the_place_is_kept_where_parallax_is_left_from_the_timeline(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("l", "G", "T", "q")
    async with open_reader(dated) as reader:
        assert reader.here == "Talks went on Friday."


async def test_the_wheel_scrolls_and_leaves_the_reader_where_they_are(tmp_path: Path) -> None:
    texts = {f"{n:02}.txt": f"It rained on {n + 1} May 2016.\n" for n in range(12)}
    async with open_reader(write_articles(tmp_path / "some", texts), size=(80, 20)) as reader:
        await reader.press("T")
        view = reader.app.screen.query_one(RowList)
        view.post_message(MouseScrollDown(view, 12, 2, 0, 0, 0, shift=False, meta=False, ctrl=False))
        await reader.settle()
        assert "2 May 2016" in reader.rows[0]
        view.post_message(MouseScrollUp(view, 12, 2, 0, 0, 0, shift=False, meta=False, ctrl=False))
        await reader.settle()
        assert "1 May 2016" in reader.row_here


async def test_the_palette_runs_commands_of_the_timeline_and_of_the_panes(dated: Path) -> None:
    async with open_reader(dated) as reader:
        for command in ("To the next passage", "Find words in all articles"):
            await reader.press("T", "ctrl+p")
            await reader.type(command.casefold())
            await reader.settle()
            await reader.press("enter")
            await reader.settle()
            if command.startswith("To"):
                assert "mended" in reader.row_here
                await reader.press("escape")
        assert not isinstance(reader.app.screen, TimelineScreen)
        assert reader.reading.query_one(FindBar).has_class("-open")


async def test_the_palette_leads_from_the_timeline_to_the_panes(dated: Path) -> None:
    async with open_reader(dated) as reader:
        await reader.press("T", "ctrl+p")
        await reader.type("april 2015")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert not isinstance(reader.app.screen, TimelineScreen)
        assert reader.here.startswith("It had been mended")


@pytest.mark.usefixtures("own_cache")
async def test_dates_come_in_while_the_articles_are_compared(dated: Path) -> None:
    async with open_uncompared(dated, size=(100, 30)) as (reader, analysis):
        await reader.press("T")
        assert "being compared" in reader.rows[0]
        analysis.let_go()
        await reader.settle()
        assert "1954" in reader.row_here


async def test_a_long_run_of_dates_of_one_source_is_a_line_that_opens(tmp_path: Path) -> None:
    pictures = "".join(f"{day} March 2016: A picture of the harbour.\n\n" for day in range(3, 11))
    texts = {"a.txt": f"The wall is old.\n\n{pictures}The storm came on 3 May 2016.\n", "b.txt": TEXTS["b.txt"]}
    async with open_reader(write_articles(tmp_path / "pictures", texts)) as reader:
        await reader.press("T")
        (fold,) = (row for row in reader.rows if "8 sentences, 3 March 2016 – 10 March 2016, only in a" in row)
        await reader.press("g", "j")
        assert reader.row_here.endswith(fold.strip("▶ "))
        assert "enter shows them" in reader.detail
        await reader.press("enter")
        assert isinstance(reader.app.screen, TimelineScreen)
        assert "3 March 2016: A picture" in reader.row_here
        assert sum("A picture of the harbour" in row for row in reader.rows) == 8


async def test_who_comes_from_a_dated_picture_finds_it_open(tmp_path: Path) -> None:
    pictures = "".join(f"{day} March 2016: A picture of the harbour.\n\n" for day in range(3, 11))
    texts = {"a.txt": f"{pictures}The storm came on 3 May 2016.\n", "b.txt": TEXTS["b.txt"]}
    async with open_reader(write_articles(tmp_path / "pictures", texts)) as reader:
        await reader.press("j", "j", "T")
        assert "5 March 2016: A picture" in reader.row_here
