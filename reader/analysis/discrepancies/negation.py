"""Where a sentence says that something is not so."""

from reader.analysis.discrepancies.material import Material
from reader.analysis.model import Passage


def negations_in(material: Material, sentence: Passage) -> list[Passage]:
    """The words that negate, and those that say that something is untrue."""
    content = material.content_of(sentence)
    untrue = content.language.words("parts.untrue")
    false = (Passage(sentence.article, t.start, t.end) for t in content.sentence.tokens if t.fold in untrue)
    return sorted((*material.wordings[sentence].negations, *false))


def negate_once(material: Material, here: Passage, there: Passage) -> bool:
    """Whether only one of two sentences negates, so that opposite words agree: "survived", "did not die"."""
    return bool(negations_in(material, here)) != bool(negations_in(material, there))
