"""Whether a sentence states what it says, or leaves it to others, to doubt, or to the future."""

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Passage
from reader.analysis.sentences.claims import Stance


def is_stated(material: Evidence, sentence: Passage) -> bool:
    """Whether a sentence states as a fact what it says: not weakened, foretold or put down to others."""
    return not material.wordings[sentence].hedges and not is_attributed(material, sentence)


def is_attributed(material: Evidence, sentence: Passage) -> bool:
    """Whether a sentence puts what it says down to who claims, suspects or denies it, or foretells it."""
    content = material.content_of(sentence)
    foretelling = content.language.words("parts.foretelling")
    is_claimed = any(claim.stance not in (Stance.ASSERT, Stance.CALL) for claim in material.wordings[sentence].claims)
    return is_claimed or any(token.fold in foretelling for token in content.sentence.tokens)
