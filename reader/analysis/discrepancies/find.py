"""From material to discrepancies: every kind, each disagreement once, the weightiest first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.analysis.discrepancies.details import find_details
from reader.analysis.discrepancies.labels import find_scare_quotes, find_stances
from reader.analysis.discrepancies.material import Finding, Material
from reader.analysis.discrepancies.numbers import find_numbers
from reader.analysis.discrepancies.places import find_places
from reader.analysis.discrepancies.stances import find_denials, find_suppositions
from reader.analysis.discrepancies.times import find_times
from reader.analysis.model import Discrepancy, Fact

Detector = Callable[[Material], Iterator[Finding]]

DETECTORS: tuple[Detector, ...] = (
    find_numbers,
    find_times,
    find_denials,
    find_suppositions,
    find_stances,
    find_scare_quotes,
    find_places,
    find_details,
)


def find_discrepancies(material: Material) -> tuple[Discrepancy, ...]:
    """The discrepancies of a collection."""
    findings = _once([finding for detect in DETECTORS for finding in detect(material)])
    findings.sort(key=lambda finding: -finding.score)
    return tuple(_discrepancy(f"d{n}", finding, material) for n, finding in enumerate(findings, 1))


def with_discrepancies(facts: Iterable[Fact], found: Iterable[Discrepancy]) -> tuple[Fact, ...]:
    """The facts with the discrepancies that are about them."""
    by_fact: dict[str | None, list[str]] = {}
    for discrepancy in found:
        by_fact.setdefault(discrepancy.fact, []).append(discrepancy.id)
    return tuple(replace(fact, discrepancies=tuple(by_fact.get(fact.id, ()))) for fact in facts)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of which no two are of one kind and share two spans."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.score, -len(f.sides))):
        if not any(_is_same(finding, other) for other in kept):
            kept.append(finding)
    return kept


def _is_same(a: Finding, b: Finding) -> bool:
    shared = {x.passage for x in a.sides for y in b.sides if x.passage.overlaps(y.passage)}
    return a.kind is b.kind and len(shared) > 1


def _discrepancy(discrepancy_id: str, finding: Finding, material: Material) -> Discrepancy:
    return Discrepancy(
        id=discrepancy_id,
        kind=finding.kind,
        topic=finding.topic,
        sides=finding.sides,
        score=round(finding.score, 3),
        fact=_fact_of(finding, material),
    )


def _fact_of(finding: Finding, material: Material) -> str | None:
    """The fact that most of the sides belong to; none where only one does."""
    sentences = [material.sentence_of(side.passage) for side in finding.sides]
    facts = Counter(material.fact_by_passage[s].id for s in sentences if s and s in material.fact_by_passage)
    best = facts.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else None
