"""What is missing is asked for by the command that adds it to this very installation."""

import configparser
import re
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from reader.installation import command_for

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
WHEEL = {"url": "file:///home/ada/parallax_reader-0.1.0-py3-none-any.whl", "archive_info": {}}
CLONE = {"url": "file:///home/ada/parallax", "dir_info": {"editable": True}}


def test_in_a_clone_make_adds_it(tmp_path: Path) -> None:
    assert command_for("web", tmp_path, CLONE) == "make web"
    assert command_for("", tmp_path, CLONE) == "make clean install"


def test_what_pip_installed_from_an_index_pip_adds_to(tmp_path: Path) -> None:
    python = f"{tmp_path}/bin/python"
    assert command_for("web", tmp_path, {}) == f"{python} -m pip install 'parallax-reader[web]'"
    assert command_for("", tmp_path, {}) == f"{python} -m pip install --force-reinstall parallax-reader"


def test_what_pip_installed_from_a_wheel_is_named_by_its_file(tmp_path: Path) -> None:
    assert command_for("web", tmp_path, WHEEL).endswith(f" install 'parallax-reader[web] @ {WHEEL['url']}'")


def test_a_tool_of_uv_is_installed_anew_with_the_extra(tmp_path: Path) -> None:
    (tmp_path / "uv-receipt.toml").touch()
    assert command_for("web", tmp_path, {}) == "uv tool install 'parallax-reader[web]'"
    assert command_for("web", tmp_path, WHEEL) == f"uv tool install 'parallax-reader[web] @ {WHEEL['url']}'"
    assert command_for("", tmp_path, {}) == "uv tool install --reinstall parallax-reader"


def test_pipx_injects_the_extra_wherever_the_program_came_from(tmp_path: Path) -> None:
    (tmp_path / "pipx_metadata.json").touch()
    for origin in ({}, WHEEL):
        assert command_for("web", tmp_path, origin) == "pipx inject parallax-reader 'parallax-reader[web]'"
        assert command_for("", tmp_path, origin) == "pipx reinstall parallax-reader"


def test_these_tests_run_in_a_clone() -> None:
    assert command_for("web") == "make web"


@pytest.mark.parametrize("target", ["run", "dev", "web", "docs", "release"])
def test_setting_up_takes_what_the_lock_names_and_asks_for_nothing_else(target: str) -> None:
    """Where pip resolves, what it takes depends on what is newest: `coverage[toml]` is asked for, `coverage` locked."""
    command = ["make", "--dry-run", "--always-make", f".venv/{target}.stamp"]
    planned = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    installs = [line for line in planned.splitlines() if "pip install" in line]
    assert any(f"requirements/{target}.txt" in line for line in installs)
    assert all("--no-deps" in line for line in installs)


@pytest.mark.parametrize("lock", [path for path in LOCKS if path.stem in ("run", "dev")], ids=lambda path: path.stem)
def test_a_lock_names_all_that_what_it_names_needs(lock: Path) -> None:
    locked = set(map(canonicalize_name, re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.MULTILINE)))
    waiting = [Requirement(line) for line in distribution("parallax-reader").requires or () if "extra" not in line]
    asked = dict[str, set[str]]()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        wanted = {"", *requirement.extras} - asked.get(name, set())
        asked.setdefault(name, set()).update(wanted)
        needs = map(Requirement, distribution(name).requires or ())
        waiting += [need for need in needs if wanted and _applies(need, wanted)]
    assert len(asked) > 20
    assert set(asked) <= locked


def _applies(need: Requirement, extras: set[str]) -> bool:
    return need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in extras)


def test_the_entry_of_the_desktop_opens_files_in_a_terminal_and_is_in_the_wheel() -> None:
    root = Path(__file__).parent.parent
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(root / "desktop" / "parallax.desktop", "utf-8")
    said = entry["Desktop Entry"]
    assert (said["Exec"], said["Terminal"], said["Type"]) == ("parallax %F", "true", "Application")
    assert all(said[name].endswith(";") for name in ("Categories", "Keywords", "MimeType"))
    shared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert shared["shared-data"]["desktop/parallax.desktop"] == "share/applications/parallax.desktop"


def test_the_image_takes_what_the_lock_names_and_asks_for_nothing_else() -> None:
    root = Path(__file__).parent.parent
    steps = (root / "Dockerfile").read_text("utf-8")
    assert "--no-deps --require-hashes --requirement requirements/run.txt" in steps
    assert steps.count("pip install") == steps.count("--no-deps")
    assert {".git", ".venv"} <= set((root / ".dockerignore").read_text("utf-8").split())
