"""Why two passages are linked: what made the score, thing by thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.analysis.linking.features import FeatureExtractor, Features
from reader.analysis.linking.weights import Weights
from reader.analysis.model import Reason, Signal
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import SentenceTerms, TermOccurrence
from reader.text.span import Span

_SHARED = ("overlap", "dice", "coverage", "sequence")
"""The features that are made of shared concepts; their part of the score is explained concept by concept."""
_ALIGNED = ("alignment_weaker", "alignment_stronger", "matched_weaker", "matched_stronger")
"""The features that are made of words that match in meaning; their part is explained word by word."""
_LEAST_ADDED = 0.1
"""The least that what surrounds both must add to the log-odds to be a reason."""
_MOST_REASONS = 6
"""The most reasons given for a link."""


@dataclass(slots=True)
class _MatchedWords:
    """A word of one sentence and one of the other, of which pieces match."""

    one: TermOccurrence
    other: TermOccurrence
    rarity: float = 0.0
    """That of all their pieces that match."""
    cosine: float = 0.0
    """That of those that match best."""

    def reason(self, here: SentenceTerms, there: SentenceTerms, weight: float) -> Reason:
        """Why that links the two sentences; of words of one concept, as a shared one is explained."""
        concept = self.one.concept
        if concept == self.other.concept:
            return Reason(concept.signal, weight, _both(here.words[concept], there.words[concept]))
        return Reason(Signal.WORDS, weight, f"{self.one.words} ~ {self.other.words} {self.cosine:.2f}")


def reasons_for(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, features: Features
) -> tuple[Reason, ...]:
    """What made the score of a pair, the weightiest first."""
    words = [
        *_shared_reasons(extractor, weights, a, b, features),
        *_aligned_reasons(extractor, weights, a, b, features),
    ]
    reasons = [*_summed(words), *_context_reasons(weights, features)]
    reasons.sort(key=lambda reason: -reason.weight)
    return tuple(reasons[:_MOST_REASONS])


def _summed(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """The reasons, what is said of the same words in one: they are shared, and they match in meaning."""
    found: dict[tuple[Signal, str], float] = {}
    for reason in reasons:
        key = reason.signal, reason.text
        found[key] = found.get(key, 0.0) + reason.weight
    return (Reason(signal, round(weight, 3), text) for (signal, text), weight in found.items())


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


def _aligned_reasons(
    extractor: FeatureExtractor, weights: Weights, a: Passage, b: Passage, features: Features
) -> Iterator[Reason]:
    """The words that match in meaning, each with its part, by rarity, of what such words add to the score."""
    added = sum(weights.contribution(name, features) for name in _ALIGNED)
    if extractor.alignment is None or added <= 0:
        return
    here, there = extractor.contents.by_passage[a], extractor.contents.by_passage[b]
    matched: dict[tuple[Span, Span], _MatchedWords] = {}
    total = 0.0
    for match in extractor.alignment.matches(a, b):
        total += match.rarity
        one, other = here.place_at(match.here), there.place_at(match.there)
        if one and other:
            words = matched.get((one.span, other.span))
            if words is None:
                words = matched[one.span, other.span] = _MatchedWords(one, other)
            words.rarity += match.rarity
            words.cosine = max(words.cosine, match.cosine)
    for words in matched.values():
        yield words.reason(here, there, added * words.rarity / total)


def _context_reasons(weights: Weights, features: Features) -> Iterator[Reason]:
    """What the surroundings of both, and the other pairs, add."""
    said = {
        "both match the same passage of a third article": ("third_article", "support"),
        "the passages around them match too": ("neighbours",),
        "both near the beginning": ("lead",),
    }
    for text, names in said.items():
        added = sum(weights.contribution(name, features) for name in names)
        if added > _LEAST_ADDED:
            yield Reason(Signal.CONTEXT, round(added, 3), text)
    ranks = sum(weights.contribution(name, features) for name in ("rank_weaker", "rank_stronger", "margin", "company"))
    if ranks > _LEAST_ADDED:
        yield Reason(Signal.OTHER, round(ranks, 3), "best match both ways")


def _both(here: str, there: str) -> str:
    """A shared concept in the words of both: "denied ~ rejected"."""
    return here if here.casefold() == there.casefold() else f"{here} ~ {there}"
