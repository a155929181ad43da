"""What the analysis of few and of many articles takes, beside what finds like sentences otherwise, in turn.

    python benchmarks/analysis.py [ARTICLES …]

Each runs in a process of its own. Without sizes: 3, 30 and 300 articles; 3,000 take many minutes. They are generated:
shuffled together from the sentences of the sample, told in other words from event to event, with words of their own.
The yardsticks, which find no more than like sentences, are put in a virtual environment of their own, in build/.
"""

import json
import math
import os
import random
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.making import made_up
from benchmarks.memory import Peak
from benchmarks.result import Result, lines
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Article, Collection
from reader.text.sentences import sentences

_ROOT = Path(__file__).parent.parent
SIZES = (3, 30, 300)
_SENTENCES = 25
_OF_ONE_EVENT = 10
"""How many articles tell one event, in the same words for the same."""
_EXCHANGED = 0.2
"""The share of words that an article exchanges for others, so that it tells things of its own too."""
_LONG = 5
"""How many letters the words have at least that differ from event to event."""
_ALONE = "--alone"
_MOST_SECONDS = {300: 20.0, 3000: 240.0}
"""Ten seconds, and two minutes, on two cores."""
_MOST_MEMORY = {300: 250.0, 3000: 1000.0}
_MOST_POWER = 1.1
_MOST_FOR_CDIST = 100
"""Articles up to which all pairs of sentences are compared, which takes two minutes for 300."""


class Cost(NamedTuple):
    """What it costs to go through some articles."""

    seconds: float
    """Of processor time, in all processes: on a busy machine the clock tells of others."""
    memory: float
    """The most that was held, in MiB."""


def analysis(sizes: Iterable[int]) -> Iterator[Result]:
    """What each size costs, how that is to the yardsticks, and by what power of the number of articles it grows."""
    python = _yardsticks()
    taken: dict[int, float] = {}
    for size in sizes:
        ours = _cost([sys.executable, __file__, _ALONE, str(size)])
        taken[size] = ours.seconds
        yield Result(f"{size:,} articles", ours.seconds, _MOST_SECONDS.get(size), "s")
        yield Result(f"{size:,} articles, memory", ours.memory, _MOST_MEMORY.get(size), "MiB")
        for name, theirs in _next_to(python, size):
            figures = f"{ours.seconds:.2f} / {theirs.seconds:.2f} s, {ours.memory:.0f} / {theirs.memory:.0f} MiB"
            yield Result(f"{size:,} articles / {name}", ours.seconds / theirs.seconds, None, basis=figures)
    for small, large in pairwise(taken):
        power = math.log(taken[large] / taken[small]) / math.log(large / small)
        yield Result(f"power by which time grows, {small:,} to {large:,} articles", power, _MOST_POWER, "")


def _next_to(python: Path, size: int) -> Iterator[tuple[str, Cost]]:
    ways = {"tfidf": "tf-idf of scikit-learn with sparse_dot_topn", "cdist": "cdist of rapidfuzz"}
    articles = varied(made_up(size, _SENTENCES)).articles
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sentences.json"
        file.write_text(json.dumps([[span.of(a.text) for span in sentences(a.text)] for a in articles]), "utf-8")
        for way, name in ways.items() if size <= _MOST_FOR_CDIST else [("tfidf", ways["tfidf"])]:
            yield name, _cost([str(python), str(_ROOT / "benchmarks" / "yardsticks.py"), way, str(file)])


def _yardsticks() -> Path:
    """The Python that has them; it is set up once."""
    folder = _ROOT / "build" / "yardsticks"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        wanted = str(_ROOT / "benchmarks" / "yardsticks.txt")
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", wanted], check=True)  # noqa: S603
    return python


def _cost(arguments: Sequence[str]) -> Cost:
    """What a process tells that it took, with what it held."""
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        peak = Peak(process.pid)
        peak.start()
        answer, _ = process.communicate()
        held = peak.stop()
    return Cost(json.loads(answer)["seconds"], held)


def seconds_for(size: int) -> float:
    """The processor time that the analysis of so many articles takes, in this process and those that it starts.

    The reading of word lists and the loading of the models are part of it, as for whoever opens a collection.
    """
    collection = varied(made_up(size, _SENTENCES))
    before = _processor_time()
    analyse(collection)
    return _processor_time() - before


def _processor_time() -> float:
    return sum(os.times()[:4])


def varied(collection: Collection) -> Collection:
    """The same with longer words that differ from event to event, and some exchanged in each article."""
    dice = random.Random(len(collection.articles))  # noqa: S311 - nothing here is secret
    texts = [article.text for article in collection.articles]
    words = sorted({word for text in texts for word in text.split() if word.isalpha() and len(word) >= _LONG})
    articles: list[Article] = []
    for event in batched(collection.articles):
        ending = "".join(dice.choices(ascii_lowercase, k=3))
        own = {word: word + ending for word in words}

        def vary(word: str, own: Mapping[str, str] = own) -> str:
            return own[dice.choice(words)] if word in own and dice.random() < _EXCHANGED else own.get(word, word)

        articles += (replace(a, text=" ".join(map(vary, a.text.split(" ")))) for a in event)
    return replace(collection, articles=tuple(articles))


def batched(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    """The articles of one event after the other."""
    return (articles[start : start + _OF_ONE_EVENT] for start in range(0, len(articles), _OF_ONE_EVENT))


if __name__ == "__main__":
    if _ALONE in sys.argv:
        print(json.dumps({"seconds": seconds_for(int(sys.argv[-1]))}))
    else:
        for line in lines(analysis(list(map(int, sys.argv[1:])) or SIZES)):
            print(line, flush=True)
