"""What hands do beside typing: copying with the source, and leaving the mouse to the terminal."""

from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.ui.conftest import open_reader


async def test_y_copies_the_passage_with_its_source_and_place(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("2", "G", "y")
        place = reader.reading.state.here
        assert reader.app.clipboard == (
            f"> A bakery gave bread to those who had lost their homes.\n>\n> — b (b.txt, {place.start}–{place.end})\n"
        )
        assert reader.toasts[-1].startswith("Copied with source and place, through the terminal: 54 characters")


async def test_y_copies_what_is_selected(folder: Path) -> None:
    async with open_reader(folder) as reader:
        text = reader.panes[0].article.text
        begin = text.index("12 people")
        reader.reading.selections = {reader.panes[0]: Selection(Offset(begin, 0), Offset(begin + 9, 0))}
        await reader.press("y")
        assert reader.app.clipboard.startswith("> 12 people\n")
        assert f"(a.txt, {begin}–{begin + 9})" in reader.app.clipboard


async def test_y_copies_from_the_screens_over_the_panes(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("x", "y")
        assert "(a.txt, " in reader.app.clipboard


async def test_in_tmux_it_is_said_what_that_needs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_reader(folder) as reader:
        monkeypatch.delenv("TMUX", raising=False)
        await reader.press("y")
        assert "tmux" not in reader.toasts[-1]
        monkeypatch.setenv("TMUX", "default,1,0")
        await reader.press("y")
        assert reader.toasts[-1].endswith("in tmux that needs set-clipboard on")


async def test_the_mouse_is_left_to_the_terminal_and_taken_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("S")
        assert reader.toasts[-1] == "Terminal mouse selection is on; S turns it off"
        await reader.press("x", "S")
        assert reader.toasts[-1] == "Terminal mouse selection is off"
