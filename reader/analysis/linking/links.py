"""Which passages of different articles report the same fact: scores, and the reasons for them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.analysis.linking.features import Candidate, FeatureExtractor
from reader.analysis.linking.joint import PairScores
from reader.analysis.linking.link_reasons import reasons_for
from reader.analysis.linking.similarity import LEAST_COSINE, Pair
from reader.analysis.linking.weights import Weights, shipped_weights
from reader.analysis.model import Link
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import TermIndex

_SURE = 0.7
"""The score from which a link made of words alone nearly always remains (94 of 100 on annotated collections)."""
_SURE_COSINE = 0.12
"""Pairs of a lower cosine than this are hardly ever sure."""
_LEAST_VERBATIM = 6
"""The least words of a sentence that is the same as another by more than chance."""
_VERBATIM = 0.9
"""The least share of words in common, in order, of two sentences taken from one text."""


class LinkedPairs(NamedTuple):
    """The candidate pairs of a collection, scored."""

    links: tuple[Link, ...]
    """Those that are linked, the surest first."""
    scores: Mapping[Pair, float]
    """The probability of every candidate, linked or not, that a careful reader would say both report the same fact."""

    def score(self, a: Passage, b: Passage) -> float:
        """The probability of two passages; 0 where they are no candidates."""
        return self.scores.get((a, b), 0.0) or self.scores.get((b, a), 0.0)


def find_links(extractor: FeatureExtractor) -> LinkedPairs:
    """The links of a collection.

    Where it is known what sentences mean, each pair is scored by itself, and then again with what the scores of the
    others say of it; elsewhere it is scored by its words alone.
    """
    if extractor.alignment is None:
        return _by_words(extractor, LEAST_COSINE, shipped_weights("word").threshold)
    alone, joint = shipped_weights("meaning"), shipped_weights("joint")
    candidates = [*extractor.candidates()]
    scores = PairScores({pair: alone.score(features) for pair, features in candidates})
    return _links(extractor, scores.joined(candidates), joint, joint.threshold)


def find_sure_links(extractor: FeatureExtractor) -> LinkedPairs:
    """The links that are sure enough to be shown before names, figures and meanings are known."""
    return _by_words(extractor, _SURE_COSINE, _SURE)


def _by_words(extractor: FeatureExtractor, least_cosine: float, least_score: float) -> LinkedPairs:
    return _links(extractor, extractor.candidates(least_cosine), shipped_weights("word"), least_score)


def _links(
    extractor: FeatureExtractor, candidates: Iterable[Candidate], weights: Weights, least_score: float
) -> LinkedPairs:
    found, scores = [], {}
    for (a, b), features in candidates:
        score = scores[a, b] = weights.score(features)
        if score >= least_score:
            why = reasons_for(extractor, weights, a, b, features)
            found.append(Link(a, b, round(score, 4), why, _is_verbatim(extractor.contents, a, b)))
    return LinkedPairs(tuple(sorted(found, key=lambda link: (-link.score, link.a, link.b))), scores)


def _is_verbatim(contents: TermIndex, a: Passage, b: Passage) -> bool:
    """Whether two sentences have the same words in the same order, except for very few."""
    here, there = contents.by_passage[a].folds, contents.by_passage[b].folds
    if min(len(here), len(there)) < _LEAST_VERBATIM:
        return False
    return Indel.normalized_similarity(here, there, score_cutoff=_VERBATIM) >= _VERBATIM
