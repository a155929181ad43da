"""Readings made by hand: a few short articles with what is said to be found in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.analysis.figure import Bound, Figure, FigureKind, Topic
from reader.analysis.model import Actor, ActorKind, Analysis, Mention
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.comparison import Comparison
from reader.text.sentences import sentences


@dataclass(frozen=True)
class Desk:
    """Articles by name, with hands to mark what stands in them."""

    texts: Mapping[str, str]

    def place(self, article: str, words: str) -> Passage:
        """Where some words of an article first stand."""
        start = self.texts[article].index(words)
        return Passage(article, start, start + len(words))

    def figure(
        self,
        article: str,
        words: str,
        value: float | str | None = None,
        kind: FigureKind = FigureKind.COUNT,
        *,
        bound: Bound | None = None,
        unit: str | None = None,
        of: str = "",
        topic: Topic | None = None,
        ends: tuple[float, float] | None = None,
        by: str | None = None,
    ) -> Figure:
        """A figure that is given by some words of an article."""
        place = self.place(article, words)
        key = f"{article}-{place.start}"
        return Figure(key, place, words, kind, value, bound, unit, of, topic, ends, by)

    def actor(
        self,
        name: str,
        words: Mapping[str, Iterable[str]],
        kind: ActorKind = ActorKind.PERSON,
        why: tuple[str, ...] = (),
    ) -> Actor:
        """An actor with the words that name it, by article."""
        mentions = [
            Mention(self.place(article, said), said) for article, all_said in words.items() for said in all_said
        ]
        return Actor(name.casefold(), name, kind, tuple(mentions), why)

    def comparison(self, figures: Iterable[Figure] = (), actors: Iterable[Actor] = ()) -> Comparison:
        """The articles with what was marked."""
        articles = tuple(
            Article(name, Path(f"{name}.txt"), text, Metadata(label=name)) for name, text in self.texts.items()
        )
        spans = {name: tuple(sentences(text)) for name, text in self.texts.items()}
        analysis = Analysis(articles, spans, tuple(actors), tuple(figures))
        return Comparison(Collection("A storm", articles, Path()), analysis)
