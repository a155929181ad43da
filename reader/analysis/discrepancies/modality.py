"""Sentences that are alike but for how they put it: negated, weakened, held at arm's length."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.factuality import is_attributed
from reader.analysis.discrepancies.likewise import Likewise
from reader.analysis.discrepancies.negation import negates_of, negations_in
from reader.analysis.discrepancies.opposites import are_opposite
from reader.analysis.discrepancies.parts import Part
from reader.analysis.model import DiscrepancyKind, Passage, Side
from reader.analysis.sentences.claims import Claim
from reader.analysis.sentences.terms import SentenceTerms
from reader.text.phrasing import truncate

_SIDE_LENGTH = 60
_SURE = 0.5
_MOST_BEFORE = 4
"""How many small words may stand before a word and belong to it: "may have been *arson*"."""
_QUOTES = '"“”‘’'
_MOST_MARKED = 2
"""How many words in quotation marks are held at arm's length, and not quoted."""


# Negated


def find_negations(pairs: Iterable[Likewise]) -> Iterator[Finding]:
    """Linked sentences that are nearly alike, and of which one negates what the other says."""
    for pair in pairs:
        if set(pair.partings) <= {Part.CLAIMANT}:
            for negating, other in ((pair.a, pair.b), (pair.b, pair.a)):
                yield from _negated(pair, negating, other)


def _negated(pair: Likewise, negating: Passage, other: Passage) -> Iterator[Finding]:
    material = pair.material
    negation = next(iter(negations_in(material, negating)), None)
    has_other = negations_in(material, other) or material.wordings[other].denial or _is_scarce(material, other)
    if negation and _is_told_by_both(material, negation, other):
        return
    if negation is None or has_other or _has_opposites(pair) or not negates_of(material, negating, other):
        return
    content, there = material.content_of(negating), material.content_of(other)
    index = _shared_word_behind(content, there, negation.start)
    if index is None:
        return
    counterpart = _counterpart(content, there, index)
    if _is_claimed(material, negating, negation):
        counterpart = Passage(other.article, counterpart.start, other.end)
    is_claimed = _is_claimed(material, negating, negation)
    kind = DiscrepancyKind.STATUS if is_claimed else DiscrepancyKind.DETAIL
    denying = Passage(negating.article, negation.start, content.sentence.tokens[index].end)
    yield _finding(material, kind, Basis.NEGATION, "", denying, counterpart)


def _is_told_by_both(material: Evidence, negation: Passage, other: Passage) -> bool:
    """Whether the other sentence has the negating word too: both quote it, or neither verb is negated."""
    words = {token.fold for token in material.content_of(other).sentence.tokens}
    return material.text(negation).casefold() in words


def _is_scarce(material: Evidence, sentence: Passage) -> bool:
    """Whether a sentence nearly negates: "failed to stop"."""
    content = material.content_of(sentence)
    return any(token.fold in content.language.words("parts.scarcely") for token in content.sentence.tokens)


def _has_opposites(pair: Likewise) -> bool:
    """Whether opposite words make up for the negation: "open", "not closed"."""
    language = pair.material.content_of(pair.a).language
    here, there = ([token.fold for phrase in own for token in phrase.words] for own in pair.own)
    return any(are_opposite(language, x, y) for x in here for y in there)


def _is_claimed(material: Evidence, sentence: Passage, negation: Passage) -> bool:
    """Whether somebody says that it is not so, or that there is no evidence of it."""
    content = material.content_of(sentence)
    behind = {token.fold for token in content.sentence.tokens if token.start >= negation.end}
    words = content.language.words
    if behind & words("parts.evidence") or content.sentence.text[
        negation.start - sentence.start :
    ].casefold().startswith(tuple(words("parts.untrue"))):
        return True
    return any(claim.claimant and claim.verb.end <= negation.start for claim in material.wordings[sentence].claims)


# Weakened


def find_hedgings(pairs: Iterable[Likewise]) -> Iterator[Finding]:
    """Linked sentences that are nearly alike, and of which one only supposes or alleges what the other states."""
    for pair in pairs:
        if set(pair.partings) <= {Part.CLAIMANT}:
            for hedging, stating in ((pair.a, pair.b), (pair.b, pair.a)):
                yield from _hedged(pair, hedging, stating)


def _hedged(pair: Likewise, hedging: Passage, stating: Passage) -> Iterator[Finding]:
    material = pair.material
    hedge = next(iter(_hedges(material, hedging)), None)
    is_supposed = _hedges(material, stating) or is_attributed(material, stating)
    if hedge is None or is_supposed or any(material.wordings[p].denial for p in (hedging, stating)):
        return
    content, there = material.content_of(hedging), material.content_of(stating)
    index = _shared_word_behind(content, there, hedge.start)
    if index is not None:
        place = Passage(hedging.article, hedge.start, content.sentence.tokens[index].end)
        stated = _counterpart(content, there, index)
        yield _finding(material, DiscrepancyKind.STATUS, Basis.HEDGING, "how sure", place, stated)


def _hedges(material: Evidence, sentence: Passage) -> list[Passage]:
    """The words that weaken a sentence, and those that tell it as an accusation."""
    content, wording = material.content_of(sentence), material.wordings[sentence]
    accused = content.language.words("parts.accused")
    said = (Passage(sentence.article, t.start, t.end) for t in content.sentence.tokens if t.fold in accused)
    return sorted((*wording.hedges, *(p for p in said if not _is_of_a_claim(wording.claims, p))))


def _is_of_a_claim(claims: tuple[Claim, ...], verb: Passage) -> bool:
    return any(claim.verb == verb and claim.claimant for claim in claims)


