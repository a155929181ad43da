"""Speed, as ratios to yardsticks that run in turn with what is measured, beside what is asked for.

    python benchmarks/bench.py [--docs] [RUNS]

Milliseconds are for orientation; machines and their load differ, ratios hold. With --docs the results are put in
docs/speed.md, with their picture.
"""

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.analysis import SIZES, analysis
from benchmarks.history import runs, write_down
from benchmarks.keys import keys, long_keys
from benchmarks.plot import plot
from benchmarks.result import Result, lines, table
from benchmarks.start import long_start, start

_DOCS = Path(__file__).parent.parent / "docs"
_MOST_OF_KEYS = 3
"""Runs of what presses many keys in each, so that all is measured in ten minutes."""
_MOST_BUSY = 0.3
"""The busyness from which others take time from what is measured."""
_BEGIN, _END = "<!-- measured by make bench -->", "<!-- end of what was measured -->"


def bench(runs: int) -> list[Result]:
    """Measures everything, and prints it as it comes."""
    few = min(runs, _MOST_OF_KEYS)
    parts: Iterable[Iterable[Result]] = (start(runs), long_start(runs), keys(few), long_keys(few), analysis(SIZES))
    results = []
    for part in parts:
        for result in part:
            results.append(result)
            print(*lines([result]), flush=True)
    return results


def busyness() -> float:
    """How many processes want to run for each core, over the last minute."""
    return os.getloadavg()[0] / (os.cpu_count() or 1)


def machine(busy: float) -> str:
    """What it was measured on; `busy` is its busyness at the beginning."""
    trust = ": too busy for figures that can be trusted" if busy > _MOST_BUSY else ""
    return (
        f"{os.cpu_count()} cores of {_processor()}, {platform.system()}, CPython {platform.python_version()}, "
        f"Textual {version('textual')}; for each core {busy:.1f} processes wanted to run at the beginning{trust}"
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    names = [
        line.partition(":")[2].strip() for line in described.read_text().splitlines() if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()


def write_docs(results: Sequence[Result], measured_on: str) -> None:
    """Puts the results in the page on speed, in the place of those before, and draws them over earlier runs."""
    page = _DOCS / "speed.md"
    before, _, rest = page.read_text("utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    measured = f"{_BEGIN}\n\n![The same as bars](pictures/speed.svg)\n\n{table(results)}\n\n{measured_on}.\n\n{_END}"
    page.write_text(f"{before}{measured}{after}", "utf-8")
    (_DOCS / "pictures" / "speed.svg").write_text(plot(results, runs()), "utf-8")
    write_down(results, measured_on)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    here = machine(busyness())
    print(here)
    found = bench(numbers[0] if numbers else 5)
    if "--docs" in sys.argv:
        write_docs(found, here)
