"""What stands on the screen stands in `parallax show` too, for who listens to it."""

from pathlib import Path

import pytest

from reader.cli import main
from tests.ui.conftest import open_reader
from tests.ui.screen import write_note


async def test_all_that_the_screen_tells_is_in_the_transcript(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "p", "w")
        await write_note(reader, "Who counted", "toll")
        await reader.press("c")
        told = reader.detail.splitlines()
        await reader.press("c")
        await reader.press("d", "v", "s", "q")
    main(["show", str(folder)])
    shown = capsys.readouterr().out
    why = next(line for line in told if "why matched" in line).split("matched", 1)[1].strip()
    for words in (why.split("  ")[0], "Who counted", "#toll", "Bookmarks (1)", "Judgements (1)\nsettled"):
        assert words in shown
