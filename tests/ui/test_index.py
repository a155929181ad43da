"""The index: looking things up, and going to where they stand."""

from pathlib import Path

import pytest
from textual.events import Resize
from textual.widgets import Input

from reader.analysis.model import Discrepancy
from reader.notes.note import About
from reader.paths import shipped
from reader.ui.screens.note_editor import NoteEditor
from reader.ui.widgets.index import EntryTree, Index
from reader.ui.widgets.pane_group import PaneGroup
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import go_to_label, labels, row_of


async def test_the_index_names_what_was_found(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await go_to_label(reader, "Ellen Tarrant")
        shown = labels(reader)
        assert {"Differences", "Facts", "Actors", "Figures", "Notes", "Porthaven"} <= set(shown)


async def test_enter_goes_to_a_mention_and_again_to_the_next(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "Ellen Tarrant")
        await reader.press("enter")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")
        await reader.press("enter")
        assert reader.here.startswith("Mayor Tarrant rejected")
        await reader.press("enter")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")


async def test_m_goes_on_to_the_mentions_of_what_was_chosen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "Ellen Tarrant")
        await reader.press("enter", "i", "m")
        assert reader.here.startswith("Mayor Tarrant rejected")
        await reader.press("M")
        assert reader.here.startswith("Mayor Ellen Tarrant denied")


async def test_m_takes_the_first_name_of_the_passage_where_nothing_was_chosen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "m")
        assert any("Ellen Tarrant" in toast for toast in reader.toasts)
        assert reader.here.startswith("Mayor Tarrant rejected")


async def test_m_goes_through_all_figures_that_count_the_same(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "Nine people")
        await reader.press("enter")
        assert reader.here.startswith("Nine people died")
        await reader.press("m")
        assert reader.here.startswith("The storm that flooded")
        await reader.press("m")
        assert "12 people" in reader.here
        assert reader.article == "a.txt"


async def test_m_in_the_index_goes_through_what_the_reader_stands_at(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "people killed")
        await reader.press("m")
        assert any("Mentions of people killed" in toast for toast in reader.toasts)
        assert reader.here.startswith("At least 12 people")
        await reader.press("m")
        assert reader.here == "Harbour storm kills nine"
        await go_to_label(reader, "Ellen Tarrant")
        await reader.press("m")
        assert reader.here.startswith("Mayor Tarrant")


