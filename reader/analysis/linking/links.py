"""Which passages of different articles report the same fact: scores, and the reasons for them."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import mul

from rapidfuzz.distance import Indel

from reader.analysis.linking.features import FeatureExtractor, Features
from reader.analysis.linking.similarity import LEAST_COSINE
from reader.analysis.model import Link, Passage, Reason, Signal
from reader.analysis.sentences.terms import TermIndex
from reader.text.safe_yaml import load_shipped

_SHARED = ("overlap", "dice", "coverage", "sequence")
"""The features that are made of shared concepts; their part of the score is explained concept by concept."""
_SURE = 0.7
"""The score from which a link made of words alone nearly always remains (94 of 100 on annotated collections)."""
_SURE_COSINE = 0.12
"""Pairs of a lower cosine than this are hardly ever sure."""
_MOST_REASONS = 6
"""The most reasons given for a link."""
_LEAST_VERBATIM = 6
"""The least words of a sentence that is the same as another by more than chance."""
_VERBATIM = 0.9
"""The least share of words in common, in order, of two sentences taken from one text."""


@dataclass(frozen=True)
class Weights:
    """A logistic regression over `Features`: fitted by `tools/fit_links.py`, stored in `weights.yaml`."""

    bias: float
    threshold: float
    """The score, from 0 to 1, from which two passages are linked."""
    weights: Features
    """What one unit of each feature adds to the log-odds."""
    means: Features
    """The mean of each feature: what a pair has above that speaks for a link."""

    def score(self, features: Features) -> float:
        """The probability that two passages report the same fact, from 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(map(mul, self.weights, features))))

    def contribution(self, name: str, features: Features) -> float:
        """What the feature of this name adds to the log-odds, compared with the average pair."""
        return float(getattr(self.weights, name) * (getattr(features, name) - getattr(self.means, name)))


@cache
def shipped_weights() -> Weights:
    """The weights that come with the program."""
    data = load_shipped("reader.analysis.linking", "weights.yaml")
    features = data["features"]
    return Weights(
        bias=data["bias"],
        threshold=data["threshold"],
        weights=Features(**{name: entry["weight"] for name, entry in features.items()}),
        means=Features(**{name: entry["mean"] for name, entry in features.items()}),
    )


def find_links(extractor: FeatureExtractor, weights: Weights | None = None) -> tuple[Link, ...]:
    """The links of a collection, the highest score first; `weights` are those that come with the program by default."""
    chosen = weights or shipped_weights()
    return _links(extractor, chosen, LEAST_COSINE, chosen.threshold)


def find_sure_links(extractor: FeatureExtractor) -> tuple[Link, ...]:
    """The links that are sure enough to be shown before names and figures are known, the highest score first."""
    return _links(extractor, shipped_weights(), _SURE_COSINE, _SURE)


def _links(extractor: FeatureExtractor, weights: Weights, least_cosine: float, least_score: float) -> tuple[Link, ...]:
    found = []
    for (a, b), features in extractor.candidates(least_cosine):
        score = weights.score(features)
        if score >= least_score:
            why = _reasons(extractor, weights, a, b, features)
            found.append(Link(a, b, round(score, 4), why, _is_verbatim(extractor.contents, a, b)))
    return tuple(sorted(found, key=lambda link: (-link.score, link.a, link.b)))


def _is_verbatim(contents: TermIndex, a: Passage, b: Passage) -> bool:
    """Whether two sentences have the same words in the same order, except for very few."""
    here, there = contents.by_passage[a].folds, contents.by_passage[b].folds
    if min(len(here), len(there)) < _LEAST_VERBATIM:
        return False
    return Indel.normalized_similarity(here, there, score_cutoff=_VERBATIM) >= _VERBATIM


def _reasons(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, features: Features
) -> tuple[Reason, ...]:
    """What made the score, the highest weight first."""
    reasons = [*_shared_reasons(extractor, weights, a, b, features), *_context_reasons(weights, features)]
    reasons.sort(key=lambda reason: -reason.weight)
    return tuple(reasons[:_MOST_REASONS])


def _shared_reasons(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, features: Features
) -> Iterator[Reason]:
    """The shared concepts, each with its part of what the shared features add to the score."""
    rarity = extractor.contents.idf
    shared = sorted(extractor.shared(a, b), key=lambda concept: (-rarity[concept], concept))
    total = extractor.contents.idf_sum(shared) or 1.0
    added = sum(weights.contribution(name, features) for name in _SHARED)
    words = (extractor.contents.by_passage[a].words, extractor.contents.by_passage[b].words)
    for concept in shared[:_MOST_REASONS] if added >= 0 else shared:  # the rarest add most
        text = _both(words[0][concept], words[1][concept])
        yield Reason(concept.signal, round(added * rarity[concept] / total, 3), text)
    quotation = weights.contribution("quotation", features)
    if features.quotation and quotation > 0:
        yield Reason(Signal.QUOTE, round(quotation, 3), "the same words quoted")


def _context_reasons(weights: Weights, features: Features) -> Iterator[Reason]:
    said = {
        "third_article": "both like one passage of a third article",
        "neighbours": "the passages around them are alike",
        "lead": "both near the beginning",
    }
    for name, text in said.items():
        added = weights.contribution(name, features)
        if added > 0.1:
            yield Reason(Signal.CONTEXT, round(added, 3), text)
    ranks = sum(weights.contribution(name, features) for name in ("rank_weaker", "rank_stronger", "margin"))
    if ranks > 0.1:
        yield Reason(Signal.OTHER, round(ranks, 3), "each is the other's nearest")


def _both(here: str, there: str) -> str:
    """A shared concept in the words of both: "denied ~ rejected"."""
    return here if here.casefold() == there.casefold() else f"{here} ~ {there}"
