"""The articles on one event, compared with each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.analysis.actors.find_actors import find_actors
from reader.analysis.discrepancies.evidence import Material
from reader.analysis.discrepancies.find_discrepancies import find_discrepancies, with_discrepancies
from reader.analysis.events.outline import Outline, outline_of
from reader.analysis.figures.figure_sources import attributed
from reader.analysis.figures.find_figures import find_figures
from reader.analysis.linking.facts import find_facts
from reader.analysis.linking.features import extractor_of
from reader.analysis.linking.links import find_links, find_sure_links
from reader.analysis.model import Analysis
from reader.analysis.omissions import find_omissions
from reader.analysis.sentences.attribution import tellings_of
from reader.analysis.sentences.claims import wordings_of
from reader.analysis.sentences.document import Document, read_document
from reader.analysis.sentences.terms import Contents, contents_of
from reader.articles.article import Article, Collection


class Parsed(NamedTuple):
    """An article taken apart."""

    document: Document
    words: Contents
    """What its sentences say by their words alone."""

    @classmethod
    def of(cls, article: Article) -> "Parsed":
        document = read_document(article)
        return cls(document, contents_of([document], (), ()))

    @property
    def outline(self) -> Outline:
        return outline_of(self.document, [*self.words.by_passage.values()])


def compare(articles: Iterable[Article]) -> Analysis:
    """All that is found in articles on one event."""
    *_, last = _parts([read_document(article) for article in articles])
    return last


def compare_in_steps(parsed: Sequence[Parsed]) -> Iterator[Analysis]:
    """What is found in articles on one event as it grows: what is surely linked; actors, figures, links and facts;
    discrepancies.
    """
    documents = [one.document for one in parsed]
    words = Contents({passage: content for one in parsed for passage, content in one.words.by_passage.items()})
    sure = find_sure_links(extractor_of(words))
    yield _unlinked(documents).having(links=sure, facts=find_facts(sure, words))
    yield from _parts(documents)


def _parts(documents: Sequence[Document]) -> Iterator[Analysis]:
    """Actors, figures, links and facts; with discrepancies."""
    material = _compared(documents)
    tellings = tellings_of(documents, material.wordings)
    omissions = find_omissions(material.contents, material.likeness, material.facts, tellings)
    found = replace(
        _unlinked(documents),
        actors=material.actors,
        figures=material.figures,
        tellings=tellings,
        omissions=omissions,
    )
    yield found.having(links=material.links, facts=material.facts)
    discrepancies = find_discrepancies(material)
    facts = with_discrepancies(material.facts, discrepancies)
    yield found.having(links=material.links, facts=facts, discrepancies=discrepancies)


def _unlinked(documents: Sequence[Document]) -> Analysis:
    """What is known before anything is compared."""
    spans = {d.article.id: tuple(s.passage.span for s in d.sentences) for d in documents}
    return Analysis(tuple(document.article for document in documents), spans)


def _compared(documents: Sequence[Document]) -> Material:
    """All that discrepancies are found in: actors, figures, links, facts."""
    actors = find_actors(documents)
    wordings = wordings_of(documents)
    figures = attributed(find_figures(documents), wordings, actors)
    contents = contents_of(documents, actors, figures)
    extractor = extractor_of(contents)
    links = find_links(extractor)
    facts = find_facts(links, contents)
    days = {d.article.id: d.article.metadata.date[:10] for d in documents if d.article.metadata.date}
    return Material(contents, extractor.likeness, actors, figures, links, facts, wordings, days)


def material_of(collection: Collection) -> Material:
    """What the discrepancies of a collection on one event are found in."""
    return _compared([read_document(article) for article in collection.articles])


def contents_of_collection(collection: Collection) -> Contents:
    """What each sentence of a collection on one event says, with its names and figures resolved."""
    documents = [read_document(article) for article in collection.articles]
    return contents_of(documents, find_actors(documents), find_figures(documents))
