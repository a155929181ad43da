"""The comparison of the articles on one event; and the joining of the analyses of several events."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from reader.analysis.actors.find_actors import find_actors
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.find_discrepancies import find_discrepancies, with_discrepancies
from reader.analysis.embeddings.encoder import Encoder, encoder_of
from reader.analysis.events.outline import Outline, outline_of
from reader.analysis.figure import Figure
from reader.analysis.figures.figure_sources import attributed
from reader.analysis.figures.find_figures import find_figures
from reader.analysis.linking.facts import find_facts
from reader.analysis.linking.features import extractor_of
from reader.analysis.linking.links import LinkedPairs, find_links, find_sure_links
from reader.analysis.linking.similarity import Likeness
from reader.analysis.model import Actor, ActorKind, Analysis, Discrepancy, Fact, Omissions
from reader.analysis.omissions import find_omissions
from reader.analysis.sentences.attribution import attributions_of
from reader.analysis.sentences.document import Document, read_document
from reader.analysis.sentences.terms import TermIndex, term_index_of
from reader.articles.article import Article, Collection

T = TypeVar("T")
Of = tuple[int, T]
"""Something with the number of the analysis that it comes from."""
Ids = Mapping[Of[str], str]
"""The ids in each analysis, with the ids in the analysis of the whole collection."""
Order = Mapping[str, int]
"""The place of each article in the collection, from 0, by the article's id."""


class ParsedArticle(NamedTuple):
    """An article taken apart."""

    document: Document
    words: TermIndex
    """What its sentences say by their words alone."""

    @classmethod
    def of(cls, article: Article) -> "ParsedArticle":
        """An article, taken apart now."""
        document = read_document(article)
        return cls(document, term_index_of([document], (), ()))

    @property
    def outline(self) -> Outline:
        """What is known of the article before it is compared with others."""
        return outline_of(self.document, [*self.words.by_passage.values()])


def compare(articles: Iterable[Article]) -> Analysis:
    """All that is found in articles on one event."""
    *_, last = _parts([read_document(article) for article in articles])
    return last


def compare_in_steps(parsed: Sequence[ParsedArticle]) -> Iterator[Analysis]:
    """What is found in articles on one event, in three steps.

    First the sure links and their facts; then actors, figures, all links and facts; then discrepancies as well.
    """
    documents = [one.document for one in parsed]
    words = TermIndex({passage: content for one in parsed for passage, content in one.words.by_passage.items()})
    sure = find_sure_links(extractor_of(words))
    yield _unlinked(documents).having(links=sure.links, facts=find_facts(sure, words))
    yield from _parts(documents)


def _parts(documents: Sequence[Document]) -> Iterator[Analysis]:
    """First actors, figures, links and facts; then discrepancies as well."""
    evidence = _compared(documents, encoder_for(documents))
    omissions = find_omissions(
        evidence.contents, evidence.likeness, evidence.facts, evidence.attributions, evidence.links
    )
    found = replace(
        _unlinked(documents),
        actors=evidence.actors,
        figures=evidence.figures,
        attributions=evidence.attributions,
        omissions=omissions,
    )
    yield found.having(links=evidence.links, facts=evidence.facts)
    discrepancies = find_discrepancies(evidence)
    facts = with_discrepancies(evidence.facts, discrepancies)
    yield found.having(links=evidence.links, facts=facts, discrepancies=discrepancies)


def _unlinked(documents: Sequence[Document]) -> Analysis:
    """What is known before anything is compared."""
    spans = {d.article.id: tuple(s.passage.span for s in d.sentences) for d in documents}
    return Analysis(tuple(document.article for document in documents), spans)


def _compared(documents: Sequence[Document], encoder: Encoder | None) -> Evidence:
    """All that discrepancies are found in: actors, figures, links and facts."""
    actors = find_actors(documents)
    attributions = attributions_of(documents)
    figures = attributed(find_figures(documents), attributions, actors)
    contents = term_index_of(documents, actors, figures)
    extractor = extractor_of(contents, encoder)
    linked = find_links(extractor)
    facts = find_facts(linked, contents)
    days = _days_of(documents)
    return Evidence(contents, extractor.likeness, actors, figures, linked, facts, attributions, days)


def _days_of(documents: Iterable[Document]) -> dict[str, str]:
    return {d.article.id: d.article.metadata.date[:10] for d in documents if d.article.metadata.date}


def encoder_for(documents: Iterable[Document]) -> Encoder | None:
    """The language model that reads documents; None where it does not know the language of each of them."""
    tags = {document.language.tag for document in documents}
    return encoder_of(*tags) if len(tags) == 1 else None


def evidence_of(collection: Collection, encoder: Encoder | None = None) -> Evidence:
    """All that the discrepancies of a collection on one event are found in; `encoder` in place of the shipped one."""
    documents = [read_document(article) for article in collection.articles]
    return _compared(documents, encoder or encoder_for(documents))


