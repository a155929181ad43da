"""What the scores of the other pairs say of a pair: both may report the same as a sentence of a third article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.linking.features import Candidate, Features
from reader.analysis.linking.similarity import Pair
from reader.analysis.passage import Passage

_LEAST_SCORE = 0.01
"""Pairs of a lower score than this say nothing of others."""
_NO_PARTNERS: Mapping[Passage, float] = {}


@dataclass(frozen=True)
class PairScores:
    """The scores of the candidates of a collection, from 0 to 1, each pair judged by itself."""

    scores: Mapping[Pair, float]

    def joined(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """The candidates with the features that the other pairs give them."""
        return ((pair, self._joined(pair, features)) for pair, features in candidates)

    def _joined(self, pair: Pair, features: Features) -> Features:
        a, b = pair
        own = self.scores[pair] if self.scores[pair] >= _LEAST_SCORE else 0.0
        company = max(self._company.get(a, 0.0), self._company.get(b, 0.0)) - own
        return features._replace(support=self._support(a, b), company=company)

    def _support(self, a: Passage, b: Passage) -> float:
        """The probability that at least one sentence of a third article reports the same as both (a noisy or)."""
        partners = self._partners.get(b, _NO_PARTNERS)
        none = 1.0
        for third, score in self._partners.get(a, _NO_PARTNERS).items():
            if third.article != b.article and third in partners:
                none *= 1 - score * partners[third]
        return 1 - none

    @cached_property
    def _partners(self) -> Mapping[Passage, Mapping[Passage, float]]:
        found: dict[Passage, dict[Passage, float]] = {}
        for (a, b), score in self.scores.items():
            if score >= _LEAST_SCORE:
                found.setdefault(a, {})[b] = score
                found.setdefault(b, {})[a] = score
        return found

    @cached_property
    def _company(self) -> Mapping[Passage, float]:
        return {passage: sum(partners.values()) for passage, partners in self._partners.items()}
