"""Runs the attacks that take too long for the tests, and writes what came of them to docs/reliability.md.

python -m tools.attack [--quick]: kills, the monkey, hostile files and damaged files of all formats. The monkey
and the damaged files have five minutes each, the kills of the reader have ten; they say how far they came. Two attacks
run at a time.
"""

import argparse
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
BEGIN, END = "<!-- attacks: written by make attack -->", "<!-- end of attacks -->"
_AT_A_TIME = 2
_WIDEST = 100
"""Characters of a result in the table."""


class Attack(NamedTuple):
    """A program that attacks, with its arguments when there is time and when there is not."""

    name: str
    module: str
    long: tuple[str, ...]
    quick: tuple[str, ...]


ATTACKS = (
    Attack(
        "kills of a program that saves, faults of the disk (`make crash`)",
        "tools.crash",
        ("--rounds", "1000"),
        ("--rounds", "20"),
    ),
    Attack(
        "kills of the reader while notes are written in it (`python -m tools.kill_reader`)",
        "tools.kill_reader",
        ("--kills", "1000", "--seconds", "600"),
        ("--kills", "5"),
    ),
    Attack(
        "keys and clicks without a pause (`make monkey`)",
        "tools.monkey",
        ("--runs", "300", "--count", "2000", "--seconds", "300"),
        ("--runs", "4", "--count", "1000"),
    ),
    Attack("hostile files of every format", "pytest", ("tests/articles/formats/test_hostile_formats.py",), ()),
    Attack("hostile collections", "pytest", ("tests/test_regular_files.py", "tests/test_hostile_terminal.py"), ()),
    Attack("damaged files (`make fuzz`)", "tools.fuzz", ("--count", "100000", "--seconds", "300"), ("--count", "1000")),
)


class Result(NamedTuple):
    """What came of an attack."""

    attack: Attack
    last: str
    """The last line that it printed."""
    seconds: float
    is_good: bool

    @property
    def row(self) -> str:
        """A row of the table."""
        said = self.last.replace("|", "/")[:_WIDEST]
        return f"| {self.attack.name} | {'none' if self.is_good else '**found**'} | {said} | {self.seconds:.0f} s |"


def main() -> int:
    """Returns the exit status: 1 where an attack did harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds of each")
    options = parser.parse_args()
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        results = list(pool.map(partial(_run, is_quick=options.quick), ATTACKS))
    PAGE.write_text(with_table(PAGE.read_text("utf-8"), [result.row for result in results]), "utf-8")
    return 0 if all(result.is_good for result in results) else 1


def with_table(page: str, rows: list[str]) -> str:
    """The page with the rows in its table of attacks."""
    table = "\n".join(("| attack | harm | last line of its report | time |", "|---|---|---|---|", *rows))
    return re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n\n{table}\n\n{END}", page, flags=re.DOTALL)


def _run(attack: Attack, *, is_quick: bool) -> Result:
    start = time.monotonic()
    arguments = attack.quick if is_quick and attack.quick else attack.long
    command = [sys.executable, "-m", attack.module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - nothing comes from outside
    print(attack.name, done.stdout, done.stderr, sep="\n", flush=True)
    lines = [line for line in done.stdout.splitlines() if line.strip()] or ["nothing was printed"]
    return Result(attack, lines[-1], time.monotonic() - start, done.returncode == 0)


if __name__ == "__main__":
    sys.exit(main())
