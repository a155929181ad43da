"""Reading side by side: from passage to passage, fact to fact, pane to pane."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis.pipeline.errors import AnalysisError
from reader.analysis.pipeline.serialise import Step
from reader.articles.load import load_collection
from reader.layout.wrap import cells_of
from reader.progress import Progress, no_progress
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.key_line import KeyLine
from reader.views.detail_line import DetailLine
from tests.ui.conftest import open_reader, open_uncompared, write_articles
from tests.ui.screen import HeardApp, HeldAnalysis, Reader


@pytest.mark.usefixtures("own_cache")
async def test_the_articles_can_be_read_before_they_are_compared(folder: Path) -> None:
    async with open_uncompared(folder) as (reader, analysis):
        await reader.press("j", "j")
        assert "comparing" in reader.header
        place, rows = reader.here, reader.pane(1)
        analysis.let_go()
        await reader.settle()
        assert "differences" in reader.header
        assert reader.here == place
        assert [row[6:] for row in reader.pane(1)] == [row[6:] for row in rows]  # but for the marks in the gutter


@pytest.mark.usefixtures("own_cache")
async def test_a_difference_asked_for_too_early_is_gone_to_once_it_is_found(folder: Path) -> None:
    async with open_uncompared(folder) as (reader, analysis):
        await reader.press("w", "o")
        assert reader.toasts[-1] == "The articles are still being compared", "not that there are none"
        await reader.press("w", "o", "d")
        assert reader.toasts[-1] == "The articles are still being compared: d goes on when they are"
        analysis.let_go()
        await reader.settle()
        assert reader.reading.state.focus.discrepancy == "d1"


@pytest.mark.usefixtures("own_cache")
async def test_who_has_moved_meanwhile_is_not_taken_away(folder: Path) -> None:
    async with open_uncompared(folder) as (reader, analysis):
        await reader.press("d", "G")
        place = reader.here
        analysis.let_go()
        await reader.settle()
        assert (reader.here, reader.reading.state.focus.discrepancy) == (place, None)


class FailingAnalysis(HeldAnalysis):
    """An analysis that tells how far it is, and fails when it is let go."""

    def steps(self, progress: Progress = no_progress) -> Iterator[Step]:
        progress(12, 600)
        yield from super().steps()

    def _found(self, progress: Progress) -> Iterator[Step]:
        raise AnalysisError("the background process was stopped twice, by SIGKILL")


async def test_how_far_the_comparison_is_and_that_it_has_failed_is_told(folder: Path) -> None:
    collection = load_collection([folder])
    analysis = FailingAnalysis(collection.articles)
    app = HeardApp(collection, analysis=analysis)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.pause()
        reader = Reader(app, pilot)
        await reader.press("j")
        assert "comparing 12 of 600" in reader.header
        place = reader.here
        analysis.let_go()
        await reader.settle()
        assert "not compared" in reader.header
        assert "could not be compared: the background process was stopped twice, by SIGKILL" in reader.toasts[-1]
        assert reader.here == place


async def test_where_the_comparison_has_failed_no_key_says_that_it_goes_on(folder: Path) -> None:
    collection = load_collection([folder])
    analysis = FailingAnalysis(collection.articles)
    app = HeardApp(collection, analysis=analysis)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.pause()
        reader = Reader(app, pilot)
        for key in "fdo":
            await reader.press(key)
            assert reader.toasts[-1].startswith("The articles are still being compared")
        analysis.let_go()
        await reader.settle()
        for key in "fdo":
            await reader.press(key)
            assert reader.toasts[-1] == "The articles could not be compared"
        await reader.press("x")
        assert "The articles could not be compared." in "\n".join(reader.drawn)


async def test_the_other_panes_show_the_same_fact(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        assert all(reader.row_of(number, words) for number, words in ((2, "Nine people died"), (3, "The storm that")))


async def test_a_pane_without_the_fact_stays_where_it_is(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        before = reader.pane(2)
        await reader.press("j")
        assert reader.here.startswith("The ferry")
        assert [row[6:] for row in reader.pane(2)] == [row[6:] for row in before]


async def test_the_panes_stay_where_they_are_when_they_are_told_not_to_follow(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("equals_sign")
        before = reader.row_of(3, "Mayor Tarrant")
        await reader.press("j", "j")
        assert reader.row_of(3, "Mayor Tarrant") == before


async def test_f_goes_from_shared_fact_to_shared_fact(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "F")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        await reader.press("F")
        assert reader.here.startswith("At least 12 people")
        await reader.press("f")
        assert reader.here.startswith("Mayor Ellen Tarrant")


async def test_f_goes_on_from_article_to_article(folder: Path) -> None:
    async with open_reader(folder) as reader:
        walked = []
        for _ in range(8):
            await reader.press("f")
            walked.append(f"{reader.article} {reader.here}"[:25])
        assert walked == [
            "a.txt At least 12 people ",
            "a.txt Mayor Ellen Tarrant",
            "b.txt Harbour storm kills",
            "b.txt Nine people died wh",
            "b.txt Engineers said that",
            "c.txt Porthaven counts it",
            "c.txt The storm that floo",
            "c.txt Mayor Tarrant rejec",
        ]
        await reader.press("F", "F", "F")
        assert reader.toasts[-1:] == ["The next shared passage is in b"]


async def test_the_ends_of_the_facts_are_told_once_at_a_time(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("F")
        assert reader.toasts == ["This is the first shared passage; F again starts over"]
        await reader.press("3", "G", "f")
        assert reader.toasts[-1] == "That was the last shared passage; f again starts over"


async def test_one_thing_is_said_at_a_time_and_covers_only_the_line_of_keys(folder: Path) -> None:
    async with open_reader(folder) as reader:
        for words in ("Told for as long as the test takes", "Told in its place"):
            reader.app.notify(words, timeout=1000)
            await reader.settle()
        (toast,) = reader.app.screen.query("Toast")
        assert (toast.region.bottom, toast.region.height) == (reader.app.size.height, 1)


async def test_what_is_told_at_once_and_what_is_warned_of_stand_one_over_the_other(folder: Path) -> None:
    async with open_reader(folder) as reader:
        reader.app.notify("A warning", severity="warning", timeout=1000)
        for words in ("Told for no time", "Told in its place"):
            reader.app.notify(words, timeout=1000)
        await reader.settle()
        warned, told = reader.app.screen.query("Toast")
        assert "A warning" in str(warned.render())
        assert "Told in its place" in str(told.render())
        assert warned.region.bottom == told.region.y


async def test_articles_without_a_fact_in_common_say_so(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "two", {"a.txt": "The choir sang.\n", "b.txt": "Rain fell on the hills.\n"})
    async with open_reader(folder) as reader:
        await reader.press("f")
        assert reader.toasts[-1:] == ["The articles share no fact"]


async def test_every_passage_of_a_fact_has_its_number_beside_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        row = reader.pane(1)[reader.row_of(1, "At least 12 people")]
        number = row[:6].strip(" ▶▷≠┃✎")
        assert number.isdigit()
        assert number in reader.pane(2)[reader.row_of(2, "Nine people")][:6]
        assert "≠" in row[:6]


async def test_l_goes_to_the_pane_beside_and_to_the_same_fact(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "l")
        assert reader.here.startswith("Nine people")
        await reader.press("3", "enter")
        assert reader.here.startswith("The storm that flooded")
        await reader.press("h", "h", "h")
        assert reader.article == "a.txt"


async def test_o_goes_round_the_articles_that_tell_the_same(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "o")
        assert reader.article == "b.txt"
        await reader.press("o", "o")
        assert reader.article == "a.txt"
        await reader.press("G", "o")
        assert any("No other article" in toast for toast in reader.toasts)


async def test_back_and_forward_go_through_the_jumps(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "G", "g", "b")
        assert reader.here.startswith("Schools")
        await reader.press("b")
        assert reader.here.startswith("At least")
        await reader.press("B")
        assert reader.here.startswith("Schools")
        await reader.press("b", "b", "b")
        assert any("where you began" in toast for toast in reader.toasts)


async def test_pages_go_through_an_article_that_is_longer_than_the_screen(tmp_path: Path) -> None:
    long = "".join(f"Sentence number {n} of a long report stands here.\n\n" for n in range(80))
    folder = write_articles(tmp_path / "long", {"a.txt": long, "b.txt": "A short one.\n"})
    async with open_reader(folder, size=(80, 24)) as reader:
        await reader.press("space")
        first = reader.here
        assert first != "Sentence number 0 of a long report stands here."
        await reader.press("space")
        second = reader.here
        await reader.press("pageup")
        assert number(reader.here) < number(second)
        for _ in range(60):
            await reader.press("space")
        assert "number 79" in reader.here


async def test_the_detail_says_what_differs_and_why_passages_were_matched(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        assert "number" in reader.detail
        assert "% " in reader.detail
        assert "figure: " not in reader.detail
        await reader.press("c")
        assert "why matched" in reader.detail
        assert "figure: " in reader.detail
        await reader.press("c")
        await reader.press("G")
        assert "only in this article" in reader.detail


async def test_the_cursor_stays_on_the_screen_at_every_size(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        place = reader.here
        for size in ((60, 20), (300, 80), (80, 24), (100, 30), (36, 10)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            pane = next(pane for pane in reader.panes if pane.has_cursor)
            assert reader.here == place
            assert 0 <= pane.screen_row(reader.reading.state.here) < pane.view.height


async def test_a_narrow_screen_says_what_the_articles_beside_it_tell(folder: Path) -> None:
    async with open_reader(folder, size=(60, 20)) as reader:
        await reader.press("j")
        assert len(reader.panes) == 1
        assert "b" in reader.detail
        assert "nine | at least 12" in reader.detail


async def test_a_small_screen_is_half_text_and_keeps_help_and_leaving_in_sight(folder: Path) -> None:
    async with open_reader(folder, size=(60, 20)) as reader:
        await reader.press("d")
        assert len(reader.pane(1)) - 1 >= 10
        line = reader.app.screen.query_one(KeyLine)
        assert [key.shown for key in line.keys][-2:] == ["?", "q"]
        assert sum(key.width for key in line.keys) <= 60
        await reader.pilot.resize_terminal(160, 40)
        await reader.settle()
        assert "T" in [key.shown for key in line.keys]


async def test_more_articles_than_fit_are_paged_across(tmp_path: Path) -> None:
    texts = {f"{n}.txt": f"Article {n}\n\nThe bridge at Oldford was closed on Monday.\n" for n in range(1, 10)}
    folder = write_articles(tmp_path / "nine", texts)
    async with open_reader(folder, size=(120, 30)) as reader:
        assert "1-2 of 9" in reader.header
        await reader.press("l", "l", "l")
        assert reader.article == "4.txt"
        assert "3-4 of 9" in reader.header
        await reader.press("9", "enter")
        assert reader.article == "9.txt"
        await reader.press("1", "enter")
        assert reader.article == "1.txt"


def number(sentence: str) -> int:
    """The number in "Sentence number 7 of …"."""
    return int(sentence.split()[2])


@pytest.mark.parametrize("count", [1, 2])
async def test_one_or_two_articles_can_be_read(tmp_path: Path, count: int) -> None:
    texts = {f"{n}.txt": "Only a few words.\n" for n in range(count)}
    async with open_reader(write_articles(tmp_path / "few", texts)) as reader:
        await reader.press("f", "d", "m", "j", "k", "l", "h", "o", "b", "full_stop")
        assert reader.here == "Only a few words."


@pytest.mark.slow
async def test_a_line_of_a_million_characters_can_be_read(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "line", {"a.txt": "word " * 200_000, "b.txt": "Another article.\n"})
    async with open_reader(folder) as reader:
        await reader.press("l", "h", "G", "g")
        assert "word word" in reader.pane(1)[2]


async def test_words_with_hyphens_push_no_line_of_the_detail_out_of_sight(folder: Path) -> None:
    async with open_reader(folder, size=(60, 20)) as reader:
        told = [DetailLine("difference", "status", "a long-run harbour-side sea-wall " * 9, "1 of 9")]
        told += [DetailLine(sign, sign, sign) for sign in ("fact", "why", "claim", "elsewhere")]
        detail = reader.reading.query_one(Detail)
        detail.show(told, height=7)
        rows = reader.detail.split("\n")
        assert rows[-1].startswith("▷ elsewhere")
        assert detail.styles.height is not None
        assert len(rows) <= detail.styles.height.value
        assert all(cells_of(row) <= 58 for row in rows)
