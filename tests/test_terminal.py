"""The whole way in a real terminal: read, compare, write a note, leave, and come back."""

import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sample import copied_to
from tests.terminal import Terminal

pytestmark = pytest.mark.slow


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the sample collection."""
    return copied_to(tmp_path / "sample")


def start(folder: Path, tmp_path: Path, size: tuple[int, int] = (120, 40)) -> Terminal:
    return Terminal(sys.executable, ["-m", "reader", str(folder)], tmp_path, size)


def write_note(terminal: Terminal, text: str) -> None:
    terminal.press("n")
    terminal.wait_for("Status")
    terminal.press(text)
    terminal.wait_for(text)
    terminal.press("\x13")
    terminal.wait_for("Note saved")


def test_a_reader_compares_writes_a_note_and_finds_it_tomorrow(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.wait_for("differences")
    terminal.press("2d")
    terminal.wait_for("2 of 10")
    terminal.press("/")
    terminal.wait_for("Find")
    terminal.press("White Helmets")
    terminal.wait_for("1 of 5")
    terminal.press("\r")
    terminal.wait_for("esc ends the search")
    terminal.press("\x1b")
    terminal.wait_for("Search ended")
    write_note(terminal, "Two pictures of one group")
    terminal.wait_for("1 note")
    assert terminal.leave() == 0

    again = start(seeds, tmp_path)
    again.wait_for(
        lambda text: all(words in text for words in ("1 note", "Two pictures of one group", "Some have questioned"))
    )
    assert again.leave() == 0


def test_a_saved_note_outlives_a_kill_and_text_put_above_it(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.wait_for("differences")
    terminal.press("jj")
    terminal.wait_for("▶  2≠ The Syrian military has denied")
    write_note(terminal, "Kept for good")
    terminal.kill()

    article = seeds / "000_1376728b26cdddcd.txt"
    article.write_text("An editor put this line in.\n\n" + article.read_text("utf-8"), "utf-8")
    again = start(seeds, tmp_path)
    again.wait_for("1 note")
    again.press("jjj")
    again.wait_for("Kept for good")
    assert again.leave() == 0


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (300, 80)])
def test_it_opens_in_terminals_of_every_size(seeds: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    terminal = start(seeds, tmp_path, size)
    terminal.wait_for(lambda text: "differences" in text and "Syria and Russia deny" in text)
    assert terminal.leave() == 0


def test_hostile_text_reaches_no_terminal_raw(tmp_path: Path) -> None:
    evil = "\x1b]0;PWNED\x07 \x1b]52;c;UFdORUQ=\x07 \x1b[5mBLINK \x9b31m \u202eRTL \u200b[/b]"
    folder = tmp_path / "evil"
    folder.mkdir()
    (folder / "a\x1b]0;NAME\x07.txt").write_text(f"Twelve people died. {evil} The mayor denied it.\n", "utf-8")
    (folder / "b.txt").write_text(
        f"---\ntitle: 'x'\noutlet: \"out\\e]0;LET\\a\"\n---\nTen people died. {evil}\n", "utf-8"
    )
    terminal = start(folder, tmp_path)
    terminal.wait_for("sources")
    terminal.press("djm")
    terminal.press("?")
    terminal.wait_for("searches these keys")
    terminal.press("q")
    terminal.wait_for(lambda text: "searches these keys" not in text and "␛]0;PWNED␇" in text)
    assert terminal.leave() == 0
    assert not re.search(rb"\x1b\](?:0|52);[^\x1b\x07]*(?:PWNED|UFdORUQ|NAME|LET)", terminal.raw)
    assert b"\x1b[5m" not in terminal.raw
    assert not re.search("[\u0080-\u009f\u200b\u202a-\u202e\u2066-\u2069]", terminal.raw.decode("utf-8", "replace"))


def test_where_there_is_no_terminal_the_comparison_is_printed(seeds: Path, tmp_path: Path) -> None:
    command = f"{sys.executable} -m reader {seeds} | head -n 40; read x"
    terminal = Terminal("/bin/sh", ["-c", command], tmp_path, (200, 60))
    assert "Differences (" in terminal.wait_for("people killed")
    terminal.kill()


ENDS: dict[str, Callable[[Terminal], None]] = {
    "kill -9": Terminal.kill,
    "kill": lambda terminal: terminal.kill(signal.SIGTERM),
    "hung up": lambda terminal: terminal.kill(signal.SIGHUP),
    "window closed": Terminal.shut,
}


def test_the_program_ends_with_its_terminal_under_nohup_too(seeds: Path, tmp_path: Path) -> None:
    command = f"trap '' HUP; exec {sys.executable} -m reader {seeds}"
    terminal = Terminal("/bin/sh", ["-c", command], tmp_path)
    terminal.wait_for("differences")
    terminal.shut()


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_what_was_being_typed_outlives_a_kill(seeds: Path, tmp_path: Path, end: Callable[[Terminal], None]) -> None:
    terminal = start(seeds, tmp_path)
    terminal.wait_for("differences")
    write_note(terminal, "Saved before")
    terminal.press("n")
    terminal.wait_for("Status")
    terminal.press("Half a thought")
    terminal.wait_for("Half a thought")
    while not any("Half a thought" in path.read_text("utf-8") for path in tmp_path.glob("state/**/drafts/*/*.yaml")):
        terminal.wait_for("Half a thought")
    end(terminal)

    again = start(seeds, tmp_path)
    again.wait_for("Not saved last time: “Half a thought”")
    again.press("w")
    again.wait_for("Status")
    again.press("\x13")
    again.wait_for("Note saved")
    assert again.leave() == 0
    assert len(list((seeds / "notes").glob("*.yaml"))) == 2
