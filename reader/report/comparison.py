"""What every report is made from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.linking.reasons import reasons_of
from reader.analysis.model import Analysis, Discrepancy, Fact, Link, Missing, Passage
from reader.analysis.sentences.attribution import in_words
from reader.articles.article import Article, Collection
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.judgements.apply_discrepancies import MARKED_BY_YOU, Dispositions
from reader.notes.judgements.apply_links import Linkings
from reader.notes.judgements.judgement import Disposition, Judgement
from reader.notes.note import Anchor
from reader.notes.provenance import Signed
from reader.notes.resolved import PlacedNote
from reader.text.sanitise import one_line

_MOST_ALONE = 8
"""How many of the sentences that only one article tells are quoted of each."""


@dataclass(frozen=True)
class Comparison:
    """A collection, what was found in it, and the reader's notes on it."""

    collection: Collection
    analysis: Analysis
    notes: tuple[PlacedNote, ...] = ()
    dispositions: Dispositions = field(default_factory=Dispositions)
    """What the discrepancies come to, in the reader's judgement."""
    linkings: Linkings = field(default_factory=Linkings)
    """What tells the same, in the reader's judgement."""
    judgements: tuple[Judgement, ...] = ()
    """All that the reader decided, also about what is not found any more."""
    kept: Mapping[str, Passage] = field(default_factory=dict)
    """The places that the reader keeps, by their letters."""

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
        return self.name(passage.article)

    def name(self, article_id: str) -> str:
        """An article, as "[1] label"."""
        return f"[{self.numbers[article_id]}] {self.article(article_id).label}"

    def article(self, article_id: str) -> Article:
        """The article with that id. Raises `KeyError` where it is not open."""
        article = self.collection.article(article_id)
        if article is None:
            raise KeyError(article_id)
        return article

    def quote(self, passage: Passage) -> str:
        """The words of a passage, in one line."""
        return " ".join(self.analysis.text_of(passage).split())

    def standing(self, anchor: Anchor, finding: Finding) -> Anchor:
        """An anchor on its words as they stand now; as it was where they are not found."""
        article = self.collection.article(anchor.article)
        return anchor_at(article, finding.span) if article and finding.span else anchor

    def verdict(self, discrepancy: Discrepancy) -> str:
        """A discrepancy's kind, what the reader says it comes to, and whether they marked it."""
        disposition = self.dispositions.of(discrepancy)
        closed = "" if disposition is Disposition.OPEN else disposition.value
        marked = MARKED_BY_YOU if discrepancy.is_marked else ""
        return ", ".join(part for part in (discrepancy.kind.value, closed, marked) if part)

    def told_by_source(self, discrepancy: Discrepancy) -> str:
        """What differs, and which source says what, each by its number."""
        return discrepancy.told_by({article_id: f"[{number}]" for article_id, number in self.numbers.items()})

    def words_now(self, anchor: Anchor, finding: Finding) -> str:
        """What a note's words have become, in one line; empty where they are as they were, or not found."""
        article = self.collection.article(anchor.article)
        if article is None or finding.span is None or finding.health is not Health.CHANGED:
            return ""
        return " ".join(finding.span.of(article.text).split())

    @property
    def lost(self) -> frozenset[str]:
        """The ids of the judgements on what is not found any more."""
        return self.dispositions.lost | self.linkings.lost

    def signature(self, record: Signed) -> str:
        """Whose a note or judgement is, where there are some of several people."""
        return f", by {record.author}" if record.author and len(self._authors) > 1 else ""

    @cached_property
    def _authors(self) -> frozenset[str]:
        return frozenset(record.author for record in (*self.judgements, *(placed.note for placed in self.notes)))

    def missing_from(self, fact: Fact) -> list[Article]:
        """The articles on its event in which a fact was not found."""
        told = {passage.article for passage in fact.passages}
        compared = {article for event in self.analysis.events if not told.isdisjoint(event) for article in event}
        articles = (article for article in self.collection.articles if article.id not in told)
        return [article for article in articles if article.id in compared or not self.analysis.events]

    def sentence(self, passage: Passage) -> Passage:
        """The sentence in which a passage begins; the passage itself where it is in none."""
        spans = self.analysis.sentences.get(passage.article, ())
        around = next((span for span in spans if span.start <= passage.start < span.end), passage.span)
        return Passage(passage.article, *around)

    def telling(self, passage: Passage) -> str:
        """In whose name and how firmly a passage is told; nothing where that is its article's own, outright."""
        telling = self.analysis.tellings.get(passage)
        return in_words(telling, self.analysis) if telling else ""

    @cached_property
    def _links(self) -> Mapping[Passage, Sequence[Link]]:
        found: dict[Passage, list[Link]] = {}
        for link in self.analysis.links:
            for end in (link.a, link.b):
                found.setdefault(end, []).append(link)
        return found

    def why_matched(self, passage: Passage) -> str:
        """Why a passage was taken to tell what others tell, of its surest link, and how sure that is."""
        link = next(iter(self._links.get(passage, ())), None)
        if link is None:
            return ""
        return f"{reasons_of(link)}; {round(link.score * 100)}% {self.source(link.other(passage))}"

    @cached_property
    def marks(self) -> Mapping[Passage, Sequence[str]]:
        """What stands at each sentence: its fact, the discrepancies that it is a side of, and notes."""
        found: dict[Passage, dict[str, None]] = {}
        for passage, number in self.fact_numbers.items():
            found.setdefault(self.sentence(passage), {})[f"fact {number}"] = None
        for discrepancy in self.analysis.discrepancies:
            for side in discrepancy.sides:
                found.setdefault(self.sentence(side.passage), {})[discrepancy.id] = None
        for placed in self.notes:
            for anchor, finding in placed.places:
                if finding.span:
                    place = self.sentence(Passage(anchor.article, *finding.span))
                    found.setdefault(place, {})[f"note {one_line(placed.note.id)}"] = None
        return {sentence: tuple(own) for sentence, own in found.items()}

    def tellings_of(self, fact: Fact) -> list[list[Passage]]:
        """The passages of a fact, those together that stand in the same words in articles that print one text."""
        texts = {article: number for number, copies in enumerate(self.analysis.copies) for article in copies.articles}
        told: dict[tuple[object, str], list[Passage]] = {}
        for passage in fact.passages:
            told.setdefault((texts.get(passage.article, passage), self.quote(passage)), []).append(passage)
        return list(told.values())

    def told_alone(self) -> Iterator[tuple[list[Passage], int]]:
        """For each article the weightiest sentences that only it tells, and how many more there are."""
        for article in self.collection.articles:
            own = [alone.passage for alone in self.analysis.omissions.alone if alone.passage.article == article.id]
            if own:
                yield own[:_MOST_ALONE], len(own) - len(own[:_MOST_ALONE])

    def missing(self) -> Iterator[tuple[Missing, int, Fact]]:
        """What all articles but one tell, with the fact and its number."""
        facts = {fact.id: (number, fact) for number, fact in enumerate(self.analysis.facts, 1)}
        return ((missing, *facts[missing.fact]) for missing in self.analysis.omissions.missing)
