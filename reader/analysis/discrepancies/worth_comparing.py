"""What is worth comparing: passages on one proposition that each source puts in words of its own. It claims nothing.

A fact is taken with the passages that are only loosely linked to it, since sources often disagree in passing. A
regression says how likely a careful reader finds a difference there.
"""

import math
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.regression import Regression, shipped_regression
from reader.analysis.model import DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import Concept
from reader.text.phrasing import truncate

MOST_SHOWN = 8
"""How many are shown of one collection at the most."""
_LOOSELY_LINKED = 4
"""How many passages that are linked to a fact, and not in it, are taken with it at the most."""
_LEAD = 3
_SIDE_LENGTH = 70


class WordingCues(NamedTuple):
    """What passages on one proposition are judged by."""

    passages: float
    """The logarithm of their number."""
    sources: float
    """How many articles they are of."""
    links: float
    """How many links there are between them, for each passage."""
    cohesion: float
    """The mean score of these links."""
    denied: float
    """1 where one of them denies."""
    scare_quotes: float
    """1 where one of them has words in scare quotes."""
    attributed: float
    """1 where one of them is put in somebody's mouth, and another is not."""
    figures: float
    """How many figures a passage states, on average."""
    words: float
    """The logarithm of how many concepts they state in all."""
    lead: float
    """1 where one of them is in the lead."""
    hedges: float
    """1 where one of them is hedged, and another is not."""
    negations: float
    """1 where one of them is negated, and another is not."""


def find_worth_comparing(evidence: Evidence) -> list[Finding]:
    """The likeliest places where a careful reader finds a difference, a bounded number of them."""
    return chosen_wordings(proposed_wordings(evidence), shipped_regression("wording", WordingCues._fields))


def chosen_wordings(found: Sequence[tuple[Finding, WordingCues]], judge: Regression) -> list[Finding]:
    """The likeliest of what is proposed, the likeliest first."""
    scored = sorted(((judge.likelihood(cues), n) for n, (_, cues) in enumerate(found)), reverse=True)
    likely = [(likelihood, found[n][0]) for likelihood, n in scored if likelihood >= judge.threshold]
    return [Finding(f.kind, f.basis, f.topic, f.sides, round(likelihood, 3)) for likelihood, f in likely[:MOST_SHOWN]]


def proposed_wordings(evidence: Evidence) -> list[tuple[Finding, WordingCues]]:
    """The passages on each proposition that two articles or more report, with what they are judged by."""
    return [
        (Finding(DiscrepancyKind.DETAIL, Basis.WORDING, fact.label, sides, 0.0), _cues(passages, evidence))
        for fact in evidence.facts
        for passages in [_with_loosely_linked(fact, evidence)]
        for sides in [tuple(_sides(passages, evidence))]
        if len({side.passage.article for side in sides}) > 1
    ]


def _with_loosely_linked(fact: Fact, evidence: Evidence) -> list[Passage]:
    linked: dict[Passage, float] = {}
    for passage in fact.passages:
        for other, score in evidence.links_of(passage).items():
            if other not in fact.passages:
                linked[other] = max(score, linked.get(other, 0.0))
    best = sorted(linked, key=lambda passage: (-linked[passage], passage))
    return [*fact.passages, *best[:_LOOSELY_LINKED]]


def _sides(passages: Sequence[Passage], evidence: Evidence) -> Iterator[Side]:
    """What each article says in words that not all others have; of several things it is called by the longest."""
    said: dict[str, set[Concept]] = {}
    for passage in passages:
        said.setdefault(passage.article, set()).update(evidence.content_of(passage).counts)
    shared = set.intersection(*said.values())
    parts = [part for passage in passages if (part := _own_part(passage, shared, evidence))]
    longest = {part.article: part for part in sorted(parts, key=lambda part: part.end - part.start)}
    return (Side(part, truncate(evidence.text(longest[part.article]), _SIDE_LENGTH)) for part in parts)


def _own_part(passage: Passage, shared: Set[Concept], evidence: Evidence) -> Passage | None:
    """A passage from the first to the last word that not all sources have; None where it has none."""
    own = [place.span for place in evidence.content_of(passage).places if place.concept not in shared]
    return Passage(passage.article, own[0].start, max(span.end for span in own)) if own else None


def _cues(passages: Sequence[Passage], evidence: Evidence) -> WordingCues:
    said = [evidence.attributions[passage] for passage in passages]
    pairs = (frozenset((a, b)) for n, a in enumerate(passages) for b in passages[:n])
    scores = [evidence.link_scores[pair] for pair in pairs if pair in evidence.link_scores]
    count = len(passages)
    return WordingCues(
        passages=math.log(count),
        sources=len({passage.article for passage in passages}),
        links=len(scores) / count,
        cohesion=sum(scores) / max(1, len(scores)),
        denied=any(one.denial for one in said),
        scare_quotes=any(one.scare_quotes for one in said),
        attributed=len({bool(one.by_verb) for one in said}) > 1,
        figures=sum(len(evidence.figures_by_sentence.get(passage, ())) for passage in passages) / count,
        words=math.log1p(sum(len(evidence.content_of(passage).places) for passage in passages)),
        lead=any(evidence.content_of(passage).sentence.index < _LEAD for passage in passages),
        hedges=len({bool(one.hedges) for one in said}) > 1,
        negations=len({bool(one.negations) for one in said}) > 1,
    )
