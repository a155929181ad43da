"""Which passages of different articles report the same fact: scores, and the reasons for them."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz.distance import Indel

from reader.analysis.content import Contents
from reader.analysis.features import FeatureExtractor, Features
from reader.analysis.model import Link, Passage, Reason, Signal
from reader.text.safe_yaml import load_mapping

_SHARED = ("overlap", "dice", "coverage", "sequence")
"""The features that are made of shared concepts; their part of the score is told concept by concept."""
_MOST_REASONS = 6
_LEAST_VERBATIM = 6
"""The least words of a sentence that is the same by more than chance."""
_VERBATIM = 0.9
"""The least share of words in common, in order, of two that are taken from one text."""


@dataclass(frozen=True)
class Weights:
    """A logistic regression over `Features`: fitted by `tools/fit_links.py`, kept in `weights.yaml`."""

    bias: float
    threshold: float
    """The score from which two passages are linked."""
    weights: Mapping[str, float]
    means: Mapping[str, float]
    """What each feature is on average: what a pair has above that speaks for a link."""

    def score(self, features: Mapping[str, float]) -> float:
        """The probability that two passages report the same fact."""
        total = self.bias + sum(weight * features[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-total))

    def contribution(self, name: str, features: Mapping[str, float]) -> float:
        """What a feature adds to the score's log-odds, against the average pair."""
        return self.weights[name] * (features[name] - self.means[name])


@cache
def shipped_weights() -> Weights:
    """The weights that come with the program."""
    data = load_mapping((resources.files("reader.analysis") / "weights.yaml").read_bytes())
    features = data["features"]
    return Weights(
        bias=data["bias"],
        threshold=data["threshold"],
        weights={name: entry["weight"] for name, entry in features.items()},
        means={name: entry["mean"] for name, entry in features.items()},
    )


def find_links(extractor: FeatureExtractor, weights: Weights | None = None) -> tuple[Link, ...]:
    """The links of a collection, the surest first."""
    chosen = weights or shipped_weights()
    found = []
    for (a, b), features in extractor.candidates():
        values = features.as_mapping()
        score = chosen.score(values)
        if score >= chosen.threshold:
            why = _reasons(extractor, chosen, a, b, features)
            found.append(Link(a, b, round(score, 4), why, _is_verbatim(extractor.contents, a, b)))
    return tuple(sorted(found, key=lambda link: (-link.score, link.a, link.b)))


def _is_verbatim(contents: Contents, a: Passage, b: Passage) -> bool:
    """Whether two sentences have the same words in the same order, but for very few."""
    words = [[t.fold for t in contents.by_passage[p].sentence.tokens if not t.is_mark] for p in (a, b)]
    if min(map(len, words)) < _LEAST_VERBATIM:
        return False
    return Indel.normalized_similarity(*words, score_cutoff=_VERBATIM) >= _VERBATIM


def _reasons(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, features: Features
) -> tuple[Reason, ...]:
    """What made the score, the weightiest first."""
    values = features.as_mapping()
    reasons = [*_shared_reasons(extractor, weights, a, b, values), *_context_reasons(weights, values)]
    reasons.sort(key=lambda reason: -reason.weight)
    return tuple(reasons[:_MOST_REASONS])


def _shared_reasons(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, values: Mapping[str, float]
) -> Iterator[Reason]:
    """The shared concepts, each with its part of what the shared features add to the score."""
    rarity = extractor.contents.rarity
    shared = sorted(extractor.shared(a, b), key=lambda concept: (-rarity[concept], concept))
    total = extractor.contents.mass(shared) or 1.0
    added = sum(weights.contribution(name, values) for name in _SHARED)
    words = (extractor.contents.by_passage[a].words, extractor.contents.by_passage[b].words)
    for concept in shared:
        text = _both(words[0][concept], words[1][concept])
        yield Reason(concept.signal, round(added * rarity[concept] / total, 3), text)
    quotation = weights.contribution("quotation", values)
    if values["quotation"] and quotation > 0:
        yield Reason(Signal.QUOTE, round(quotation, 3), "the same words quoted")


def _context_reasons(weights: Weights, values: Mapping[str, float]) -> Iterator[Reason]:
    said = {
        "third_article": "both like one passage of a third article",
        "neighbours": "the passages around them are alike",
        "lead": "both near the beginning",
    }
    for name, text in said.items():
        added = weights.contribution(name, values)
        if added > 0.1:
            yield Reason(Signal.CONTEXT, round(added, 3), text)
    ranks = sum(weights.contribution(name, values) for name in ("rank_weaker", "rank_stronger", "margin"))
    if ranks > 0.1:
        yield Reason(Signal.OTHER, round(ranks, 3), "each is the other's nearest")


def _both(here: str, there: str) -> str:
    """A shared concept in the words of both: "denied ~ rejected"."""
    return here if here.casefold() == there.casefold() else f"{here} ~ {there}"
