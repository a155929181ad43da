"""Every example of the documentation is done as it stands there, in a folder and a home made for it.

Nothing leaves the machine: `curl` is a program that prints an article.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.articles.formats.making import page as web_page
from tests.articles.formats.making import pdf
from tests.examples import PAGES, Step, press, steps_of, unknown_blocks
from tests.sample import copied_to
from tests.terminal import Terminal

pytestmark = pytest.mark.slow

STATUSES = {"parallax check coverage": 1, "parallax check coverage/": 1}
"""The exit status of examples that don't end with 0."""
ONLY_READ = ("git clone", "make ", "source ", "man ", ".venv/bin/pip", "pip install", "pipx ", "uvx ", "uv ", "docker ")
"""How examples begin that set up what the tests run in, or need the network: a shell reads them, and runs none."""
NEED_MODEL = (
    "parallax suggest coverage/ --model qwen2.5:14b",
    "parallax suggest coverage/ --model qwen2.5:14b --json",
    "python -m tools.score_suggestions score.py gold/*/ -- parallax suggest --model qwen2.5:14b",
)
"""Examples that ask a language model, which the machine of the tests has not: they are only read, too."""
IN_TERMINAL = ("parallax one.txt two.html three.pdf", "parallax coverage/", "parallax coverage", "parallax mysample")
"""Examples that open the reader, as do those with --theme: they are run in a terminal of their own."""
STORY = "The ferry Orsa sank off Ranzo on Tuesday, and eleven passengers drowned, the coastguard said."
NAMED = {"escape": "\x1b", "enter": "\r", "ctrl+s": "\x13"}
WITH_EXAMPLES = [name for name in PAGES if steps_of(name)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the examples speak of: collections, files and programs."""
    here = tmp_path / "here"
    for name in ("seeds", "coverage", "theirs"):
        copied_to(here / name)
    pile = {"one.txt": STORY, "two.html": web_page(), "pile/a.txt": STORY, "pile/b.txt": STORY.replace("eleven", "12")}
    for name, text in pile.items():
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(text, "utf-8")
    (here / "three.pdf").write_bytes(pdf([[(60, 700, "The ferry left the port of Ranzo at dawn on Tuesday.")]]))
    (here / "theirs" / "notes").mkdir()
    shutil.copytree(Path(__file__).parents[1] / "desktop", here / "desktop")
    downloads = tmp_path / "home" / "Downloads" / "event"
    downloads.mkdir(parents=True)
    (downloads / "saved.html").write_text(web_page(), "utf-8")
    _program(tmp_path / "bin" / "curl", f"echo '{STORY}'")
    _program(tmp_path / "bin" / "parallax", f'exec {sys.executable} -m reader "$@"')
    return here


def _program(path: Path, script: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_what_a_page_shows_can_be_done(name: str, folder: Path) -> None:
    steps, terminal = steps_of(name), None
    for number, step in enumerate(steps):
        if step.is_keys:
            assert terminal, f"{step.text}: no reader is open"
            _press(terminal, step.text)
        elif _opens_reader(step.text):
            terminal = _open(step.text, folder)
            if number + 1 == len(steps) or not steps[number + 1].is_keys:
                assert terminal.leave() == 0
        elif step.text.startswith("parallax serve "):
            _serve(step.text, folder)
        else:
            _run(step, folder)


@pytest.mark.parametrize("name", PAGES)
def test_every_example_says_that_it_is_one(name: str) -> None:
    assert unknown_blocks(name) == [], "write ```sh, so that it is run"


def test_there_are_examples_where_one_looks_for_them() -> None:
    assert {"README.md", "docs/tutorial.md", "docs/how-to.md"} <= set(WITH_EXAMPLES)


def _opens_reader(text: str) -> bool:
    return text in IN_TERMINAL or text.startswith("parallax --theme ")


def _environment(folder: Path) -> dict[str, str]:
    home = folder.parent / "home"
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": str(Path(__file__).parents[1])}


def _run(step: Step, folder: Path) -> None:
    """A line in a shell; those that are only read are not run."""
    only_read = ["-n"] if step.text.startswith(ONLY_READ) or step.text in NEED_MODEL else []
    done = subprocess.run(
        ["bash", "-o", "pipefail", *only_read, "-c", step.text],  # noqa: S607
        cwd=folder,
        env=_environment(folder),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == STATUSES.get(step.text, 0), f"{step.text}: {done.stderr}"
    assert "Traceback" not in done.stderr


def _serve(text: str, folder: Path) -> None:
    """The site, started by a line in a shell and ended by ctrl+c."""
    terminal = _in_terminal(text, folder)
    terminal.wait_for("http://127.0.0.1:")
    terminal.wait_for("press ctrl+c to stop")
    terminal.press("\x03")
    assert terminal.ended() == 0


def _in_terminal(text: str, folder: Path) -> Terminal:
    settings = {key: value for key, value in _environment(folder).items() if key != "HOME"}
    command = ["-c", f"cd '{folder}' && exec {text}"]
    return Terminal(shutil.which("bash") or "bash", command, folder.parent / "home", (130, 40), settings)


def _open(text: str, folder: Path) -> Terminal:
    """The reader, opened by a line in a shell."""
    terminal = _in_terminal(text, folder)
    terminal.wait_for("quit")
    terminal.wait_for("differences")
    return terminal


def _press(terminal: Terminal, text: str) -> None:
    pressed = press(text)
    if pressed.keys == ("q",):
        assert terminal.leave() == 0
        return
    for key in pressed.keys:
        terminal.press(NAMED.get(key, key))
    for words in pressed.shows:
        terminal.wait_for(words)
