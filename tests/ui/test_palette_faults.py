"""A fault in the palette ends the program with a report; one that comes as the palette is left does not."""

from pathlib import Path

import pytest
from textual.command import CommandPalette, Provider

from reader.ui.palette import Everything
from tests.ui.conftest import open_reader

PLACES = ((Everything, "_commands"), (CommandPalette, "_refresh_command_list"))
"""Where the palette finds what it offers, and where it shows that."""


class BrokenError(Exception):
    """A fault of the program."""


def _fail(*_: object) -> None:
    raise BrokenError


def _leave_and_fail(palette: Provider | CommandPalette, *_: object) -> None:
    palette.app.screen.dismiss()
    raise BrokenError


@pytest.mark.parametrize("place", PLACES)
async def test_a_fault_of_ours_in_the_palette_is_seen(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[type, str]
) -> None:
    monkeypatch.setattr(*place, _fail)
    with pytest.raises(BrokenError):
        async with open_reader(folder) as reader:
            await reader.press("ctrl+p")


@pytest.mark.parametrize("place", PLACES)
async def test_a_fault_of_a_search_as_the_palette_is_left_ends_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[type, str]
) -> None:
    monkeypatch.setattr(*place, _leave_and_fail)
    async with open_reader(folder) as reader:
        await reader.press("ctrl+p")
        await reader.press("j")
        assert reader.app.screen is reader.reading
