"""What was found, with its sentences: differences, shared facts, and what only one source or all but one report."""

from collections.abc import Iterable, Iterator, Mapping

from reader.analysis.model import Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.page.markup import escaped
from reader.report.page.quotations import quotation, side_by_side
from reader.text.phrasing import pluralise


def discrepancy_entry(comparison: Comparison, discrepancy: Discrepancy, number: int) -> Iterator[str]:
    """A discrepancy and the sentences of its sides."""
    heading = f"{phrases.verdict(comparison, discrepancy)}: {phrases.versions_by_value(comparison, discrepancy)}"
    sign = "≟" if discrepancy.is_wording else "≠"
    yield f'<article><h3 id="discrepancy-{number}"><span class="sign">{sign}</span> {escaped(heading)}'
    fact = next((fact for fact in comparison.analysis.facts if fact.id == discrepancy.fact), None)
    yield f'<a href="#fact-{comparison.fact_number(fact)}">fact {comparison.fact_number(fact)}</a>' if fact else ""
    yield "</h3>"
    differing = [side.passage for side in discrepancy.sides]
    sentences = dict.fromkeys(phrases.sentence_of(comparison, passage) for passage in differing)
    yield from side_by_side(comparison, sentences, differing)
    yield "</article>"


def fact_entries(comparison: Comparison) -> Iterator[list[str]]:
    """Each fact with all its passages, and where it was not found."""
    differing: dict[str | None, list[Passage]] = {}
    for found in comparison.analysis.differences:
        differing.setdefault(found.fact, []).extend(side.passage for side in found.sides)
    return (
        list(_fact(comparison, number, fact, differing)) for number, fact in enumerate(comparison.analysis.facts, 1)
    )


def _fact(
    comparison: Comparison, number: int, fact: Fact, differing: Mapping[str | None, list[Passage]]
) -> Iterator[str]:
    yield f'<h3 id="fact-{number}">{number}. {escaped(fact.label)}</h3>'
    absent = [article.id for article in comparison.missing_from(fact)]
    yield from side_by_side(comparison, fact.passages, differing.get(fact.id, []), absent)


def alone_entry(comparison: Comparison, passages: list[Passage], more: int) -> Iterator[str]:
    """What only one source reports."""
    yield f"<h3>only {escaped(phrases.source(comparison, passages[0]))}</h3>"
    yield '<div class="sides">'
    for passage in passages:
        yield from quotation(comparison, passage)
    yield f"</div><p>{pluralise(more, 'sentence')} more</p>" if more else "</div>"


def missing_entries(comparison: Comparison) -> Iterator[Iterable[str]]:
    """What all sources but one report, and that one's denial of something like it."""
    for missing, number, fact in comparison.missing():
        denies = "" if missing.denial is None else ", which denies something like it"
        link = f'<a href="#fact-{number}">{number}. {escaped(fact.label)}</a>'
        yield [
            f"<h3>all but {escaped(phrases.source_name(comparison, missing.article))}{denies}: {link}</h3>",
            *(quotation(comparison, missing.denial) if missing.denial else ()),
        ]
