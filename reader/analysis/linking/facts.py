"""Groups linked passages into facts: each is one thing that happened or was said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.linking.links import LinkedPairs
from reader.analysis.model import Fact, Link
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import TermIndex
from reader.text.phrasing import truncate

_LEAST_COHESION = 0.38
"""The least mean score between the passages of two groups (those of one article aside) for the
two to be one fact: what would link two passages; a chain of weak links would else join half the articles."""
LABEL_LENGTH = 60
"""The most code points of what a fact is called."""

Cluster = tuple[Passage, ...]


def find_facts(linked: LinkedPairs, contents: TermIndex) -> tuple[Fact, ...]:
    """The facts of a collection, in the order of their first passage.

    `contents` must have all linked passages. Average-link clustering (Sokal and Michener 1958) over the scores of all
    candidates; a linked passage that is too unlike the others of a fact is in none.
    """
    clusters = _Clusters(linked)
    for link in linked.links:
        if clusters.cohesion(link) >= _LEAST_COHESION:
            clusters.join(link)
    order = {passage: index for index, passage in enumerate(contents.by_passage)}
    found = {tuple(sorted(cluster, key=order.__getitem__)) for cluster in clusters}
    ordered = sorted(found, key=lambda cluster: _place(cluster, contents))
    return tuple(Fact(f"k{n}", _label(cluster, linked, contents), cluster) for n, cluster in enumerate(ordered, 1))


class _Clusters:
    """Clusters of linked passages, at first of one passage each, and the summed scores between them."""

    def __init__(self, linked: LinkedPairs) -> None:
        passages = dict.fromkeys(passage for link in linked.links for passage in (link.a, link.b))
        self._of = {passage: number for number, passage in enumerate(passages)}
        self._members = {number: [passage] for passage, number in self._of.items()}
        self._articles = {number: Counter({passage.article: 1}) for passage, number in self._of.items()}
        self._between: dict[int, dict[int, float]] = {number: {} for number in self._members}
        for (one, other), score in linked.scores.items():
            if one in self._of and other in self._of:
                a, b = self._of[one], self._of[other]
                self._between[a][b] = self._between[b][a] = score

    def __iter__(self) -> Iterator[Sequence[Passage]]:
        return (members for members in self._members.values() if len(members) > 1)

    def cohesion(self, link: Link) -> float:
        """The mean score between the two clusters of a link, passages of one article aside; below 0 within one."""
        a, b = self._of[link.a], self._of[link.b]
        if a == b:
            return -1.0
        here, there = self._articles[a], self._articles[b]
        of_one_article = sum(count * there[article] for article, count in here.items())
        pairs = len(self._members[a]) * len(self._members[b]) - of_one_article
        return self._between[a].get(b, 0.0) / pairs if pairs else 0.0

    def join(self, link: Link) -> None:
        """Joins the two clusters of a link."""
        a, b = self._of[link.a], self._of[link.b]
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        moved = self._members.pop(b)
        self._members[a] += moved
        self._of.update(dict.fromkeys(moved, a))
        self._articles[a] += self._articles.pop(b)
        for other, score in self._between.pop(b).items():
            del self._between[other][b]
            if other != a:
                self._between[a][other] = self._between[other][a] = self._between[a].get(other, 0.0) + score


def _place(cluster: Cluster, contents: TermIndex) -> tuple[float, Cluster]:
    """The key that facts are sorted by: the place of the passage that is nearest to the beginning of its article."""
    return min(contents.by_passage[p].sentence.index for p in cluster), cluster


def _label(cluster: Cluster, linked: LinkedPairs, contents: TermIndex) -> str:
    """What the fact is called: the beginning of the passage that says it most plainly."""

    def plainness(passage: Passage) -> tuple[bool, float]:
        content = contents.by_passage[passage]
        support = sum(linked.score(passage, other) for other in cluster)
        return content.sentence.role is not Role.CAPTION, support / (4 + len(content.counts)) ** 0.5

    best = max(cluster, key=plainness)
    return truncate(contents.by_passage[best].sentence.text, LABEL_LENGTH).rstrip(".")


def fact_of(facts: Iterable[Fact]) -> dict[Passage, Fact]:
    """The fact that each passage belongs to."""
    return {passage: fact for fact in facts for passage in fact.passages}
