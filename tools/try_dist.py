"""Installs wheel and sdist into empty environments and tries them; writes the SBOM and checks licences.

`python -m tools.try_dist dist requirements/run.txt`. Ends with an error where something is not as it should be.
"""

import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from pathlib import Path

from reader import __version__

_PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python")
_ALLOWED = (
    "3-Clause BSD License",
    "Apache Software License", "Apache-2.0", "Apache-2.0 AND CNRI-Python", "Apache-2.0 OR BSD-2-Clause",
    "Apache-2.0 OR BSD-3-Clause", "BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause",
    "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", "BSD-3-Clause, Apache-2.0, dependency licenses", "ISC",
    "ISC License (ISCL)",
    "MIT", "MIT-0", "MIT License",
    "MPL-2.0 AND MIT",
    "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", "Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0",
    "PSF-2.0", "Python Software Foundation License",
)  # fmt: skip
"""The licences that what Parallax is installed with may have: none asks anything of those who only use it."""


def main(folder: Path, locked: Path) -> None:
    """Tries each file of `folder`; `locked` names the versions that are installed with it."""
    wheel, sdist = next(folder.glob("*.whl")), next(folder.glob("*.tar.gz"))
    with tempfile.TemporaryDirectory() as temporary:
        for file in (sdist, wheel):
            python = install(file, locked, Path(temporary, file.suffix))
            for command, (status, words) in _TRIALS.items():
                _try(python, command, status, words)
            _try_library(python)
            sys.stdout.write(f"{file.name}: installed and tried\n")
        _list_parts(python, folder / f"parallax-reader-{__version__}.cdx.json")
        _check_licences(python)


_TRIALS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "--version": (0, (f"parallax {__version__}", "languages/en/words.yaml: parallax-language/1")),
    "show": (0, ("3 articles", "Differences")),
    "show page.html": (0, ("1 article", "The ferry Orsa sank off Ranzo on Tuesday.")),
    "themes": (0, ("parallax-dark", "monochrome")),
    "keys": (0, ("difference.next",)),
    "check": (1, ("open",)),
    "completion bash": (0, ("complete -o",)),
    "analyze --json": (0, ('"parallax-analysis/2"',)),
}
"""For each command, its exit status and what is in its output."""
_PAGE = """\
<!doctype html><html lang="en"><head><title>Ferry lost off Ranzo</title></head><body><nav>Home News Sport</nav>
<article><h1>Ferry lost off Ranzo</h1><p>The ferry Orsa sank off Ranzo on Tuesday.</p>
<p>Eleven passengers drowned, and forty were rescued by fishing boats, the coastguard said.</p></article>
</body></html>
"""
_PROGRAM = """\
from reader import compare, schema
from reader.library.schemas import NAMES
found = compare(texts={"a": "The ferry sank and 11 people died.", "b": "14 people died when the ferry sank."})
assert len(found.table("articles")) == 2
assert all(schema(name)["title"] for name in NAMES)
"""


def install(file: Path, locked: Path, where: Path) -> Path:
    """Installs a file with what it needs, of the locked versions, into an empty environment; the Python of that."""
    venv.create(where)
    python = where / "bin" / "python"
    versions = where / "versions.txt"
    pinned = re.findall(r"^([\w.-]+)(?:\[.*\])?(==\S+(?: ; [^\\\n]*)?)", locked.read_text("utf-8"), re.MULTILINE)
    versions.write_text("\n".join(map("".join, pinned)), "utf-8")  # a constraint names no extra
    subprocess.run([*_PIP, str(python), "install", "--constraint", str(versions), str(file)], check=True)
    return python


def _try(python: Path, command: str, status: int, words: tuple[str, ...]) -> None:
    """Runs a command of the installed program, in a folder and a home with nothing in them but a saved page."""
    with tempfile.TemporaryDirectory() as empty:
        Path(empty, "page.html").write_text(_PAGE, "utf-8")
        done = subprocess.run(
            [python.with_name("parallax"), *command.split()],
            cwd=empty,
            env={"HOME": empty, "PATH": os.defpath, "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
    lacking = [word for word in words if word not in done.stdout]
    if done.returncode != status or done.stderr or lacking:
        sys.exit(f"parallax {command}: status {done.returncode}, not {status}; lacks {lacking}; {done.stderr}")


def _try_library(python: Path) -> None:
    """Compares two texts from a program, and loads every schema."""
    with tempfile.TemporaryDirectory() as empty:
        subprocess.run([python, "-c", _PROGRAM], cwd=empty, env={"HOME": empty, "LANG": "C.UTF-8"}, check=True)


def _list_parts(python: Path, bill: Path) -> None:
    """Writes what the program is installed with, as a CycloneDX bill of materials."""
    maker = [sys.executable, "-m", "cyclonedx_py", "environment", str(python), "--pyproject", "pyproject.toml"]
    subprocess.run([*maker, "--output-reproducible", "--output-format", "JSON", "-o", str(bill)], check=True)
    sys.stdout.write(f"{bill.name}: written\n")


def _check_licences(python: Path) -> None:
    check = [sys.executable, "-m", "piplicenses", "--python", str(python), "--from", "mixed", "--format", "plain"]
    subprocess.run([*check, "--ignore-packages", "parallax-reader", "--allow-only", ";".join(_ALLOWED)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
