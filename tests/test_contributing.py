"""What CONTRIBUTING shows how to add is added, to a copy of the program, and works there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal, environment

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
_SECTION = re.compile(r"^### (.+?)\n(.*?)(?=^###? |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```(\w+) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS = dict(_SECTION.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8")))
MOST_LINES = 50
HERALD = "The ferry Orsa sank off Ranzo on Tuesday, and eleven passengers drowned, the coastguard said."
COURIER = "At least 14 passengers drowned when the ferry Orsa sank off Ranzo on Tuesday, the coastguard said."


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, to be changed."""
    folder = tmp_path / "program"
    for name in ("reader", "themes", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "notes.bak"))
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "Herald.txt").write_text(HERALD, "utf-8")
    (folder / "Courier.txt").write_text(COURIER, "utf-8")
    return folder


def add(section: str, program: Path) -> None:
    """Does what a section of the page shows: writes its files, and makes its changes."""
    blocks = _BLOCK.findall(SECTIONS[section])
    assert blocks, f"nothing is shown under {section}"
    assert sum(len(text.splitlines()) for _, _, text in blocks) < MOST_LINES
    for kind, name, text in blocks:
        path = program / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(_changed(path, text) if kind == "diff" else text, "utf-8")


def _changed(path: Path, change: str) -> str:
    """A file after a change; what the change begins from has to stand there, once."""
    lines = change.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{path.name} is not as the page has it: {before}"
    return text.replace(before, after)


def run(program: Path, *arguments: str | Path) -> str:
    """What the copy prints."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        cwd=program,
        env=dict(environment(program / "home")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_format(program: Path, articles: Path) -> None:
    add("Add a format", program)
    (articles / "Gemini.gmi").write_text(f"# Ferry lost\n=> gemini://herald.example Home\n{HERALD}\n", "utf-8")
    assert "Ferry lost" in run(program, "show", articles)


def test_a_language(program: Path, articles: Path) -> None:
    text = (
        "Die Fähre Orsa sank im März 2017 vor Ranzo. Sie war angeblich überladen, und die Reederei bestritt das nicht."
    )
    for name in ("Bote", "Kurier"):
        (articles / f"{name}.txt").write_text(f"---\nlanguage: de\n---\n{text}\n", "utf-8")
    files = [articles / "Bote.txt", articles / "Kurier.txt"]
    hedge, month = "hedged: “angeblich”", '"value": "2017-03"'
    assert hedge not in run(program, "show", *files)
    assert month not in run(program, "analyze", "--json", *files)
    add("Add a language", program)
    assert hedge in run(program, "show", *files)
    assert month in run(program, "analyze", "--json", *files)


def test_a_theme(program: Path) -> None:
    add("Add a theme", program)
    assert re.search(r"^dusk +dark +Dusk$", run(program, "themes"), re.MULTILINE)


def test_a_command_of_the_reader(program: Path, articles: Path) -> None:
    add("Add a command of the reader", program)
    assert "To the middle of the article" in run(program, "keys")
    (articles / "Herald.txt").write_text("One sank.\n\nTwo drowned.\n\nThree were saved.\n", "utf-8")
    script = f"import os, sys; os.chdir({str(program)!r}); sys.path.insert(0, ''); import reader.cli; reader.cli.main()"
    terminal = Terminal(sys.executable, ["-c", script, str(articles / "Herald.txt")], program / "home")
    terminal.wait_for("▶     One sank")
    terminal.press("%")
    terminal.wait_for("▶     Two drowned")
    assert terminal.leave() == 0


def test_a_command_for_the_shell(program: Path, articles: Path) -> None:
    add("Add a command for the shell", program)
    assert run(program, "words", articles).splitlines() == ["    17 Courier", "    15 Herald"]


def test_an_export(program: Path, articles: Path) -> None:
    add("Add an export", program)
    assert run(program, "export", articles, "--to", "outline").splitlines() == [
        "number: passengers drowned",
        "\tCourier: at least 14",
        "\tHerald: eleven",
    ]
