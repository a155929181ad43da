"""How long a key takes, from the moment it is pressed until all of the answer is written, and how much that is.

    python benchmarks/keys.py [RUNS]

Both programs show the same three articles in a pseudo-terminal of 160×48 cells, in turn.
"""

import os
import re
import select
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Self

import pexpect

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.making import long_article, made_up
from benchmarks.result import Result, lines
from tests.terminal import PATIENCE, environment

_SIZE = (48, 160)
_SILENCE = 0.1
"""Seconds without a byte after which an answer is taken to be whole."""
_IDLE = 3.0
_SENTENCES = 120
PAGE_DOWN, PAGE_UP = " ", "\x1b[5~"
_BYTES = {"line": 8_000, "page": 26_000}
"""The most that is to be written for a key."""
_FEW, _MANY = 200, 20_000
"""Paragraphs."""
_COMPARED = rb"\d difference"
"""What the header says once all is found. Before that less is marked, and keys seem faster than they are."""
_MOST_FOR_ALL = 600
"""Seconds in which all is found; a second start has it from the cache."""
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
    def at(cls, arguments: list[str], home: Path, drawn: bytes = b"") -> Self:
        """Starts a program of Python's, and waits until it has drawn a pattern, and has nothing more to draw."""
        settings = {**environment(home), "COLORTERM": "truecolor"}
        typist = cls(pexpect.spawn(sys.executable, arguments, env=settings, dimensions=_SIZE))
        typist.wait_for(drawn)
        typist.answer(5 * _SILENCE)
        while typist.answer(1.0).size:
            pass
        return typist

    def wait_for(self, drawn: bytes) -> None:
        """Reads until a pattern is written."""
        written = b""
        while not re.search(drawn, written) and select.select([self.child.child_fd], [], [], _MOST_FOR_ALL)[0]:
            written += os.read(self.child.child_fd, 1 << 16)

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


def keys(runs: int) -> Iterator[Result]:
    """What line and page keys take beside the yardstick, and what is written while nothing is done."""
    with TemporaryDirectory() as name:
        home = Path(name)
        files = _written(home / "articles")
        naive = [str(Path(__file__).parent / "naive_app.py"), *map(str, files)]
        parallax = ["-m", "reader", str(home / "articles")]
        found: dict[str, list[Answer]] = {}
        for _ in range(runs):
            _run("naive", Typist.at(naive, home), "b", found)
            for way, first in (("follow", ""), ("rows", "=")):
                shutil.rmtree(home / "state", ignore_errors=True)  # in which the way of the last run is saved
                _run(way, Typist.at(parallax, home, _COMPARED), PAGE_UP, found, first)
    for way in ("follow", "rows"):
        for key in ("line", "page"):
            yield from _results(f"{key} key, panes {way}", found[f"{way} {key}"], found[f"naive {key}"], _BYTES[key])
    yield Result("written while idle", sum(answer.size for answer in found["idle"]), 0, "bytes")


def long_keys(runs: int) -> Iterator[Result]:
    """The same keys in an article of many paragraphs, beside one of few."""
    found: dict[str, list[Answer]] = {}
    with TemporaryDirectory() as name:
        home = Path(name)
        for number in (_FEW, _MANY):
            (home / str(number)).mkdir()
            (home / str(number) / "long.txt").write_text(long_article(number), "utf-8")
        for _ in range(runs):
            for number in (_FEW, _MANY):
                program = Typist.at(["-m", "reader", str(home / str(number))], home, _COMPARED)
                _run(str(number), program, PAGE_UP, found)
    for key in ("line", "page"):
        ratio = _median(found[f"{_MANY} {key}"]) / _median(found[f"{_FEW} {key}"])
        few, many = (statistics.median(a.size for a in found[f"{number} {key}"]) for number in (_FEW, _MANY))
        yield Result(f"{key} key, {_MANY:,} paragraphs / {_FEW:,}", ratio, 1.3, basis=f"{many:.0f} / {few:.0f} bytes")


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


def _results(name: str, answers: list[Answer], yardstick: list[Answer], most_bytes: float) -> Iterator[Result]:
    figures = f"{_spread(answers)} / {_spread(yardstick)} ms, median and 95th percentile"
    yield Result(f"{name} / three panes without animation", _median(answers) / _median(yardstick), 1.5, basis=figures)
    yield Result(f"{name}, 95th percentile", _quantiles(answers)[-1], 40.0, "ms")
    yield Result(f"{name}, written", statistics.median(answer.size for answer in answers), most_bytes, "bytes")


def _median(answers: list[Answer]) -> float:
    return statistics.median(answer.seconds * 1000 for answer in answers)


def _quantiles(answers: list[Answer]) -> list[float]:
    return statistics.quantiles([answer.seconds * 1000 for answer in answers], n=20)


def _spread(answers: list[Answer]) -> str:
    return f"{_median(answers):.0f}, {_quantiles(answers)[-1]:.0f}"


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for line in lines([*keys(rounds), *long_keys(rounds)]):
        print(line)
