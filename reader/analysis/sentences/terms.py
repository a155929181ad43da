"""What a sentence says, as weighted concepts that can be compared across articles.

Names and numbers are resolved first: a mention becomes its actor, a figure its value, and any other word its family of
meaning or its stem. Rare concepts weigh more (inverse document frequency over the sentences of the collection, Spärck
Jones 1972).
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.analysis.figure import Figure
from reader.analysis.language.language import Language
from reader.analysis.model import Actor, Signal
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Document, Role, Sentence
from reader.text.span import Span
from reader.text.tokens import Token

_ATTRIBUTION_WEIGHT = 0.3
"""The weight of a word that only says who reported something, or when; of any other word it is 1."""
_LEAST_WEIGHT = 0.05
"""The least weight of a concept, however common."""
_NEAR = 3
"""How many concepts after one form a pair with it."""
_PHRASE = 2
"""The most words before a word that form a phrase with it: "the Assad regime"."""


class Concept(NamedTuple):
    """A unit of meaning: an actor, a figure's value, or a family of words."""

    signal: Signal
    key: str
    """What concepts of one signal are distinguished by: an actor's id, a figure's kind and value, a family or stem."""
    weight: float = 1.0
    """The share of its rarity that counts, from 0 to 1."""


class TermOccurrence(NamedTuple):
    """One occurrence of a concept in a sentence: its place in the article, and its words."""

    concept: Concept
    span: Span
    words: str
    is_quoted: bool
    """Whether it is within quotation marks."""


@dataclass(frozen=True)
class SentenceTerms:
    """The concepts of one sentence, and where they occur."""

    sentence: Sentence
    language: Language
    places: tuple[TermOccurrence, ...]
    """In order."""

    @cached_property
    def counts(self) -> Mapping[Concept, int]:
        """How often each concept occurs in the sentence; an actor counts once."""
        counts = Counter(place.concept for place in self.places)
        return {c: 1 if c.signal is Signal.ACTOR else n for c, n in counts.items()}

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each token."""
        return tuple(self.language.stem(token.fold) for token in self.sentence.tokens)

    @cached_property
    def folds(self) -> tuple[str, ...]:
        """The folded words and numbers, without marks."""
        return tuple(token.fold for token in self.sentence.tokens if not token.is_mark)

    @cached_property
    def words(self) -> Mapping[Concept, str]:
        """The words of the first occurrence of each concept."""
        return {place.concept: place.words for place in reversed(self.places)}

    def place_at(self, offset: int) -> TermOccurrence | None:
        """The word, name or figure that a code point of the article lies in."""
        return self._by_offset.get(offset)

    @cached_property
    def _by_offset(self) -> Mapping[int, TermOccurrence]:
        """What each code point lies in; of several, what begins first."""
        return {offset: place for place in reversed(self.places) for offset in range(*place.span)}

    @cached_property
    def actors(self) -> frozenset[Concept]:
        """The actors that it names."""
        return frozenset(concept for concept in self.counts if concept.signal is Signal.ACTOR)

    @cached_property
    def quoted(self) -> frozenset[Concept]:
        """The concepts within quotation marks."""
        return frozenset(place.concept for place in self.places if place.is_quoted)

    @cached_property
    def sequences(self) -> frozenset[tuple[Concept, Concept]]:
        """The pairs of concepts of which one closely follows the other: who, did what, to whom."""
        ordered = [place.concept for place in sorted(self.places, key=lambda place: place.span)]
        near = (ordered[i + 1 : i + 1 + _NEAR] for i in range(len(ordered)))
        return frozenset((first, second) for first, after in zip(ordered, near, strict=True) for second in after)

    def phrase(self, index: int) -> Passage:
        """The token at `index` with up to two words right before it, back to a small word or a mark."""
        tokens = self.sentence.tokens
        start = index
        while start > 0 and index - start < _PHRASE and self._is_before_noun(tokens[start - 1]):
            if tokens[start].is_capitalised and not tokens[start - 1].is_capitalised:
                break  # "talks with | President"
            start -= 1
        return Passage(self.sentence.passage.article, tokens[start].start, tokens[index].end)

    def _is_before_noun(self, token: Token) -> bool:
        is_saying = token.fold in self.language.words("attribution_words")
        is_deed = token.fold.endswith(self.language.past_endings) and token.fold not in self.language.words("hedges")
        return token.is_word and not is_saying and not is_deed and not self.language.is_function_word(token)


@dataclass(frozen=True)
class TermIndex:
    """The sentences of a collection as weighted vectors of concepts."""

    by_passage: Mapping[Passage, SentenceTerms]

    @cached_property
    def sentences(self) -> Mapping[str, Sequence[Passage]]:
        """The sentences of each article, in order."""
        found: dict[str, list[Passage]] = {}
        for passage in self.by_passage:
            found.setdefault(passage.article, []).append(passage)
        return found

    def sentence_of(self, passage: Passage) -> Passage | None:
        """The sentence that holds a whole passage; None where no single one does."""
        sentences = self.sentences.get(passage.article, ())
        index = bisect_right(sentences, passage.start, key=_start) - 1
        return sentences[index] if index >= 0 and sentences[index].covers(passage) else None

    @cached_property
    def idf(self) -> Mapping[Concept, float]:
        """The weight of each concept in this collection: its inverse document frequency over the sentences."""
        return rarities(
            Counter(c for content in self.by_passage.values() for c in content.counts), len(self.by_passage)
        )

    @cached_property
    def vectors(self) -> Mapping[Passage, Mapping[Concept, float]]:
        """Each sentence's concepts by weight: rarity times one plus the natural logarithm of the count."""
        rarity = self.idf
        return {
            passage: {concept: rarity[concept] * (1 + math.log(n)) for concept, n in content.counts.items()}
            for passage, content in self.by_passage.items()
        }

    def idf_sum(self, concepts: Iterable[Concept]) -> float:
        """The summed rarity of some concepts. Raises `KeyError` where one is not in the collection."""
        return sum(map(self.idf.__getitem__, concepts))


