"""Collections of texts, and what is found in them, for the tests of this folder."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.analysis.actors.find_actors import find_actors
from reader.analysis.events.outline import Outline
from reader.analysis.figure import Bound, FigureKind
from reader.analysis.figures.find_figures import find_figures
from reader.analysis.model import Actor, ActorKind, Analysis
from reader.analysis.pipeline.analyse import analyse
from reader.analysis.pipeline.event import ParsedArticle
from reader.analysis.sentences.document import Document, read_document
from reader.articles.article import Article, Collection, Metadata


def article_of(text: str, number: int = 1, *, today: str | None = None, language: str | None = "en") -> Article:
    """An article of a text: "1.txt", "2.txt" …"""
    name = f"{number}.txt"
    return Article(id=name, path=Path(name), text=text, metadata=Metadata(date=today, language=language))


def collection_of(*texts: str, today: str | None = None, language: str | None = "en") -> Collection:
    """A collection of one article a text."""
    articles = tuple(article_of(text, n, today=today, language=language) for n, text in enumerate(texts, 1))
    return Collection("made for a test", articles, Path())


def analysis_of(*texts: str, today: str | None = None, language: str | None = "en") -> Analysis:
    """What is found in some texts."""
    return analyse(collection_of(*texts, today=today, language=language))


def documents_of(*texts: str) -> list[Document]:
    """English texts taken apart."""
    return [read_document(article) for article in collection_of(*texts).articles]


def outlines_of(*texts: str) -> list[Outline]:
    """English texts in brief."""
    return [ParsedArticle.of(article).outline for article in collection_of(*texts).articles]


class Read(NamedTuple):
    """A figure as it was read."""

    text: str
    value: float | str | None
    bound: Bound | None = None
    of: str = ""
    unit: str | None = None
    ends: tuple[float, float] | None = None
    kind: FigureKind = FigureKind.OTHER


age = partial(Read, kind=FigureKind.AGE)
count = partial(Read, kind=FigureKind.COUNT)
date = partial(Read, kind=FigureKind.DATE)
distance = partial(Read, kind=FigureKind.DISTANCE)
duration = partial(Read, kind=FigureKind.DURATION)
money = partial(Read, kind=FigureKind.MONEY)
ordinal = partial(Read, kind=FigureKind.ORDINAL)
other = partial(Read, kind=FigureKind.OTHER)
percentage = partial(Read, kind=FigureKind.PERCENTAGE)
time = partial(Read, kind=FigureKind.TIME)


def figures_in(text: str, today: str | None = None, language: str = "en") -> list[Read]:
    """The figures of a text, from an article of that date."""
    found = find_figures([read_document(article_of(text, today=today, language=language))])
    return [Read(f.text, f.value, f.bound, f.of, f.unit, f.range, f.kind) for f in found]


def actors_in(*texts: str) -> list[Actor]:
    """The actors of some articles."""
    return list(find_actors(documents_of(*texts)))


def names_in(*texts: str) -> dict[str, tuple[str, ...]]:
    """The actors of some articles: from the name of each to all its forms."""
    return {actor.name: actor.aliases for actor in actors_in(*texts)}


def kinds_in(*texts: str) -> dict[str, ActorKind]:
    """The actors of some articles, each with its kind."""
    return kinds_of(actors_in(*texts))


def kinds_of(actors: Iterable[Actor]) -> dict[str, ActorKind]:
    """From the names of some actors to their kinds."""
    return {actor.name: actor.kind for actor in actors}


def sides_of(analysis: Analysis, kind: str) -> Sequence[Sequence[str]]:
    """What the sides of each discrepancy of a kind say."""
    return [[side.says for side in found.sides] for found in analysis.discrepancies if found.kind == kind]