def evidence_from(analysis: Analysis, event: Sequence[str]) -> Evidence:
    """What the discrepancies among the articles of an event, given by id, are found in, made again from the analysis.

    Only linked pairs have a score in it, since an analysis holds no others.
    """
    documents = [read_document(article) for article in analysis.articles if article.id in event]
    actors = tuple(actor for actor in analysis.actors if any(m.passage.article in event for m in actor.mentions))
    figures = tuple(figure for figure in analysis.figures if figure.passage.article in event)
    links = tuple(link for link in analysis.links if link.a.article in event)
    facts = tuple(fact for fact in analysis.facts if fact.passages[0].article in event)
    contents = term_index_of(documents, actors, figures)
    linked = LinkedPairs(links, {(link.a, link.b): link.score for link in links})
    return Evidence(
        contents, Likeness(contents), actors, figures, linked, facts, analysis.attributions, _days_of(documents)
    )


def terms_of_collection(collection: Collection) -> TermIndex:
    """What each sentence of a collection on one event says, with its names and figures resolved."""
    documents = [read_document(article) for article in collection.articles]
    return term_index_of(documents, find_actors(documents), find_figures(documents))


def joined(known: Analysis, parts: Sequence[Analysis]) -> Analysis:
    """The analysis `known` of a collection, with what was found in the articles on some of its events.

    `parts` are the analyses of these events, at least one. Ids are given anew: to facts by event, to discrepancies in
    their order. Actors of one name and kind in several events become one.
    """
    if len(parts) == 1:
        return replace(
            parts[0],
            articles=known.articles,
            sentences=known.sentences,
            events=known.events,
            copies=known.copies,
            unlisted=known.unlisted,
        )
    order = {article.id: n for n, article in enumerate(known.articles)}
    facts = _each(parts, lambda part: part.facts)
    discrepancies = sorted(_each(parts, lambda part: part.discrepancies), key=lambda of: of[1].order)
    actors = _same_names(_each(parts, lambda part: part.actors))
    fact_ids = {(n, fact.id): f"k{new}" for new, (n, fact) in enumerate(facts, 1)}
    discrepancy_ids = {(n, found.id): f"d{new}" for new, (n, found) in enumerate(discrepancies, 1)}
    actor_ids = {(n, actor.id): f"a{new}" for new, same in enumerate(actors, 1) for n, actor in same}
    return replace(
        known,
        actors=tuple(_actor(f"a{n}", [actor for _, actor in same], order) for n, same in enumerate(actors, 1)),
        figures=tuple(_figures(_each(parts, lambda part: part.figures), actor_ids, order)),
        links=tuple(sorted((k for part in parts for k in part.links), key=lambda link: (-link.score, link.a, link.b))),
        facts=tuple(_fact(fact, n, fact_ids, discrepancy_ids) for n, fact in facts),
        discrepancies=tuple(_discrepancy(found, n, fact_ids, discrepancy_ids) for n, found in discrepancies),
        attributions={passage: said for part in parts for passage, said in part.attributions.items()},
        omissions=_omissions(parts, fact_ids, order),
    )


def _each(parts: Sequence[Analysis], found: Callable[[Analysis], Iterable[T]]) -> list[Of[T]]:
    return [(number, item) for number, part in enumerate(parts) for item in found(part)]


def _same_names(actors: Iterable[Of[Actor]]) -> list[list[Of[Actor]]]:
    """The actors, grouped by kind and name, the group with the most mentions first."""
    by_name: dict[tuple[ActorKind, str], list[Of[Actor]]] = {}
    for number, actor in actors:
        by_name.setdefault((actor.kind, actor.name.casefold()), []).append((number, actor))
    return sorted(by_name.values(), key=lambda same: -sum(len(actor.mentions) for _, actor in same))


def _actor(actor_id: str, same: Sequence[Actor], order: Order) -> Actor:
    mentions = sorted(
        (m for actor in same for m in actor.mentions), key=lambda m: (order[m.passage.article], m.passage)
    )
    why = dict.fromkeys(reason for actor in same for reason in actor.why)
    return replace(same[0], id=actor_id, mentions=tuple(mentions), why=tuple(why))


def _figures(figures: Iterable[Of[Figure]], actor_ids: Ids, order: Order) -> Iterable[Figure]:
    in_order = sorted(figures, key=lambda of: (order[of[1].passage.article], of[1].passage))
    for new, (number, figure) in enumerate(in_order, 1):
        yield replace(figure, id=f"f{new}", claimed_by=actor_ids.get((number, figure.claimed_by or "")))


def _fact(fact: Fact, number: int, fact_ids: Ids, discrepancy_ids: Ids) -> Fact:
    discrepancies = tuple(discrepancy_ids[number, found] for found in fact.discrepancies)
    return replace(fact, id=fact_ids[number, fact.id], discrepancies=discrepancies)


def _discrepancy(found: Discrepancy, number: int, fact_ids: Ids, discrepancy_ids: Ids) -> Discrepancy:
    return replace(found, id=discrepancy_ids[number, found.id], fact=fact_ids.get((number, found.fact or "")))


def _omissions(parts: Sequence[Analysis], fact_ids: Ids, order: Order) -> Omissions:
    alone = (alone for part in parts for alone in part.omissions.alone)
    missing = _each(parts, lambda part: part.omissions.missing)
    renumbered = (gap._replace(fact=fact_ids[number, gap.fact]) for number, gap in missing)
    return Omissions(
        tuple(sorted(alone, key=lambda alone: order[alone.passage.article])),
        tuple(sorted(renumbered, key=lambda gap: order[gap.article])),
        tuple(excused for part in parts for excused in part.omissions.excused),
    )
