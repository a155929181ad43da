"""Whom two that an article quotes blame for one deed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.scope import tokens_in
from reader.analysis.discrepancies.speakers import speaker_of
from reader.analysis.language.language import Language
from reader.analysis.model import DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.analysis.propositions.blamed import Blame, blames_in
from reader.analysis.propositions.predicates import passage_of, words_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.tokens import tokenise

_WEIGHT = 0.6


@dataclass(frozen=True)
class _Accusation:
    """Whom somebody blames, for what."""

    sentence: Passage
    culprit: Passage
    culprits: frozenset[str]
    """The concepts of the culprit."""
    is_unspecific: bool
    """Whether the culprit may be one that is named elsewhere: "the company"."""
    deed: str
    """The concept of the deed; empty where a pronoun names it, or nothing."""
    deed_words: str
    """The deed as the text names it; empty likewise."""
    names_a_deed: bool
    """Whether it says what they are blamed for, if only with a pronoun."""
    may_be_a_duty: bool
    """Whether it may say what somebody looks after: "is responsible for the harbour"."""
    name: str
    """Who blames them, as named within a sentence."""
    blamers: frozenset[str]
    """The concepts of that name."""


def find_culprits(evidence: Evidence) -> Iterator[Finding]:
    """Deeds that one blames on somebody, and another who contradicts them on somebody else."""
    for sentences in evidence.contents.sentences.values():
        for first, second in pairwise(_accusations(evidence, sentences)):
            if _are_of_one_deed(evidence, first, second) and _contradict(evidence, first, second):
                sides = tuple(_side(evidence, accusation) for accusation in (first, second))
                topic = f"who is blamed for {first.deed_words}" if first.deed_words else "who is blamed"
                yield Finding(DiscrepancyKind.AGENT, Basis.CULPRITS, topic, sides, _WEIGHT)


def _side(evidence: Evidence, accusation: _Accusation) -> Side:
    return Side(accusation.culprit, f"{evidence.text(accusation.culprit)} ({accusation.name})", accusation.name)


# Two of them


def _are_of_one_deed(evidence: Evidence, first: _Accusation, second: _Accusation) -> bool:
    """Whether the second, in the same sentence or the next, is about the deed of the first."""
    one, other = (evidence.content_of(accusation.sentence).sentence.index for accusation in (first, second))
    is_named_again = second.names_a_deed or not (first.may_be_a_duty or second.may_be_a_duty)
    return other - one <= 1 and second.deed in ("", first.deed) and is_named_again


def _contradict(evidence: Evidence, first: _Accusation, second: _Accusation) -> bool:
    """Whether two blame two that can't be one, and the text sets one against the other."""
    is_blamed_blaming = not first.culprits.isdisjoint(second.blamers)
    may_be_named_twice = first.sentence != second.sentence and (first.is_unspecific or second.is_unspecific)
    return (
        first.culprits.isdisjoint(second.culprits)
        and first.blamers.isdisjoint(second.blamers)
        and (is_blamed_blaming or (_is_set_against(evidence, first, second) and not may_be_named_twice))
    )


def _is_set_against(evidence: Evidence, first: _Accusation, second: _Accusation) -> bool:
    """Whether a word of contrast is before the second, and after the first: "however"."""
    start = first.culprit.end if first.sentence == second.sentence else second.sentence.start
    between = tokens_in(evidence, Passage(second.sentence.article, start, second.culprit.start))
    contrasting = evidence.content_of(second.sentence).language.words("discrepancies.contrasting")
    return not contrasting.isdisjoint(token.fold for token in between)


# One of them


def _accusations(evidence: Evidence, sentences: Sequence[Passage]) -> Iterator[_Accusation]:
    """What the sentences of an article blame on whom by the word of somebody who is named."""
    for sentence, parsed in evidence.grammar_of(filter(lambda s: _may_blame(evidence, s), sentences)).items():
        vocabulary = evidence.vocabulary_of(sentence)
        for blame in blames_in(parsed, vocabulary):
            name = speaker_of(evidence, parsed, blame.by) if blame.by else ""
            if name:
                yield _accusation(evidence, parsed, blame, name, vocabulary)


def _may_blame(evidence: Evidence, sentence: Passage) -> bool:
    """Whether a sentence has a word of blaming; the others need not be parsed."""
    content = evidence.content_of(sentence)
    words = content.language.words
    stems = {content.language.stem(word) for word in words("propositions.blaming") | words("propositions.culpable")}
    return evidence.is_of_the_text(sentence) and not stems.isdisjoint(content.stems)


def _accusation(
    evidence: Evidence, sentence: ParsedSentence, blame: Blame, name: str, vocabulary: Vocabulary
) -> _Accusation:
    culprit = words_of(sentence, blame.culprit)
    deed = words_of(sentence, blame.deed) if blame.deed and blame.deed.pos != "PRON" else []
    return _Accusation(
        sentence=sentence.passage,
        culprit=passage_of(sentence, culprit),
        culprits=vocabulary.concepts(culprit),
        is_unspecific=_is_unspecific(culprit),
        names_a_deed=blame.deed is not None,
        may_be_a_duty=blame.may_be_a_duty,
        deed=vocabulary.concept(blame.deed) if blame.deed and deed else "",
        deed_words=evidence.text(passage_of(sentence, deed)) if deed else "",
        name=name,
        blamers=_concepts_of(name, vocabulary.language),
    )


def _concepts_of(name: str, language: Language) -> frozenset[str]:
    words = {token.fold for token in tokenise(name) if token.is_word} - language.function_words
    return frozenset(map(language.concept, words))


def _is_unspecific(culprit: Sequence[ParsedToken]) -> bool:
    """Whether a culprit is a common noun alone, with a word that points back: "the company", "its owners"."""
    *before, last = culprit
    return last.pos == "NOUN" and [token.pos for token in before] in (["DET"], ["PRON"])
