"""Who asserts a fact, who puts it down to somebody, who hedges it, and who denies it: a line each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.analysis.model import Passage, Polarity, Saying, Telling
from reader.analysis.sentences.attribution import in_words
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
_VOUCHING = (Polarity.SAYS, Polarity.CLAIMS)
_OF_POLARITY = {Polarity.DENIES: Rung.DENIES, Polarity.DOUBTS: Rung.DOUBTS}


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
    telling = comparison.analysis.tellings.get(passage)
    if telling is None:
        return
    hedged = _hedges(comparison, telling)
    for saying in telling.sayings:
        yield Step(_rung(saying), passage, "; ".join(part for part in (_source(saying), hedged) if part))
    if not telling.sayings and telling.hedges:
        yield Step(Rung.HEDGES, passage, hedged)
    elif not telling.sayings:
        yield Step(Rung.STATES, passage, "in a quotation" if telling.is_quoted else hedged or "in its own words")


def _source(saying: Saying) -> str:
    """Who says it; where nobody is named nothing, save that it is denied, doubted or held against somebody."""
    return saying.summary if saying.claimant or saying.polarity not in _VOUCHING else ""


def _hedges(comparison: Comparison, telling: Telling) -> str:
    return in_words(Telling(hedges=telling.hedges, scare_quotes=telling.scare_quotes), comparison.analysis)


def _rung(saying: Saying) -> Rung:
    return _OF_POLARITY.get(saying.polarity, Rung.REPORTS)
