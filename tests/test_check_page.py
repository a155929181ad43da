"""The hooks and the workflow of the page on checks: run as they are there, in a repository made for it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.text.safe_yaml import load_mapping
from tests.commands import Run
from tests.homes import move_home
from tests.report.flood import TEXTS, write_flood

ROOT = Path(__file__).parents[1]
_BLOCKS = re.findall(r"^```(bash|yaml)\n(.*?)^```$", (ROOT / "docs" / "check.md").read_text("utf-8"), re.M | re.S)
HOOK, PRE_COMMIT, WORKFLOW = (block for _, block in _BLOCKS)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """A repository with a collection and its baseline, and `parallax` among the programs."""
    move_home(tmp_path / "home", monkeypatch)
    folder, program = tmp_path / "repository", tmp_path / "bin" / "parallax"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m reader "$@"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    write_flood(folder / "coverage")
    monkeypatch.chdir(folder)
    assert run("check", "coverage", "--write-baseline", "coverage.baseline.json").status == 0
    shell("git init --quiet && git add . && git -c user.name=A -c user.email=a@b.example commit --quiet -m Begin")
    return folder


def shell(line: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)  # noqa: S607


def differ_anew(repository: Path) -> None:
    """Has one source give another number."""
    changed = TEXTS["herald.txt"].replace("19", "30")
    (repository / "coverage" / "herald.txt").write_text(changed, "utf-8")


@pytest.mark.slow
def test_the_hook_stops_a_commit_that_brings_a_new_difference(repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK, "utf-8")
    hook.chmod(0o755)
    commit = "git add . && git -c user.name=A -c user.email=a@b.example commit --allow-empty -m More"
    assert shell(commit).returncode == 0
    differ_anew(repository)
    stopped = shell(commit)
    assert stopped.returncode == 1
    assert "people killed – twelve (courier) | at least 30 (herald)" in stopped.stderr


@pytest.mark.slow
@pytest.mark.parametrize("is_new", [False, True])
def test_what_pre_commit_and_the_workflow_run_fails_for_what_is_new_alone(repository: Path, is_new: bool) -> None:
    if is_new:
        differ_anew(repository)
    ((hook,),) = (each["hooks"] for each in load_mapping(PRE_COMMIT)["repos"])
    steps = load_mapping(WORKFLOW)["jobs"]["check"]["steps"]
    runs = [step["run"] for step in steps if "run" in step]
    assert runs[0] == "pip install parallax-reader"
    for line in (hook["entry"], *runs[1:]):
        done = shell(line)
        assert (done.returncode, done.stderr) == (int(is_new), "")
    written = (repository / steps[-1]["with"]["sarif_file"]).read_text("utf-8")
    assert ('"ruleId": "number"' in written) == is_new
