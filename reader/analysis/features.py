"""What is known of two sentences of different articles: the features that links are scored by."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.content import Concept, Contents
from reader.analysis.document import Role
from reader.analysis.likeness import LEAST_COSINE, Likeness, Pair
from reader.analysis.model import Passage

_LEAST_QUOTATION = 6.0
"""The least shared weight that counts as a shared quotation."""
_SAME = 1e-9
"""Cosines nearer to each other than this are the same, reckoned in another order."""


class Features(NamedTuple):
    """The likeness of two sentences and of their surroundings; 0 where nothing speaks for a link."""

    overlap: float
    """Logarithm of the summed rarity of the shared concepts."""
    dice: float
    """Shared weight as a share of the weight of both."""
    coverage: float
    """Shared weight as a share of the sentence that has less of it."""
    sequence: float
    """Logarithm of the summed rarity of the concepts that follow each other in both in the same order."""
    quotation: float
    """Shared weight within quotation marks, as a share of the shorter quotation."""
    third_article: float
    """The weaker of the two likenesses to one sentence of a third article, at its best."""
    neighbours: float
    """The best likeness of one of the two to a neighbour of the other."""
    rank_weaker: float
    """Likeness as a share of the best that either has in the other's article; the lower share."""
    rank_stronger: float
    """The higher of the two shares."""
    margin: float
    """By how much the pair leads the runner-up, for the sentence where it leads more."""
    lead: float
    """How near to the beginning of their articles both stand."""
    headlines: float
    """How many of the two are headlines."""
    captions: float
    """1 where one of the two is a caption and the other is none."""
    shorter: float
    """Logarithm of the number of concepts in the shorter."""
    longer: float
    """The same of the longer."""


@dataclass(frozen=True)
class FeatureExtractor:
    """Computes the features of any pair of one collection."""

    contents: Contents
    likeness: Likeness
    masses: Mapping[Passage, float]
    """The summed rarity of each sentence's concepts."""

    def candidates(self, least: float = LEAST_COSINE) -> Iterator[tuple[Pair, Features]]:
        """Every pair that may be linked and has at least some cosine, with its features."""
        for pair, cosine in self.likeness.pairs(least):
            yield pair, self._features(*pair, cosine)

    def shared(self, a: Passage, b: Passage) -> set[Concept]:
        """The concepts that stand in both."""
        return set(self.contents.by_passage[a].counts.keys() & self.contents.by_passage[b].counts.keys())

    def _features(self, a: Passage, b: Passage, cosine: float) -> Features:
        shared = self.contents.mass(self.shared(a, b))
        best_a, best_b = self.likeness.best_two(a, b.article), self.likeness.best_two(b, a.article)
        shares = cosine / max(best_a[0], cosine), cosine / max(best_b[0], cosine)
        concepts = len(self.contents.by_passage[a].counts), len(self.contents.by_passage[b].counts)
        return Features(
            overlap=math.log1p(shared),
            dice=2 * shared / (self.masses[a] + self.masses[b]),
            coverage=shared / min(self.masses[a], self.masses[b]),
            sequence=self._sequence(a, b),
            quotation=self._quotation(a, b),
            third_article=self.likeness.through_third(a, b),
            neighbours=self._neighbours(a, b),
            rank_weaker=min(shares),
            rank_stronger=max(shares),
            margin=max(_lead_over_next(cosine, best_a), _lead_over_next(cosine, best_b)),
            lead=1 / (1 + max(self._sentence_index(a), self._sentence_index(b))),
            headlines=float(sum(self._role(p) is Role.HEADLINE for p in (a, b))),
            captions=float((self._role(a) is Role.CAPTION) != (self._role(b) is Role.CAPTION)),
            shorter=math.log1p(min(concepts)),
            longer=math.log1p(max(concepts)),
        )

    def _sequence(self, a: Passage, b: Passage) -> float:
        pairs = self.contents.by_passage[a].sequences & self.contents.by_passage[b].sequences
        rarity = self.contents.rarity
        return math.log1p(sum(rarity[first] + rarity[second] for first, second in pairs))

    def _quotation(self, a: Passage, b: Passage) -> float:
        quotes = self.contents.by_passage[a].quoted, self.contents.by_passage[b].quoted
        shared = self.contents.mass(quotes[0] & quotes[1]) if all(quotes) else 0.0
        if shared < _LEAST_QUOTATION:
            return 0.0
        return shared / min(self.contents.mass(quoted) for quoted in quotes)

    def _neighbours(self, a: Passage, b: Passage) -> float:
        beside_a = (self.likeness.of(self._beside(a, step), b) for step in (-1, 1))
        beside_b = (self.likeness.of(a, self._beside(b, step)) for step in (-1, 1))
        return max(*beside_a, *beside_b)

    def _beside(self, passage: Passage, step: int) -> Passage | None:
        sentences = self.contents.sentences[passage.article]
        index = self._sentence_index(passage) + step
        return sentences[index] if 0 <= index < len(sentences) else None

    def _sentence_index(self, passage: Passage) -> int:
        return self.contents.by_passage[passage].sentence.index

    def _role(self, passage: Passage) -> Role:
        return self.contents.by_passage[passage].sentence.role


def extractor_of(contents: Contents, events: Iterable[Iterable[str]] | None = None) -> FeatureExtractor:
    """Gathers what the features of a collection are computed from.

    `events` are the articles that are compared with each other, by id; None where all are.
    """
    masses = {p: contents.mass(content.counts) or 1.0 for p, content in contents.by_passage.items()}
    return FeatureExtractor(contents, Likeness(contents, events), masses)


def _lead_over_next(cosine: float, best: tuple[float, float]) -> float:
    """By how much a pair leads the next best, below zero where it is not the best."""
    return cosine - (best[1] if cosine > best[0] - _SAME else best[0])
