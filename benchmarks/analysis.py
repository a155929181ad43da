"""How the time and the memory of the analysis grow with the number of articles.

    python benchmarks/analysis.py [ARTICLES …]

Each size runs in a process of its own. Without sizes: 3, 30 and 300 articles. They are generated: shuffled together
from the sentences of the sample, told in other words from event to event, with words of their own.
"""

import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.making import made_up
from reader.analysis.analyse import analyse
from reader.articles.article import Article, Collection

_SIZES = (3, 30, 300)
_SENTENCES = 25
_OF_ONE_EVENT = 10
"""How many articles tell one event, in the same words for the same."""
_EXCHANGED = 0.2
"""The share of words that an article exchanges for others, so that it tells things of its own too."""
_LONG = 5
"""How many letters the words have at least that differ from event to event."""
_ALONE = "--alone"


class Cost(NamedTuple):
    """What the analysis of some articles costs."""

    articles: int
    seconds: float
    """Of processor time."""
    peak: float
    """The most memory that the process held, in MiB."""
    before: float
    """The most that it held with the articles read and not yet analysed."""


def growth(sizes: Iterable[int]) -> None:
    """Prints what each size costs, and by what power of the number of articles that grows."""
    costs = [_in_own_process(size) for size in sizes]
    for cost in costs:
        print(
            f"{cost.articles:5} articles: time for each / with {costs[0].articles} articles"
            f" {_each(cost) / _each(costs[0]):6.2f}"
            f"   memory / before it {cost.peak / cost.before:5.2f}"
            f"   ({cost.seconds:.2f} s, {cost.peak:.0f} MiB / {cost.before:.0f} MiB)"
        )
    for small, large in pairwise(costs):
        power = math.log(large.seconds / small.seconds) / math.log(large.articles / small.articles)
        print(f"{small.articles} to {large.articles} articles: time grows with the power {power:.2f} of their number")


def _each(cost: Cost) -> float:
    return cost.seconds / cost.articles


def _in_own_process(size: int) -> Cost:
    arguments = [sys.executable, __file__, _ALONE, str(size)]
    printed = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return Cost(*json.loads(printed))


def measured(size: int) -> Cost:
    """What the analysis of so many articles costs in this process."""
    collection = varied(made_up(size, _SENTENCES))
    analyse(varied(made_up(2, _SENTENCES)))  # has the languages' words read, and the modules imported
    before = _peak()
    seconds = _seconds(lambda: analyse(collection))
    return Cost(size, seconds, _peak(), before)


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


def _seconds(task: Callable[[], object]) -> float:
    start = time.process_time()
    task()
    return time.process_time() - start


def _peak() -> float:
    """The most memory that this process has held so far, in MiB, on Linux and macOS."""
    import resource  # not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if sys.platform == "linux" else most / 1024 / 1024


if __name__ == "__main__":
    if _ALONE in sys.argv:
        print(json.dumps(measured(int(sys.argv[-1]))))
    else:
        growth(map(int, sys.argv[1:]) if sys.argv[1:] else _SIZES)
