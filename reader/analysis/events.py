"""Which articles tell one event: only those are compared with each other."""

import math
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations

from reader.analysis.content import Concept, Content, Contents
from reader.analysis.document import Role

_LEAST_LIKENESS = 0.25
"""The least mean likeness of the articles of two groups for the two to tell one event. Likeness is the
cosine of all words plus that of the names, from 0 to 2."""
_LEAST_OF_FEW = 0.17
"""The same where there are only a few articles: who opens a few together most likely holds them to be of one event."""
_FEW = 4
_BRIEF = 20
"""An article of fewer different words than this, small words aside, can't be told to be of another event."""

Vector = Mapping[Concept, float]


def events_of(contents: Contents) -> tuple[tuple[str, ...], ...]:
    """The articles by id, those together that tell one event, in the order of their first article.

    Average-link clustering (Sokal and Michener 1958) of whole articles.
    """
    articles = list(contents.sentences)
    words = [_words_of(article, contents) for article in articles]
    names = [_names_of(article, contents, vector) for article, vector in zip(articles, words, strict=True)]
    likeness = _sum(_cosines(words), _cosines([name or word for name, word in zip(names, words, strict=True)]))
    brief = {index for index, vector in enumerate(words) if len(vector) < _BRIEF}
    groups = _with_brief(_average_link(len(articles), likeness), likeness, brief)
    return tuple(tuple(articles[index] for index in group) for group in groups)


def _words_of(article: str, contents: Contents) -> Vector:
    """What an article says, by weight, as sentences are weighed."""
    counts: Counter[Concept] = Counter()
    for passage in contents.sentences[article]:
        counts.update(contents.by_passage[passage].counts)
    return {concept: contents.rarity[concept] * (1 + math.log(n)) for concept, n in counts.items()}


def _names_of(article: str, contents: Contents, words: Vector) -> Vector:
    """The part of what an article says that it names: empty where its script has no capitals."""
    named = {concept for passage in contents.sentences[article] for concept in _named_in(contents.by_passage[passage])}
    return {concept: words[concept] for concept in words if concept in named}


def _named_in(content: Content) -> set[Concept]:
    """What stands with a capital within a sentence."""
    sentence = content.sentence
    if sentence.role is not Role.BODY or sentence.is_title_case:
        return set()
    first = sentence.tokens[0].start
    return {place.concept for place in content.places if place.span.start > first and place.words[0].isupper()}


def _cosines(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """The cosines of all pairs that share something, by number, the lower first."""
    holders: dict[Concept, list[int]] = {}
    for index, vector in enumerate(vectors):
        for concept in vector:
            holders.setdefault(concept, []).append(index)
    products: dict[tuple[int, int], float] = {}
    for concept, indexes in holders.items():
        weights = [vectors[index][concept] for index in indexes]
        pairs = zip(combinations(indexes, 2), combinations(weights, 2), strict=True)
        for pair, (weight, other) in pairs:
            products[pair] = products.get(pair, 0.0) + weight * other
    lengths = [math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0 for vector in vectors]
    return {(a, b): product / (lengths[a] * lengths[b]) for (a, b), product in products.items()}


def _sum(a: Mapping[tuple[int, int], float], b: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    return {pair: a.get(pair, 0.0) + b.get(pair, 0.0) for pair in a.keys() | b.keys()}


def _average_link(count: int, likeness: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups of numbers, the likest two joined as long as the mean likeness between them is enough."""
    least = _LEAST_OF_FEW if count <= _FEW else _LEAST_LIKENESS
    groups = {index: [index] for index in range(count)}
    sums: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for (a, b), value in likeness.items():
        sums[a][b] = sums[b][a] = value
    waiting = [(-value, a, b, 1) for (a, b), value in likeness.items() if value >= least]
    heapify(waiting)
    while waiting:
        _, a, b, size = heappop(waiting)
        if a not in groups or b not in groups or len(groups[a]) * len(groups[b]) != size:
            continue  # of a group as it was before it grew
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


def _with_brief(
    groups: Sequence[Sequence[int]], likeness: Mapping[tuple[int, int], float], brief: Container[int]
) -> list[list[int]]:
    """The groups, those of a single brief article with the group that holds the one most like it."""
    alone = [index for group in groups for index in group if len(group) == 1 and index in brief]
    joined = [list(group) for group in groups if group[0] not in alone or len(group) > 1] or [[]]
    for index in alone:
        likest = max(joined, key=lambda group: max((_between(likeness, index, other) for other in group), default=0.0))
        likest.append(index)
    return sorted(sorted(group) for group in joined if group)


def _between(likeness: Mapping[tuple[int, int], float], a: int, b: int) -> float:
    return likeness.get((min(a, b), max(a, b)), 0.0)
