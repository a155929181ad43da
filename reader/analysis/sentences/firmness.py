"""How firmly a sentence says what it says: hedges, negations, scare quotes, quotations."""

from collections.abc import Iterator
from itertools import pairwise

from reader.analysis.language.language import Language
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Sentence

_SCARE_QUOTE_WORDS = 4
"""The most words in a pair of scare quotes; more are a quotation."""
_CERTAINTY_WITHIN = 3
"""The most words from a negation to the word that it makes uncertain: "not yet been confirmed"."""
_OPENING, _QUOTES = '"“«', '"“”«»'
_QUOTATION_WORDS = 5
"""The least words in quotation marks that are a quotation."""


def hedges_in(sentence: Sentence, language: Language) -> tuple[Passage, ...]:
    """The words that reduce what a sentence says to a possibility, in order."""
    seen = set(_seen(sentence, language))
    found = (place for place in phrases_in(sentence, language.words("hedges")) if place not in seen)
    return tuple(sorted((*found, *_uncertain(sentence, language))))


def _seen(sentence: Sentence, language: Language) -> Iterator[Passage]:
    """Words of seeming that say where somebody was seen, and lower nothing: "appeared in court"."""
    words, where = language.words("seen"), language.words("seen_where")
    for index, (token, after) in enumerate(pairwise(sentence.tokens)):
        if token.fold in words and (after.is_mark or after.fold in where):
            yield passage_of(sentence, index, index + 1)


def phrases_in(sentence: Sentence, phrases: frozenset[str]) -> Iterator[Passage]:
    """Where a sentence has one of some folded words, with or without a hyphen in it: "alleged", "so-called".

    A word with a capital within the sentence is a name and does not count.
    """
    for index, token in enumerate(sentence.tokens):
        hyphened = sentence.tokens[index : index + 3]
        if token.fold in phrases and not (index and token.is_capitalised and token.text.istitle()):
            yield passage_of(sentence, index, index + 1)
        elif len(hyphened) == 3 and hyphened[1].text == "-" and "".join(t.fold for t in hyphened) in phrases:
            yield passage_of(sentence, index, index + 3)


def _uncertain(sentence: Sentence, language: Language) -> Iterator[Passage]:
    """Where a sentence says that it is not certain: "not sure", "could not be confirmed"."""
    negations, certainty = language.words("negations"), language.words("certainty")
    for index, token in enumerate(sentence.tokens):
        if token.fold in negations:
            after = range(index + 1, min(len(sentence.tokens), index + 1 + _CERTAINTY_WITHIN))
            yield from (passage_of(sentence, index, end + 1) for end in after if sentence.tokens[end].fold in certainty)


def scare_quotes_in(sentence: Sentence) -> Iterator[Passage]:
    """Short quoted phrases within a sentence, without the quotation marks."""
    opened: int | None = None
    for index, token in enumerate(sentence.tokens):
        if token.text in "“‘" or (token.text in "\"'" and opened is None):
            opened = index
        elif opened is not None and token.text in "”’\"'":
            inside = sentence.tokens[opened + 1 : index]
            is_phrase = 0 < sum(t.is_word for t in inside) <= _SCARE_QUOTE_WORDS and not inside[-1].is_mark
            if is_phrase and opened > 0:
                yield passage_of(sentence, opened + 1, index)
            opened = None


def has_quotation(sentence: Sentence) -> bool:
    """Whether quotation marks hold more than a phrase."""
    words = 0
    is_open = False
    for token in sentence.tokens:
        if token.text in _QUOTES:
            is_open, words = (token.text in _OPENING and not (is_open and token.text == '"')), 0
        elif is_open and token.is_word:
            words += 1
            if words >= _QUOTATION_WORDS:
                return True
    return False


def passage_of(sentence: Sentence, start: int, end: int) -> Passage:
    """The passage of the tokens from index `start` up to, not including, `end`."""
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)
