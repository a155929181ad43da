"""Whether a sentence states what it says, denies it, or leaves it to others, to doubt, or to the future."""

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import AttributionKind, Passage
from reader.analysis.sentences.terms import TermOccurrence

# Stated


def is_stated(evidence: Evidence, sentence: Passage) -> bool:
    """Whether a sentence states as a fact what it says: not weakened, foretold or put down to others."""
    return not evidence.attributions[sentence].hedges and not is_attributed(evidence, sentence)


def is_attributed(evidence: Evidence, sentence: Passage) -> bool:
    """Whether a sentence puts what it says down to who claims, suspects or denies it, or foretells it."""
    content = evidence.content_of(sentence)
    foretelling = content.language.words("discrepancies.foretelling")
    is_claimed = any(
        claim.verb_kind not in (AttributionKind.SAYS, AttributionKind.CALLS)
        for claim in evidence.attributions[sentence].by_verb
    )
    return is_claimed or any(token.fold in foretelling for token in content.sentence.tokens)


# Negated


def negations_in(evidence: Evidence, sentence: Passage) -> list[Passage]:
    """The words that negate, and those that say that something is untrue."""
    content = evidence.content_of(sentence)
    untrue = content.language.words("discrepancies.untrue")
    false = (Passage(sentence.article, t.start, t.end) for t in content.sentence.tokens if t.fold in untrue)
    return sorted((*evidence.attributions[sentence].negations, *false))


def negates_of(evidence: Evidence, sentence: Passage, other: Passage) -> bool:
    """Whether a sentence says that something is not so of which another speaks."""
    said = evidence.content_of(other)
    for negation in evidence.memo(negations_in, sentence):
        place = _negated_word(evidence, sentence, negation)
        if place and (
            place.concept in said.counts or said.language.stem(place.words.casefold()) in said.distinct_stems
        ):
            return True
    return False


def negate_once(evidence: Evidence, here: Passage, there: Passage) -> bool:
    """Whether only one of two sentences negates, so that opposite words agree: "survived", "did not die"."""
    return bool(evidence.memo(negations_in, here)) != bool(evidence.memo(negations_in, there))


def _negated_word(evidence: Evidence, sentence: Passage, negation: Passage) -> TermOccurrence | None:
    """The first word of content behind a negation; "no evidence that he fell" negates "fell"."""
    content = evidence.content_of(sentence)
    skipped = content.language.words("discrepancies.evidence")
    behind = (p for p in content.places if p.span.start >= negation.end and p.words.casefold() not in skipped)
    return next(behind, None)
