"""Reads very many broken files in every format, and looks for what crashes, hangs, grows or lets harm through.

    python -m tools.fuzz --count 100000

Each file is made from a good one by chance, from its number alone: what did harm can be made again,
and its number belongs into `KEPT` of `tests/articles/formats/mutations.py`. Ends with status 1 where
one did harm, or where memory grew by more than `MOST_GROWTH`.
"""

import argparse
import faulthandler
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.articles.formats.mutations import SEEDS, SLOW, Seed, check_reading, mutated

MOST_GROWTH = 500
"""Megabytes by which memory may grow once each format was read a few times."""
_HANGING = 60
"""Seconds after which a file is said to hang, and the run ends with where it hangs."""
_WARM = 5
"""How many files of each format are read before memory is looked at first."""


@dataclass
class Run:
    """What came of the files that were read so far."""

    done: int = 0
    harmful: int = 0
    opened: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, tuple[float, int]] = field(default_factory=dict)
    """For each seed the seconds that its slowest file took, and the number of that file."""

    def read(self, seed: Seed, number: int) -> None:
        """Reads one file; what is wrong with it is printed."""
        self.done += 1
        faulthandler.dump_traceback_later(_HANGING, exit=True)
        try:
            with tempfile.TemporaryDirectory() as folder:
                collection, took = check_reading(Path(folder, seed.name), mutated(seed, number))
        except Exception:  # whatever it is, it is what is looked for
            self._report(seed, number, traceback.format_exc(limit=-3))
            return
        finally:
            faulthandler.cancel_dump_traceback_later()
        self.opened[seed.name] += bool(collection.articles)
        self.slowest[seed.name] = max(self.slowest.get(seed.name, (0.0, 0)), (took, number))
        if took > SLOW:
            self._report(seed, number, f"took {took:.1f} s")

    def _report(self, seed: Seed, number: int, what: str) -> None:
        self.harmful += 1
        print(f"{number} {seed.name}: {what}", flush=True)


def main() -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000, help="how many files")
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER", help="the number of the first")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="after which no file is begun")
    options = parser.parse_args()
    run, began, memory = Run(), time.monotonic(), 0
    for number in range(options.first, options.first + options.count):
        run.read(SEEDS[number % len(SEEDS)], number)
        if number == options.first + len(SEEDS) * _WARM:
            memory = _memory()
        if time.monotonic() - began > options.seconds:
            break
    seconds, grown = time.monotonic() - began, _memory() - memory
    print("opened:", ", ".join(f"{seed.name} {run.opened[seed.name]:,}" for seed in SEEDS))
    print("slowest:", ", ".join(f"{name} {took:.2f} s ({number})" for name, (took, number) in run.slowest.items()))
    print(f"{run.done:,} files in {seconds:.0f} s, {run.harmful} harmful; memory grew by {grown} MB")
    return int(run.harmful > 0 or grown > MOST_GROWTH)


def _memory() -> int:
    """The most memory that was in use so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
