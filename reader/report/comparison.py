"""What every report is made from."""

from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.model import Analysis, Discrepancy, Fact, Passage
from reader.articles.article import Article, Collection
from reader.notes.dispositions import MARKED_BY_YOU, Dispositions
from reader.notes.judgement import Disposition
from reader.notes.placed import PlacedNote


@dataclass(frozen=True)
class Comparison:
    """A collection, what was found in it, and the reader's notes on it."""

    collection: Collection
    analysis: Analysis
    notes: tuple[PlacedNote, ...] = ()
    dispositions: Dispositions = field(default_factory=Dispositions)
    """What the discrepancies come to, in the reader's judgement."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """From an article's id to its number, from 1."""
        return {article.id: number for number, article in enumerate(self.collection.articles, 1)}

    @cached_property
    def fact_numbers(self) -> dict[Passage, int]:
        """From each passage of a fact to the fact's number, from 1."""
        return {p: n for n, fact in enumerate(self.analysis.facts, 1) for p in fact.passages}

    def source(self, passage: Passage) -> str:
        """The article a passage is from, as "[1] label"."""
        article = self.article(passage.article)
        return f"[{self.numbers[passage.article]}] {article.label}"

    def article(self, article_id: str) -> Article:
        """The article with that id. Raises `KeyError` where it is not open."""
        article = self.collection.article(article_id)
        if article is None:
            raise KeyError(article_id)
        return article

    def quote(self, passage: Passage) -> str:
        """The words of a passage, in one line."""
        return " ".join(self.analysis.text_of(passage).split())

    def verdict(self, discrepancy: Discrepancy) -> str:
        """A discrepancy's kind, what the reader says it comes to, and whether they marked it."""
        disposition = self.dispositions.of(discrepancy)
        closed = "" if disposition is Disposition.OPEN else disposition.value
        marked = MARKED_BY_YOU if discrepancy.is_marked else ""
        return ", ".join(part for part in (discrepancy.kind.value, closed, marked) if part)

    def missing_from(self, fact: Fact) -> list[Article]:
        """The articles in which a fact was not found."""
        told = {passage.article for passage in fact.passages}
        return [article for article in self.collection.articles if article.id not in told]