# Held at arm's length


def find_distance(pairs: Iterable[Likewise]) -> Iterator[Finding]:
    """Linked sentences that are nearly alike, and of which one marks a word of both as not its own."""
    for pair in pairs:
        for marking, plain in ((pair.a, pair.b), (pair.b, pair.a)):
            yield from _distanced(pair, marking, plain)


def _distanced(pair: Likewise, marking: Passage, plain: Passage) -> Iterator[Finding]:
    material = pair.material
    content, there = material.content_of(marking), material.content_of(plain)
    if _marks(material, plain) or any(token.text in _QUOTES for token in there.sentence.tokens):
        return
    for mark in _marks(material, marking):
        index = _shared_word_behind(content, there, mark.start)
        if index is None or _is_unmarked(material, content, index, mark):
            continue
        end = content.sentence.tokens[index].end
        if end <= mark.end or mark not in material.wordings[marking].scare_quotes:
            words = Passage(marking.article, mark.start, max(mark.end, end))
            found = _finding(
                material, DiscrepancyKind.LABEL, Basis.NAMING, "name", words, _unmarked(content, words, there, index)
            )
            yield _in_marks(found) if mark in material.wordings[marking].scare_quotes else found


def _in_marks(found: Finding) -> Finding:
    """A finding whose first side is told in quotation marks, as it stands."""
    marked, plain = found.sides
    return replace(found, sides=(marked._replace(says=f"“{marked.says}”"), plain))


def _unmarked(content: SentenceTerms, marked: Passage, there: SentenceTerms, index: int) -> Passage:
    """The words of the other sentence that one marks, as far as they stand together there."""
    folds = [token.fold for token in there.sentence.tokens]
    start = _same_word(content, index, there)
    inside = [token.fold for token in content.sentence.tokens[index:] if token.start < marked.end]
    lengths = range(len(inside), 1, -1)
    length = next((n for n in lengths if folds[start : start + n] == inside[:n]), 1)
    first, last = there.sentence.tokens[start], there.sentence.tokens[start + length - 1]
    return Passage(there.sentence.passage.article, first.start, last.end)


def _is_unmarked(material: Evidence, content: SentenceTerms, index: int, mark: Passage) -> bool:
    """Whether the article that marks a word has it elsewhere too."""
    stem = content.language.stem(content.sentence.tokens[index].fold)
    passages = material.contents.sentences[mark.article]
    tokens = (token for passage in passages for token in material.content_of(passage).sentence.tokens)
    return sum(token.is_word and content.language.stem(token.fold) == stem for token in tokens) > 1


def _marks(material: Evidence, sentence: Passage) -> list[Passage]:
    """Words in quotation marks, and words before a noun that disown it."""
    content = material.content_of(sentence)
    disowning = content.language.words("disowning")
    words = [Passage(sentence.article, t.start, t.end) for t in content.sentence.tokens if t.fold in disowning]
    hyphened = [p for p in material.wordings[sentence].hedges if material.text(p).casefold() in disowning]
    wording = material.wordings[sentence]
    quotes = (
        [] if wording.claims else [p for p in wording.scare_quotes if len(material.text(p).split()) <= _MOST_MARKED]
    )
    return [*quotes, *words, *hyphened]


# What they have in common


def _shared_word_behind(content: SentenceTerms, there: SentenceTerms, offset: int) -> int | None:
    """The first word of content from an offset on that both sentences have."""
    stems = {there.language.stem(token.fold) for token in there.sentence.tokens}
    concepts = {place.concept for place in there.places}
    for place in content.places:
        if place.span.end > offset:
            index = next(i for i, t in enumerate(content.sentence.tokens) if t.end > max(offset, place.span.start))
            token = content.sentence.tokens[index]
            if token.end <= place.span.end and (
                place.concept in concepts or content.language.stem(token.fold) in stems
            ):
                return index if _same_words(content, index, there) else None
    return None


def _counterpart(content: SentenceTerms, there: SentenceTerms, index: int) -> Passage:
    """The same word in the other sentence, with the small words before it."""
    tokens = there.sentence.tokens
    start = end = _same_word(content, index, there)
    while start > 0 and end - start < _MOST_BEFORE and there.language.is_function_word(tokens[start - 1]):
        start -= 1
    return Passage(there.sentence.passage.article, tokens[start].start, tokens[end].end)


def _same_word(content: SentenceTerms, index: int, there: SentenceTerms) -> int:
    """Where the other sentence has a word that both have: the word itself, else one of its meaning."""
    return min(_same_words(content, index, there))[1]


def _same_words(content: SentenceTerms, index: int, there: SentenceTerms) -> list[tuple[bool, int]]:
    """Where the other sentence has a word, and whether it is another of its meaning; none where two figures are one."""
    token = content.sentence.tokens[index]
    stem = content.language.stem(token.fold)
    concept = next(p.concept for p in content.places if p.span.start <= token.start < p.span.end)
    starts = {p.span.start for p in there.places if p.concept == concept}
    words = [(there.language.stem(t.fold) != stem, i) for i, t in enumerate(there.sentence.tokens)]
    return [(is_other, i) for is_other, i in words if not is_other or there.sentence.tokens[i].start in starts]


def _finding(material: Evidence, kind: DiscrepancyKind, basis: Basis, topic: str, *places: Passage) -> Finding:
    sides = tuple(Side(place, truncate(material.text(place), _SIDE_LENGTH)) for place in places)
    return Finding(kind, basis, topic, sides, _SURE)
