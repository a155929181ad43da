"""How long it takes until the articles can be read, and until they are compared; beside a bare Textual app, in turn.

python benchmarks/start.py [RUNS]
"""

import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.making import long_article
from benchmarks.result import Result, lines
from benchmarks.watching import Moment, Watched

_BARE = [str(Path(__file__).parent / "bare_app.py")]
_PARALLAX = ["-m", "reader"]
_FIRST, _WHOLE, _LINKS, _ALL = "first words", "whole screen", "first highlights", "all found"
_WANTED = {
    _FIRST: "Syria and Russia deny",
    _WHOLE: r"comparing|\d difference",
    _LINKS: r"[1-9]\d* shared fact",
    _ALL: r"\d difference",
}
"""What is to be seen of the sample collection, by what it tells."""
_SHORT, _LONG = 200, 20_000
Seen = Mapping[str, list[Moment]]


def start(runs: int) -> Iterator[Result]:
    """The sample collection with nothing kept from before, beside the least that Textual can show."""
    bare, ours = _in_turn(runs, {"bare": (_BARE, {_WHOLE: "READY"}), "ours": (_PARALLAX, _WANTED)}).values()
    yield _ratio("first words / bare Textual app", ours[_FIRST], bare[_WHOLE], _seconds, 1.25)
    yield _ratio("whole screen that takes keys / bare Textual app", ours[_WHOLE], bare[_WHOLE], _seconds, 1.4)
    yield _ratio("processor time until then / bare Textual app", ours[_WHOLE], bare[_WHOLE], _cpu, 1.4)
    yield _ratio("memory with all found / bare Textual app", ours[_ALL], bare[_WHOLE], _memory, 1.25, "MiB")
    yield _after("first highlights after the whole screen", ours[_LINKS], ours[_WHOLE], 100)
    yield _after("whole analysis after the whole screen", ours[_ALL], ours[_WHOLE], 400)


def long_start(runs: int) -> Iterator[Result]:
    """An article of many paragraphs beside one of few."""
    with TemporaryDirectory() as name:
        few, many = (_written(Path(name) / str(number), number) for number in (_SHORT, _LONG))
        wanted = {_FIRST: "Paragraph 1 ", _WHOLE: _WANTED[_WHOLE]}
        programs = {"few": ([*_PARALLAX, few], wanted), "many": ([*_PARALLAX, many], wanted)}
        short, long = _in_turn(runs, programs).values()
    sizes = f"{_LONG:,} paragraphs / {_SHORT}"
    yield _ratio(f"first words, {sizes}", long[_FIRST], short[_FIRST], _seconds, 1.2)
    yield _ratio(f"whole screen, {sizes}", long[_WHOLE], short[_WHOLE], _seconds, 1.3)


def _written(folder: Path, paragraphs: int) -> str:
    folder.mkdir()
    (folder / "long.txt").write_text(long_article(paragraphs), "utf-8")
    return str(folder)


def _in_turn(runs: int, programs: Mapping[str, tuple[list[str], Mapping[str, str]]]) -> dict[str, Seen]:
    """What was seen of each program when, run after run; the first has them compiled, and does not count."""
    found: dict[str, dict[str, list[Moment]]] = {name: {} for name in programs}
    with TemporaryDirectory() as home:
        for run in range(runs + 1):
            for name, (arguments, wanted) in programs.items():
                shutil.rmtree(Path(home) / "cache", ignore_errors=True)
                watched = Watched.start(arguments, Path(home))
                watched.wait_for(wanted)
                watched.end()
                for seen, moment in watched.seen.items() if run else ():
                    found[name].setdefault(seen, []).append(moment)
    return found


def _ratio(
    name: str,
    ours: list[Moment],
    theirs: list[Moment],
    figure: Callable[[Moment], float],
    target: float | None = None,
    unit: str = "ms",
) -> Result:
    one, other = (statistics.median(map(figure, moments)) for moments in (ours, theirs))
    return Result(name, one / other, target, basis=f"{one:.0f} / {other:.0f} {unit}")


def _after(name: str, later: list[Moment], earlier: list[Moment], target: float) -> Result:
    gaps = [max(0.0, (b.seconds - a.seconds) * 1000) for a, b in zip(earlier, later, strict=True)]
    return Result(name, statistics.median(gaps), target, "ms")


def _seconds(moment: Moment) -> float:
    return moment.seconds * 1000


def _cpu(moment: Moment) -> float:
    return moment.cpu * 1000


def _memory(moment: Moment) -> float:
    return moment.memory


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    for line in lines([*start(rounds), *long_start(rounds)]):
        print(line)
