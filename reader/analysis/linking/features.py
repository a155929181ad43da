"""The features of two sentences of different articles, by which links are scored."""

import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.linking.similarity import LEAST_COSINE, Likeness, Pair
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept, SentenceTerms, TermIndex

if TYPE_CHECKING:
    from reader.analysis.embeddings.encoder import Encoder
    from reader.analysis.linking.alignment import Alignment

_LEAST_QUOTATION = 6.0
"""The least shared weight that counts as a shared quotation."""
_SAME = 1e-9
"""Cosines that differ by less than this are equal; the order of the sums makes the difference."""


class Features(NamedTuple):
    """The likeness of two sentences and of their context; a likeness is 0 where nothing speaks for a link."""

    overlap: float
    """Logarithm of the summed rarity of the shared concepts."""
    dice: float
    """Shared weight as a share of the mean weight of the two, from 0 to 1 (Dice 1945)."""
    coverage: float
    """Shared weight as a share of the weight of the lighter sentence, from 0 to 1."""
    sequence: float
    """Logarithm of the summed rarity of the concepts that follow each other in both in the same order."""
    quotation: float
    """Shared weight within quotation marks, as a share of the weight of the lighter quotation, from 0 to 1."""
    third_article: float
    """The lower of their two cosines with a sentence of a third article, for the sentence where it is highest."""
    neighbours: float
    """The highest cosine of one of the two with a neighbour of the other."""
    rank_weaker: float
    """Their cosine as a share of the highest that each has with the other's article, from 0 to 1; the lower share."""
    rank_stronger: float
    """The higher of the two shares."""
    margin: float
    """By how much their cosine exceeds the next highest, for the sentence where it does so by more."""
    lead: float
    """How near both are to the beginning of their articles: 1 where both are first, towards 0 further down."""
    headlines: float
    """How many of the two are headlines."""
    captions: float
    """1 where one of the two is a caption and the other is none."""
    shorter: float
    """Logarithm of the number of concepts in the shorter sentence."""
    longer: float
    """Logarithm of the number of concepts in the longer sentence."""
    alignment_weaker: float = 0.0
    """How well the words of one sentence are matched in meaning by those of the other; of the one where it is lower."""
    alignment_stronger: float = 0.0
    """The same of the other one."""
    matched_weaker: float = 0.0
    """The share of its words that are matched well, by rarity; of the sentence where it is lower."""
    matched_stronger: float = 0.0
    """The same of the other one."""
    support: float = 0.0
    """The probability that both report the same as some sentence of a third article."""
    company: float = 0.0
    """The summed scores of the other pairs of a sentence; of the one where it is higher."""


Candidate = tuple[Pair, Features]
"""A pair that may be linked, and what is known of it."""


class _Side(NamedTuple):
    """What is known of one sentence of a pair, gathered once for all its pairs."""

    passage: Passage
    concepts: frozenset[Concept]
    sequences: frozenset[tuple[Concept, Concept]]
    quoted: frozenset[Concept]
    idf_sum: float
    """The summed rarity of its concepts."""
    position: int
    """Its place among the sentences of its article, from 0."""
    neighbours: tuple[Passage, ...]
    """The sentences right before and after it."""
    is_headline: bool
    is_caption: bool


