"""How long a key takes, from the moment it is pressed until all of the answer is written, and how much that is.

    python benchmarks/keys.py [RUNS]

Both programs show the same three articles in a pseudo-terminal of 160×48 cells, in turn.
"""

import os
import select
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Self

import pexpect

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.making import made_up
from tests.terminal import PATIENCE, environment

_SIZE = (48, 160)
_SILENCE = 0.1
"""Seconds without a byte after which an answer is taken to be whole."""
_IDLE = 3.0
_SENTENCES = 120
PAGE_DOWN, PAGE_UP = " ", "\x1b[5~"
LINES, PAGES = "jjjjjjjjjjkkkkkkkkkk", 3


class Answer(NamedTuple):
    """What a program wrote when a key was pressed."""

    seconds: float
    """Until the last byte."""
    size: int
    """In bytes."""


@dataclass(frozen=True)
class Typist:
    """Presses keys in a program that runs in a terminal of its own."""

    child: Any

    @classmethod
    def at(cls, arguments: list[str], home: Path) -> Self:
        """Starts a program of Python's, and waits until it has nothing more to draw."""
        settings = {**environment(home), "COLORTERM": "truecolor"}
        typist = cls(pexpect.spawn(sys.executable, arguments, env=settings, dimensions=_SIZE))
        typist.answer(5 * _SILENCE)
        while typist.answer(1.0).size:
            pass
        return typist

    def press(self, key: str) -> Answer:
        self.child.send(key)
        return self.answer(_SILENCE)

    def answer(self, silence: float) -> Answer:
        """What comes, until nothing has for so many seconds."""
        start = last = time.perf_counter()
        size, patience = 0, PATIENCE if silence < 1.0 else silence
        while select.select([self.child.child_fd], [], [], patience)[0]:
            size += len(os.read(self.child.child_fd, 1 << 16))
            last, patience = time.perf_counter(), silence
        return Answer(last - start, size)


def measure(runs: int) -> None:
    """Prints what line and page keys take beside the yardstick, and what is written while nothing is done."""
    with TemporaryDirectory() as name:
        home = Path(name)
        files = _written(home / "articles")
        naive = [str(Path(__file__).parent / "naive_app.py"), *map(str, files)]
        parallax = ["-m", "reader", str(home / "articles")]
        found: dict[str, list[Answer]] = {}
        for _ in range(runs):
            _run("naive", Typist.at(naive, home), "b", found)
            _run("follow", Typist.at(parallax, home), PAGE_UP, found)
            _run("rows", Typist.at(parallax, home), PAGE_UP, found, first="=")
    for way in ("follow", "rows"):
        for key in ("line", "page"):
            _report(f"{key} key, panes {way}", found[f"{way} {key}"], found[f"naive {key}"])
    print(f"bytes written while idle: {sum(answer.size for answer in found['idle'])}")


def _run(name: str, typist: Typist, page_up: str, found: dict[str, list[Answer]], first: str = "") -> None:
    """Presses the keys twice over, the first time to warm up."""
    if first:
        typist.press(first)
    for is_warm in (False, True):
        for kind, keys in (("line", list(LINES)), ("page", [PAGE_DOWN] * PAGES + [page_up] * PAGES)):
            answers = [typist.press(key) for key in keys]
            found.setdefault(f"{name} {kind}", []).extend(answers if is_warm else [])
    if name != "naive":
        found.setdefault("idle", []).append(typist.answer(_IDLE))
    typist.child.close(force=True)


def _written(folder: Path) -> list[Path]:
    """Three articles of some length, in files."""
    folder.mkdir()
    for article in made_up(3, _SENTENCES).articles:
        (folder / article.id).write_text(article.text, "utf-8")
    return sorted(folder.iterdir())


def _report(name: str, answers: list[Answer], yardstick: list[Answer]) -> None:
    ours, theirs = ([answer.seconds * 1000 for answer in some] for some in (answers, yardstick))
    ratio = statistics.median(ours) / statistics.median(theirs)
    size = statistics.median(answer.size for answer in answers)
    told = f"({_spread(ours)} / {_spread(theirs)} ms median, 95th percentile; {size:.0f} bytes)"
    print(f"{name + ' / three panes without animation':62} {ratio:7.2f}   {told}")


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.0f}, {statistics.quantiles(times, n=20)[-1]:.0f}"


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
