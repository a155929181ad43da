"""Applies judgements on links to an analysis: its links, its facts, and all that depends on them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.analysis.discrepancies.find_discrepancies import with_discrepancies
from reader.analysis.linking.facts import fact_of
from reader.analysis.linking.regroup import regrouped
from reader.analysis.model import Analysis, Discrepancy, Fact, Link, Omissions
from reader.notes.judgements.apply_links import CONFIRMED, LINKED, Pair, Places, in_order, pairs_among
from reader.notes.judgements.judgement import LinkJudgement, LinkVerdict
from reader.notes.resolver import AnchorResolver


def relink(analysis: Analysis, verdicts: Mapping[Pair, LinkVerdict]) -> Analysis:
    """The analysis with what was decided about pairs of sentences."""
    linked = replace(analysis, links=_links(analysis.links, verdicts))
    joined, parted = ([p for p, v in verdicts.items() if v is verdict] for verdict in LinkVerdict)
    facts = regrouped(linked, joined, parted)
    remaining = tuple(_about(d, linked, facts) for d in analysis.discrepancies if not _is_parted(d, linked, verdicts))
    found = linked.having(linked.links, with_discrepancies(facts, remaining), remaining)
    return replace(found, omissions=_omissions(analysis, facts))


def places_of(analysis: Analysis, judgement: LinkJudgement) -> Places:
    """The sentences in which a judgement's words begin now, as far as they are found."""
    whereabouts = AnchorResolver(analysis.articles)
    found = (whereabouts.find(anchor) for anchor in judgement.anchors)
    return tuple(dict.fromkeys(analysis.sentence_at(a.article, f.span.start) for a, f in found if f.span))


def _links(links: Iterable[Link], verdicts: Mapping[Pair, LinkVerdict]) -> tuple[Link, ...]:
    """The links without those that are rejected, those that are confirmed or made by the reader first."""
    by_pair = {in_order(link.a, link.b): link for link in links}
    same = [pair for pair, verdict in verdicts.items() if verdict is LinkVerdict.SAME]
    sure = [_confirmed(by_pair[pair]) if pair in by_pair else Link(*pair, 1.0, (LINKED,)) for pair in same]
    return (*sure, *(link for pair, link in by_pair.items() if pair not in verdicts))


def _confirmed(link: Link) -> Link:
    return replace(link, score=1.0, why=(CONFIRMED, *link.why))


def _is_parted(discrepancy: Discrepancy, analysis: Analysis, verdicts: Mapping[Pair, LinkVerdict]) -> bool:
    """Whether a discrepancy is only between passages that do not report the same fact."""
    sentences = {analysis.sentence_at(side.passage.article, side.passage.start) for side in discrepancy.sides}
    pairs = list(pairs_among(tuple(sentences)))
    return bool(pairs) and all(verdicts.get(pair) is LinkVerdict.APART for pair in pairs)


def _about(discrepancy: Discrepancy, analysis: Analysis, facts: Iterable[Fact]) -> Discrepancy:
    """A discrepancy with the fact that most of its sides now belong to, if it was about one."""
    if discrepancy.fact is None:
        return discrepancy
    own = fact_of(facts)
    facts_of_sides = [
        own.get(analysis.sentence_at(side.passage.article, side.passage.start)) for side in discrepancy.sides
    ]
    ids = [fact.id for fact in facts_of_sides if fact]
    return replace(discrepancy, fact=max(ids, key=ids.count) if ids else None)


def _omissions(analysis: Analysis, facts: Iterable[Fact]) -> Omissions:
    """The omissions that the reader's judgements do not affect."""
    before = {fact.id: fact.passages for fact in analysis.facts}
    same = {fact.id for fact in facts if before.get(fact.id) == fact.passages}
    in_facts = fact_of(facts)
    return Omissions(
        tuple(alone for alone in analysis.omissions.alone if alone.passage not in in_facts),
        tuple(missing for missing in analysis.omissions.missing if missing.fact in same),
        analysis.omissions.excused,
    )
