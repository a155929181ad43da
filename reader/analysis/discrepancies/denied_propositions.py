"""What one source denies and another states as it is denied: the same words, not only the same matter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.factuality import is_stated, negations_in
from reader.analysis.discrepancies.scope import are_of_one_time
from reader.analysis.model import Attribution, DiscrepancyKind, Passage, Side, Signal
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept
from reader.text.phrasing import truncate

_LEAST_SHARE = 0.6
"""How much of what is denied another passage states at least."""
_LEAST_SHARED = 2
_FIRST_WORDS = 3
_WEIGHT = 0.7
_TOPIC_LENGTH = 50
_MARKS = ' .,:;!?…"“”'
"""What may be around words that are denied and is no part of them."""


@dataclass(frozen=True)
class _Denied:
    """A denial, and what it says is not so."""

    sentence: Passage
    claim: Attribution
    concepts: tuple[Concept, ...]
    """In the order of the text: of whom or what first."""


def find_denied_propositions(evidence: Evidence) -> Iterator[Finding]:
    """Propositions that one source denies and another states: each passage that states one, with all who deny it."""
    denials: dict[Passage, list[_Denied]] = {}
    unstated: list[_Denied] = []
    for denied in _denials(evidence):
        stated = _stated(evidence, denied)
        if stated:
            denials.setdefault(stated, []).append(denied)
        else:
            unstated.append(denied)
    for stated, known in denials.items():
        found = [*known, *(denied for denied in unstated if _deny_the_same(evidence, denied, known))]
        denying = [_by("denied", denied.claim.scope, denied.claim) for denied in found]
        topic = _denied_words(evidence, found[0].claim)
        sides = (*denying, _stating(evidence, stated))
        yield Finding(DiscrepancyKind.STATUS, Basis.DENIED, topic, sides, _WEIGHT)


def _deny_the_same(evidence: Evidence, denied: _Denied, others: Iterable[_Denied]) -> bool:
    """Whether a denial is linked to another one of just the same."""
    return any(
        evidence.are_linked(denied.sentence, other.sentence) and set(denied.concepts) == set(other.concepts)
        for other in others
    )


def _denials(evidence: Evidence) -> Iterator[_Denied]:
    """The denials of propositions by those who are named; "denied service" and "denied a request" are none."""
    for sentence, attributions in evidence.attributions.items():
        claim = attributions.denial
        if claim and claim.source and _is_of_a_proposition(evidence, sentence, claim):
            yield _Denied(sentence, claim, tuple(dict.fromkeys(_concepts(evidence, sentence, claim))))


def _is_of_a_proposition(evidence: Evidence, sentence: Passage, claim: Attribution) -> bool:
    """Whether what is denied could be true or not: "that …", a deed of one's own, claims."""
    words = evidence.content_of(sentence).language.words
    after = _after(evidence, sentence, claim)
    is_of_claims = not words("claims.claim_nouns").isdisjoint(after)
    is_clause = not words("discrepancies.that").isdisjoint(after[:1])
    return is_of_claims or is_clause or _is_of_own_deed(evidence, sentence, claim)


def _is_of_own_deed(evidence: Evidence, sentence: Passage, claim: Attribution) -> bool:
    """Whether somebody denies to have done something: "denied carrying out the attack"."""
    endings = evidence.content_of(sentence).language.participle_endings
    return any(word.endswith(endings) for word in _after(evidence, sentence, claim)[:1])


def _after(evidence: Evidence, sentence: Passage, claim: Attribution) -> list[str]:
    """The first words of what is denied, when aside."""
    content = evidence.content_of(sentence)
    skipped = content.language.table("figures.weekdays").keys() | content.language.words("grammar.behind_denials")
    words = (t.fold for t in content.sentence.tokens if claim.verb.end <= t.start < claim.scope.end and not t.is_mark)
    return [word for word in words if word not in skipped][:_FIRST_WORDS]


