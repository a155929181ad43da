"""What discrepancies are found in, and what a detector finds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from reader.analysis.actors.mentions import Mentions
from reader.analysis.figure import MOST_COMPARED, Figure
from reader.analysis.language.language import Language
from reader.analysis.linking.facts import fact_of
from reader.analysis.linking.links import LinkedPairs
from reader.analysis.linking.similarity import Likeness
from reader.analysis.model import Actor, DiscrepancyKind, Fact, Link, SentenceAttributions, Side
from reader.analysis.passage import Passage
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.sentences.document import Role, Sentence
from reader.analysis.sentences.terms import SentenceTerms, TermIndex
from reader.analysis.syntax.parsed_sentence import ParsedSentence
from reader.analysis.syntax.parser import Grammar

T = TypeVar("T")


class Basis(StrEnum):
    """What a finding rests on."""

    NUMBERS = "numbers of one thing"
    TIMES = "times of one deed"
    PLACES = "places of one deed"
    CULPRITS = "blamed for one deed"
    DENIED = "denied and stated"
    LOADED_TERMS = "loaded and plain names"
    WORDING = "worded differently"

    @property
    def is_difference(self) -> bool:
        """Whether it is solid enough to be claimed; what rests on anything else is only worth comparing."""
        return self is not Basis.WORDING


@dataclass(frozen=True)
class Finding:
    """A disagreement that a detector has found."""

    kind: DiscrepancyKind
    basis: Basis
    topic: str
    sides: tuple[Side, ...]
    score: float
    """How sure the detector is, from 0 to 1; once ranked, how likely a careful reader would note it."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(side.passage for side in self.sides)


