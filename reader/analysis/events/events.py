"""Which articles are about one event: only those are compared with each other."""

import math
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from heapq import heapify, heappop, heappush, nlargest

from reader.analysis.events.outline import Outline, same_words
from reader.analysis.linking.vectors import Vector, Vectors
from reader.analysis.sentences.terms import Concept, rarities

_LEAST_LIKENESS = 0.25
"""The least mean likeness of the articles of two groups for the two to be about one event. The likeness of two articles
is the cosine of all their words plus that of their names, from 0 to 2."""
_LEAST_OF_FEW = 0.17
"""The same where there are only a few articles: who opens a few together most likely knows them to be on one event."""
_FEW = 4
_BRIEF = 20
"""An article of fewer different words than this, small words aside, is too short to be set apart as another event."""

_COMMON = 60
"""A concept that more articles than this have makes no two of them candidates."""
_MOST_ALIKE = 100
"""How many of the articles most like it each article is compared with; the rest count as unlike."""

Likenesses = Mapping[tuple[int, int], float]
"""The likeness of pairs of articles, by number, the lower number first; pairs that are not in it are unlike."""


def events_of(outlines: Sequence[Outline]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles about each event, event by event, in the order of their first article.

    Average-link clustering (Sokal and Michener 1958) of whole articles, the same text counted once: a hundred copies of
    it would make all its words common. A brief article that is left alone joins the event it is most like.
    """
    copies = same_words(outlines)
    texts = [outlines[numbers[0]] for numbers in copies]
    words = _vectors(texts)
    names = [_of_names(vector, outline) or vector for vector, outline in zip(words, texts, strict=True)]
    likeness = _sum(_cosines(words), _cosines(names))
    brief = {index for index, vector in enumerate(words) if len(vector) < _BRIEF}
    least = _LEAST_OF_FEW if len(outlines) <= _FEW else _LEAST_LIKENESS
    groups = _with_brief(_average_link(len(texts), likeness, least), likeness, brief)
    events = (sorted(number for text in group for number in copies[text]) for group in groups)
    return tuple(tuple(outlines[number].article for number in event) for event in events)


def _vectors(outlines: Sequence[Outline]) -> list[Vector]:
    """Each article's concepts by weight: rarity, as among sentences, times one plus the logarithm of the count."""
    spread: Counter[Concept] = Counter()
    for outline in outlines:
        spread.update({concept: use.sentences for concept, use in outline.uses.items()})
    rarity = rarities(spread, sum(len(outline.sentences) for outline in outlines))
    return [
        {concept: rarity[concept] * (1 + math.log(use.count)) for concept, use in outline.uses.items()}
        for outline in outlines
    ]


def _of_names(vector: Vector, outline: Outline) -> Vector:
    """The part of a vector that is names: empty where the script has no capitals."""
    return {concept: weight for concept, weight in vector.items() if outline.uses[concept].is_name}


def _cosines(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """The cosines of the pairs of vectors that are not unlike."""
    index = Vectors(vectors, _COMMON, _MOST_ALIKE)
    found: dict[tuple[int, int], float] = {}
    for number in range(len(vectors)):
        cosines = ((cosine, n) for n, cosine in index.cosines(number).items() if n != number)
        found |= {(min(number, n), max(number, n)): cosine for cosine, n in nlargest(_MOST_ALIKE, cosines)}
    return found


def _sum(a: Likenesses, b: Likenesses) -> dict[tuple[int, int], float]:
    return {pair: a.get(pair, 0.0) + b.get(pair, 0.0) for pair in a.keys() | b.keys()}


def _average_link(count: int, likeness: Likenesses, least: float) -> list[list[int]]:
    """Groups of numbers: the two most alike are joined while the mean likeness between them is at least that."""
    groups = {index: [index] for index in range(count)}
    sums: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for (a, b), value in likeness.items():
        sums[a][b] = sums[b][a] = value
    waiting = [(-value, a, b, 1) for (a, b), value in likeness.items() if value >= least]
    heapify(waiting)
    while waiting:
        _, a, b, size = heappop(waiting)
        if a not in groups or b not in groups or len(groups[a]) * len(groups[b]) != size:
            continue  # the mean is of a group that has grown since
        groups[a] += groups.pop(b)
        for other, value in sums.pop(b).items():
            del sums[other][b]
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + value
        for other, value in sums[a].items():
            size = len(groups[a]) * len(groups[other])
            if value / size >= least:
                heappush(waiting, (-value / size, min(a, other), max(a, other), size))
    return sorted(sorted(group) for group in groups.values())


def _with_brief(groups: Sequence[Sequence[int]], likeness: Likenesses, brief: Container[int]) -> list[list[int]]:
    """The groups, where a brief article that was alone joins the group with the article most like it."""
    alone = [index for group in groups for index in group if len(group) == 1 and index in brief]
    joined = [list(group) for group in groups if group[0] not in alone or len(group) > 1] or [[]]
    for index in alone:
        likest = max(joined, key=lambda group: max((_between(likeness, index, other) for other in group), default=0.0))
        likest.append(index)
    return sorted(sorted(group) for group in joined if group)


def _between(likeness: Likenesses, a: int, b: int) -> float:
    return likeness.get((min(a, b), max(a, b)), 0.0)
