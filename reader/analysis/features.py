"""What is known of two sentences of different articles: the features that links are scored by."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from types import MappingProxyType

from reader.analysis.content import Concept, Contents
from reader.analysis.document import Role
from reader.analysis.model import Passage

_LEAST_COSINE = 0.03
"""Pairs less alike than this are no candidates."""
_LEAST_QUOTATION = 6.0
"""The least shared weight that counts as a shared quotation."""

Pair = tuple[Passage, Passage]
_NO_PARTNERS: Mapping[Passage, float] = MappingProxyType({})


@dataclass(frozen=True)
class Features:
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

    def as_mapping(self) -> dict[str, float]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


class Likeness:
    """The cosine of every two sentences of different articles that share a concept."""

    def __init__(self, contents: Contents) -> None:
        self._pairs = _cosines(contents)
        self._cosines: dict[Passage, dict[Passage, float]] = {}
        for (a, b), cosine in self._pairs.items():
            self._cosines.setdefault(a, {})[b] = cosine
            self._cosines.setdefault(b, {})[a] = cosine

    def pairs(self) -> Iterator[tuple[Pair, float]]:
        """The candidates, each once, with their cosines."""
        return ((pair, cosine) for pair, cosine in self._pairs.items() if cosine >= _LEAST_COSINE)

    def of(self, a: Passage | None, b: Passage | None) -> float:
        """The cosine of two sentences; 0 where one of them is none."""
        if a is None or b is None:
            return 0.0
        return self._cosines.get(a, _NO_PARTNERS).get(b, 0.0)

    def best_two(self, passage: Passage, article: str) -> tuple[float, float]:
        """The two highest cosines of a sentence with sentences of an article."""
        return self._best_two.get((passage, article), (0.0, 0.0))

    def through_third(self, a: Passage, b: Passage) -> float:
        """The weaker likeness of the two to one sentence of a third article, at its best."""
        best = 0.0
        partners = self._cosines.get(b, _NO_PARTNERS)
        for cosine, third in self._nearest.get(a, ()):
            if cosine <= best:
                break
            if third.article != b.article:
                best = max(best, min(cosine, partners.get(third, 0.0)))
        return best

    @cached_property
    def _nearest(self) -> Mapping[Passage, Sequence[tuple[float, Passage]]]:
        """The partners of each sentence, the likest first."""
        return {
            passage: sorted(((cosine, other) for other, cosine in partners.items()), reverse=True)
            for passage, partners in self._cosines.items()
        }

    @cached_property
    def _best_two(self) -> Mapping[tuple[Passage, str], tuple[float, float]]:
        found: dict[tuple[Passage, str], tuple[float, float]] = {}
        for passage, nearest in self._nearest.items():
            for cosine, other in nearest:
                key = passage, other.article
                best = found.get(key)
                if best is None:
                    found[key] = cosine, 0.0
                elif not best[1]:
                    found[key] = best[0], cosine
        return found


def _cosines(contents: Contents) -> dict[Pair, float]:
    """Cosines by an inverted index: only sentences that share a concept meet."""
    postings: dict[Concept, list[tuple[Passage, float]]] = {}
    products: dict[Pair, float] = {}
    lengths: dict[Passage, float] = {}
    for passage, vector in contents.vectors.items():
        lengths[passage] = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        for concept, weight in vector.items():
            entries = postings.setdefault(concept, [])
            for other, other_weight in entries:
                if other.article != passage.article:
                    pair = (other, passage)
                    products[pair] = products.get(pair, 0.0) + weight * other_weight
            entries.append((passage, weight))
    return {(a, b): product / (lengths[a] * lengths[b]) for (a, b), product in products.items()}


@dataclass(frozen=True)
class FeatureExtractor:
    """Computes the features of any pair of one collection."""

    contents: Contents
    likeness: Likeness
    order: Mapping[str, Sequence[Passage]]
    """The sentences of each article, in order."""
    masses: Mapping[Passage, float]
    """The summed rarity of each sentence's concepts."""

    def candidates(self) -> Iterator[tuple[Pair, Features]]:
        """Every pair that may be linked, with its features."""
        for pair, cosine in self.likeness.pairs():
            yield pair, self._features(*pair, cosine)

    def shared(self, a: Passage, b: Passage) -> set[Concept]:
        """The concepts that stand in both."""
        return set(self.contents.by_passage[a].counts.keys() & self.contents.by_passage[b].counts.keys())

    def _features(self, a: Passage, b: Passage, cosine: float) -> Features:
        shared = self.contents.mass(self.shared(a, b))
        best_a, best_b = self.likeness.best_two(a, b.article), self.likeness.best_two(b, a.article)
        shares = cosine / best_a[0], cosine / best_b[0]
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
        shared = self.contents.mass(quotes[0] & quotes[1])
        if shared < _LEAST_QUOTATION:
            return 0.0
        return shared / min(self.contents.mass(quoted) for quoted in quotes)

    def _neighbours(self, a: Passage, b: Passage) -> float:
        beside_a = (self.likeness.of(self._beside(a, step), b) for step in (-1, 1))
        beside_b = (self.likeness.of(a, self._beside(b, step)) for step in (-1, 1))
        return max(*beside_a, *beside_b)

    def _beside(self, passage: Passage, step: int) -> Passage | None:
        sentences = self.order[passage.article]
        index = self._sentence_index(passage) + step
        return sentences[index] if 0 <= index < len(sentences) else None

    def _sentence_index(self, passage: Passage) -> int:
        return self.contents.by_passage[passage].sentence.index

    def _role(self, passage: Passage) -> Role:
        return self.contents.by_passage[passage].sentence.role


def extractor_of(contents: Contents) -> FeatureExtractor:
    """Gathers what the features of a collection are computed from."""
    order: dict[str, list[Passage]] = {}
    for passage in contents.by_passage:
        order.setdefault(passage.article, []).append(passage)
    masses = {p: contents.mass(content.counts) or 1.0 for p, content in contents.by_passage.items()}
    return FeatureExtractor(contents, Likeness(contents), order, masses)


def _lead_over_next(cosine: float, best: tuple[float, float]) -> float:
    """By how much a pair leads the next best, below zero where it is not the best."""
    return cosine - (best[1] if cosine == best[0] else best[0])
