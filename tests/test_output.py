"""Standard output that fails: a pipe that is closed, a disk that is full, a terminal without Unicode."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import progress
from tests.homes import move_home
from tests.report.flood import write_flood

# A disk has room for four bytes.
ON_A_FULL_DISK = """
import resource, sys
from reader.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4))
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    move_home(tmp_path_factory.mktemp("home"), monkeypatch)
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # it would hide what happens when output is flushed


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    return write_flood(tmp_path / "flood")


def parallax(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "reader", *map(str, arguments)]


@pytest.mark.parametrize(
    "arguments", [("show", "."), ("analyze", "."), ("keys",), ("themes",), ("--help",), ("--version",)]
)
def test_a_pipe_that_is_closed_early_ends_a_command_quietly(flood: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(parallax(*arguments), cwd=flood, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 0


def test_the_first_line_of_a_report_longer_than_a_pipe_can_be_taken_alone(flood: Path) -> None:
    (flood / "choir.txt").write_text("water " * 30_000, encoding="utf-8")
    with subprocess.Popen(parallax("show", flood), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"The flood\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("arguments", [("show", "."), ("keys",), ("--version",)])
def test_a_disk_that_is_full_is_told(flood: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with (tmp_path / "report.txt").open("wb") as file:
        command = [sys.executable, "-c", ON_A_FULL_DISK, *arguments]
        done = subprocess.run(command, cwd=flood, stdout=file, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b"parallax: standard output: can't be written (File too large) - free some space\n"
    assert done.returncode == 2


def test_a_terminal_without_unicode_is_given_escapes(flood: Path) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(parallax("show", flood), capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"\u201cTwelve people\u201d" in done.stdout


@pytest.mark.parametrize("arguments", [("show",), ("check",), ("analyze",), ("export", "--to", "md")])
def test_what_a_command_writes_is_no_article_of_the_folder_it_reads(flood: Path, arguments: tuple[str, ...]) -> None:
    with (flood / "report.txt").open("wb") as file, (flood / "errors.txt").open("wb") as errors:
        file.write(b"What was here before.\n")
        file.flush()
        done = subprocess.run(parallax(*arguments, flood), stdout=file, stderr=errors, check=False)
    assert done.returncode in (0, 1)
    assert "report.txt" not in (flood / "report.txt").read_text().partition("\n")[2]
    told = [line for line in (flood / "errors.txt").read_text().splitlines() if "left out of Markdown: " not in line]
    assert told == []


def test_how_far_reading_is_stands_on_a_terminal_for_as_long_as_it_takes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    with progress.progress_bar("reading", "files") as told:
        told(1, 2)
        told(2, 2)
    drawn = capsys.readouterr().err.split("\r")
    assert drawn[1:3] == [
        "reading ############............ 1 of 2 files",
        "reading ######################## 2 of 2 files",
    ]
    assert drawn[3].strip() == drawn[4] == ""
