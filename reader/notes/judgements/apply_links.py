"""Applies judgements on links: links are confirmed, rejected and added, and the facts regrouped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from reader.analysis.model import Analysis, Reason, Signal
from reader.analysis.passage import Passage
from reader.notes.judgements.judgement import Judgement, LinkJudgement, LinkVerdict

Places = tuple[Passage, ...]
Pair = tuple[Passage, Passage]
LINKED, CONFIRMED = Reason(Signal.OTHER, 1.0, "linked by you"), Reason(Signal.OTHER, 1.0, "confirmed by you")
REASONS_BY_READER = (LINKED, CONFIRMED)
"""The reasons of links that the reader made or confirmed."""


@dataclass(frozen=True)
class LinkJudgements:
    """The judgements on links, as far as their passages are found."""

    places: Mapping[str, Places] = field(default_factory=dict)
    """By the judgement's id: the places of the sentences that it is about, now."""
    verdicts: Mapping[Pair, LinkVerdict] = field(default_factory=dict)
    """The last judgement on each two sentences."""

    @property
    def lost(self) -> frozenset[str]:
        """The ids of the judgements of which fewer than two passages are found; they change nothing."""
        return frozenset(key for key, places in self.places.items() if len(places) < 2)

    def pairs_of(self, judgement: LinkJudgement) -> list[Pair]:
        """The sentences that a judgement is about, two and two, as far as they are found."""
        return list(pairs_among(self.places.get(judgement.id, ())))

    def of(self, one: Passage, other: Passage) -> LinkVerdict | None:
        """The verdict on two sentences; None without one."""
        return self.verdicts.get(in_order(one, other))


def apply_link_judgements(analysis: Analysis, judgements: Iterable[Judgement]) -> tuple[Analysis, LinkJudgements]:
    """The analysis with links, facts and what rests on them as judged; the last judgement on a pair counts."""
    own = [judgement for judgement in judgements if isinstance(judgement, LinkJudgement)]
    if not own:
        return analysis, LinkJudgements()
    from reader.notes.judgements.regroup_links import (  # deferred: it groups facts as the analysis does
        places_of,
        relink,
    )

    places = {judgement.id: places_of(analysis, judgement) for judgement in own}
    verdicts = {pair: judgement.verdict for judgement in own for pair in pairs_among(places[judgement.id])}
    return relink(analysis, verdicts), LinkJudgements(places, verdicts)


def pairs_among(places: Places) -> Iterable[Pair]:
    """The sentences of different articles, two and two."""
    return (in_order(one, other) for one, other in combinations(places, 2) if one.article != other.article)


def in_order(one: Passage, other: Passage) -> Pair:
    """Two sentences, always the same one first."""
    return (one, other) if one <= other else (other, one)
