"""Walking through a collection in a real terminal: facts, discrepancies, panes, rows, and the screens over them."""

import sys
from pathlib import Path

import pytest

from tests.sample import copied_to
from tests.terminal import Terminal

pytestmark = pytest.mark.slow

FIRST = "Syria and Russia deny"
LAST = "Statements by US officials"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the sample collection."""
    return copied_to(tmp_path / "sample")


def start(folder: Path, home: Path, size: tuple[int, int] = (160, 48)) -> Terminal:
    terminal = Terminal(sys.executable, ["-m", "reader", str(folder)], home, size)
    terminal.wait_for("differences")
    return terminal


def is_at_last(text: str) -> bool:
    """Whether the cursor is in the last passage of the first article."""
    return any(LAST in row for row in text.split("\n") if "▶" in row)


def test_facts_are_walked_and_the_way_back_is_known(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("G")
    terminal.wait_for(is_at_last)
    terminal.press("b")
    terminal.wait_for("▶  1≠ Syria and Russia deny")
    terminal.press("f")
    terminal.wait_for("▶  2≠ The Syrian military")
    assert terminal.leave() == 0


def test_discrepancies_are_walked_there_and_back(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("2d")
    terminal.wait_for("2 of 10")
    terminal.press("D")
    terminal.wait_for("1 of 10")
    assert terminal.leave() == 0


def test_a_note_is_taken_back_and_made_again(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("n")
    terminal.wait_for("Status")
    terminal.press("To be asked")
    terminal.wait_for("To be asked")
    terminal.press("\x13")
    terminal.wait_for("1 note")
    terminal.press("u")
    terminal.wait_for("0 notes")
    terminal.press("U")
    terminal.wait_for("1 note")
    assert terminal.leave() == 0


def test_rows_stand_level_and_so_they_do_tomorrow(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("=")
    terminal.wait_for("= rows ·")
    assert terminal.leave() == 0

    again = start(seeds, tmp_path)
    again.wait_for("= rows ·")
    again.press("==")
    again.wait_for("= follow ·")
    assert again.leave() == 0


def test_a_pane_stands_alone_and_then_with_the_others(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("z")
    terminal.wait_for("1 of 3 sources")
    terminal.press("z")
    terminal.wait_for(lambda text: "1 of 3 sources" not in text and "3 sources" in text)
    assert terminal.leave() == 0


def test_a_pane_is_put_away_and_its_number_brings_it_back(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("_")
    terminal.wait_for("2-3 of 3 sources")
    terminal.press("1\r")
    terminal.wait_for(lambda text: "2-3 of 3" not in text and FIRST in text)
    assert terminal.leave() == 0


def test_a_number_and_enter_lead_to_a_pane(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("2\r")
    terminal.wait_for("▶     IBTimes UK")
    terminal.press("9\r")
    terminal.wait_for("There is no pane 9")
    assert terminal.leave() == 0


@pytest.mark.parametrize(("key", "shown"), [("x", "Table: all facts"), ("T", "Timeline"), ("?", "searches these keys")])
def test_escape_leads_from_a_screen_over_the_panes_to_where_one_was(
    seeds: Path, tmp_path: Path, key: str, shown: str
) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press(key)
    terminal.wait_for(shown)
    terminal.press("\x1b")
    terminal.wait_for(lambda text: shown not in text and "= follow" in text and "▶  1≠ Syria" in text)
    assert terminal.leave() == 0


def test_a_passage_is_gone_to_by_a_click(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    row = next(y for y, line in enumerate(terminal.text.split("\n"), 1) if "A child victim" in line)
    terminal.press(f"\x1b[<0;60;{row}M\x1b[<0;60;{row}m")
    terminal.wait_for(lambda text: any("▶" in row and "A child victim" in row for row in text.split("\n")))
    assert terminal.leave() == 0


def test_ctrl_q_leaves_too(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("T")
    terminal.wait_for("Timeline")
    terminal.press("\x11")
    assert terminal.ended() == 0


def test_words_that_stand_nowhere_lead_to_words_like_them(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("/")
    terminal.wait_for("Find")
    terminal.press("Whyte Helmts")
    terminal.wait_for("not found; similar: 1 of")
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "esc back" not in text and "▶  1≠ Syria and Russia deny" in text)
    assert terminal.leave() == 0


def test_compare_leads_back_to_the_very_place(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("f")
    terminal.wait_for("fact 2  The suspected")
    terminal.press("c")
    terminal.wait_for("Compare what differs")
    terminal.press("j")
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "= follow" in text and "▶  2≠ The Syrian military" in text)
    assert terminal.leave() == 0


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 60)])
def test_what_is_read_stays_in_sight_when_the_window_is_made_larger_or_smaller(
    seeds: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("G")
    terminal.wait_for(is_at_last)
    terminal.resize(*size)
    terminal.wait_for(lambda text: is_at_last(text) and "q quit" in text)
    assert terminal.leave() == 0


def test_a_theme_is_seen_before_it_is_chosen(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("\x14")
    terminal.wait_for("▶ Parallax dark")
    assert "The Syrian military has denied" in terminal.text
    dark = terminal.ground
    terminal.press("j")
    terminal.wait_for(lambda _: terminal.ground != dark)
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "Parallax light  light" not in text and terminal.ground == dark)
    terminal.press("\x14")
    terminal.wait_for("▶ Parallax dark")
    terminal.press("j")
    terminal.press("j")
    terminal.press("\r")
    terminal.wait_for(lambda text: "Theme: Parallax sepia" in text and "Parallax light  light" not in text)
    assert terminal.ground != dark
    assert terminal.leave() == 0


def test_a_command_is_found_by_a_word_of_what_it_does(seeds: Path, tmp_path: Path) -> None:
    terminal = start(seeds, tmp_path)
    terminal.press("\x10")
    terminal.wait_for("Next passage")
    terminal.press("timeline of all")
    terminal.wait_for(lambda text: "Timeline" in text and "Next passage" not in text)
    terminal.press("\r")
    terminal.wait_for("Timeline: Khan")
    assert terminal.leave() == 0
