"""The model of what is read: articles, what was found in them, and what the reader made of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from reader.analysis.figure import Figure
from reader.analysis.model import Analysis, Discrepancy, Fact, Link, Missing
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection
from reader.comparison.queue import Queue, Wanted
from reader.notes.anchor import anchor_at
from reader.notes.judgements.apply_actors import apply_actor_judgements
from reader.notes.judgements.apply_discrepancies import Dispositions, apply_discrepancy_judgements
from reader.notes.judgements.apply_links import LinkJudgements, apply_link_judgements
from reader.notes.judgements.judgement import Judgement
from reader.notes.note import Anchor, Note
from reader.notes.resolved import ResolvedNote, judgements_on, resolve_notes

_MOST_ALONE = 8
"""How many of the sentences that only one article has are quoted of each."""


@dataclass(frozen=True)
class Comparison:
    """A collection, what was found in it as the reader has judged it, and their notes."""

    collection: Collection
    analysis: Analysis
    notes: tuple[ResolvedNote, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """All that the reader decided, also about what is not found any more."""
    dispositions: Dispositions = field(default_factory=Dispositions)
    """The reader's verdicts on discrepancies."""
    linkings: LinkJudgements = field(default_factory=LinkJudgements)
    """The reader's verdicts on which passages report the same fact."""
    wanted: Wanted = field(default_factory=Wanted)
    """Which of the discrepancies are walked."""

    @classmethod
    def of(
        cls,
        collection: Collection,
        found: Analysis,
        notes: Iterable[Note] = (),
        judgements: Iterable[Judgement] = (),
        *,
        is_whole: bool = True,
        wanted: Wanted | None = None,
        suggested: Iterable[Discrepancy] = (),
    ) -> Self:
        """The comparison of a collection: the analysis `found`, with the reader's notes and judgements applied, and
        what a language model has suggested.

        Verdicts on discrepancies are applied only once `found` is whole: before, each of them would seem to be lost.
        """
        own = judgements_on(collection, judgements)
        placed = resolve_notes(notes, collection)
        analysis, linkings = apply_link_judgements(apply_actor_judgements(found, own), own)
        dispositions = Dispositions()
        if is_whole:
            analysis, dispositions = apply_discrepancy_judgements(analysis, own, placed, suggested)
        return cls(collection, analysis, placed, own, dispositions, linkings, wanted or Wanted())

    # Articles

    def article(self, article_id: str) -> Article:
        """The article with that id. Raises `KeyError` where it is not open."""
        article = self.collection.article(article_id)
        if article is None:
            raise KeyError(article_id)
        return article

    # Passages

    @cached_property
    def order(self) -> Mapping[str, int]:
        """From an article's id to its place among the panes, from 0."""
        return {article.id: index for index, article in enumerate(self.collection.articles)}

    def passages(self, article_id: str) -> Sequence[Passage]:
        """The sentences of an article."""
        if article_id not in self._passages:
            spans = self.analysis.sentences[article_id]
            self._passages[article_id] = tuple(Passage(article_id, *span) for span in spans)
        return self._passages[article_id]

    def passage_at(self, article_id: str, offset: int) -> Passage:
        """The sentence that holds a character of an article, or the nearest before it."""
        passages = self.passages(article_id)
        index = bisect_right(passages, offset, key=lambda passage: passage.start) - 1
        return passages[max(0, index)]

    def sorted(self, passages: Iterable[Passage]) -> list[Passage]:
        """Passages in the order of the panes, and in each from the top."""
        return sorted(passages, key=self.place)

    def place(self, passage: Passage) -> tuple[int, int]:
        """The sort key of passages: the index of the pane, and the offset in its article."""
        return self.order.get(passage.article, 0), passage.start

    def quote(self, passage: Passage) -> str:
        """The words of a passage, in one line."""
        return " ".join(self.analysis.text_of(passage).split())

    # Facts and links

    def fact_at(self, passage: Passage) -> Fact | None:
        """The fact a passage belongs to."""
        return self._fact_by_passage.get(passage)

    def fact_number(self, fact: Fact) -> int:
        """The number that marks a fact, from 1."""
        return self._fact_numbers[fact.id]

    def partner(self, passage: Passage, article_id: str) -> Passage | None:
        """The passage of another article that reports the same fact, the best linked first; None without one."""
        linked = [other for link in self.links_at(passage) if (other := link.other(passage)).article == article_id]
        fact = self.fact_at(passage)
        of_fact = [p for p in fact.passages if p.article == article_id] if fact else []
        best = [other for other in linked if other in of_fact]
        return next(iter((*best, *of_fact, *linked)), None)

    def links_at(self, passage: Passage) -> Sequence[Link]:
        """The links of a passage, the surest first."""
        return self._links_by_passage.get(passage, ())

    def copies(self, passage: Passage, fact: Fact) -> set[str]:
        """The ids of the other articles that report a fact in exactly the words of one of its passages."""
        others = {link.other(passage) for link in self.links_at(passage) if link.is_verbatim}
        return {other.article for other in others.intersection(fact.passages)}

    def copies_within(self, fact: Fact) -> list[list[Passage]]:
        """The passages of a fact; those in the same words in articles that print one text are together."""
        texts = {article: number for number, copies in enumerate(self.analysis.copies) for article in copies.articles}
        found: dict[tuple[object, str], list[Passage]] = {}
        for passage in fact.passages:
            found.setdefault((texts.get(passage.article, passage), self.quote(passage)), []).append(passage)
        return list(found.values())

    # Omissions

    def missing_from(self, fact: Fact) -> list[Article]:
        """The articles on its event in which a fact was not found."""
        sources = {passage.article for passage in fact.passages}
        compared = {article for event in self.analysis.events if not sources.isdisjoint(event) for article in event}
        articles = (article for article in self.collection.articles if article.id not in sources)
        return [article for article in articles if article.id in compared or not self.analysis.events]

    def only_in_one(self) -> Iterator[tuple[list[Passage], int]]:
        """For each article the weightiest sentences that only it has, and how many more there are."""
        for article in self.collection.articles:
            own = [alone.passage for alone in self.analysis.omissions.alone if alone.passage.article == article.id]
            if own:
                yield own[:_MOST_ALONE], len(own) - len(own[:_MOST_ALONE])

    def missing(self) -> Iterator[tuple[Missing, int, Fact]]:
        """Each fact that all articles but one report, with its number."""
        facts = {fact.id: (number, fact) for number, fact in enumerate(self.analysis.facts, 1)}
        return ((missing, *facts[missing.fact]) for missing in self.analysis.omissions.missing)

    def anchors(self, places: Iterable[Passage]) -> tuple[Anchor, ...]:
        """Anchors on places of the articles."""
        return tuple(anchor_at(self.article(place.article), place.span) for place in places)

    # Figures

    def figures_at(self, passage: Passage) -> Sequence[Figure]:
        """The figures that a sentence gives, in order."""
        return self._figures_by_sentence.get(passage, ())

    # Discrepancies and notes

    def discrepancies_at(self, passage: Passage) -> list[Discrepancy]:
        """The differences that have a side within a passage, the weightiest first."""
        return [d for d in self.analysis.differences if any(passage.overlaps(s.passage) for s in d.sides)]

    def discrepancy_at(self, passage: Passage, walked: Discrepancy | None) -> Discrepancy | None:
        """The discrepancy that is shown at a passage: the walked one if it has a side there, else the weightiest that
        has one, else the walked one if it is about the passage's fact."""
        here = self.discrepancies_at(passage)
        if walked is None:
            return next(iter(here), None)
        fact = self.fact_at(passage)
        is_of_fact = fact is not None and walked.fact == fact.id
        is_here = any(passage.overlaps(side.passage) for side in walked.sides)
        return walked if is_here else next(iter(here), walked if is_of_fact else None)

    def discrepancy(self, discrepancy_id: str | None) -> Discrepancy | None:
        """The discrepancy with that id."""
        return next((d for d in self.analysis.discrepancies if d.id == discrepancy_id), None)

    def difference_of(self, fact: Fact) -> Discrepancy | None:
        """The weightiest difference about a fact."""
        return next((d for d in self.analysis.differences if d.id in fact.discrepancies), None)

    @cached_property
    def queue(self) -> Queue:
        """The discrepancies that are walked."""
        return Queue(self.analysis.discrepancies, self.dispositions, self.wanted)

    @cached_property
    def disputes(self) -> Mapping[Passage, Sequence[Discrepancy]]:
        """The differences by the sentences in which their sides begin, the weightiest first."""
        found: dict[Passage, dict[str, Discrepancy]] = {}
        for discrepancy in self.analysis.differences:
            for place in (side.passage for side in discrepancy.sides):
                found.setdefault(self.passage_at(place.article, place.start), {})[discrepancy.id] = discrepancy
        return {sentence: tuple(own.values()) for sentence, own in found.items()}

    @cached_property
    def disputed(self) -> frozenset[Passage]:
        """The sentences in which a difference has a side."""
        return frozenset(self.disputes)

    @cached_property
    def noted(self) -> frozenset[Passage]:
        """The sentences that a note is on."""
        places = (place for placed in self.notes for place in places_of(placed))
        return frozenset(self.passage_at(place.article, place.start) for place in places)

    @cached_property
    def authors(self) -> frozenset[str]:
        """Who wrote the notes."""
        return frozenset(placed.note.author for placed in self.notes)

    @property
    def lost(self) -> frozenset[str]:
        """The ids of the judgements on what is not found any more."""
        return self.dispositions.lost | self.linkings.lost

    def notes_at(self, passage: Passage) -> list[ResolvedNote]:
        """The notes with a place within a passage."""
        return [placed for placed in self.notes if any(passage.overlaps(place) for place in places_of(placed))]

    # The next of a kind

    def next_shared(self, passage: Passage, step: int) -> Passage | None:
        """The next passage that reports a fact, forward or back: in this article, else in one further on."""
        shared, here = self._passages_of_facts, self.place(passage)
        index = (
            bisect_right(shared, here, key=self.place) if step > 0 else bisect_left(shared, here, key=self.place) - 1
        )
        return shared[index] if 0 <= index < len(shared) else None

    def first_shared(self, step: int) -> Passage | None:
        """The first passage that reports a fact; going back, the last."""
        shared = self._passages_of_facts
        return (shared[0] if step > 0 else shared[-1]) if shared else None

    @cached_property
    def _figures_by_sentence(self) -> Mapping[Passage, Sequence[Figure]]:
        found: dict[Passage, list[Figure]] = {}
        for figure in sorted(self.analysis.figures, key=lambda figure: self.place(figure.passage)):
            sentence = self.passage_at(figure.passage.article, figure.passage.start)
            found.setdefault(sentence, []).append(figure)
        return found

    @cached_property
    def _links_by_passage(self) -> Mapping[Passage, Sequence[Link]]:
        found: dict[Passage, list[Link]] = {}
        for link in self.analysis.links:
            found.setdefault(link.a, []).append(link)
            found.setdefault(link.b, []).append(link)
        return found

    @cached_property
    def _fact_by_passage(self) -> Mapping[Passage, Fact]:
        return {passage: fact for fact in self.analysis.facts for passage in fact.passages}

    @cached_property
    def _passages_of_facts(self) -> Sequence[Passage]:
        """The passages that belong to facts, in the order of the panes."""
        return self.sorted(self._fact_by_passage)

    @cached_property
    def _fact_numbers(self) -> Mapping[str, int]:
        return {fact.id: number for number, fact in enumerate(self.analysis.facts, 1)}

    @cached_property
    def _passages(self) -> dict[str, Sequence[Passage]]:
        return {}


def places_of(placed: ResolvedNote) -> list[Passage]:
    """The passages a note is anchored to, as far as they are found in the articles of now."""
    return [Passage(anchor.article, *finding.span) for anchor, finding in placed.places if finding.span]


def next_place(places: Sequence[Passage], here: Passage, order: Mapping[str, int], step: int) -> Passage | None:
    """The place before or after a passage, wrapping around; `places` are sorted, `step` is 1 or -1."""
    if not places:
        return None
    key = (order.get(here.article, 0), here.start)
    keys = [(order.get(place.article, 0), place.start) for place in places]
    index = bisect_right(keys, key) if step > 0 else bisect_right(keys, (key[0], key[1] - 1)) - 1
    return places[index % len(places)]
