"""The words of sentences as concepts, and how rare each is in the collection."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property

from reader.analysis.language.language import Language
from reader.analysis.propositions.predicates import tokens_of
from reader.analysis.sentences.document import Sentence
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.span import Span
from reader.text.tokens import fold

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV"))
_NAMELESS = 3.0
"""The rarity of a concept that no sentence has."""


class Vocabulary:
    """The concepts of the sentences of one language; two sets of them are compared by how rare what they share is."""

    def __init__(self, language: Language, sentences: Sequence[Sentence]) -> None:
        """`sentences` are all of the collection that are in the language."""
        self.language = language
        self._sentences = sentences

    def concept(self, token: ParsedToken) -> str:
        """What a word means: its family of meaning, else the stem of its dictionary form."""
        return self.language.concept(fold(token.lemma))

    def concepts(self, tokens: Iterable[ParsedToken]) -> frozenset[str]:
        """The concepts of the words of content among some tokens."""
        return frozenset(self.concept(token) for token in tokens if self._is_content(token))

    def concepts_at(self, sentence: ParsedSentence, spans: Sequence[Span]) -> frozenset[str]:
        """The concepts of the words of a sentence that share a character with one of some spans."""
        return self.concepts(token for span in spans for token in tokens_of(sentence, span))

    def is_empty(self, verb: ParsedToken) -> bool:
        """Whether a verb says nothing of what it is said of: "have"."""
        return verb.lemma in self.language.words("propositions.empty_verbs")

    def rarity(self, concept: str) -> float:
        """How well a concept distinguishes sentences: its inverse document frequency (Spärck Jones 1972)."""
        return self._rarities.get(concept, _NAMELESS)

    def weight(self, concepts: Set[str]) -> float:
        """The summed rarity of some concepts."""
        return sum(map(self.rarity, sorted(concepts)))

    def likeness(self, a: Set[str], b: Set[str]) -> float:
        """How much of two sets of concepts is shared, rare ones counting more, from 0 to 1 (Dice)."""
        return 2 * self.weight(a & b) / (self.weight(a) + self.weight(b)) if a and b else 0.0

    def _is_content(self, token: ParsedToken) -> bool:
        is_small = fold(token.text) in self.language.function_words
        return token.pos in _CONTENT and token.text[0].isalnum() and not is_small

    @cached_property
    def _rarities(self) -> Mapping[str, float]:
        counts = Counter(concept for sentence in self._sentences for concept in self._of_words(sentence))
        return {concept: math.log(1 + len(self._sentences) / count) for concept, count in counts.items()}

    def _of_words(self, sentence: Sentence) -> frozenset[str]:
        """The concepts of a sentence by its words as they are written: most are never parsed."""
        small = self.language.function_words
        words = {token.fold for token in sentence.tokens if token.is_word}
        return frozenset(map(self.language.concept, words - small))
