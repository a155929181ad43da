"""Who says what, and how firmly: claims, denials, hedges, and words held at arm's length.

A sentence is read by its verbs of reporting: "The Syrian military has denied …" is a claim of the
Syrian military's that denies what follows. What a sentence says without such a verb it asserts in
the article's own voice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.language.language import Language
from reader.analysis.model import Passage
from reader.analysis.sentences.claimants import claimant_of
from reader.analysis.sentences.denied_content import denies
from reader.analysis.sentences.document import Document, Sentence
from reader.analysis.sentences.reporting import Stance, grammar_of

__all__ = ["Claim", "Stance", "Wording", "wording_of", "wordings_of"]

_SCARE_QUOTE_WORDS = 4
"""The most words that a pair of quotation marks holds at arm's length; more are a quotation."""
_CERTAINTY_WITHIN = 3
"""How many words behind a negation the word stands that it makes uncertain: "not yet been confirmed"."""


@dataclass(frozen=True)
class Claim:
    """What somebody is said to say."""

    stance: Stance
    claimant: Passage | None
    """The words that name who says it; None where the sentence does not."""
    verb: Passage
    scope: Passage
    """The clause that the verb reports, from the claimant to the clause's end."""
    denies_content: bool = False
    """Whether it says that something is not so: "said that it had not"."""


@dataclass(frozen=True)
class Wording:
    """How a sentence puts what it says."""

    claims: tuple[Claim, ...]
    hedges: tuple[Passage, ...]
    """Words that lower it to a possibility."""
    distancing: tuple[Passage, ...]
    """Those of them that put it down to others: "alleged", "suspected"."""
    negations: tuple[Passage, ...]
    scare_quotes: tuple[Passage, ...]
    """Words in quotation marks that are no quotation."""

    @property
    def denial(self) -> Claim | None:
        """The first claim that denies, if there is one."""
        return next((claim for claim in self.claims if claim.stance is Stance.DENY), None)


def wordings_of(documents: Sequence[Document]) -> dict[Passage, Wording]:
    """How each sentence of a collection puts what it says."""
    return {
        sentence.passage: wording_of(sentence, document.language)
        for document in documents
        for sentence in document.sentences
    }


def wording_of(sentence: Sentence, language: Language) -> Wording:
    """How a sentence puts what it says."""
    return Wording(
        claims=tuple(_claims(sentence, language)),
        hedges=tuple(sorted((*_phrases_in(sentence, language.words("hedges")), *_uncertain(sentence, language)))),
        distancing=tuple(_phrases_in(sentence, language.words("distancing"))),
        negations=tuple(_phrases_in(sentence, language.words("negations"))),
        scare_quotes=tuple(_scare_quotes(sentence)),
    )


def _phrases_in(sentence: Sentence, phrases: frozenset[str]) -> Iterator[Passage]:
    """Where a sentence has one of some words, with or without a hyphen in it: "alleged", "so-called"."""
    for index, token in enumerate(sentence.tokens):
        hyphened = sentence.tokens[index : index + 3]
        if token.fold in phrases and not (index and token.is_capitalised and token.text.istitle()):
            yield _at(sentence, index, index + 1)
        elif len(hyphened) == 3 and hyphened[1].text == "-" and "".join(t.fold for t in hyphened) in phrases:
            yield _at(sentence, index, index + 3)


def _uncertain(sentence: Sentence, language: Language) -> Iterator[Passage]:
    """Where a sentence says that it is not certain: "not sure", "could not be confirmed"."""
    negations, certainty = language.words("negations"), language.words("certainty")
    for index, token in enumerate(sentence.tokens):
        if token.fold in negations:
            behind = range(index + 1, min(len(sentence.tokens), index + 1 + _CERTAINTY_WITHIN))
            yield from (_at(sentence, index, end + 1) for end in behind if sentence.tokens[end].fold in certainty)


def _claims(sentence: Sentence, language: Language) -> Iterator[Claim]:
    grammar, tokens = grammar_of(language), sentence.tokens
    for index, token in enumerate(tokens):
        stance = grammar.stance(tokens, index)
        claimant = claimant_of(sentence, language, index, stance) if stance else None
        is_called = index > 0 and tokens[index - 1].fold in grammar.callers
        if stance and (claimant or is_called or stance is not Stance.CALL):
            begin = min(claimant.start, token.start) if claimant else token.start
            speaker = index
            while speaker > 0 and tokens[speaker - 1].start >= begin:
                speaker -= 1
            end = tokens[grammar.clause_end(tokens, index) - 1].end
            yield Claim(
                stance=stance,
                claimant=Passage(sentence.passage.article, *claimant) if claimant else None,
                verb=_at(sentence, index, index + 1),
                scope=Passage(sentence.passage.article, begin, end),
                denies_content=stance.vouches and denies(tokens, language, index, speaker),
            )


def _scare_quotes(sentence: Sentence) -> Iterator[Passage]:
    """Short quoted phrases inside a sentence, without the marks."""
    opened: int | None = None
    for index, token in enumerate(sentence.tokens):
        if token.text in "“‘" or (token.text in "\"'" and opened is None):
            opened = index
        elif opened is not None and token.text in "”’\"'":
            inside = sentence.tokens[opened + 1 : index]
            is_phrase = 0 < sum(t.is_word for t in inside) <= _SCARE_QUOTE_WORDS and not inside[-1].is_mark
            if is_phrase and opened > 0:
                yield _at(sentence, opened + 1, index)
            opened = None


def _at(sentence: Sentence, start: int, end: int) -> Passage:
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)
