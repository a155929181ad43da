"""How alike the sentences of different articles are: the cosines of their weighted concepts."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from heapq import nlargest
from itertools import islice

from reader.analysis.linking.vectors import Vectors
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import TermIndex

LEAST_COSINE = 0.03
"""Pairs of a lower cosine than this are no candidates."""
_MOST_CANDIDATES = 24
"""A pair is a candidate if one of the two is among so many sentences most like the other."""
_MOST_PARTNERS = 120
"""How many of the sentences most like it each sentence is compared with; the rest count as unlike."""
_COMMON = 150
"""A concept that more sentences than this have makes no two of them candidates."""

Pair = tuple[Passage, Passage]
_NO_PARTNERS: Mapping[Passage, float] = {}


class Likeness:
    """The cosines of the sentences of a collection with the ones of other articles that are most like them.

    All bounds are wide enough that a few articles are compared in full; with more of them the cost
    grows with the number of sentences, and not with its square.
    """

    def __init__(self, contents: TermIndex) -> None:
        self._cosines = _cosines(contents)

    def pairs(self, least: float = LEAST_COSINE) -> Iterator[tuple[Pair, float]]:
        """The candidates for a link whose cosine is at least `least`, each once, with its cosine."""
        order = {passage: index for index, passage in enumerate(self._cosines)}
        nearest = {passage: set(islice(partners, _MOST_CANDIDATES)) for passage, partners in self._cosines.items()}
        for a, partners in self._cosines.items():
            for b, cosine in islice(partners.items(), _MOST_CANDIDATES):
                if cosine >= least and (order[a] < order[b] or a not in nearest[b]):
                    yield ((a, b) if order[a] < order[b] else (b, a)), cosine

    def of(self, a: Passage | None, b: Passage | None) -> float:
        """The cosine of two sentences, from 0 to 1; 0 where one of them is None, or the two are unlike."""
        if a is None or b is None:
            return 0.0
        return self._cosines.get(a, _NO_PARTNERS).get(b, 0.0) or self._cosines.get(b, _NO_PARTNERS).get(a, 0.0)

    def partners(self, passage: Passage) -> Mapping[Passage, float]:
        """The sentences of other articles most like one, with their cosines, the highest first."""
        return self._cosines.get(passage, _NO_PARTNERS)

    def best_two(self, passage: Passage, article: str) -> tuple[float, float]:
        """The two highest cosines of a sentence with those of an article, given by id; 0 where there are fewer."""
        return self._best_two.get(passage, {}).get(article, (0.0, 0.0))

    def through_third(self, a: Passage, b: Passage) -> float:
        """The lower of two sentences' cosines with one of a third article, for the sentence where it is highest."""
        best = 0.0
        partners = self.partners(b)
        for third, cosine in self.partners(a).items():
            if cosine <= best:
                break
            other = partners.get(third, 0.0)
            if other > best and third.article != b.article:
                best = min(cosine, other)
        return best

    @cached_property
    def _best_two(self) -> Mapping[Passage, Mapping[str, tuple[float, float]]]:
        return {passage: _best_two_by_article(partners) for passage, partners in self._cosines.items()}


def _best_two_by_article(partners: Mapping[Passage, float]) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for other, cosine in partners.items():
        best = found.get(other.article)
        if best is None:
            found[other.article] = cosine, 0.0
        elif not best[1]:
            found[other.article] = best[0], cosine
    return found


def _cosines(contents: TermIndex) -> dict[Passage, dict[Passage, float]]:
    """For each sentence those of other articles that are most like it, with their cosines, the highest first."""
    passages = list(contents.by_passage)
    vectors = Vectors([contents.vectors[passage] for passage in passages], _COMMON, 3 * _MOST_PARTNERS)
    found = {}
    for index, passage in enumerate(passages):
        cosines = vectors.cosines(index).items()
        apart = ((cosine, -n) for n, cosine in cosines if passages[n].article != passage.article)
        found[passage] = {passages[-n]: cosine for cosine, n in nlargest(_MOST_PARTNERS, apart)}
    return found
