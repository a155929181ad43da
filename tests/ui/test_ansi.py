"""What the terminal is told in few bytes looks as what it would have been told in many."""

import pyte
from hypothesis import example, given
from hypothesis import strategies as st

from reader.terminal.ansi import minimise_sgr

_CODES = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "4",
        "7",
        "9",
        "31",
        "94",
        "39",
        "45",
        "107",
        "49",
        "38;2;1;2;3",
        "48;2;4;5;6",
        "38;5;9",
        "48;5;200",
    ]
)
_LOOKS = st.lists(_CODES, max_size=4).map(";".join)
_WORDS = st.text(st.sampled_from("ab ü語"), min_size=1, max_size=6)
_MOVES = st.builds("\x1b[{};{}H".format, st.integers(1, 6), st.integers(1, 20))
_DRAWN = st.builds("\x1b[{}m{}\x1b[0m".format, _LOOKS.filter(bool), _WORDS)
_FRAMES = st.lists(
    st.one_of(_DRAWN, _WORDS, _MOVES, st.just("\r\n"), st.just("\x1b[2J"), _LOOKS.map("\x1b[{}m".format)), max_size=8
)
_WIDTH = 120
"""So wide that no row goes over the edge: Textual's never do."""


def seen(data: str) -> object:
    """What stands on the screen, cell by cell; where nothing is seen, without its ink."""
    screen = pyte.Screen(_WIDTH, 6)
    pyte.Stream(screen).feed(data)
    return [[_seen(screen.buffer[y][x]) for x in range(_WIDTH)] for y in range(6)], (screen.cursor.x, screen.cursor.y)


def _seen(cell: pyte.screens.Char) -> object:
    if cell.data != " " or cell.underscore or cell.strikethrough or cell.reverse:
        return cell
    return cell.bg


@example(["\x1b[1ma\x1b[0m\x1b[4ma\x1b[1m \x1b[0m"])
@given(st.lists(_FRAMES.map("".join), max_size=3))
def test_the_screen_shows_the_same(frames: list[str]) -> None:
    assert seen("".join(f"{frame}\x1b[0m" for frame in frames)) == seen("".join(map(minimise_sgr, frames)))


def test_a_word_in_another_colour_costs_its_colour() -> None:
    plain, warm = "38;2;1;1;1;48;2;2;2;2", "1;38;2;9;9;9;48;2;2;2;2"
    told = minimise_sgr(f"\x1b[{plain}mone \x1b[0m\x1b[{warm}mtwo\x1b[0m\x1b[{plain}m three\x1b[0m")
    assert told == f"\x1b[{plain}mone \x1b[1;38;2;9;9;9mtwo\x1b[22;38;2;1;1;1m three\x1b[0m"


def test_what_is_no_look_is_passed_on() -> None:
    for data in ("", "\x1b[?1049h", "\x1b]52;c;YQ==\x07", "plain\n", "\x1b[3 q"):
        assert minimise_sgr(data) == data


_PIECES = st.builds(
    "\x1b[{}m{}\x1b[0m".format, st.sampled_from(["1;31", "32", "7;44"]), st.sampled_from(["ab", " ü ", "語", "  "])
)
_PANES = st.lists(st.builds("".join, st.lists(_PIECES, min_size=1, max_size=3)), min_size=12, max_size=12)
"""Two panes of six rows, each row short enough for its pane."""


def update_of(rows: list[str]) -> str:
    """What draws two panes, row by row through both, as Textual does: with ends of lines, but for the last line's."""
    told = ((y, f"\x1b[{y + 1};{1 + 10 * x}H{rows[2 * y + x]}") for y in range(6) for x in range(2))
    return "".join(row if y == 5 else f"{row}\n" for y, row in told) + "\x1b[1;1H"


@given(_PANES)
def test_panes_that_are_drawn_one_after_the_other_show_the_same(rows: list[str]) -> None:
    assert seen(update_of(rows)) == seen(minimise_sgr(update_of(rows)))


def test_what_is_drawn_over_something_else_is_drawn_behind_it() -> None:
    data = "\x1b[1;5Hover\x1b[1;1H\x1b[1munder all\x1b[0m\x1b[1;1H"
    assert seen(minimise_sgr(data)) == seen(data)


def test_gutters_and_words_in_two_looks_cost_each_look_once_for_two_rows() -> None:
    rows = [f"\x1b[{y};1H\x1b[1;32m {y} \x1b[0m\x1b[33mwords\x1b[0m" for y in range(1, 5)]
    assert minimise_sgr("\n".join([*rows, "\x1b[1;1H"])).count("m") == 5 + 1  # and one that ends the last
