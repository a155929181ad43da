"""From evidence to discrepancies: every kind, each disagreement once, the weightiest first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.analysis.discrepancies.denials import find_denials, find_firmness, find_suppositions
from reader.analysis.discrepancies.denied_propositions import find_denied_propositions
from reader.analysis.discrepancies.details import find_details, find_retellings
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding, sources
from reader.analysis.discrepancies.loaded_terms import find_loaded_terms, find_marked_words, find_scare_quotes
from reader.analysis.discrepancies.numbers import find_numbers, find_numbers_of_facts
from reader.analysis.discrepancies.places import find_places
from reader.analysis.discrepancies.ranking import Cues, Ranking, cues_of, shipped_ranking
from reader.analysis.discrepancies.times import find_times, find_times_of_facts
from reader.analysis.model import Discrepancy, DiscrepancyKind, Fact, Passage
from reader.analysis.sentences.document import Role

_MOST_SIDES = 4
"""More versions than this are of several matters."""

Detector = Callable[[Evidence], Iterator[Finding]]

DETECTORS: tuple[Detector, ...] = (
    find_numbers,
    find_numbers_of_facts,
    find_times,
    find_times_of_facts,
    find_denied_propositions,
    find_denials,
    find_suppositions,
    find_firmness,
    find_loaded_terms,
    find_scare_quotes,
    find_marked_words,
    find_places,
    find_details,
    find_retellings,
)


def find_discrepancies(evidence: Evidence) -> tuple[Discrepancy, ...]:
    """The discrepancies of a collection: differences, numbers, times and places first; then what is worth comparing."""
    findings = chosen([(finding, cues_of(finding, evidence)) for finding in proposed(evidence)], evidence)
    found = sorted((_discrepancy(finding, evidence) for finding in findings), key=lambda d: d.order)
    return tuple(replace(discrepancy, id=f"d{n}") for n, discrepancy in enumerate(found, 1))


def proposed(evidence: Evidence) -> list[Finding]:
    """All that the detectors find."""
    return [finding for detect in DETECTORS for finding in detect(evidence)]


def chosen(
    findings: Iterable[tuple[Finding, Cues]], evidence: Evidence, ranking: Ranking | None = None
) -> list[Finding]:
    """Those that are shown, each disagreement once.

    A difference rests on a strict rule; of what is worth comparing only what a careful reader would likely note.
    That a fact is told differently is said only where nothing more telling is found in one of its passages.
    """
    judge = ranking or shipped_ranking()
    shown = [(finding, cues) for finding, cues in findings if _has_few_sides(finding)]
    ranked = [f if f.basis.is_difference else replace(f, score=judge.likelihood(f.basis, cues)) for f, cues in shown]
    likely = _once([f for f in ranked if f.score >= judge.threshold or not f.basis.is_loose])
    telling = (f for f in likely if f.basis is not Basis.RETELLING)
    told = {evidence.sentence_of(passage) for finding in telling for passage in finding.passages}
    return [f for f in likely if f.basis is not Basis.RETELLING or not told.issuperset(_body(f, evidence))]


def _has_few_sides(finding: Finding) -> bool:
    """Whether the sides differ, and are no jumble."""
    said = {" ".join(side.says.casefold().split()) for side in finding.sides}
    return sources(finding.sides) > 1 and 1 < len(said) <= _MOST_SIDES


def _body(finding: Finding, evidence: Evidence) -> Iterator[Passage]:
    """The sentences that the sides lie in, headlines and captions aside."""
    sentences = (s for passage in finding.passages if (s := evidence.sentence_of(passage)))
    return (s for s in sentences if evidence.content_of(s).sentence.role is Role.BODY)


def with_discrepancies(facts: Iterable[Fact], found: Iterable[Discrepancy]) -> tuple[Fact, ...]:
    """The facts with the discrepancies that are about them."""
    by_fact: dict[str | None, list[str]] = {}
    for discrepancy in found:
        by_fact.setdefault(discrepancy.fact, []).append(discrepancy.id)
    return tuple(replace(fact, discrepancies=tuple(by_fact.get(fact.id, ()))) for fact in facts)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings that are the same: the difference, else the one by a strict rule, else the one with more sides."""
    kept: list[Finding] = []
    by_article: dict[tuple[DiscrepancyKind, str], list[int]] = {}
    for finding in sorted(
        findings,
        key=lambda f: (not f.basis.is_difference, f.basis.is_loose, -len(f.sides), -f.score),
    ):
        near = sorted({n for article in _articles(finding) for n in by_article.get((finding.kind, article), ())})
        same = next((n for n in near if _is_same(finding, kept[n])), None)
        if same is None:
            for article in _articles(finding):
                by_article.setdefault((finding.kind, article), []).append(len(kept))
            kept.append(finding)
        elif kept[same].basis.is_difference == finding.basis.is_difference:
            kept[same] = replace(kept[same], score=max(kept[same].score, finding.score))
    return kept


def _articles(finding: Finding) -> set[str]:
    return {passage.article for passage in finding.passages}


def _is_same(a: Finding, b: Finding) -> bool:
    """Whether two of one kind have all sides of one in common; of a loose and a strict one, two sides are enough."""
    if a.kind is not b.kind or (a.kind is not DiscrepancyKind.DETAIL and Basis.RETELLING in (a.basis, b.basis)):
        return False
    fewer, more = sorted((a.passages, b.passages), key=len)
    shared = sum(any(x.overlaps(y) for y in more) for x in fewer)
    is_part = a.basis.is_loose != b.basis.is_loose and shared > 1
    return is_part or shared == len(fewer)


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
