"""Whether a sentence states what it says, denies it, or leaves it to others, to doubt, or to the future."""

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import AttributionKind
from reader.analysis.passage import Passage

# Stated


def is_stated(evidence: Evidence, sentence: Passage) -> bool:
    """Whether a sentence states as a fact what it says: not weakened, foretold or attributed to others."""
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