def rarities(frequency: Mapping[Concept, int], sentences: int) -> dict[Concept, float]:
    """The weight of each concept, from the number of sentences that it occurs in, of `sentences` in all."""
    total = sentences + 1
    return {
        concept: max(math.log(total / (count + 0.5)) * concept.weight, _LEAST_WEIGHT)
        for concept, count in frequency.items()
    }


def term_index_of(documents: Sequence[Document], actors: Sequence[Actor], figures: Sequence[Figure]) -> TermIndex:
    """What each sentence of a collection says, its names and numbers resolved to these actors and figures."""
    resolver = Resolver(actors, figures)
    return TermIndex(
        {
            sentence.passage: resolver.content(sentence, document.language)
            for document in documents
            for sentence in document.sentences
        }
    )


@dataclass(frozen=True)
class Resolver:
    """Resolves the words of sentences to concepts, by the actors and figures of a collection."""

    actors: Sequence[Actor]
    figures: Sequence[Figure]

    def content(self, sentence: Sentence, language: Language) -> SentenceTerms:
        """What a sentence says; a dateline says nothing."""
        if sentence.role is Role.DATELINE:
            return SentenceTerms(sentence, language, ())
        figures = list(self._figures(sentence))
        places = [*self._names_and_words(sentence, language, figures), *figures]
        return SentenceTerms(sentence, language, tuple(sorted(places, key=lambda place: place.span)))

    def _names_and_words(
        self, sentence: Sentence, language: Language, figures: Iterable[TermOccurrence]
    ) -> Iterator[TermOccurrence]:
        names = self._names.get(sentence.passage.article, {})
        in_figures = {offset for place in figures for offset in range(*place.span)}
        attribution = language.words("attribution_words")
        in_quotes = False
        for token in sentence.tokens:
            in_quotes = _is_in_quotes(token, in_quotes)
            actor = names.get(token.start)
            if actor:
                yield TermOccurrence(self._concept(Signal.ACTOR, actor.id), token.span, actor.name, in_quotes)
            elif token.is_number and token.start not in in_figures:
                yield TermOccurrence(self._concept(Signal.FIGURE, token.fold), token.span, token.text, in_quotes)
            elif token.is_word and not language.is_function_word(token):
                weight = _ATTRIBUTION_WEIGHT if token.fold in attribution else 1.0
                concept = self._concept(Signal.WORDS, language.concept(token.fold), weight)
                yield TermOccurrence(concept, token.span, token.text, in_quotes)

    def _figures(self, sentence: Sentence) -> Iterator[TermOccurrence]:
        figures = self._valued.get(sentence.passage.article, ())
        first = bisect_left(figures, sentence.passage.start, key=lambda figure: figure.passage.start)
        for figure in figures[first:]:
            if figure.passage.start >= sentence.passage.end:
                break
            if sentence.passage.covers(figure.passage):
                concept = self._concept(Signal.FIGURE, f"{figure.kind}:{figure.value}")
                yield TermOccurrence(concept, figure.passage.span, figure.text, is_quoted=False)

    def _concept(self, signal: Signal, key: str, weight: float = 1.0) -> Concept:
        """A concept, one object for all its occurrences: equal ones are found faster, and take less memory."""
        concept = Concept(signal, key, weight)
        return self._known.setdefault(concept, concept)

    @cached_property
    def _known(self) -> dict[Concept, Concept]:
        return {}

    @cached_property
    def _names(self) -> Mapping[str, Mapping[int, Actor]]:
        """For each article: the actor that the code point at an offset names; the longest name wins."""
        found: dict[str, dict[int, Actor]] = {}
        mentions = [(mention.passage, actor) for actor in self.actors for mention in actor.mentions]
        for passage, actor in sorted(mentions, key=lambda item: item[0].start - item[0].end):
            offsets = found.setdefault(passage.article, {})
            for offset in range(passage.start, passage.end):
                offsets.setdefault(offset, actor)
        return found

    @cached_property
    def _valued(self) -> Mapping[str, Sequence[Figure]]:
        """For each article: the figures whose value the text settles, in order."""
        found: dict[str, list[Figure]] = {}
        for figure in sorted(self.figures, key=lambda figure: figure.passage):
            if figure.value is not None:
                found.setdefault(figure.passage.article, []).append(figure)
        return found


def _start(passage: Passage) -> int:
    return passage.start


def _is_in_quotes(token: Token, before: bool) -> bool:
    """Whether a token opens or is within quotation marks; `before` is the answer for the token before it."""
    if token.text == '"':
        return not before
    if token.text in "“”":
        return token.text == "“"
    return before
