"""Pairs of numbers that may be of one thing, and the cues by which it is judged whether they are."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from reader.analysis.discrepancies.count_sides import value_of
from reader.analysis.discrepancies.countable import counts_all
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.scope import Scope, may_be_one, scope_of
from reader.analysis.discrepancies.values import conflict
from reader.analysis.figure import FigureKind
from reader.analysis.passage import Passage
from reader.analysis.propositions.counted import COUNTED, Counted, counted_of
from reader.analysis.propositions.vocabulary import Vocabulary

_MEASURES = frozenset((FigureKind.OTHER, FigureKind.MONEY, FigureKind.PERCENTAGE))
"""What may be compared where the sentence does not name what is measured."""
_ROUNDING = math.log(1.2)
"""How far apart, as a logarithm, values are that can both be true and yet may differ."""
_MOST_APART = math.log(16)
"""How far apart, as a logarithm, numbers of one thing are at most."""
_UNKNOWN = 3.0
"""How far apart results of games, and numbers below zero, are taken to be."""
_LEAD = 3
"""How many sentences of an article are its lead."""
_MOST_SHARED = 30.0


class NumberCues(NamedTuple):
    """What a pair of numbers is judged by."""

    ratio: float
    """How far apart they are: the logarithm of their ratio."""
    near: float
    """1 where one is less than twice the other."""
    same_thing: float
    """1 where both topics name one thing that is counted."""
    same_event: float
    """1 where both topics name one thing that happened."""
    settled: float
    """How many of the two articles give the other's number of the same thing, too."""
    nearest: float
    """1 where neither article has a nearer number of the same thing."""
    shared: float
    """The rarity of the words that the sentences share."""
    lead: float
    """How many of them are in the lead."""
    claimed: float
    """1 where one of them is put in somebody's mouth."""
    only: float
    """In how many of the articles it is the only number of the thing."""
    clause: float
    """How alike the clauses are."""


@dataclass(frozen=True)
class Candidate:
    """Two numbers that may be of one thing, and what that is judged by."""

    a: Counted
    b: Counted
    cues: NumberCues