@dataclass(frozen=True)
class FeatureExtractor:
    """Computes the features of any pair of sentences of one collection."""

    contents: TermIndex
    likeness: Likeness
    alignment: "Alignment | None" = None
    """How the words of the candidates match in meaning; None where words are compared only with themselves."""

    def candidates(self, least: float = LEAST_COSINE) -> Iterator[Candidate]:
        """Every pair that may be linked and whose cosine is at least `least`, with its features."""
        sides = self._sides
        for (a, b), cosine in self.likeness.pairs(least):
            features = self._features(sides[a], sides[b], cosine)
            yield (a, b), self._with_alignment(features, a, b)

    def shared(self, a: Passage, b: Passage) -> frozenset[Concept]:
        """The concepts that occur in both sentences."""
        return self._sides[a].concepts & self._sides[b].concepts

    @cached_property
    def _sides(self) -> Mapping[Passage, _Side]:
        return {passage: self._side(passage, content) for passage, content in self.contents.by_passage.items()}

    def _side(self, passage: Passage, content: SentenceTerms) -> _Side:
        index, role = content.sentence.index, content.sentence.role
        sentences = self.contents.sentences[passage.article]
        return _Side(
            passage=passage,
            concepts=frozenset(content.counts),
            sequences=content.sequences,
            quoted=content.quoted,
            idf_sum=self.contents.idf_sum(content.counts) or 1.0,
            position=index,
            neighbours=(*sentences[max(0, index - 1) : index], *sentences[index + 1 : index + 2]),
            is_headline=role is Role.HEADLINE,
            is_caption=role is Role.CAPTION,
        )

    def _features(self, a: _Side, b: _Side, cosine: float) -> Features:
        shared = self.contents.idf_sum(a.concepts & b.concepts)
        best_a = self.likeness.best_two(a.passage, b.passage.article)
        best_b = self.likeness.best_two(b.passage, a.passage.article)
        shares = cosine / max(best_a[0], cosine), cosine / max(best_b[0], cosine)
        fewer, more = sorted((len(a.concepts), len(b.concepts)))
        return Features(
            overlap=math.log1p(shared),
            dice=2 * shared / (a.idf_sum + b.idf_sum),
            coverage=shared / min(a.idf_sum, b.idf_sum),
            sequence=self._sequence(a, b),
            quotation=self._quotation(a, b),
            third_article=self.likeness.through_third(a.passage, b.passage),
            neighbours=self._neighbours(a, b),
            rank_weaker=min(shares),
            rank_stronger=max(shares),
            margin=max(_lead_over_next(cosine, best_a), _lead_over_next(cosine, best_b)),
            lead=1 / (1 + max(a.position, b.position)),
            headlines=float(a.is_headline + b.is_headline),
            captions=float(a.is_caption != b.is_caption),
            shorter=math.log1p(fewer),
            longer=math.log1p(more),
        )

    def _with_alignment(self, features: Features, a: Passage, b: Passage) -> Features:
        if self.alignment is None:
            return features
        found = self.alignment.scores(a, b)
        return features._replace(**found._asdict())

    def _sequence(self, a: _Side, b: _Side) -> float:
        rarity = self.contents.idf
        return math.log1p(sum(rarity[first] + rarity[second] for first, second in a.sequences & b.sequences))

    def _quotation(self, a: _Side, b: _Side) -> float:
        shared = self.contents.idf_sum(a.quoted & b.quoted) if a.quoted and b.quoted else 0.0
        if shared < _LEAST_QUOTATION:
            return 0.0
        return shared / min(self.contents.idf_sum(a.quoted), self.contents.idf_sum(b.quoted))

    def _neighbours(self, a: _Side, b: _Side) -> float:
        of = self.likeness.of
        next_to_a = [of(passage, b.passage) for passage in a.neighbours]
        next_to_b = [of(a.passage, passage) for passage in b.neighbours]
        return max(next_to_a + next_to_b, default=0.0)


def extractor_of(contents: TermIndex, encoder: "Encoder | None" = None) -> FeatureExtractor:
    """What the features of a collection are computed from; with an encoder also what its sentences mean.

    Raises `ModelError` where the model can't be used.
    """
    likeness = Likeness(contents)
    if encoder is None:
        return FeatureExtractor(contents, likeness)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # matrices of a sentence are small: more threads take longer
    from reader.analysis.linking.alignment import alignment_of  # deferred: it loads numpy

    candidates = (passage for pair, _ in likeness.pairs() for passage in pair)
    return FeatureExtractor(contents, likeness, alignment_of(contents, candidates, encoder))


def _lead_over_next(cosine: float, best: tuple[float, float]) -> float:
    """By how much the cosine of a pair exceeds the next highest; below zero where it is not the highest itself."""
    return cosine - (best[1] if cosine > best[0] - _SAME else best[0])
