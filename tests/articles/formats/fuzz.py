"""Reads very many broken files: python -m tests.articles.formats.fuzz [HOW MANY] [SEED]

Prints what crashed, hung or let harm through, with the number from which it can be made again.
"""

import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.articles.formats.mutations import SEEDS, SLOW, check_reading, mutated


def main(count: int, seed: int) -> int:
    """Returns how many files did harm."""
    harmful, slowest, opened = 0, Counter[str](), Counter[str]()
    began, memory = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(seed, seed + count):
            chosen = SEEDS[number % len(SEEDS)]
            data = mutated(chosen, random.Random(number))
            try:
                collection, took = check_reading(Path(folder, chosen.name), data)
                opened[chosen.name] += bool(collection.articles)
            except Exception:
                took, harmful = 0.0, harmful + 1
                print(f"{number} {chosen.name}: {traceback.format_exc(limit=-3)}")
            if took > SLOW:
                harmful += 1
                print(f"{number} {chosen.name}: took {took:.1f} s")
            slowest[chosen.name] = max(slowest[chosen.name], round(1000 * took))
            if number == seed + len(SEEDS) * 5:
                memory = _memory()
    seconds, grown = time.monotonic() - began, _memory() - memory
    print(f"{count:,} files in {seconds:.0f} s, {harmful} harmful; memory grew by {grown} MB")
    print("slowest, ms:", dict(slowest))
    print("opened:", dict(opened))
    return harmful


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:3]]
    sys.exit(min(1, main(*numbers, *[10_000, 0][len(numbers) :])))