@dataclass(frozen=True)
class NumberPairs:
    """The numbers of a collection, to be compared."""

    numbers: tuple[Counted, ...]
    vocabulary: Vocabulary
    evidence: Evidence

    @classmethod
    def of(cls, evidence: Evidence, vocabulary: Vocabulary) -> "NumberPairs":
        """The numbers in the body and the headlines of the articles in one language."""
        numbers = (figure for figure in evidence.own_figures(vocabulary.language) if figure.kind in COUNTED)
        of_all = (number for number in numbers if counts_all(number, evidence))
        found = (counted_of(figure, parsed, vocabulary) for figure, parsed in evidence.parsed(of_all))
        return cls(tuple(counted for counted in found if counted), vocabulary, evidence)

    def candidates(self) -> Iterator[Candidate]:
        """The pairs of different numbers that may be of one thing."""
        for a, b in combinations(self.numbers, 2):
            if _may_differ(a, b) and _may_be_of_one(a, b) and self._are_of_one_time(a, b):
                yield Candidate(a, b, self._cues(a, b))

    def _cues(self, a: Counted, b: Counted) -> NumberCues:
        here, there = a.figure.topic, b.figure.topic
        apart = _apart(a, b)
        return NumberCues(
            ratio=apart,
            near=apart < math.log(2),
            same_thing=bool(here and there and here.thing == there.thing),
            same_event=bool(here and there and here.event and here.event == there.event),
            settled=self._is_settled(a, b) + self._is_settled(b, a),
            nearest=self._is_nearest(a, b) and self._is_nearest(b, a),
            shared=min(self.vocabulary.weight(a.said & b.said), _MOST_SHARED),
            lead=self._is_lead(a.sentence) + self._is_lead(b.sentence),
            claimed=bool(a.figure.claimed_by or b.figure.claimed_by),
            only=self._is_only(a) + self._is_only(b) if a.thing and a.thing == b.thing else 0,
            clause=self.vocabulary.likeness(a.clause, b.clause),
        )

    def _are_of_one_time(self, a: Counted, b: Counted) -> bool:
        """Whether no date or place next to either makes them figures of two events."""
        here, there = self._scopes[a.figure.id], self._scopes[b.figure.id]
        return here is not None and there is not None and may_be_one(here, there, self.evidence)

    @cached_property
    def _scopes(self) -> Mapping[str, Scope | None]:
        return {number.figure.id: scope_of(number.figure, self.evidence) for number in self.numbers}

    @cached_property
    def _by_article(self) -> Mapping[str, Sequence[Counted]]:
        found: dict[str, list[Counted]] = {}
        for number in self.numbers:
            found.setdefault(number.sentence.article, []).append(number)
        return found

    def _is_settled(self, a: Counted, b: Counted) -> bool:
        """Whether the article of b gives a's number of the same thing in the voice that it gives b's."""
        return any(
            other is not b
            and (other.figure.kind, other.figure.unit) == (a.figure.kind, a.figure.unit)
            and value_of(other.figure) == value_of(a.figure)
            and (b.figure.claimed_by is None or other.figure.claimed_by == b.figure.claimed_by)
            and _may_be_of_one(other, a)
            for other in self._by_article[b.sentence.article]
        )

    def _is_nearest(self, a: Counted, b: Counted) -> bool:
        """Whether the article of b has no number of the same thing that is nearer to a than b is."""
        apart = _apart(a, b)
        return not any(
            other.thing == b.thing and other.figure.kind is b.figure.kind and _apart(a, other) < apart - 1e-9
            for other in self._by_article[b.sentence.article]
        )

    def _is_only(self, number: Counted) -> bool:
        """Whether its article has no other number of the thing."""
        others = (o for o in self._by_article[number.sentence.article] if o.thing == number.thing)
        return len({(other.figure.kind, other.size) for other in others}) == 1

    def _is_lead(self, sentence: Passage) -> bool:
        return self.evidence.content_of(sentence).sentence.index < _LEAD


def _apart(a: Counted, b: Counted) -> float:
    """How far apart two numbers are, by the logarithm of their ratio."""
    if not a.size or not b.size or a.size * b.size <= 0:
        return _UNKNOWN
    return abs(math.log(a.size / b.size))


def _may_differ(a: Counted, b: Counted) -> bool:
    """Whether two numbers of different voices are of one kind and unit, and neither far apart nor much the same."""
    one, other = a.figure, b.figure
    if (one.kind, one.unit) != (other.kind, other.unit) or one.voice == other.voice:
        return False
    is_same = value_of(one) == value_of(other) or one.text.casefold() == other.text.casefold()
    is_rounding = bool(a.size and b.size) and not conflict(one, other) and _apart(a, b) < _ROUNDING
    return not is_same and not is_rounding and (_apart(a, b) <= _MOST_APART or not (a.size and b.size))


def _may_be_of_one(a: Counted, b: Counted) -> bool:
    """Whether two numbers may count one thing, of which the same happened."""
    is_event_needed = bool(a.events and b.events) or _is_one(a) or _is_one(b)
    if a.degrees != b.degrees or (is_event_needed and a.events.isdisjoint(b.events)):
        return False
    is_one_deed = not a.deeds.isdisjoint(b.deeds)
    if a.is_of_people and b.is_of_people:
        return a.thing == b.thing if a.is_of_a_sort and b.is_of_a_sort else is_one_deed
    if not a.things.isdisjoint(b.things):
        return True
    here, there = a.figure.topic, b.figure.topic
    if a.thing and b.thing:
        return bool(here and there and here.thing and here.thing == there.thing)
    is_one_topic = here is not None and here == there and any(here)
    return is_one_topic or a.figure.kind in _MEASURES


def _is_one(number: Counted) -> bool:
    """Whether it is "one", which mostly names somebody or something: "one juror was dismissed"."""
    return number.size == 1
