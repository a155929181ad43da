"""Compare: one fact's passages under each other, word by word, and who says it."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.ui.screens.compare import CompareScreen
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.find_bar import FindBar
from tests.sample import copied_to
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader, go_to_label, row_of


async def open_deaths(reader: Reader) -> None:
    """Compares what the articles say of the dead."""
    while "12 people died" not in reader.here:
        await reader.press("j")
    await reader.press("c")


async def test_the_passages_of_a_fact_stand_under_each_other_with_their_sources(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await open_deaths(reader)
        assert "people killed" in reader.header
        assert "3 sources" in reader.header
        rows = [row.strip(" ▶│") for row in reader.rows]
        assert [row for row in rows if row in ("a", "b", "c")] == sorted(row for row in rows if row in ("a", "b", "c"))
        assert any("≠Nine people died" in row for row in rows)
        assert "≠differs" in rows[0]


async def walk_to(reader: Reader, topic: str) -> None:
    """Walks to the discrepancy on a topic."""
    for _ in reader.reading.state.comparison.analysis.discrepancies:
        await reader.press("d")
        if topic in reader.detail:
            return


def sides(reader: Reader) -> str:
    """The rows of the sides, in one line."""
    return in_one_line(reader.rows[1 : end_of_sides(reader.rows)])


def below_sides(reader: Reader) -> str:
    return in_one_line(reader.rows[end_of_sides(reader.rows) :])


def end_of_sides(rows: list[str]) -> int:
    ends = ("── From the lowest", "── Other passages", "Who says it")
    return next((y for y, row in enumerate(rows) if any(end in row for end in ends)), len(rows))


def in_one_line(rows: list[str]) -> str:
    return " ".join(" ".join(row.strip("▶│┃ ") for row in rows).split())


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("people killed", ("≠at least 58 people", "says: Aleppo Media Center", "≠70 had died", "≠up to 100 had been")),
        ("children killed", ("≠a dozen children", "≠11", "≠at least 25")),
    ],
)
async def test_the_sides_of_a_discrepancy_are_compared_first_in_whatever_fact_they_stand(
    tmp_path: Path, topic: str, told: tuple[str, ...]
) -> None:
    async with open_reader(copied_to(tmp_path / "seeds")) as reader:
        await walk_to(reader, topic)
        await reader.press("c")
        assert f"Compare what differs: {topic}" in reader.header
        assert all(words in sides(reader) for words in told)
        assert "yet another reminder" in below_sides(reader)
        assert "Who says it in these passages" in below_sides(reader)
        assert "has ¬denied" not in below_sides(reader).split("Who says it")[0], "it is shown above"
        assert "✗ denies it" not in below_sides(reader), "what is denied is not how many"


async def test_the_sides_are_in_the_order_of_the_values_each_as_its_own_article_has_it(
    tmp_path: Path,
) -> None:
    async with open_reader(copied_to(tmp_path / "seeds")) as reader:
        await walk_to(reader, "people killed")
        await reader.press("c")
        values = [row[2:].split("  ")[0] for row in reader.rows[1 : end_of_sides(reader.rows)]]
        assert [value for value in dict.fromkeys(values) if value.strip()] == ["at least 58", "58", "70", "up to 100"]


async def test_of_what_is_worth_comparing_only_the_words_are_marked_that_part(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds")) as reader:
        await reader.press("w", "w", "d", "c")
        assert "Syria and Russia ≠deny carrying out ‘≠toxic gas’" in sides(reader)
        assert "≠Syria and Russia" not in sides(reader)


@pytest.mark.parametrize("size", [(160, 48), (80, 40)])
async def test_numbers_are_shown_on_one_scale(tmp_path: Path, size: tuple[int, int]) -> None:
    async with open_reader(copied_to(tmp_path / "seeds"), size) as reader:
        await walk_to(reader, "people killed")
        await reader.press("c")
        begin = next(y for y, row in enumerate(reader.rows) if "From the lowest to the highest" in row)
        least, exact, most = reader.rows[begin + 1 : begin + 4]
        assert least.strip(" ▶│┃").startswith("at least 58")
        assert least.index("●") < exact.index("●") < most.index("●")
        assert most.index("◀") < least.index("●")


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (60, 20)])
async def test_a_side_says_what_it_says_where_and_who_says_it(folder: Path, size: tuple[int, int]) -> None:
    async with open_reader(folder, size) as reader:
        await reader.press("d", "c")
        here = reader.row_here.split()
        assert here[:6] == ["▶", "at", "least", "12", "a", "says:"]
        await reader.press("g")
        assert reader.row_here.split()[:6] == ["▶", "nine", "b", "in", "its", "own"]
        await reader.press("j")
        assert reader.row_here.split()[:5] == ["▶", "nine", "b", "says:", "the"]
        await reader.press("enter")
        assert reader.article == "b.txt"


async def test_a_denial_of_the_whole_is_not_shown_as_a_denial_of_each_figure_in_it(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds")) as reader:
        await walk_to(reader, "people killed")
        await reader.press("c")
        assert "denies: the Syrian military" not in sides(reader)


async def test_the_lines_below_take_only_the_rows_that_they_have_needed(folder: Path) -> None:
    async with open_reader(folder, (160, 48)) as reader:
        await reader.press("d", "c")
        heights = []
        for _ in range(8):
            detail = reader.app.screen.query_one(Detail)
            heights.append(detail.size.height)
            assert detail.size.height >= len(reader.detail.split("\n"))
            await reader.press("j")
        assert heights == sorted(heights)
        assert heights[0] < 6


@pytest.mark.parametrize("key", ["c", "escape"])
async def test_compare_is_reached_from_the_index_and_left_by_the_same_key(folder: Path, key: str) -> None:
    async with open_reader(folder) as reader:
        first = reader.reading.state.comparison.analysis.discrepancies[0]
        await reader.press("i")
        await go_to_label(reader, row_of(reader, first))
        await reader.press("c")
        assert f"Compare what differs: {first.topic}" in reader.header
        assert "≠Nine people" in sides(reader)
        await reader.press(key)
        assert reader.app.screen is reader.reading


async def test_compare_is_reached_from_the_table_and_left_by_the_same_key(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "d", "D", "c")
        assert "Compare what differs: " in reader.header
        assert "≠" in sides(reader)
        await reader.press("c")
        assert "Table" in reader.header


async def test_the_header_and_the_lines_below_go_by_the_width_that_the_screen_has_now(folder: Path) -> None:
    async with open_reader(folder, (60, 20)) as reader:
        await reader.press("d", "c")
        narrow = reader.header, reader.detail
        await reader.pilot.resize_terminal(120, 30)
        await reader.settle()
        wide = reader.header, reader.detail
        await reader.press("c", "c")
        assert (reader.header, reader.detail) == wide != narrow


async def test_from_a_passage_that_is_no_version_compare_begins_at_a_version_of_its_article(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds"), (80, 24)) as reader:
        await reader.press("x", "j", "l", "l", "c")
        assert "Compare what differs: people killed" in reader.header
        assert reader.row_here.startswith("▶ 58  “These images”")


async def test_a_fact_of_the_index_is_compared_word_by_word_alone(folder: Path) -> None:
    async with open_reader(folder) as reader:
        last = len(reader.reading.state.comparison.analysis.facts)
        await reader.press("i")
        await go_to_label(reader, f"{last} ")
        await reader.press("c")
        assert f"Compare fact {last} of {last}" in reader.header
        assert not any("── Other passages" in row for row in reader.rows)


async def test_who_says_a_version_is_said_next_to_it_alone(tmp_path: Path) -> None:
    async with open_reader(copied_to(tmp_path / "seeds")) as reader:
        await walk_to(reader, "who is blamed for that attack")
        await reader.press("c")
        assert "rebels “These images” accuses: Damascus" in sides(reader)
        assert "Damascus" not in below_sides(reader)
        await reader.press("d")
        assert "denies: Syria and Russia" in sides(reader)
        assert "denies: Syria and Russia" not in below_sides(reader)


async def test_who_says_it_stands_below_the_firmest_first(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "1 ")
        await reader.press("c")
        rows = [row.strip(" ▶│") for row in reader.rows]
        ladder = [row for row in rows[rows.index("Who says it") + 1 :] if row]
        assert any(row.split() == ["◐", "reports", "it", "b", "says:", "the", "police"] for row in ladder)


async def test_who_denies_it_stands_last(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await open_deaths(reader)
        while not any("sea wall" in row for row in reader.rows):
            await reader.press("f")
        ladder = [row.strip(" ▶│") for row in reader.rows if "it  " in row]
        assert ladder[0].startswith("◐ reports it")
        assert ladder[-1].startswith("✗ denies it")
        assert "denies: Mayor Tarrant" in ladder[-1]


async def test_f_and_d_go_to_other_facts_in_place(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("f", "f", "c", *"FFFF")
        assert "Compare fact 1 of" in reader.header
        assert "This is the first fact" in reader.toasts
        await reader.press("f")
        assert "Compare fact 2 of" in reader.header
        await reader.press(*"ffff")
        assert "That was the last fact" in reader.toasts
        await reader.press(*"DDDDDD")
        assert "This is the first of 2 differences" in reader.toasts
        first = reader.detail
        await reader.press("d")
        assert reader.detail != first
        assert isinstance(reader.app.screen, CompareScreen)


async def test_enter_reads_on_at_the_passage_and_at_a_line_of_who_says_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await open_deaths(reader)
        await reader.press("g", "enter")
        assert reader.app.screen is reader.reading
        assert (reader.article, reader.here) == ("b.txt", "Harbour storm kills nine")
        await reader.press("b")
        assert "12 people died" in reader.here
        await reader.press("c", "G", "enter")
        assert reader.app.screen is reader.reading


@pytest.mark.parametrize("key", ["c", "escape"])
async def test_leaving_keeps_the_place(folder: Path, key: str) -> None:
    async with open_reader(folder) as reader:
        await open_deaths(reader)
        here = reader.here
        await reader.press("f", "j", key)
        assert reader.app.screen is reader.reading
        assert reader.here == here


async def test_a_discrepancy_that_is_walked_is_compared(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "c")
        topic = reader.reading.state.comparison.analysis.discrepancies[0].topic
        assert f"{topic}  nine (b) | " in reader.detail
        await reader.press("d")
        assert reader.reading.state.comparison.analysis.discrepancies[1].topic[:30] in reader.detail


async def test_a_discrepancy_of_no_one_fact_is_compared_by_the_sentences_of_its_sides(folder: Path) -> None:
    async with open_reader(folder) as reader:
        analysis = reader.reading.state.comparison.analysis
        first, *others = analysis.discrepancies
        loose = replace(first, fact=None)
        found = replace(analysis, facts=(), discrepancies=(loose, *others))
        reader.reading.know(found, is_whole=True)
        await reader.press("d", "c")
        assert f"Compare what differs: {first.topic}" in reader.header
        words = " ".join(row.strip("▶│ ") for row in reader.rows)
        assert all(analysis.text_of(side.passage).split()[-1] in words for side in first.sides)
        await reader.press("f")
        assert "That was the last fact" in reader.toasts


async def test_what_no_other_tells_is_not_compared(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "c")
        assert reader.app.screen is reader.reading
        assert "No other article reports this" in reader.toasts


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (60, 20), (36, 10)])
async def test_all_of_every_passage_can_be_read_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    middle = " ".join(f"and broke pier {number}" for number in range(40))
    texts = {name: f"The storm hit Porthaven {middle} on Monday, {name[0]} said." for name in ("a.txt", "b.txt")}
    async with open_reader(write_articles(tmp_path / "piers", texts), size) as reader:
        await reader.press("c", "g")
        seen = set()
        for _ in range(80):
            seen |= {word.lstrip("=") for row in reader.rows for word in row.strip("▶│ ").split()}
            await reader.press("j")
        assert {str(number) for number in range(40)} <= seen
        assert "reports" in seen


async def test_themes_work_in_compare_over_the_table(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "c", "t")
        assert isinstance(reader.app.screen, CompareScreen)
        await reader.press("escape", "escape")
        assert reader.app.overviews == []


async def test_the_palette_leads_from_compare_over_the_table_to_the_panes(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "c", "ctrl+p")
        await reader.type("find words in all articles")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert reader.app.overviews == []
        assert reader.reading.query_one(FindBar).has_class("-open")
