"""Whatever an article, a name, a manifest or a note holds: to the terminal go only sequences of the framework's own."""

import re
import shlex
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY
from tests.hostile_pile import add_harm, write_pile
from tests.terminal import Terminal

pytestmark = pytest.mark.slow

_STEERS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""What may not stand in a line of a terminal; the framework's own sequences are taken out before."""
_SEQUENCE = re.compile(
    r"\x1b\[(?P<csi>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<final>[ -/]*[@-~])"
    r"|\x1b(?P<string>[\]P_^X])(?P<held>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<other>[ -/]*[0-Z\\^-~])"
)
_COMMANDS: tuple[list[str], ...] = (
    ["show"], ["show", "--event", "1"], ["show", "--event", "99"], ["analyze", "--json"], ["check"],
    *(["export", "--to", form] for form in ("md", "html", "csv", "json", "webannotation")),
    *(["export", "--to", form, "-o", "out"] for form in ("qdpx", "brat", "bundle")),
    ["notes", "list"], ["notes", "check"], ["notes", "agree"], ["notes", "restore"], ["import", "b.txt"],
    ["add", "--into", "elsewhere"], ["nonsense"], ["themes"],
)  # fmt: skip
_VIEWS = (
    ("x", "Table: "), ("T", "Timeline: "), ("c", "Compare "),
    ("?", "searches these keys"), ("/", "Find"), ("\x10", "Search"),
)  # fmt: skip
"""The key that opens each view, and what stands on the screen then; escape closes all of them."""


def _kinds(raw: str) -> set[str]:
    """The sorts of sequences in what a terminal was sent, without their numbers."""
    return {
        f"{m['csi']}CSI {m['final']}"
        if m["final"]
        else f"{m['string']}{m['held']}"
        if m["string"]
        else f"ESC {m['other']}"
        for m in _SEQUENCE.finditer(raw)
    }


def _is_gone(shown: str, text: str) -> bool:
    return shown not in text


def _is_compared(text: str) -> bool:
    """Whether the header says how many differences there are."""
    return re.search(r"\d difference", text) is not None


def _read_in_every_view(folder: Path, home: Path) -> str:
    terminal = Terminal(sys.executable, ["-m", "reader", str(folder)], home, (140, 40))
    terminal.wait_for("Index")
    terminal.wait_for(_is_compared)
    terminal.press("d")
    for key, shown in _VIEWS:
        terminal.press(key)
        terminal.wait_for(shown)
        terminal.press("\x1b")
        terminal.wait_for(partial(_is_gone, shown))
    assert terminal.leave() == 0
    return terminal.raw.decode("utf-8", "surrogateescape")


def test_every_view_of_a_hostile_collection_sends_what_a_harmless_one_does(tmp_path: Path) -> None:
    harmless = _read_in_every_view(write_pile(tmp_path / "well", "PWNED"), tmp_path / "home")
    hostile = _read_in_every_view(write_pile(tmp_path / "evil"), tmp_path / "home")
    assert _kinds(hostile) <= _kinds(harmless)
    assert "31337" not in {
        number for m in _SEQUENCE.finditer(hostile) for number in re.split("[;:]", m["numbers"] or "")
    }
    left = _SEQUENCE.sub("", hostile)
    assert "PWNED" in left
    assert set(_STEERS.findall(left)) <= set(_STEERS.findall(_SEQUENCE.sub("", harmless)))


def test_every_command_on_a_hostile_pile_prints_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    folder = write_pile(tmp_path / "evil\x1b]0;PWNED\x07")
    _check_printed([*map(_with_path, _COMMANDS)], folder, tmp_path)


def test_bombs_loops_pipes_and_devices_in_a_pile_neither_hang_nor_print_anything_that_steers(tmp_path: Path) -> None:
    folder = write_pile(tmp_path / "evil")
    add_harm(folder)
    shown = "find . -mindepth 1 -maxdepth 1 -print0 | xargs -0 {} show"
    said = _check_printed([["show", "."], ["add", ".", "--into", "../elsewhere"], shown], folder, tmp_path)
    for name in ("laughs.xml", "bomb.gz", "pipe␛[2J.txt", "self.txt", "device.txt", "deep.eml", "collection.yaml"):
        assert re.search(rf"parallax: \S*{re.escape(name)}: ", said), name
    assert not list((tmp_path / "elsewhere").glob("pipe*"))


def _with_path(command: list[str]) -> list[str]:
    return command if command[0] in ("themes", "nonsense") else [*command, "."]


def _check_printed(commands: list[list[str] | str], folder: Path, home: Path) -> str:
    """What the commands print on one terminal, after a look at it."""
    program = f"{shlex.quote(sys.executable)} -m reader"
    lines = [c.format(program) if isinstance(c, str) else f"{program} {shlex.join(c)}" for c in commands]
    script = home / "all.sh"
    script.write_text("\n".join([f"cd {shlex.quote(str(folder))}", *lines, "echo done"]))
    terminal = Terminal("/bin/sh", [str(script)], home)
    assert terminal.ended() == 0
    raw = terminal.raw.decode("utf-8", "surrogateescape")
    raw = re.sub(r"\r+\n", "\n", raw)  # as a terminal puts lines
    raw = re.sub(r"\r(?:reading|comparing) [#.]+ \d+ of \d+ (?:files|articles)|\r +\r", "", raw)
    raw = raw.replace("\ufeffrecord,", "record,")  # what spreadsheets tell UTF-8 by
    assert raw.endswith("done\n")
    assert "Traceback" not in raw
    assert raw.count("PWNED") > 50
    steering = [raw[max(0, found.start() - 60) : found.end() + 20] for found in _STEERS.finditer(raw)]
    assert steering == []
    assert "\r" not in raw
    return raw


def test_the_check_finds_what_it_looks_for() -> None:
    assert _kinds("\x1b[1;2m\x1b]0;x\x07\x1b[?25h\x1bc") == {"CSI m", "]0;x", "?CSI h", "ESC c"}
    for payload in ("\x1b", "\x9b", "\u202e", "\u200b", "\ufeff", "\0"):
        assert _STEERS.search(f"a{payload}b")
    assert not _STEERS.search(STORY[0])


@pytest.mark.parametrize("payload", ["\x1b]0;PWNED\x07", "\u202ePWNED", "[/b]PWNED", "\x9b31337mPWNED"])
def test_wrong_use_quotes_no_argument_raw(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    from reader.cli import main

    for arguments in (
        [payload],
        ["show", f"--{payload}"],
        ["export", "--to", payload],
        ["notes", payload],
        ["add", payload],
    ):
        assert main(arguments) == 2
        told = capsys.readouterr().err
        assert not _STEERS.search(told.replace("\n", "")), told