async def test_figures_stand_under_what_they_count_and_disputed_ones_first(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await go_to_label(reader, "Figures")
        shown = labels(reader)
        group = shown[shown.index("Figures") + 1 :]
        assert "people" in group[0]
        assert [" ".join(label.split()[:4]).casefold() for label in group[1:5]] == [
            *("nine", "nine people died"),
            *("12 people", "at least 12 people"),
        ]


async def test_the_detail_tells_of_the_entry_while_the_reader_is_in_the_index(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await go_to_label(reader, "Ellen Tarrant")
        assert "person Ellen Tarrant" in reader.detail
        assert "2 mentions" in reader.detail
        await reader.press("escape")
        assert "person Ellen Tarrant" not in reader.detail


async def test_s_sorts_the_actors_by_name_and_that_is_kept(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("s")
        assert reader.reading.state.by_name
        assert any("by name" in toast for toast in reader.toasts)
        places = [e.label for e in reader.reading.view.entries[2].children[-1].children]
        assert places == sorted(places)
        await reader.press("q")
    async with open_reader(folder) as reader:
        assert reader.reading.state.by_name
        await reader.press("s")
        assert not reader.reading.state.by_name


async def test_slash_narrows_the_index_and_enter_goes_to_the_first_that_is_left(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "slash")
        await reader.type("tarr person")
        assert "Ellen Tarrant" in labels(reader)
        await reader.press("enter", "enter")
        assert reader.here.startswith("Mayor")
        await reader.press("slash", "down", "escape")
        assert "Notes" in labels(reader)
        assert reader.reading.query_one(Index).has_focus_within
        await reader.press("escape")
        assert not reader.reading.query_one(Index).has_focus_within


async def test_choosing_a_discrepancy_walks_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        first = reader.reading.state.comparison.analysis.discrepancies[0]
        await reader.press("i")
        await go_to_label(reader, row_of(reader, first))
        await reader.press("enter")
        assert reader.reading.state.focus.discrepancy == first.id


async def test_typing_narrows_the_index(folder: Path) -> None:
    async with open_reader(folder) as reader:
        index = reader.reading.query_one(Index)
        index.action_filter()
        await reader.settle()
        await reader.type("tarr")
        assert [label for label in labels(reader) if "Tarrant" in label]
        assert "Porthaven" not in labels(reader)
        reader.reading.query_one("#filter", Input).value = ""
        await reader.settle()
        assert "Notes" in labels(reader)


async def test_the_index_opens_and_closes_with_hjkl(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "g")
        first = row_of(reader, reader.reading.state.comparison.analysis.discrepancies[0])
        assert first in labels(reader)
        await reader.press("h")
        assert first not in labels(reader)
        await reader.press("l", "l", "h", "h")
        assert first not in labels(reader)
        await reader.press("G")
        assert reader.reading.query_one(EntryTree).cursor_line == len(labels(reader)) - 1


async def test_on_a_narrow_screen_the_index_comes_and_goes(folder: Path) -> None:
    async with open_reader(folder, size=(80, 24)) as reader:
        index = reader.reading.query_one(Index)
        assert not index.display
        await reader.press("i")
        assert index.display
        assert "1 of 3" in reader.header
        await reader.press("i")
        assert not index.display
        assert "1-2 of 3" in reader.header


async def test_the_panes_take_their_sizes_where_textual_tells_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look at the screen between a scroll and a new layout makes Textual drop the event."""
    post = PaneGroup.post_message
    monkeypatch.setattr(
        PaneGroup, "post_message", lambda self, message: isinstance(message, Resize) or post(self, message)
    )
    async with open_reader(folder, size=(80, 24)) as reader:
        assert "1-2 of 3" in reader.header
        await reader.press("i")
        assert "1 of 3" in reader.header


async def test_a_fact_is_told_of_before_it_is_chosen(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "i")
        fact = reader.reading.state.comparison.analysis.facts[0]
        await go_to_label(reader, f"1 {fact.label}")
        assert reader.detail.startswith("┃ fact 1  ")
        assert fact.label in reader.detail


async def test_d_and_f_take_the_index_along_and_open_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "g", "h", "i")
        await reader.press("d", "i")
        walked = reader.thing
        assert isinstance(walked, Discrepancy)
        assert walked == reader.reading.view.highlighter.discrepancy
        await reader.press("f")
        fact = reader.reading.state.comparison.fact_at(reader.reading.state.here)
        assert fact
        assert reader.thing == fact


async def test_a_note_is_about_what_is_stood_at_in_the_index(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "i")
        discrepancy = reader.reading.state.comparison.analysis.discrepancies[0]
        await go_to_label(reader, row_of(reader, discrepancy))
        await reader.press("n")
        assert isinstance(reader.app.screen, NoteEditor)
        subject = reader.app.screen._subject
        assert (subject.about, len(subject.anchors)) == (About.DISCREPANCY, len(discrepancy.sides))
        await reader.press("escape")
        fact = reader.reading.state.comparison.analysis.facts[0]
        await go_to_label(reader, f"1 {fact.label}")
        await reader.press("n")
        assert isinstance(reader.app.screen, NoteEditor)
        assert (reader.app.screen._subject.about, reader.app.screen._subject.label) == (About.FACT, fact.label)


async def test_in_little_room_bounds_are_signs_so_that_what_the_values_are_of_is_there_too() -> None:
    async with open_reader(shipped("seeds"), (160, 48)) as reader:
        tree = reader.reading.query_one(EntryTree)
        await reader.press("i")
        shown = ["".join(segment.text for segment in tree.render_line(y)) for y in range(30)]
        assert any("58+ | 70 | ≤100  people killed" in row for row in shown)
        assert any("a dozen | 11 | 25+  children killed" in row for row in shown)
        await reader.press("greater_than_sign", "greater_than_sign")
        wide = ["".join(segment.text for segment in tree.render_line(y)) for y in range(30)]
        assert any("at least 58 | 70 | up to 100  people killed" in row for row in wide)


async def test_in_little_room_every_value_of_a_row_is_there_if_only_its_beginning() -> None:
    async with open_reader(shipped("seeds"), (120, 40)) as reader:
        tree = reader.reading.query_one(EntryTree)
        await reader.press("i")
        await reader.press("less_than_sign")
        shown = ["".join(segment.text for segment in tree.render_line(y)) for y in range(30)]
        assert any("58+ | 70 | ≤100" in row for row in shown)
        entries = [row.strip() for row in shown if row.strip()]
        assert len(set(entries)) == len(entries)


async def test_what_is_worth_comparing_is_folded_and_walked_once_it_is_unfolded() -> None:
    async with open_reader(shipped("seeds")) as reader:
        first, second, *_ = reader.reading.state.comparison.analysis.worth_comparing
        assert row_of(reader, first) not in labels(reader)
        tree = reader.reading.query_one(EntryTree)
        tree.focus()
        tree.cursor_line = labels(reader).index("Worth comparing")
        await reader.settle()
        await reader.press("enter")
        assert row_of(reader, first) in labels(reader)
        await reader.press("j", "enter")
        assert reader.reading.state.focus.discrepancy == first.id
        await reader.press("escape", "d")
        assert reader.reading.state.focus.discrepancy == second.id
        assert "worth comparing" in reader.detail


async def test_d_walks_the_differences_or_where_that_is_wished_what_is_worth_comparing() -> None:
    async with open_reader(shipped("seeds")) as reader:
        analysis = reader.reading.state.comparison.analysis
        await reader.press("d")
        assert reader.reading.state.focus.discrepancy == analysis.differences[0].id
        for _ in analysis.differences:
            await reader.press("d")
        assert reader.reading.state.focus.discrepancy == analysis.differences[-1].id
        assert any(f"last of {len(analysis.differences)} differences" in toast for toast in reader.toasts)
    async with open_reader(shipped("seeds")) as reader:
        await reader.press("w", "w", "d")
        assert reader.reading.state.focus.discrepancy == analysis.worth_comparing[0].id


async def test_from_a_difference_the_reader_goes_over_to_what_is_worth_comparing_and_back() -> None:
    async with open_reader(shipped("seeds")) as reader:
        analysis = reader.reading.state.comparison.analysis
        await reader.press("d", "d", "w", "w", "d")
        assert reader.reading.state.focus.discrepancy == analysis.worth_comparing[0].id
        assert f"1 of {len(analysis.worth_comparing)} worth comparing" in reader.detail
        count = len(analysis.worth_comparing)
        for _ in range(count):
            await reader.press("d")
        assert reader.toasts[-1] == f"That was the last of {count} worth comparing (w); d again starts over"
        await reader.press("w", "w", "d")
        assert reader.reading.state.focus.discrepancy == analysis.differences[0].id
        assert f"1 of {len(analysis.differences)}" in reader.detail
        assert "worth comparing" not in reader.detail


async def test_what_the_reader_is_at_in_the_index_is_seen_in_the_panes_at_once_and_left_again(tmp_path: Path) -> None:
    filler = "".join(f"The council met on day {n} and talked about the harbour of Holm.\n\n" for n in range(40))
    toll = "At least {} people died when the ferry Marie sank off Porthaven, the coast guard said.\n\n"
    texts = {"a.txt": filler + toll.format("12"), "b.txt": "Bread is dear.\n\n" + toll.format("30")}
    async with open_reader(write_articles(tmp_path / "long", texts)) as reader:
        assert not any("At least 12" in row for row in reader.pane(1))
        await reader.press("i", "g", "j")
        assert any("At least 12" in row for row in reader.pane(1))
        assert "at least 12 (a)" in reader.detail
        assert reader.here.startswith("The council met on day 0")
        await reader.press("escape")
        assert not any("At least 12" in row for row in reader.pane(1))
        await reader.press("i", "enter")
        assert reader.here.startswith("At least 12")


async def test_the_index_is_made_wider_narrower_and_hidden_while_the_reader_is_in_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        index, pane = reader.reading.query_one(Index), reader.panes[0]
        before, cells = index.outer_size.width, pane.size.width
        await reader.press("tab", "greater_than_sign")
        assert index.outer_size.width > before
        await reader.press("less_than_sign", "less_than_sign")
        assert index.outer_size.width < before
        await reader.press("underscore")
        assert not index.display
        assert pane.size.width > cells
        assert len(reader.panes) == 3
        await reader.press("i")
        assert index.display


async def test_a_filter_that_leaves_nothing_says_so_and_the_line_of_keys_how_to_go_on(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "slash", *"zebra")
        assert any("no entry has these words" in row for row in reader.drawn)
        assert reader.drawn[-1].startswith("esc back")
        await reader.press("enter", "enter", "escape")
        assert "Facts" in labels(reader)


async def test_while_the_index_is_filtered_its_first_match_is_lit(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i", "slash")
        await reader.type("tarrant")
        tree = reader.reading.query_one(EntryTree)
        assert tree.cursor_line == 1
        assert tree.cursor_node
        assert tree.cursor_node.is_expanded is False
