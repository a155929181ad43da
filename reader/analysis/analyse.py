"""From a collection to its analysis, part by part, so that the first results can be shown first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.analysis.actors.find import find_actors
from reader.analysis.attribution import attributed
from reader.analysis.claims import wordings_of
from reader.analysis.content import Contents, contents_of
from reader.analysis.copies import copies_of
from reader.analysis.discrepancies.find import find_discrepancies, with_discrepancies
from reader.analysis.discrepancies.material import Material
from reader.analysis.document import Document, read_document
from reader.analysis.events import events_of
from reader.analysis.facts import find_facts
from reader.analysis.features import extractor_of
from reader.analysis.figures.find import find_figures
from reader.analysis.garbage import rare_collections
from reader.analysis.links import find_links, find_sure_links
from reader.analysis.model import Actor, Analysis, Copies, Figure
from reader.analysis.omissions import find_omissions
from reader.analysis.tellings import tellings_of
from reader.articles.article import Article, Collection
from reader.text.sentences import sentences
from reader.text.span import Span


def analyse(collection: Collection) -> Analysis:
    """All that is found in a collection."""
    *_, last = analyse_in_steps(collection)
    return last


class _SplitLater(dict[str, tuple[Span, ...]]):
    """The sentences of articles, found when they are asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._texts = {article.id: article.text for article in articles}

    def __missing__(self, article_id: str) -> tuple[Span, ...]:
        self[article_id] = tuple(sentences(self._texts[article_id]))
        return self[article_id]


def unanalysed(collection: Collection) -> Analysis:
    """What is known of a collection before anything is compared: its sentences, split when needed."""
    return Analysis(collection.articles, _SplitLater(collection.articles))


def analyse_in_steps(collection: Collection) -> Iterator[Analysis]:
    """The analysis as it grows: what is surely linked; actors, figures, links and facts; discrepancies."""
    with rare_collections():
        yield from _in_steps(collection)


def _in_steps(collection: Collection) -> Iterator[Analysis]:
    documents = [read_document(article) for article in collection.articles]
    words = contents_of(documents, (), ())
    events = events_of(words)
    sure = find_sure_links(extractor_of(words, events))
    sorts = Sorts(events, copies_of(documents))
    yield _analysis(collection.articles, documents, sorts).having(links=sure, facts=find_facts(sure, words))
    material = _compare(documents, events)
    tellings = tellings_of(documents, material.wordings)
    omissions = find_omissions(material.contents, material.likeness, material.facts, tellings, events)
    found = _analysis(collection.articles, documents, sorts, material.actors, material.figures)
    found = replace(found, tellings=tellings, omissions=omissions)
    yield found.having(links=material.links, facts=material.facts)
    discrepancies = find_discrepancies(material)
    facts = with_discrepancies(material.facts, discrepancies)
    yield found.having(links=material.links, facts=facts, discrepancies=discrepancies)


class Sorts(NamedTuple):
    """How articles belong together, before anything in them is compared."""

    events: tuple[tuple[str, ...], ...]
    """The ids of those that tell one event, event by event."""
    copies: tuple[Copies, ...]


def sorts_of(collection: Collection) -> Sorts:
    """Which articles of a collection tell one event, and which print one text."""
    documents = [read_document(article) for article in collection.articles]
    return Sorts(events_of(contents_of(documents, (), ())), copies_of(documents))


def _compare(documents: Sequence[Document], events: Sequence[Sequence[str]]) -> Material:
    """All that discrepancies are found in: actors, figures, links, facts."""
    actors = find_actors(documents)
    wordings = wordings_of(documents)
    figures = attributed(find_figures(documents), wordings, actors)
    contents = contents_of(documents, actors, figures)
    extractor = extractor_of(contents, events)
    links = find_links(extractor)
    facts = find_facts(links, contents)
    days = {d.article.id: d.article.metadata.date[:10] for d in documents if d.article.metadata.date}
    return Material(contents, extractor.likeness, actors, figures, links, facts, wordings, days)


def material_of(collection: Collection) -> Material:
    """What the discrepancies of a collection are found in."""
    documents = [read_document(article) for article in collection.articles]
    return _compare(documents, events_of(contents_of(documents, (), ())))


def contents_of_collection(collection: Collection) -> Contents:
    """What each sentence of a collection says, with its names and figures resolved."""
    documents = [read_document(article) for article in collection.articles]
    return contents_of(documents, find_actors(documents), find_figures(documents))


def _analysis(
    articles: Sequence[Article],
    documents: Sequence[Document],
    sorts: Sorts,
    actors: Sequence[Actor] = (),
    figures: Sequence[Figure] = (),
) -> Analysis:
    spans = {d.article.id: tuple(s.passage.span for s in d.sentences) for d in documents}
    found = Analysis(tuple(articles), spans, tuple(actors), tuple(figures))
    return replace(found, events=sorts.events, copies=sorts.copies)