def _concepts(evidence: Evidence, sentence: Passage, claim: Attribution) -> Iterator[Concept]:
    """What is denied, claims as such aside, up to what else who denies it does."""
    content = evidence.content_of(sentence)
    aside = content.language.words("claims.claim_nouns") | content.language.words("attribution_words")
    joining = content.language.words("grammar.and") | {","}
    joints = (t.start for t in content.sentence.tokens if t.start >= claim.verb.end and t.fold in joining)
    end = min(claim.scope.end, next(joints, claim.scope.end))
    for place in content.places:
        if claim.verb.end <= place.span.start < end and place.words.casefold() not in aside:
            yield place.concept


def _stated(evidence: Evidence, denied: _Denied) -> Passage | None:
    """The passage of another article that states most of what is denied; of several the one most like the denial."""
    if len(denied.concepts) < _LEAST_SHARED:
        return None
    near = {*evidence.linked_to(denied.sentence), *evidence.likeness.partners(denied.sentence)}
    shares = {p: _share(evidence, denied, p) for p in near if p.article != denied.sentence.article}
    enough = [passage for passage, share in shares.items() if share >= _LEAST_SHARE]
    return max(enough, key=lambda p: (shares[p], evidence.likeness.of(denied.sentence, p)), default=None)


def _share(evidence: Evidence, denied: _Denied, passage: Passage) -> float:
    """How much of what is denied a passage states; 0 where it does not state it, or is of another time."""
    content, attributions = evidence.content_of(passage), evidence.attributions[passage]
    shared = content.counts.keys() & denied.concepts
    supposing = content.language.words("grammar.supposing")
    is_firm = is_stated(evidence, passage) and supposing.isdisjoint(content.folds)
    is_claimed = is_firm and not (attributions.denial or negations_in(evidence, passage))
    is_told = content.sentence.role in (Role.BODY, Role.HEADLINE)
    least = _LEAST_SHARED if evidence.are_linked(denied.sentence, passage) else _LEAST_SHARED + 1
    if (
        len(shared) < least
        or not (is_claimed and is_told and _names_the_doer(evidence, denied, passage))
        or not are_of_one_time(evidence, denied.sentence, passage)
    ):
        return 0.0
    return len(shared) / len(denied.concepts)


def _names_the_doer(evidence: Evidence, denied: _Denied, passage: Passage) -> bool:
    """Whether a passage names of whom the denial speaks first; where somebody denies a deed of their own, them."""
    told = evidence.content_of(passage).counts.keys()
    if not _is_of_own_deed(evidence, denied.sentence, denied.claim):
        return denied.concepts[0] in told
    claimant = denied.claim.source
    own = {
        place.concept
        for place in evidence.content_of(denied.sentence).places
        if place.concept in denied.concepts or (claimant and claimant.span.overlaps(place.span))
    }
    doers = {concept for concept in own if concept.signal is Signal.ACTOR} or own.difference(denied.concepts)
    return not doers.isdisjoint(told)


# In words


def _denied_words(evidence: Evidence, claim: Attribution) -> str:
    """What is denied, in a few words: those after the verb."""
    after = Passage(claim.verb.article, claim.verb.end, claim.scope.end)
    return truncate(evidence.text(after), _TOPIC_LENGTH).strip(_MARKS)


def _stating(evidence: Evidence, passage: Passage) -> Side:
    """The side of a passage that denies nothing: how it puts what it says."""
    attributions = evidence.attributions[passage]
    if attributions.distancing:
        return Side(passage, evidence.text(attributions.distancing[0]))
    said = next((claim for claim in attributions.by_verb if claim.source), None)
    return _by("said", passage, said) if said else Side(passage, "stated as a fact")


def _by(verb: str, passage: Passage, claim: Attribution) -> Side:
    """A side that is somebody's, named as within a sentence: "denied by the Syrian military"."""
    name = claim.name or "the one quoted"
    return Side(passage, f"{verb} by {name}", name)
