"""The platform's clipboard: which program takes the words, and what is said where it does not."""

import sys
from pathlib import Path

import pytest

from reader.terminal.clipboard import Taker, hand_over, taker
from tests.ui.conftest import open_reader


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which programs are looked for, on a machine with a screen of its own."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def install(folder: Path, name: str, code: str) -> Path:
    """Puts a program there; `taken` beside it is where it leaves what it is given."""
    program = folder / name
    program.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\ntaken = pathlib.Path({str(folder)!r}) / 'taken'\n{code}\n"
    )
    program.chmod(0o755)
    return folder / "taken"


async def test_the_platforms_program_takes_the_quotation_and_it_is_said(folder: Path, programs: Path) -> None:
    taken = install(programs, "xclip", "taken.write_bytes(sys.stdin.buffer.read())")
    async with open_reader(folder) as reader:
        await reader.press("y")
        await reader.settle()
        assert taken.read_text("utf-8") == reader.app.clipboard
        assert "through xclip and the terminal" in reader.toasts[-1]


async def test_a_program_that_fails_is_named_and_the_terminal_has_the_words(folder: Path, programs: Path) -> None:
    install(programs, "xsel", "sys.exit(1)")
    async with open_reader(folder) as reader:
        await reader.press("y")
        await reader.settle()
        assert reader.app.clipboard.startswith("> Storm floods")
        assert reader.toasts[-1].endswith("; xsel failed")


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"DISPLAY": ":0"}, "xclip"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wl-copy"),
        ({"WSL_DISTRO_NAME": "Debian", "DISPLAY": ":0"}, "clip.exe"),
        ({}, None),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, None),
    ],
)
def test_it_is_the_program_of_the_screen_in_front_of_the_reader(
    programs: Path, settings: dict[str, str], name: str | None
) -> None:
    for program in ("xclip", "xsel", "wl-copy", "clip.exe"):
        install(programs, program, "")
    found = taker(settings | {"PATH": str(programs)})
    assert (found.name if found else None) == name


def test_a_program_that_is_gone_took_nothing(programs: Path) -> None:
    assert not hand_over("words", Taker((str(programs / "gone"),)))
