"""However the program ends, the terminal is as it was, and one line says why: signals, faults, closed streams."""

import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from tests.homes import move_home
from tests.report.flood import write_flood
from tests.sample import copied_to
from tests.terminal import Terminal, environment

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l", b"\x1b[<u")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return copied_to(tmp_path / "sample")


def in_shell(command: str, home: Path) -> Terminal:
    """A shell that runs a command, and says then what became of it and of the terminal."""
    return Terminal("/bin/sh", ["-c", f"{command}; echo status $? modes `stty -a`; read x"], home)


def said_after(terminal: Terminal) -> str:
    """What the shell says after the command, after a look at the terminal."""
    text = terminal.wait_for(lambda text: "status " in text and "echo" in text)
    assert re.search(r"(?<!-)\becho\b", text)
    assert re.search(r"(?<!-)\bicanon\b", text)
    after = terminal.raw[terminal.raw.rindex(b"\x1b[?1049h") :]
    assert [each for each in RESTORED if each not in after] == []
    terminal.kill()
    return text


# Signals


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGQUIT, signal.SIGHUP])
def test_a_signal_restores_the_terminal_and_saves_what_was_typed(seeds: Path, tmp_path: Path, number: int) -> None:
    terminal = in_shell(f"sh -c 'echo $$ >{tmp_path}/pid; exec {sys.executable} -m reader {seeds}'", tmp_path)
    terminal.wait_for("differences")
    terminal.press("n")
    terminal.wait_for("Status")
    terminal.press("Half a thought")
    terminal.wait_for("Half a thought")
    os.kill(int((tmp_path / "pid").read_text()), number)
    assert f"status {128 + number}" in said_after(terminal)
    drafts = list((tmp_path / "state").rglob("drafts/*/*.yaml"))
    assert ["Half a thought" in path.read_text("utf-8") for path in drafts] == [True]


@pytest.mark.slow
def test_ctrl_z_stops_it_and_fg_goes_on(seeds: Path, tmp_path: Path) -> None:
    terminal = Terminal("/bin/bash", ["--norc", "-i"], tmp_path, settings={"PS1": "ready> "})
    terminal.wait_for("ready>")
    terminal.press(f"{sys.executable} -m reader {seeds}\r")
    terminal.wait_for("differences")
    terminal.press("\x1a")
    terminal.wait_for("Stopped")
    terminal.press("clear; echo mod''es `stty -a`\r")
    assert re.search(r"(?<!-)\bicanon\b", terminal.wait_for("modes "))
    terminal.press("clear; fg\r")
    terminal.wait_for("shared facts")
    terminal.press("?")
    terminal.wait_for("searches these keys")
    terminal.press("\x1b")
    terminal.wait_for(lambda text: "searches these keys" not in text)
    terminal.press("q")
    terminal.wait_for("ready>")
    terminal.kill()


@pytest.mark.slow
def test_ctrl_c_in_the_first_moments_ends_it_without_a_traceback(tmp_path: Path) -> None:
    for number in range(8):
        left = number
        started = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "reader", "show", "seeds"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
            text=True,
        )
        assert started.stderr
        for line in started.stderr:  # what is imported says how far it is
            left -= "reader.cli" in line
            if left < 0:
                break
        started.send_signal(signal.SIGINT)
        _, said = started.communicate()
        assert "Traceback" not in said
        assert started.returncode in (130, -signal.SIGINT, 0)  # 0 where all was done already


# Faults


@pytest.mark.slow
def test_a_fault_ends_it_with_one_line_a_report_and_the_draft(seeds: Path, tmp_path: Path) -> None:
    fault = tmp_path / "fault.py"
    fault.write_text(
        "import sys\nfrom reader.ui.screens.note_editor import NoteEditor\n"
        "def fail(self):\n    secret = 'my password'\n    raise KeyError('lost')\n"
        "NoteEditor.action_save = fail\nfrom reader.cli import main\nsys.exit(main())\n"
    )
    terminal = in_shell(f"{sys.executable} {fault} {seeds}", tmp_path)
    terminal.wait_for("differences")
    terminal.press("n")
    terminal.wait_for("Status")
    terminal.press("Half a thought")
    terminal.wait_for("Half a thought")
    terminal.press("\x13")
    text = " ".join(said_after(terminal).split())
    assert "status 70" in text
    assert "parallax: stopped by a fault of its own (KeyError) - saved notes and drafts are safe; " in text
    assert "Traceback" not in text
    log = (tmp_path / "state" / "parallax" / "crash.log").read_text("utf-8")
    assert "KeyError: 'lost'" in log
    assert "my password" not in log.replace("secret = 'my password'", "")
    assert [path for path in (tmp_path / "state").rglob("*.yaml") if "Half a thought" in path.read_text("utf-8")]


def test_a_fault_of_a_command_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    move_home(tmp_path, monkeypatch)

    def fail(_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("reader.cli.keys.run", fail)
    assert main(["keys"]) == 70
    said = capsys.readouterr().err
    assert said.startswith("parallax: stopped by a fault of its own (KeyError) - saved notes and drafts are safe; ")
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("can't start new thread")])
def test_want_of_memory_or_processes_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr("reader.cli.keys.run", fail)
    assert main(["keys"]) == 70
    assert capsys.readouterr().err.startswith("parallax: stopped: too little memory, or too many processes - close ")


@pytest.mark.parametrize("megabytes", [120, 200, 400])
def test_with_little_memory_it_ends_with_a_line(seeds: Path, tmp_path: Path, megabytes: int) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000,) * 2)

    done = subprocess.run(
        [sys.executable, "-m", "reader", "show", str(seeds)],
        preexec_fn=limit,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    wanted = (
        f"parallax: at most {megabytes} MB of memory may be used (ulimit -v), and 500 MB are needed - raise the limit"
    )
    assert (done.returncode, done.stderr) == (2, f"{wanted}\n")


@pytest.mark.slow
def test_the_reader_with_little_memory_ends_with_a_line(seeds: Path, tmp_path: Path) -> None:
    terminal = in_shell(f"ulimit -v 200000; {sys.executable} -m reader {seeds}", tmp_path)
    text = terminal.wait_for("status ")
    terminal.kill()
    assert "parallax: at most 204 MB of memory may be used" in text
    assert "status 2" in text


# Streams


CLOSED: dict[str, tuple[str, int]] = {
    "output": ("show {} >&-", 2),
    "error": ("show {} 2>&- >/dev/null", 0),
    "input": ("show {} <&- >/dev/null", 0),
    "all": ("show {} <&- >&- 2>&-", 2),
}


@pytest.mark.parametrize(("command", "status"), CLOSED.values(), ids=CLOSED)
def test_a_closed_stream_is_one_line_or_nothing(tmp_path: Path, command: str, status: int) -> None:
    folder = write_flood(tmp_path / "flood")
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m reader {command.format(folder)}"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert done.stderr in ("", "parallax: standard output is closed - send it to a file, a pipe or a terminal\n")


@pytest.mark.slow
@pytest.mark.parametrize("given", ["<&-", "</dev/null"])
def test_the_reader_takes_its_keys_from_the_terminal(seeds: Path, tmp_path: Path, given: str) -> None:
    terminal = in_shell(f"{sys.executable} -m reader {seeds} {given}", tmp_path)
    terminal.wait_for("differences")
    terminal.press("q")
    assert "status 0" in said_after(terminal)
