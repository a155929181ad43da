"""Which passage says what somebody denies: one that states it, or one that accuses them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.discrepancies.denials import Denial
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.factuality import is_stated, negations_in
from reader.analysis.discrepancies.scope import are_of_one_time
from reader.analysis.model import Signal
from reader.analysis.passage import Passage
from reader.analysis.propositions.accused import verb_accusing
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence
from reader.text.span import Span

_LEAST_SHARE = 0.6
"""How much of what is denied another passage states at least."""
_LEAST_SHARED = 2
_NEAR = 3
"""How many sentences before a denial it may be said what is denied."""


@dataclass(frozen=True)
class Counterclaim:
    """A passage that says what somebody denies."""

    passage: Passage
    words: tuple[Span, ...]
    """The words that say it, in code points of the article: the verb that accuses, or those shared with the denial."""
    is_accusation: bool


def counterclaim_of(evidence: Evidence, denial: Denial) -> Counterclaim | None:
    """What is said against a denial; None where nothing is, or it is not sure what."""
    is_by_verb = not denial.claim.denies_content
    return (_statement(evidence, denial) if is_by_verb else None) or _accusation(evidence, denial)


# Statements


def _statement(evidence: Evidence, denial: Denial) -> Counterclaim | None:
    """The passage of another article that states most of what is denied; of several the one most like the denial."""
    if len(denial.concepts) < _LEAST_SHARED:
        return None
    near = {*evidence.linked_to(denial.sentence), *evidence.likeness.partners(denial.sentence)}
    shares = {p: _share(evidence, denial, p) for p in near if p.article != denial.sentence.article}
    enough = [passage for passage, share in shares.items() if share >= _LEAST_SHARE]
    best = max(enough, key=lambda p: (shares[p], evidence.likeness.of(denial.sentence, p)), default=None)
    if best is None:
        return None
    places = evidence.content_of(best).places
    words = tuple(place.span for place in places if place.concept in denial.concepts)
    return Counterclaim(best, words, is_accusation=False)


def _share(evidence: Evidence, denial: Denial, passage: Passage) -> float:
    """How much of what is denied a passage states; 0 where it does not state it, or is of another time."""
    content = evidence.content_of(passage)
    shared = content.counts.keys() & denial.concepts
    least = _LEAST_SHARED if evidence.are_linked(denial.sentence, passage) else _LEAST_SHARED + 1
    is_firm = is_stated(evidence, passage) and content.language.words("grammar.supposing").isdisjoint(content.folds)
    if (
        len(shared) < least
        or not (is_firm and _is_of_the_text(evidence, passage) and _names_the_doer(evidence, denial, passage))
        or not are_of_one_time(evidence, denial.sentence, passage)
    ):
        return 0.0
    return len(shared) / len(denial.concepts)


def _names_the_doer(evidence: Evidence, denial: Denial, passage: Passage) -> bool:
    """Whether a passage names of whom the denial speaks first; where somebody denies a deed of their own, them."""
    named = evidence.content_of(passage).counts.keys()
    if not denial.is_of_own_deed:
        return denial.concepts[0] in named
    source = denial.claim.source
    own = {
        place.concept
        for place in evidence.content_of(denial.sentence).places
        if place.concept in denial.concepts or (source and source.span.overlaps(place.span))
    }
    doers = {concept for concept in own if concept.signal is Signal.ACTOR} or own.difference(denial.concepts)
    return not doers.isdisjoint(named)


# Accusations


def _accusation(evidence: Evidence, denial: Denial) -> Counterclaim | None:
    """What accuses who denies it: the passage right before the denial, else the one most like it."""
    found = list(_accusations(evidence, denial))
    return max(found, key=lambda claim: _closeness(evidence, claim.passage, denial), default=None)


def _accusations(evidence: Evidence, denial: Denial) -> Iterator[Counterclaim]:
    vocabulary = evidence.vocabulary_of(denial.sentence)
    who = _named_by(evidence, denial, vocabulary)
    for passage, parsed in evidence.grammar_of(_likely_accusations(evidence, denial)).items():
        verb = verb_accusing(who, parsed, vocabulary)
        if verb and not _is_said_by(who, evidence, parsed, vocabulary):
            yield Counterclaim(passage, (verb.span,), is_accusation=True)


def _likely_accusations(evidence: Evidence, denial: Denial) -> Iterator[Passage]:
    """The passages on what is denied that have a word of accusing; the others need not be parsed."""
    language = evidence.content_of(denial.sentence).language
    accusing = {language.stem(word) for word in language.words("propositions.accusing")}
    for passage, content in evidence.contents.by_passage.items():
        is_on_the_matter = not denial.concepts or not content.counts.keys().isdisjoint(denial.concepts)
        if (
            content.language is language
            and is_on_the_matter
            and not accusing.isdisjoint(content.stems)
            and _is_of_the_text(evidence, passage)
            and are_of_one_time(evidence, denial.sentence, passage)
        ):
            yield passage


def _named_by(evidence: Evidence, denial: Denial, vocabulary: Vocabulary) -> frozenset[str]:
    """The concepts of who denies something."""
    source = denial.claim.source
    parsed = evidence.grammar_of([denial.sentence]).get(denial.sentence)
    return vocabulary.concepts_at(parsed, [source.span]) if source and parsed else frozenset()


def _is_said_by(who: frozenset[str], evidence: Evidence, sentence: ParsedSentence, vocabulary: Vocabulary) -> bool:
    sources = [a.source.span for a in evidence.attributions[sentence.passage].attributions if a.source]
    return not who.isdisjoint(vocabulary.concepts_at(sentence, sources))


def _closeness(evidence: Evidence, passage: Passage, denial: Denial) -> tuple[bool, float]:
    return _is_right_before(evidence, passage, denial), evidence.likeness.of(denial.sentence, passage)


def _is_right_before(evidence: Evidence, passage: Passage, denial: Denial) -> bool:
    ahead = evidence.content_of(denial.sentence).sentence.index - evidence.content_of(passage).sentence.index
    return passage.article == denial.sentence.article and 0 < ahead <= _NEAR


def _is_of_the_text(evidence: Evidence, passage: Passage) -> bool:
    """Whether a passage is the article's own text, and denies and negates nothing."""
    is_denial = evidence.attributions[passage].denial or negations_in(evidence, passage)
    return not is_denial and evidence.is_of_the_text(passage)
