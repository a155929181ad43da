"""Who denies what: that something was so, claims, or to have done it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Attribution
from reader.analysis.passage import Passage
from reader.analysis.propositions.denied import denies_a_proposition
from reader.analysis.sentences.terms import Concept

_FIRST_WORDS = 3


@dataclass(frozen=True)
class Denial:
    """A denial, and what it says is not so."""

    sentence: Passage
    claim: Attribution
    words: Passage
    """The words that say what is denied, to the first comma or "and"."""
    concepts: tuple[Concept, ...]
    """What is denied, in the order of the text: of whom or what first. Empty for "denied the allegations"."""
    is_of_own_deed: bool
    """Whether somebody denies to have done something: "denied carrying out the attack"."""


def denials_of(evidence: Evidence) -> Iterator[Denial]:
    """The denials of propositions by those who are named, by the verb first; then what they say is not so."""
    for sentence, said in evidence.attributions.items():
        claim = said.denial
        if claim and claim.source and _is_of_a_proposition(evidence, sentence, claim):
            yield _denial(evidence, sentence, claim)
    for sentence, said in evidence.attributions.items():
        negating = next((a for a in said.attributions if a.denies_content and a.source), None)
        if negating and not said.denial:
            denial = _denial(evidence, sentence, negating)
            if denial.concepts:
                yield denial


def _denial(evidence: Evidence, sentence: Passage, claim: Attribution) -> Denial:
    words = _words(evidence, sentence, claim)
    concepts = tuple(dict.fromkeys(_concepts(evidence, sentence, words)))
    return Denial(sentence, claim, words, concepts, _is_of_own_deed(evidence, sentence, claim))


def _is_of_a_proposition(evidence: Evidence, sentence: Passage, claim: Attribution) -> bool:
    """Whether what is denied could be true or not: "that …", a deed of one's own, claims."""
    words = evidence.content_of(sentence).language.words
    after = _after(evidence, sentence, claim)
    is_of_claims = not words("claims.claim_nouns").isdisjoint(after)
    is_clause = not words("discrepancies.that").isdisjoint(after[:1])
    is_shown_by_words = is_of_claims or is_clause or _is_of_own_deed(evidence, sentence, claim)
    return is_shown_by_words or _has_a_proposition(evidence, sentence, claim)


def _has_a_proposition(evidence: Evidence, sentence: Passage, claim: Attribution) -> bool:
    parsed = evidence.grammar_of([sentence]).get(sentence)
    return parsed is not None and denies_a_proposition(parsed, claim.verb.span, evidence.vocabulary_of(sentence))


def _is_of_own_deed(evidence: Evidence, sentence: Passage, claim: Attribution) -> bool:
    endings = evidence.content_of(sentence).language.participle_endings
    return any(word.endswith(endings) for word in _after(evidence, sentence, claim)[:1])


def _after(evidence: Evidence, sentence: Passage, claim: Attribution) -> list[str]:
    """The first words of what is denied, when aside."""
    content = evidence.content_of(sentence)
    skipped = content.language.table("figures.weekdays").keys() | content.language.words("grammar.after_denials")
    words = (t.fold for t in content.sentence.tokens if claim.verb.end <= t.start < claim.scope.end and not t.is_mark)
    return [word for word in words if word not in skipped][:_FIRST_WORDS]


def _words(evidence: Evidence, sentence: Passage, claim: Attribution) -> Passage:
    """What is denied, up to what else who denies it does."""
    content = evidence.content_of(sentence)
    joining = content.language.words("grammar.and") | {","}
    after = claim.verb.end
    joints = (t.start for t in content.sentence.tokens if after <= t.start < claim.scope.end and t.fold in joining)
    return Passage(sentence.article, after, next(joints, max(after, claim.scope.end)))


def _concepts(evidence: Evidence, sentence: Passage, words: Passage) -> Iterator[Concept]:
    """What is denied, claims as such aside."""
    content = evidence.content_of(sentence)
    aside = content.language.words("claims.claim_nouns") | content.language.words("attribution_words")
    for place in content.places:
        if words.start <= place.span.start < words.end and place.words.casefold() not in aside:
            yield place.concept
