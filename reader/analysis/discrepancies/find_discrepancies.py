"""From evidence to discrepancies: every kind, each disagreement once, the weightiest first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.analysis.discrepancies.ages_of_persons import find_ages
from reader.analysis.discrepancies.culprits import find_culprits
from reader.analysis.discrepancies.deed_dates import find_dates
from reader.analysis.discrepancies.denied_propositions import find_denied_propositions
from reader.analysis.discrepancies.evidence import Evidence, Finding, sources
from reader.analysis.discrepancies.hours import find_hours
from reader.analysis.discrepancies.joined_pairs import MOST_VERSIONS
from reader.analysis.discrepancies.loaded_terms import find_loaded_terms
from reader.analysis.discrepancies.numbers import find_numbers
from reader.analysis.discrepancies.places import find_places
from reader.analysis.discrepancies.worth_comparing import find_worth_comparing
from reader.analysis.model import Discrepancy, Fact

Detector = Callable[[Evidence], Iterator[Finding]]

DETECTORS: tuple[Detector, ...] = (
    find_numbers,
    find_ages,
    find_hours,
    find_dates,
    find_places,
    find_culprits,
    find_denied_propositions,
    find_loaded_terms,
)
"""What finds differences."""


def find_discrepancies(evidence: Evidence) -> tuple[Discrepancy, ...]:
    """The discrepancies of a collection: differences, numbers, times and places first; then what is worth comparing."""
    findings = [*find_differences(evidence), *find_worth_comparing(evidence)]
    found = sorted((_discrepancy(finding, evidence) for finding in findings), key=lambda d: d.order)
    return tuple(replace(discrepancy, id=f"d{n}") for n, discrepancy in enumerate(found, 1))


def find_differences(evidence: Evidence) -> list[Finding]:
    """What is claimed to differ, each disagreement once."""
    return _once([finding for detect in DETECTORS for finding in detect(evidence) if _has_few_sides(finding)])


def _has_few_sides(finding: Finding) -> bool:
    """Whether the sides differ, and are no jumble."""
    said = {" ".join(side.says.casefold().split()) for side in finding.sides}
    claimants = {side.claimant for side in finding.sides if side.claimant}
    return (sources(finding.sides) > 1 or len(claimants) > 1) and 1 < len(said) <= MOST_VERSIONS


def with_discrepancies(facts: Iterable[Fact], found: Iterable[Discrepancy]) -> tuple[Fact, ...]:
    """The facts with the discrepancies that are about them."""
    by_fact: dict[str | None, list[str]] = {}
    for discrepancy in found:
        by_fact.setdefault(discrepancy.fact, []).append(discrepancy.id)
    return tuple(replace(fact, discrepancies=tuple(by_fact.get(fact.id, ()))) for fact in facts)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings of one kind of which all sides of one are in another, the one with more sides."""
    distinct: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-len(f.sides), -f.score)):
        if not any(_is_within(finding, other) for other in distinct):
            distinct.append(finding)
    return distinct


def _is_within(finding: Finding, other: Finding) -> bool:
    is_covered = all(any(x.overlaps(y) for y in other.passages) for x in finding.passages)
    return finding.kind is other.kind and is_covered


def _discrepancy(finding: Finding, evidence: Evidence) -> Discrepancy:
    fact = evidence.main_fact(finding)
    return Discrepancy(
        id="",
        kind=finding.kind,
        topic=finding.topic,
        sides=finding.sides,
        score=round(finding.score, 3),
        fact=fact.id if fact else None,
        is_wording=not finding.basis.is_difference,
    )
