"""Screens open and the program is left, whatever is typed, clicked or found meanwhile."""

import asyncio
from pathlib import Path

import pytest
from textual.events import Key

from reader.articles.load import load_collection
from reader.terminal.textual_internals import end_without_report
from reader.ui.app import ParallaxApp
from reader.ui.screens.list_screen import ListScreen
from tests.ui.conftest import open_reader


@pytest.mark.parametrize("keys", ["qc", "qx", "qn", "q:", "q2j"])
async def test_what_is_typed_at_once_after_the_key_that_leaves_does_nothing(folder: Path, keys: str) -> None:
    async with open_reader(folder) as reader:
        await reader.type(keys)
        assert not reader.app.screen_stack or reader.app.screen is reader.reading


@pytest.mark.parametrize("key", ["c", "v", "n", "ctrl+p", "f1"])
async def test_a_screen_that_opens_as_the_program_is_left_does_no_harm(folder: Path, key: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        reader.app.post_message(Key(key, key if len(key) == 1 else None))
        await asyncio.sleep(0)
        reader.app.exit()


async def test_a_program_that_is_left_before_its_screen_is_there_ends_well(folder: Path) -> None:
    app, faults = ParallaxApp(load_collection([folder])), list[BaseException]()
    end_without_report(app, faults.append)
    running = asyncio.create_task(app.run_async(headless=True))
    while not app.is_running:
        await asyncio.sleep(0)
    app.exit()
    await running
    assert faults == []


@pytest.mark.parametrize("screen", ["notes", "table", "timeline", "compare"])
async def test_what_is_found_as_a_screen_opens_is_in_it(folder: Path, screen: str) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        getattr(reader.reading.commands.screens, screen)()
        reader.reading.know(reader.reading.state.comparison.analysis, is_whole=True)
        await reader.settle()
        assert isinstance(reader.app.screen, ListScreen)
        assert reader.app.screen.listing.comparison is reader.reading.state.comparison


async def test_a_command_for_a_screen_that_is_not_there_yet_does_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        reader.reading.commands.screens.compare()
        assert isinstance(reader.app.screen, ListScreen)
        reader.app.screen.action_run("move.down")
        reader.app.exit()
