"""Keys, colours and hands in a real terminal."""

import base64
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.sample import copied_to
from tests.terminal import NOTHING, Terminal

pytestmark = pytest.mark.slow

_COLOURS = {"truecolour": rb"[34]8;2;", "256 colours": rb"[34]8;5;", "colours": rb"\x1b\[[0-9;]*[34][1-6][;m]"}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the sample collection."""
    return copied_to(tmp_path / "sample")


def start(
    folder: Path, home: Path, size: tuple[int, int] = (120, 40), settings: Mapping[str, str] = NOTHING
) -> Terminal:
    terminal = Terminal(sys.executable, ["-m", "reader", str(folder)], home, size, settings)
    terminal.wait_for("differences")
    return terminal


def colours_in(raw: bytes) -> set[str]:
    return {name for name, pattern in _COLOURS.items() if re.search(pattern, raw)}


def test_ten_passages_on_and_a_place_kept_there_are_found_again_tomorrow(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("10jp")
    terminal.wait_for("Bookmark this place under which letter?")
    terminal.press("q")
    terminal.wait_for("Bookmarked under q; P goes there")
    assert terminal.leave() == 0

    again = start(seeds, tmp_path)
    again.press("gP")
    again.wait_for("Go to which bookmark?")
    again.press("q")
    again.wait_for(lambda text: "Go to which bookmark?" not in text)
    assert again.leave() == 0


def test_a_note_typed_and_saved_while_the_program_loads_is_saved(seeds: Path, tmp_path: Path) -> None:
    terminal = Terminal(sys.executable, ["-m", "reader", str(seeds)], tmp_path)
    terminal.wait_for("Syria and Russia")
    terminal.press("nWho counted?\x13")
    terminal.wait_for("Note saved: “Who counted?”")
    assert terminal.leave() == 0


def test_letters_on_the_screen_lead_where_they_stand(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("J")
    terminal.wait_for(lambda text: "Jump: type the letters shown" in text and "a  1≠ Syria and" in text)
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "Jump" not in text and "▶  1≠ Syria and" in text)
    terminal.press("Js")
    terminal.wait_for(lambda text: "▶  2≠ The Syrian military" in text)
    assert terminal.leave() == 0


def test_keys_of_ones_own_work_beside_others_that_are_wrong(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "config" / "parallax").mkdir(parents=True)
    keymap = tmp_path / "config" / "parallax" / "keymap.yaml"
    keymap.write_text("format: parallax-keymap/1\nkeys:\n  help: ','\n  find.previous: '{'\n  nonsense: z\n")
    terminal = start(seeds, tmp_path, (200, 40))
    terminal.wait_for("differences")
    terminal.press(",")
    terminal.wait_for("searches these keys")
    terminal.press("q")
    terminal.wait_for(lambda text: "searches these keys" not in text)
    assert terminal.leave() == 0


def test_a_passage_is_handed_to_the_terminals_clipboard(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("y")
    terminal.wait_for("Copied with source and place")
    copied = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", terminal.raw)
    assert copied
    assert base64.b64decode(copied[1]).decode().startswith("> Syria and Russia deny")
    assert terminal.leave() == 0


def test_the_mouse_is_given_to_the_terminal_and_taken_back(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("S")
    terminal.wait_for("Terminal mouse selection is on")
    given = terminal.raw.rindex(b"\x1b[?1000l")
    assert b"\x1b[?1000h" not in terminal.raw[given:]
    terminal.press("S")
    terminal.wait_for("Terminal mouse selection is off")
    assert b"\x1b[?1000h" in terminal.raw[given:]
    assert terminal.leave() == 0


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"COLORTERM": "truecolor"}, {"truecolour"}),
        ({"TERM": "xterm-256color"}, {"256 colours"}),
        ({"TERM": "xterm"}, {"colours"}),
        ({"TERM": "vt220", "NO_COLOR": "1"}, set()),
    ],
)
def test_no_more_colours_are_used_than_the_terminal_has(
    seeds: Path, tmp_path: Path, settings: dict[str, str], told: set[str]
) -> None:
    terminal = start(seeds, tmp_path, settings=settings)
    terminal.press("2d")
    terminal.wait_for("· 2 of ")
    found = colours_in(terminal.raw)
    assert terminal.leave() == 0
    assert found - {"colours"} == told - {"colours"}
    assert ("colours" in found) or "colours" not in told


def test_a_terminal_that_can_move_no_cursor_is_given_the_comparison_as_text(seeds: Path, tmp_path: Path) -> None:
    command = f"{sys.executable} -m reader {seeds}; read x"
    terminal = Terminal("/bin/sh", ["-c", command], tmp_path, (200, 400), {"TERM": "dumb"})
    terminal.wait_for("Differences (")
    assert b"\x1b[" not in terminal.raw
    terminal.kill()


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_help_and_leaving_stand_in_the_line_of_keys_however_narrow(
    seeds: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    terminal = start(seeds, tmp_path, size)
    terminal.wait_for(lambda text: "? help" in text and "q quit" in text)
    terminal.press("5")
    terminal.wait_for("5 times")
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "5 times" not in text and "q quit" in text)
    assert terminal.leave() == 0
