"""Which numbers count all of a thing: no part of another number, no further ones, no two fates at once."""

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.scope import tokens_in
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.sentences.terms import SentenceTerms

_AROUND = 8
"""How many words from a figure what happened to those whom it counts may be."""


def counts_all(figure: Figure, evidence: Evidence) -> bool:
    """Whether a figure counts all to whom one thing happened, as far as its sentence shows."""
    sentence = evidence.sentence_of(figure.passage)
    if sentence is None:
        return False
    content = evidence.content_of(sentence)
    return not _is_part_or_more(figure, evidence, content) and not _counts_two_fates(figure, content)


def _is_part_or_more(figure: Figure, evidence: Evidence, content: SentenceTerms) -> bool:
    """Whether a figure counts some of those named before, or further ones: "the three men", "10 of whom"."""
    tokens, words = content.sentence.tokens, content.language.words
    before = [token for token in tokens if token.end <= figure.passage.start][-2:]
    after = [token.fold for token in tokens if token.start >= figure.passage.end][:2]
    inside = [token.fold for token in tokens_in(evidence, figure.passage)]
    end_of_number = figure.passage.start + len(figure.number)
    whole = [token for token in tokens_in(evidence, figure.passage) if token.start >= end_of_number]
    around = [*(token.fold for token in before[-1:]), *inside, *after[:1]]
    is_further = not words("discrepancies.further").isdisjoint(around)
    is_of_hardest = not words("discrepancies.hardest").isdisjoint(inside)
    one = words("discrepancies.one_of_several")
    is_one_of_several = figure.kind is FigureKind.OTHER and any(token.fold in one for token in before[-1:])
    is_of_people = figure.topic is not None and not figure.topic.thing
    is_known = is_of_people and bool(before) and before[-1].fold in words("discrepancies.definite")
    is_share = not words("grammar.of").isdisjoint(after[:1]) and after[-1] in words("discrepancies.relatives")
    is_share = is_share or any(token.is_number or token.fold in words("figures.numbers") for token in whole)
    is_listed = len(before) > 1 and before[0].is_number and before[1].fold in words("grammar.joining")
    return is_further or is_of_hardest or is_one_of_several or is_known or is_share or is_listed


def _counts_two_fates(figure: Figure, content: SentenceTerms) -> bool:
    """Whether a figure counts those of two predicates together: "230,000 dead and missing"."""
    tokens, language = content.sentence.tokens, content.language
    events, joining = lexicon_of(language).events, language.words("grammar.joining")
    first = next(n for n, token in enumerate(tokens) if token.end > figure.passage.start)
    around = [language.concept(token.fold) for token in tokens[max(0, first - _AROUND) : first + _AROUND]]
    joints = {language.concept(word) for word in joining}
    return any(
        joint in joints and one != other and one in events and other in events
        for one, joint, other in zip(around, around[1:], around[2:], strict=False)
    )
