"""Lets monkeys loose on the reader: python -m tools.monkey --runs 60 --count 10000.

Prints each fault with its seed and the last keys; the exit status is 1 where there was one.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from reader import paths
from tests.monkey import Fault, run_monkey
from tests.ui.conftest import TEXTS, write_articles

FIRST_SEED = 1000


def main() -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=60)
    parser.add_argument("--count", type=int, default=10_000, help="keys and clicks of each run")
    parser.add_argument("--seed", type=int, default=FIRST_SEED, help="of the first run")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="after which no run is begun")
    options = parser.parse_args()
    start, faults, done = time.monotonic(), 0, 0
    for seed in range(options.seed, options.seed + options.runs):
        if time.monotonic() - start > options.seconds:
            break
        with tempfile.TemporaryDirectory() as folder:
            fault = _run(Path(folder), seed, options.count)
        done += 1
        if fault:
            faults += 1
            print(f"seed {seed}, after {fault.events} events: {' '.join(fault.last)}\n{fault.traceback}", flush=True)
        print(f"{done} runs, {faults} faults", file=sys.stderr, flush=True)
    print(f"{done} runs of {options.count:,} keys and clicks in {time.monotonic() - start:.0f} s: {faults} faults")
    return 1 if faults else 0


def _run(folder: Path, seed: int, count: int) -> Fault | None:
    for name in ("STATE", "DATA", "CONFIG", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ["EDITOR"] = "true"
    if seed % 2:
        collection = write_articles(folder / "storm", TEXTS)
    else:
        collection = folder / "seeds"
        shutil.copytree(paths.shipped("seeds"), collection, ignore=shutil.ignore_patterns("notes"))
    return run_monkey(collection, seed, count)


if __name__ == "__main__":
    raise SystemExit(main())
