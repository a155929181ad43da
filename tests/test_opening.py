"""The first second: the articles can be read before the program is loaded, and stay where they stand."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import Terminal

pytestmark = pytest.mark.slow

HARBOUR = [
    f"Ferry number {n} left the harbour of Brackwater at {n} o'clock with many people on board." for n in range(60)
]
MARKET = [f"On market day {n} in Upper Wexley all the bread was sold before noon, said a baker." for n in range(60)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "harbour"
    folder.mkdir()
    for name, sentences in (("a.txt", HARBOUR), ("b.txt", MARKET), ("c.txt", [*MARKET[:9], *HARBOUR])):
        (folder / name).write_text("\n\n".join(sentences), encoding="utf-8")
    return folder


@pytest.fixture(params=[(160, 48), (100, 30), (60, 20)], ids=["wide", "medium", "narrow"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def terminals(folder: Path, size: tuple[int, int], tmp_path: Path) -> Iterator["Terminals"]:
    terminals = Terminals(folder, size, tmp_path)
    yield terminals
    terminals.close()


class Terminals:
    """Opens the reader on a folder, again once it was left."""

    def __init__(self, folder: Path, size: tuple[int, int], home: Path) -> None:
        self._arguments, self._size, self._home = ["-m", "reader", str(folder)], size, home
        self._last: Terminal | None = None

    def open(self) -> Terminal:
        self._last = Terminal(sys.executable, self._arguments, self._home, self._size)
        return self._last

    def close(self) -> None:
        if self._last:
            self._last.kill()


def first_words(terminal: Terminal) -> str:
    """The screen as it is before anything but words stands on it."""
    text = terminal.wait_for(lambda text: text.count("harbour") > 3)
    assert "help" not in text
    return text


def stays(before: str, after: str) -> bool:
    """Whether each character stands where it stood; the line of the title aside, which is told more."""
    rows = zip(before.splitlines()[1:], after.splitlines()[1:], strict=True)
    return all(a in (" ", b) for old, new in rows for a, b in zip(old, new, strict=True))


def test_every_word_stays_where_it_stood_first(terminals: "Terminals") -> None:
    terminal = terminals.open()
    before = first_words(terminal)
    assert stays(before, terminal.wait_for(lambda text: "? help" in text or not stays(before, text)))


def test_the_words_that_it_was_left_at_are_there_first(terminals: "Terminals") -> None:
    terminal = terminals.open()
    terminal.wait_for("? help")
    terminal.press("G")
    terminal.wait_for("number 59")
    assert terminal.leave() == 0
    again = terminals.open()
    before = again.wait_for("number 59")
    assert "help" not in before
    assert stays(before, again.wait_for("? help"))


def test_keys_that_are_pressed_meanwhile_are_neither_shown_nor_lost(terminals: "Terminals") -> None:
    terminal = terminals.open()
    first_words(terminal)
    terminal.press("jj")
    terminal.wait_for(lambda text: any("▶" in row and "number 2" in row for row in text.splitlines()))
    assert "jj" not in terminal.text


def test_an_error_leaves_the_terminal_as_it_was(folder: Path, tmp_path: Path) -> None:
    run = f"from reader.cli import main; sys.exit(main([{str(folder)!r}]))"
    program = f"import sys; sys.modules['textual'] = None\n{run}"
    terminal = Terminal(sys.executable, ["-c", program], tmp_path)
    assert terminal.ended() == 70
    assert terminal.raw.rindex(b"\x1b[?1049l") > terminal.raw.index(b"\x1b[?1049h")
    assert terminal.raw.rindex(b"\x1b[?25h") > terminal.raw.index(b"\x1b[?25l")


def test_the_program_ends_at_once_though_the_articles_are_still_compared(folder: Path, tmp_path: Path) -> None:
    for number in range(9):
        text = "\n\n".join(f"{sentence} {number}" for sentence in HARBOUR * 12)
        (folder / f"long {number}.txt").write_text(text, encoding="utf-8")
    terminal = Terminal(sys.executable, ["-m", "reader", str(folder)], tmp_path)
    terminal.wait_for("comparing")
    assert terminal.leave() == 0
    assert "differences" not in terminal.text
