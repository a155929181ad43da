"""How far people agree in what they have decided: in per cent, and as Krippendorff's alpha.

Alpha for nominal data, any number of people, and units that not all of them have decided on, as in
K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011. The libraries
for it bring NumPy along; the tests hold these few lines to the examples that he published.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from reader.notes.judgements.apply_links import LinkJudgements
from reader.notes.judgements.judgement import DiscrepancyJudgement, Judgement, LinkJudgement

Unit = Mapping[str, str]
"""The decisions on one thing, by author."""


@dataclass(frozen=True)
class Agreement:
    """How far people agree on what at least two of them have decided."""

    authors: tuple[str, ...]
    units: int
    """How many things at least two of them have decided on."""
    percent: float
    """Of all pairs of decisions on one thing, how many are the same; of 100."""
    alpha: float | None
    """1 where they always agree, 0 where no more than by chance; None where nothing varies."""


def agreement(units: Iterable[Unit]) -> Agreement | None:
    """How far the authors of some decisions agree; None where no two have decided on the same thing."""
    shared = [unit for unit in units if len(unit) > 1]
    if not shared:
        return None
    authors = sorted({author for unit in shared for author in unit})
    values = [list(unit.values()) for unit in shared]
    pairs = [(one, other) for unit in values for one, other in permutations(unit, 2)]
    same = sum(one == other for one, other in pairs)
    return Agreement(tuple(authors), len(shared), 100 * same / len(pairs), alpha(values))


def between(units: Iterable[Unit], authors: Iterable[str]) -> list[Unit]:
    """The decisions of some authors only."""
    wanted = set(authors)
    return [{author: value for author, value in unit.items() if author in wanted} for unit in units]


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's nominal alpha of the values that each unit was given; None where all are one."""
    pairable = [values for values in units if len(values) > 1]
    totals = Counter(value for values in pairable for value in values)
    number = sum(totals.values())
    expected = number**2 - sum(total**2 for total in totals.values())
    if not expected:
        return None
    observed = sum(_differing(values) / (len(values) - 1) for values in pairable)
    return 1 - (number - 1) * observed / expected


def _differing(values: Sequence[str]) -> int:
    """How many ordered pairs of the values are of two."""
    return sum(one != other for one, other in permutations(values, 2))


def units_of(judgements: Iterable[Judgement], meant: Mapping[str, str]) -> list[Unit]:
    """Each author's last verdict on each discrepancy; `meant` maps the ids of judgements to those of discrepancies."""
    return _units(
        (meant.get(judgement.id), judgement.author, judgement.disposition.value)
        for judgement in judgements
        if isinstance(judgement, DiscrepancyJudgement) and judgement.disposition
    )


def units_of_links(judgements: Iterable[Judgement], linkings: LinkJudgements) -> list[Unit]:
    """Each author's last verdict on each pair of passages: whether they report the same fact."""
    return _units(
        (pair, judgement.author, judgement.verdict.value)
        for judgement in judgements
        if isinstance(judgement, LinkJudgement)
        for pair in linkings.pairs_of(judgement)
    )


def _units(decisions: Iterable[tuple[Hashable, str, str]]) -> list[Unit]:
    """From what was decided on, by whom, and how; nothing that is not found any more, and nobody without a name."""
    units: dict[Hashable, dict[str, str]] = {}
    for thing, author, value in decisions:
        if thing is not None and author:
            units.setdefault(thing, {})[author] = value
    return list(units.values())
