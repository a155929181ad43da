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
from benchmarks.keys import keys, long_keys
from benchmarks.plot import plot
from benchmarks.result import Result, lines, table
from benchmarks.start import long_start, start

_DOCS = Path(__file__).parent.parent / "docs"
_BEGIN, _END = "<!-- measured by make bench -->", "<!-- end of what was measured -->"


def bench(runs: int) -> list[Result]:
    """Measures everything, and prints it as it comes."""
    parts: Iterable[Iterable[Result]] = (start(runs), long_start(runs), keys(runs), long_keys(runs), analysis(SIZES))
    results = []
    for part in parts:
        for result in part:
            results.append(result)
            print(*lines([result]), flush=True)
    return results


def machine() -> str:
    """What it was measured on."""
    busy = os.getloadavg()[0] / (os.cpu_count() or 1)
    return (
        f"{os.cpu_count()} cores of {_processor()}, {platform.system()}, CPython {platform.python_version()}, "
        f"Textual {version('textual')}; for each core {busy:.1f} processes wanted to run at the end"
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    names = [
        line.partition(":")[2].strip() for line in described.read_text().splitlines() if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()


def write_docs(results: Sequence[Result]) -> None:
    """Puts the results in the page on speed, in the place of those before, and draws them."""
    page = _DOCS / "speed.md"
    before, _, rest = page.read_text("utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    measured = f"{_BEGIN}\n\n![The same as bars](pictures/speed.svg)\n\n{table(results)}\n\n{machine()}.\n\n{_END}"
    page.write_text(f"{before}{measured}{after}", "utf-8")
    (_DOCS / "pictures" / "speed.svg").write_text(plot(results), "utf-8")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    found = bench(numbers[0] if numbers else 5)
    print(machine())
    if "--docs" in sys.argv:
        write_docs(found)
