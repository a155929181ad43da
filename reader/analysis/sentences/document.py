"""An article taken apart: its sentences, their tokens, and the role of each sentence."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.analysis.language.language import Language, language_of
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.text.sentence_patterns import sentence_patterns
from reader.text.sentences import sentences
from reader.text.span import Span
from reader.text.tokens import Token, tokenise


class Role(StrEnum):
    """The role of a sentence in its article."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"


@dataclass(frozen=True)
class Sentence:
    """A sentence with its tokens; passages are compared sentence by sentence."""

    passage: Passage
    text: str
    tokens: tuple[Token, ...]
    """The tokens, with their places in the article."""
    role: Role
    index: int
    """Its place among the sentences of its article, from 0."""

    @cached_property
    def is_title_case(self) -> bool:
        """Whether capitals mean nothing here: most words of some length have one, or all words are in capitals.

        Headlines end without a full stop; a sentence with one may hold little but names.
        """
        words = [t for t in self.tokens if t.is_word]
        if len(words) > 2 and all(t.text.isupper() for t in words):
            return True
        long = [t for t in words if len(t.text) > 3]
        least = 0.9 if self.tokens[-1].text == "." else 0.7
        return len(long) > 2 and sum(t.is_capitalised for t in long) > least * len(long)


@dataclass(frozen=True)
class Document:
    """An article, its language, and its sentences in order."""

    article: Article
    language: Language
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`; None where none does."""
        return next((s for s in self.sentences if s.passage.start <= offset < s.passage.end), None)


_DATED_SCENE = re.compile(r"\d{1,2} \w+ \d{4}: ")
_DATE_IN_DIGITS = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_LETTERS_OF_A_DATE = 40
"""A sentence of this many letters or more is no dateline."""
_HEADLINE_LENGTH = 160
"""A sentence of this many code points or more is no headline."""
_CAPTION_LENGTH = 400
"""A caption, from the beginning of its sentence to the end of its line, has fewer code points than this."""


def read_document(article: Article) -> Document:
    """The sentences and tokens of an article, read in the language of its text."""
    language = language_of(article.text, article.metadata.language)
    spans = sentences(article.text)
    return Document(article, language, tuple(_sentence(article, language, span, i) for i, span in enumerate(spans)))


def _sentence(article: Article, language: Language, span: Span, index: int) -> Sentence:
    tokens = _tokens(article.text, span)
    role = _role(article.text, language, span, index, tokens)
    return Sentence(Passage(article.id, *span), span.of(article.text), tokens, role, index)


def _tokens(text: str, span: Span) -> tuple[Token, ...]:
    credit = sentence_patterns().credit_start.search(text, span.start, span.end)
    if not credit:
        return tuple(tokenise(text, *span))
    return (*tokenise(text, span.start, credit.start()), *tokenise(text, credit.start(), span.end))


def _role(text: str, language: Language, span: Span, index: int, tokens: tuple[Token, ...]) -> Role:
    own = span.of(text)
    if _DATED_SCENE.match(own) or sentence_patterns().credit.search(_line_from(text, span)):
        return Role.CAPTION
    if _is_dateline(own, language, tokens):
        return Role.DATELINE
    if index < 2 and len(own) < _HEADLINE_LENGTH and own[-1] not in '.!?"”':
        return Role.HEADLINE
    return Role.BODY


def _line_from(text: str, span: Span) -> str:
    """The text from the sentence's beginning to the end of its line; the sentence alone where that is long."""
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return (text[span.start : end] if end - span.start < _CAPTION_LENGTH else span.of(text)).rstrip()


def _is_dateline(text: str, language: Language, tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence holds little but a date."""
    if tokens[-1].text == ".":
        return False
    has_year = any(t.is_number and len(t.text) == 4 for t in tokens)
    letters = sum(len(t.text) for t in tokens if t.is_word)
    is_short = letters < _LETTERS_OF_A_DATE and sum(t.is_number for t in tokens) >= 2
    return has_year and is_short and _names_a_day(text, language, tokens)


def _names_a_day(text: str, language: Language, tokens: tuple[Token, ...]) -> bool:
    """Whether there is a month or a date in digits; in a language without a list of months, any number may be one."""
    months = language.table("figures.months")
    return not months or bool(_DATE_IN_DIGITS.search(text)) or any(t.fold in months for t in tokens)
