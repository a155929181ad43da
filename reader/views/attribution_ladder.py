"""Who asserts a fact, who puts it down to somebody, who hedges it, and who denies it: a line each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.analysis.model import Attribution, AttributionKind
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution_words import firmness_in_words
from reader.comparison.comparison import Comparison


class Rung(IntEnum):
    """How firmly a passage asserts what it reports, the firmest first."""

    STATES = 0
    REPORTS = 1
    HEDGES = 2
    DOUBTS = 3
    DENIES = 4

    @property
    def label(self) -> str:
        """For a person: "states it"."""
        return _LABELS[self]

    @property
    def sign(self) -> str:
        """One character that says the same."""
        return "●◐○?✗"[self]


_LABELS = {
    Rung.STATES: "states it",
    Rung.REPORTS: "reports it",
    Rung.HEDGES: "hedges it",
    Rung.DOUBTS: "doubts it",
    Rung.DENIES: "denies it",
}
_OF_KIND = {AttributionKind.DENIES: Rung.DENIES, AttributionKind.DOUBTS: Rung.DOUBTS}


@dataclass(frozen=True)
class Step:
    """A passage on a rung."""

    rung: Rung
    passage: Passage
    words: str
    """Who says it there, and how: "says: the coastguard", "in its own words"; empty where nobody is named."""


def ladder_of(comparison: Comparison, passages: Sequence[Passage]) -> tuple[Step, ...]:
    """The steps of some passages, the firmest first, each rung in the order of the panes."""
    steps = {step: None for passage in comparison.sorted(passages) for step in _steps(comparison, passage)}
    return tuple(sorted(steps, key=lambda step: step.rung))


def _steps(comparison: Comparison, passage: Passage) -> Iterator[Step]:
    said = comparison.analysis.attributions.get(passage)
    if said is None:
        return
    hedged = firmness_in_words(said, comparison.analysis)
    for attribution in said.attributions:
        yield Step(_rung(attribution), passage, "; ".join(part for part in (_source(attribution), hedged) if part))
    if not said.attributions and said.hedges:
        yield Step(Rung.HEDGES, passage, hedged)
    elif not said.attributions:
        yield Step(Rung.STATES, passage, "in a quotation" if said.is_quoted else hedged or "in its own words")


def _source(attribution: Attribution) -> str:
    """Who says it; where nobody is named nothing, save that it is denied, doubted or held against somebody."""
    return attribution.summary if attribution.says_more else ""


def _rung(attribution: Attribution) -> Rung:
    return _OF_KIND.get(attribution.kind, Rung.REPORTS)
