"""Which passages can be level in all panes at once: the heaviest chain of links that preserves every article's order.

Of two articles that is the heaviest common subsequence. Of more it is found article by article: each is
joined to those before it by the heaviest chain between them, the article that shares most first. So every
article stays in its order, whatever the links say.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.analysis.passage import Passage

AlignedRow = tuple[Passage, ...]
"""Passages of different articles that are on one level."""
Likeness = Mapping[Passage, Mapping[Passage, float]]
"""For each passage those of other articles that report the same, with a confidence above zero; symmetric."""
Pair = tuple[int, int]


def levels(articles: Sequence[Sequence[Passage]], likeness: Likeness) -> list[AlignedRow]:
    """The passages that are level, from the top down; each article's come in its own order.

    `articles` holds the passages of each article in order.
    """
    joined: list[AlignedRow] = []
    for passages in _likest_first(articles, likeness):
        joined = _joined(joined, [p for p in passages if p in likeness], likeness)
    return [level for level in joined if len(level) > 1]


class _End(NamedTuple):
    """The last pair of a chain."""

    pair: Pair
    total: float
    before: "_End | None"


def heaviest_chain(weights: Mapping[Pair, float]) -> list[Pair]:
    """Of some pairs with weights above zero, those that rise in both places and weigh most together.

    Keeps, for each second place, the heaviest chain that ends there, if none that ends before weighs as much.
    """
    places: list[int] = []
    ends: list[_End] = []
    for pair in sorted(weights, key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(places, pair[1])
        before = ends[at - 1] if at else None
        end = _End(pair, weights[pair] + (before.total if before else 0.0), before)
        if at < len(ends) and places[at] == pair[1] and ends[at].total >= end.total:
            continue
        after = at
        while after < len(ends) and ends[after].total <= end.total:
            after += 1
        places[at:after], ends[at:after] = [pair[1]], [end]
    return list(_back_from(ends[-1] if ends else None))[::-1]


def _back_from(end: _End | None) -> Iterator[Pair]:
    while end:
        yield end.pair
        end = end.before


def _likest_first(articles: Sequence[Sequence[Passage]], likeness: Likeness) -> list[Sequence[Passage]]:
    """The articles in the order in which they are joined: that which shares most with those before it is next."""
    left = list(articles)
    ordered: list[Sequence[Passage]] = []
    while left:
        joined = {passage for passages in ordered for passage in passages}
        best = max(left, key=lambda passages: _shared(passages, joined, likeness))
        left.remove(best)
        ordered.append(best)
    return ordered


def _shared(passages: Sequence[Passage], joined: set[Passage], likeness: Likeness) -> float:
    """How much an article shares with those that are joined, or, where none are, with all."""
    alike = (item for passage in passages for item in likeness.get(passage, {}).items())
    return sum(weight for other, weight in alike if not joined or other in joined)


def _joined(joined: Sequence[AlignedRow], passages: Sequence[Passage], likeness: Likeness) -> list[AlignedRow]:
    """The rows joined so far, with the passages of one more article added on the levels of the heaviest chain."""
    found: list[AlignedRow] = []
    begin, first = 0, 0
    for at, number in heaviest_chain(_weights(joined, passages, likeness)):
        found += [*joined[begin:at], *((passage,) for passage in passages[first:number])]
        found.append((*joined[at], passages[number]))
        begin, first = at + 1, number + 1
    return [*found, *joined[begin:], *((passage,) for passage in passages[first:])]


def _weights(joined: Sequence[AlignedRow], passages: Sequence[Passage], likeness: Likeness) -> Mapping[Pair, float]:
    """The weight of putting a passage on a level, by the numbers of level and passage."""
    places = {passage: at for at, level in enumerate(joined) for passage in level}
    found: defaultdict[Pair, float] = defaultdict(float)
    for number, passage in enumerate(passages):
        for other, weight in likeness[passage].items():
            if other in places:
                found[places[other], number] += weight
    return found