@dataclass(frozen=True)
class Evidence:
    """All that is known of a collection before its discrepancies are."""

    contents: TermIndex
    likeness: Likeness
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    linked: LinkedPairs
    facts: tuple[Fact, ...]
    attributions: Mapping[Passage, SentenceAttributions]
    days: Mapping[str, str] = field(default_factory=dict)
    """By article id: the day it is of, in ISO 8601, where that is known."""
    grammar: Grammar = field(default_factory=Grammar)

    @cached_property
    def fact_by_passage(self) -> Mapping[Passage, Fact]:
        return fact_of(self.facts)

    @cached_property
    def figures_by_sentence(self) -> Mapping[Passage, Sequence[Figure]]:
        """The figures that lie in one sentence, by sentence."""
        found: dict[Passage, list[Figure]] = {}
        for figure in self.figures:
            sentence = self.sentence_of(figure.passage)
            if sentence:
                found.setdefault(sentence, []).append(figure)
        return found

    def is_of_the_text(self, sentence: Passage) -> bool:
        """Whether a sentence is the article's own text, and no caption or dateline."""
        return self.content_of(sentence).sentence.role in (Role.BODY, Role.HEADLINE)

    @cached_property
    def compared(self) -> Sequence[Figure]:
        """The figures that are compared with others: of an article with very many, the first."""
        counts: Counter[str] = Counter()
        found = []
        for figure in self.figures:
            counts[figure.passage.article] += 1
            if counts[figure.passage.article] <= MOST_COMPARED:
                found.append(figure)
        return found

    def own_figures(self, language: Language) -> Iterator[Figure]:
        """The compared figures in the articles' own text in a language."""
        for figure in self.compared:
            sentence = self.sentence_of(figure.passage)
            if sentence and self.content_of(sentence).language is language and self.is_of_the_text(sentence):
                yield figure

    def parsed(self, figures: Iterable[Figure]) -> Iterator[tuple[Figure, ParsedSentence]]:
        """Some figures, each with the grammar of its sentence, where that can be parsed.

        Figures of one article alone can't be compared, so their sentences are not parsed.
        """
        found = [(figure, sentence) for figure in figures if (sentence := self.sentence_of(figure.passage))]
        are_of_several = len({sentence.article for _, sentence in found}) > 1
        known = self.grammar_of(sentence for _, sentence in found if are_of_several)
        yield from ((figure, known[sentence]) for figure, sentence in found if sentence in known)

    def grammar_of(self, sentences: Iterable[Passage]) -> Mapping[Passage, ParsedSentence]:
        """Some sentences with their grammar, where they can be parsed; none where there is but one article."""
        return self.grammar.of(map(self.content_of, sentences)) if len(self.contents.sentences) > 1 else {}

    @property
    def links(self) -> tuple[Link, ...]:
        """The linked sentences, the surest first."""
        return self.linked.links

    def actor_at(self, article: str, offset: int) -> Actor | None:
        """The actor that is named at a character of an article."""
        return self._actors_by_offset.get((article, offset))

    @cached_property
    def _actors_by_offset(self) -> Mapping[tuple[str, int], Actor]:
        return {
            (mention.passage.article, offset): actor
            for actor in self.actors
            for mention in actor.mentions
            for offset in range(mention.passage.start, mention.passage.end)
        }

    @cached_property
    def mentions(self) -> Mentions:
        """Where actors are named."""
        return Mentions(self.actors)

    @cached_property
    def vocabularies(self) -> Sequence[Vocabulary]:
        """The concepts of the sentences, language by language."""
        found: dict[Language, list[Sentence]] = {}
        for content in self.contents.by_passage.values():
            found.setdefault(content.language, []).append(content.sentence)
        return [Vocabulary(language, sentences) for language, sentences in found.items()]

    def vocabulary_of(self, sentence: Passage) -> Vocabulary:
        """The concepts of a sentence's language."""
        language = self.content_of(sentence).language
        return next(vocabulary for vocabulary in self.vocabularies if vocabulary.language is language)

    @cached_property
    def link_scores(self) -> Mapping[frozenset[Passage], float]:
        return {frozenset((link.a, link.b)): link.score for link in self.links}

    @cached_property
    def _linked(self) -> Mapping[Passage, Mapping[Passage, float]]:
        found: dict[Passage, dict[Passage, float]] = {}
        for link in self.links:
            found.setdefault(link.a, {})[link.b] = link.score
            found.setdefault(link.b, {})[link.a] = link.score
        return found

    def links_of(self, passage: Passage) -> Mapping[Passage, float]:
        """The sentences that a sentence is linked to, with the links' scores."""
        return self._linked.get(passage, {})

    def sentence_of(self, passage: Passage) -> Passage | None:
        """The sentence that a passage lies in."""
        return self.contents.sentence_of(passage)

    def neighbourhood(self, sentence: Passage) -> Sequence[Passage]:
        """A sentence with the ones right before and after it."""
        sentences = self.contents.sentences[sentence.article]
        index = self.contents.by_passage[sentence].sentence.index
        return sentences[max(0, index - 1) : index + 2]

    def content_of(self, passage: Passage) -> SentenceTerms:
        """What a sentence says."""
        return self.contents.by_passage[passage]

    def language_of(self, passage: Passage) -> Language:
        """The language of the article that a passage lies in."""
        return self.content_of(self.contents.sentences[passage.article][0]).language

    def text(self, passage: Passage) -> str:
        """The words of a passage, in one line."""
        sentence = self.sentence_of(passage)
        if sentence is None:
            return ""
        origin = sentence.start
        words = self.contents.by_passage[sentence].sentence.text[passage.start - origin : passage.end - origin]
        return " ".join(words.split())

    def are_linked(self, a: Passage, b: Passage) -> bool:
        """Whether two sentences are linked, or belong to one fact."""
        fact = self.fact_by_passage.get(a)
        return frozenset((a, b)) in self.link_scores or (fact is not None and b in fact.passages)

    def main_fact(self, finding: Finding) -> Fact | None:
        """The fact that most of the sides belong to; none where only one does."""
        sentences = [self.sentence_of(passage) for passage in finding.passages]
        facts = Counter(self.fact_by_passage[s].id for s in sentences if s and s in self.fact_by_passage)
        best = facts.most_common(1)
        return self._facts_by_id[best[0][0]] if best and best[0][1] > 1 else None

    @cached_property
    def _facts_by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    def linked_to(self, passage: Passage) -> list[Passage]:
        """The sentences that are linked to one, or belong to its fact, in order."""
        fact = self.fact_by_passage.get(passage)
        return sorted({*self.links_of(passage), *(fact.passages if fact else ())} - {passage})

    def pairs(self) -> Iterator[tuple[Passage, Passage, float]]:
        """The linked sentences, the surest first, with the links' scores."""
        return ((link.a, link.b, link.score) for link in self.links)


def sources(sides: Sequence[Side]) -> int:
    """How many articles the sides come from."""
    return len({side.passage.article for side in sides})
