"""Where a sentence says that something is not so."""

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Passage
from reader.analysis.sentences.terms import TermOccurrence


def negations_in(material: Evidence, sentence: Passage) -> list[Passage]:
    """The words that negate, and those that say that something is untrue."""
    content = material.content_of(sentence)
    untrue = content.language.words("parts.untrue")
    false = (Passage(sentence.article, t.start, t.end) for t in content.sentence.tokens if t.fold in untrue)
    return sorted((*material.wordings[sentence].negations, *false))


def negated_word(material: Evidence, sentence: Passage, negation: Passage) -> TermOccurrence | None:
    """The first word of content behind a negation; "no evidence that he fell" negates "fell"."""
    content = material.content_of(sentence)
    skipped = content.language.words("parts.evidence")
    behind = (p for p in content.places if p.span.start >= negation.end and p.words.casefold() not in skipped)
    return next(behind, None)


def negates_of(material: Evidence, sentence: Passage, other: Passage) -> bool:
    """Whether a sentence says that something is not so of which another speaks."""
    said = material.content_of(other)
    for negation in material.memo(negations_in, sentence):
        place = negated_word(material, sentence, negation)
        if place and (
            place.concept in said.counts or said.language.stem(place.words.casefold()) in said.distinct_stems
        ):
            return True
    return False


def negate_once(material: Evidence, here: Passage, there: Passage) -> bool:
    """Whether only one of two sentences negates, so that opposite words agree: "survived", "did not die"."""
    return bool(material.memo(negations_in, here)) != bool(material.memo(negations_in, there))
