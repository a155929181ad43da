"""How likely a careful reader would note what is worth comparing: detectors propose, this decides."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import mul
from typing import NamedTuple

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.model import Fact, Passage, Signal
from reader.text.safe_yaml import load_shipped


class Cues(NamedTuple):
    """What a finding is judged by, beside what it rests on."""

    rule: float
    """How sure the detector is."""
    sides: float
    """Logarithm of their number."""
    sources: float
    """How many articles the sides come from."""
    passages: float
    """Logarithm of one plus the number of passages of the fact it belongs to."""
    cohesion: float
    """The mean score of the links between them."""
    denials: float
    """1 where one of the passages denies."""
    quotes: float
    """1 where one of them has words held in quotation marks."""
    attributions: float
    """1 where one of them is put in somebody's mouth and another is not."""
    figures: float
    """How many figures a passage states, on average."""


@dataclass(frozen=True)
class Ranking:
    """A logistic regression: fitted by `tools/fit_discrepancies.py`, kept in `ranking.yaml`."""

    threshold: float
    """The likelihood from which a finding is shown."""
    bias: Mapping[Basis, float]
    """By what a finding rests on."""
    weights: Cues

    def likelihood(self, basis: Basis, cues: Cues) -> float:
        """How likely a careful reader would note the finding, from 0 to 1."""
        return 1 / (1 + math.exp(-self.bias[basis] - sum(map(mul, self.weights, cues))))


@cache
def shipped_ranking() -> Ranking:
    """The ranking that comes with the program."""
    data = load_shipped("reader.analysis.discrepancies", "ranking.yaml")
    bias = {basis: float(data["bias"][basis]) for basis in Basis if not basis.is_difference}
    return Ranking(float(data["threshold"]), bias, Cues(**{name: float(w) for name, w in data["weights"].items()}))


def cues_of(finding: Finding, evidence: Evidence) -> Cues:
    """What a finding is judged by."""
    fact = evidence.main_fact(finding)
    sentences = fact.passages if fact else tuple(s for p in finding.passages if (s := evidence.sentence_of(p)))
    attributions = [evidence.attributions[sentence] for sentence in sentences]
    counted = sum(_figures_in(evidence, sentence) for sentence in sentences)
    return Cues(
        rule=finding.score,
        sides=math.log(len(finding.sides)),
        sources=len({passage.article for passage in finding.passages}),
        passages=math.log1p(len(fact.passages)) if fact else 0.0,
        cohesion=_cohesion(evidence, fact) if fact else 0.0,
        denials=float(any(said.denial for said in attributions)),
        quotes=float(any(said.scare_quotes for said in attributions)),
        attributions=float(len({bool(said.by_verb) for said in attributions}) > 1),
        figures=counted / max(1, len(sentences)),
    )


def _figures_in(evidence: Evidence, sentence: Passage) -> int:
    return sum(concept.signal is Signal.FIGURE for concept in evidence.content_of(sentence).counts)


def _cohesion(evidence: Evidence, fact: Fact) -> float:
    pairs = [frozenset((a, b)) for a in fact.passages for b in fact.passages if a < b]
    scores = [evidence.link_scores[pair] for pair in pairs if pair in evidence.link_scores]
    return sum(scores) / len(scores) if scores else 0.0
