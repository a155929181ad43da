"""Speed, as ratios to yardsticks that run in turn with what is measured.

    python benchmarks/bench.py [RUNS]

Milliseconds are printed for orientation; machines and their load differ, ratios hold.
"""

import statistics
import sys
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.keys import measure
from benchmarks.making import made_up
from reader.analysis.analyse import analyse, analyse_in_steps
from reader.articles.article import Collection
from reader.articles.load import load_collection
from reader.paths import shipped
from reader.text.sentences import sentences
from tests.terminal import Terminal

Task = Callable[[], object]


def in_turn(runs: int, **tasks: Task) -> dict[str, float]:
    """The median seconds of each task, run one after the other, round by round."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def start_up(runs: int) -> None:
    """From the command to readable articles, against a bare Textual app."""
    with TemporaryDirectory() as home:

        def opened(arguments: list[str], wanted: str) -> None:
            terminal = Terminal(sys.executable, arguments, Path(home), (160, 48))
            terminal.wait_for(wanted)
            terminal.kill()

        bare = str(Path(__file__).parent / "bare_app.py")
        times = in_turn(
            runs,
            bare=lambda: opened([bare], "READY"),
            paint=lambda: opened(["-m", "reader"], "Syria and Russia deny"),
            highlights=lambda: opened(["-m", "reader"], " discrepancies"),
        )
    report("start: first readable paint / bare Textual app", times["paint"], times["bare"])
    report("start: all highlights / bare Textual app", times["highlights"], times["bare"])


def analysis(runs: int) -> None:
    """The whole analysis of the sample, against rapidfuzz over all pairs of sentences."""
    collection = load_collection([shipped("seeds")])
    texts = [span.of(a.text) for a in collection.articles for span in sentences(a.text)]
    times = in_turn(
        runs,
        analysis=lambda: analyse(collection),
        links=lambda: first_links(collection),
        pairs=lambda: [fuzz.token_set_ratio(a, b) for a, b in combinations(texts, 2)],
    )
    report("analysis of the sample / rapidfuzz over its sentence pairs", times["analysis"], times["pairs"])
    report("first links of the sample / the whole analysis", times["links"], times["analysis"])


def first_links(collection: Collection) -> None:
    for found in analyse_in_steps(collection):
        if found.links:
            return


def growth() -> None:
    """How the analysis grows with the number of articles."""
    for small, large in ((3, 12), (12, 30)):
        times = in_turn(1, small=lambda n=small: analyse(made_up(n)), large=lambda n=large: analyse(made_up(n)))
        report(f"{large} articles / {small} articles", times["large"], times["small"])


def report(name: str, seconds: float, yardstick: float) -> None:
    print(f"{name:62} {seconds / yardstick:7.2f}   ({seconds * 1000:.0f} ms / {yardstick * 1000:.0f} ms)")


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    analysis(rounds)
    growth()
    start_up(rounds)
    measure(rounds)
