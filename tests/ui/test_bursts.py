"""Keys typed faster than screens open reach the screen that they were meant for."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import OptionList, TextArea

from reader.ui.screens.compare import CompareScreen
from reader.ui.screens.note_editor import NoteEditor
from reader.ui.typed_keys import TypedKeys
from reader.ui.widgets.index import Index
from tests.ui.conftest import open_reader


async def test_letters_typed_at_once_after_the_key_that_finds_are_looked_for(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.type("/ferry")
        assert reader.here.startswith("The ferry to Holm")


async def test_what_is_typed_at_once_after_a_search_walks_the_places_found(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.type("/storm\nn")
        assert reader.here == "Harbour storm kills nine", "the place after the first, which is in the first article"


async def test_what_is_typed_at_once_after_the_filter_of_the_index_moves_in_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("i")
        await reader.type("/sea wall\nd")
        assert reader.reading.query_one(Index).words == "sea wall"


async def test_a_letter_typed_at_once_answers_the_window_that_the_one_before_opened(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.type("ww")
        assert "worth comparing" in reader.toasts[-1]
        await reader.type("wn")
        assert reader.reading.state.comparison.wanted.kind == "number"


async def test_steps_typed_at_once_after_the_key_that_compares_are_taken_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.type("dcjj")
        assert isinstance(reader.app.screen, CompareScreen)
        here = reader.row_here
        await reader.press("g")
        assert reader.row_here != here


async def test_a_note_typed_at_once_is_whole(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.type("nWho counted?")
        assert isinstance(reader.app.screen, NoteEditor)
        assert reader.app.screen.query_one(TextArea).text == "Who counted?"


async def test_what_is_pasted_at_once_after_the_key_that_opens_the_editor_is_between_the_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(folder) as reader:
        slow, is_ready = iter([False, False, False]), vars(TypedKeys)["_is_ready"].fget
        monkeypatch.setattr(TypedKeys, "_is_ready", property(lambda keys: next(slow, True) and is_ready(keys)))
        for event in (events.Key("n", "n"), events.Key("A", "A"), events.Paste(" pasted "), events.Key("Z", "Z")):
            reader.app.post_message(event)
        await reader.settle()
        assert isinstance(reader.app.screen, NoteEditor)
        assert reader.app.screen.query_one(TextArea).text == "A pasted Z"


@pytest.mark.parametrize("keys", ["cqj", "xqj", "Tqj"])
async def test_what_is_typed_after_leaving_a_screen_is_of_the_one_below(folder: Path, keys: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j")
        await reader.type(keys[0])
        reader.app.simulate_key("escape")
        await reader.type(keys[2])
        assert reader.app.screen is reader.reading
        assert reader.here.startswith("Mayor Ellen Tarrant")


@pytest.mark.parametrize("action", ["page_down", "page_up"])
async def test_a_field_that_folds_again_takes_the_keys_that_come_late(folder: Path, action: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        options = reader.app.screen.query_one("#status OptionList", OptionList)
        options.highlighted = 1
        await options.run_action(action)
        assert options.highlighted == 1
