"""Groups linked passages into facts, so that each is one thing that happened or was said."""

from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.content import Contents
from reader.analysis.document import Role
from reader.analysis.model import Fact, Link, Passage
from reader.text.brief import shortened

_LEAST_COHESION = 0.2
"""The least mean score between the passages of two groups (those of one article aside) for the
two to be one fact; it keeps a chain of weak links from swallowing half the articles."""
_LABEL_LENGTH = 60

Cluster = tuple[Passage, ...]


def find_facts(links: Sequence[Link], contents: Contents) -> tuple[Fact, ...]:
    """The facts of a collection, in the order in which they first stand.

    `links` come the surest first. Average-link clustering (Sokal and Michener 1958); a linked
    passage that is in no fact after that joins the fact of the passage it is linked to best.
    """
    scores = {frozenset((link.a, link.b)): link.score for link in links}
    clusters: dict[Passage, Cluster] = {}
    for least in (_LEAST_COHESION, 0.0):
        for link in links:
            a, b = clusters.get(link.a, (link.a,)), clusters.get(link.b, (link.b,))
            is_open = least > 0 or 1 in (len(a), len(b))
            if a is not b and is_open and _cohesion(a, b, scores) >= least:
                joined = (*a, *b)
                clusters.update(dict.fromkeys(joined, joined))
    order = {passage: index for index, passage in enumerate(contents.by_passage)}
    found = {tuple(sorted(cluster, key=order.__getitem__)) for cluster in clusters.values()}
    ordered = sorted(found, key=lambda cluster: _place(cluster, contents))
    return tuple(Fact(f"k{n}", _label(cluster, scores, contents), cluster) for n, cluster in enumerate(ordered, 1))


def _cohesion(a: Cluster, b: Cluster, scores: Mapping[frozenset[Passage], float]) -> float:
    between = [scores.get(frozenset((p, q)), 0.0) for p in a for q in b if p.article != q.article]
    return sum(between) / len(between) if between else 0.0


def _place(cluster: Cluster, contents: Contents) -> tuple[float, Cluster]:
    """How far down a fact stands in its articles, at its highest."""
    return min(contents.by_passage[p].sentence.index for p in cluster), cluster


def _label(cluster: Cluster, scores: Mapping[frozenset[Passage], float], contents: Contents) -> str:
    """What the fact is called: the beginning of the passage that says it most plainly."""

    def plainness(passage: Passage) -> tuple[bool, float]:
        content = contents.by_passage[passage]
        support = sum(scores.get(frozenset((passage, other)), 0.0) for other in cluster)
        return content.sentence.role is not Role.CAPTION, support / (4 + len(content.counts)) ** 0.5

    best = max(cluster, key=plainness)
    return shortened(contents.by_passage[best].sentence.text, _LABEL_LENGTH).rstrip(".")


def fact_of(facts: Iterable[Fact]) -> dict[Passage, Fact]:
    """From each passage to the fact it belongs to."""
    return {passage: fact for fact in facts for passage in fact.passages}
