"""What one source denies and another states or alleges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.discrepancies.counterclaims import Counterclaim, counterclaim_of
from reader.analysis.discrepancies.denials import Denial, denials_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.scope import tokens_in
from reader.analysis.discrepancies.speakers import name_of_source
from reader.analysis.model import Attribution, AttributionKind, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.analysis.propositions.denied import noun_denied
from reader.analysis.propositions.predicates import passage_of, words_of
from reader.text.phrasing import truncate

_ALLEGES = (AttributionKind.CLAIMS, AttributionKind.ACCUSES)
_WEIGHT = 0.7
_TOPIC_LENGTH = 90
_MARKS = ' .,:;!?"“”'
"""What may be around words that are denied and is no part of them."""


@dataclass(frozen=True)
class _Dispute:
    """Denials of one thing, and what is said against them."""

    denials: tuple[Denial, ...]
    claims: tuple[Counterclaim, ...]

    @property
    def claiming(self) -> frozenset[Passage]:
        """The passages that say what is denied."""
        return frozenset(claim.passage for claim in self.claims)

    def joined(self, other: "_Dispute") -> "_Dispute":
        """Both as one."""
        new = (claim for claim in other.claims if claim.passage not in self.claiming)
        return _Dispute(self.denials + other.denials, (*self.claims, *new))


def find_denied_propositions(evidence: Evidence) -> Iterator[Finding]:
    """Propositions that some deny and others say: each once, with all who deny it."""
    disputes: list[_Dispute] = []
    unanswered: list[Denial] = []
    for denial in denials_of(evidence):
        claim = counterclaim_of(evidence, denial)
        if claim:
            disputes = _including(_Dispute((denial,), (claim,)), disputes, evidence)
        else:
            unanswered.append(denial)
    for dispute in disputes:
        same = (denial for denial in unanswered if _is_of_the_same(evidence, denial, dispute.denials))
        yield _finding(_Dispute((*dispute.denials, *same), dispute.claims), evidence)


def _including(dispute: _Dispute, disputes: Sequence[_Dispute], evidence: Evidence) -> list[_Dispute]:
    """The disputes with another one, which is joined to the one that it is the same as."""
    for known in disputes:
        is_by_the_same = any(
            a.claim.name == b.claim.name and evidence.are_linked(a.sentence, b.sentence)
            for a in known.denials
            for b in dispute.denials
        )
        if is_by_the_same or not known.claiming.isdisjoint(dispute.claiming):
            return [known.joined(dispute) if each is known else each for each in disputes]
    return [*disputes, dispute]


def _is_of_the_same(evidence: Evidence, denial: Denial, others: Sequence[Denial]) -> bool:
    """Whether a denial is linked to another one of just the same."""
    return any(
        evidence.are_linked(denial.sentence, other.sentence) and set(denial.concepts) == set(other.concepts)
        for other in others
    )


# In words


def _finding(dispute: _Dispute, evidence: Evidence) -> Finding:
    denying = (_denying(evidence, denial) for denial in dispute.denials)
    sides = (*denying, *(_claiming(evidence, claim) for claim in dispute.claims))
    topics = (_denied_words(evidence, denial) for denial in dispute.denials)
    return Finding(DiscrepancyKind.STATUS, Basis.DENIED, next(filter(None, topics), ""), sides, _WEIGHT)


def _denied_words(evidence: Evidence, denial: Denial) -> str:
    """What is denied, in a few words: those after the verb and "claims that", else the noun before the verb."""
    words = denial.words
    start = next((end for end in _ends_of_openers(evidence, words)), words.start)
    said = evidence.text(Passage(words.article, start, words.end)).strip(_MARKS)
    return truncate(said or _noun_denied(evidence, denial), _TOPIC_LENGTH)


def _ends_of_openers(evidence: Evidence, words: Passage) -> Iterator[int]:
    """Where "that" ends, as the first word, or the first after claims as such: "denied the claims *that*"."""
    language = evidence.language_of(words)
    openers = language.words("claims.claim_nouns") | language.words("grammar.determiners")
    for token in tokens_in(evidence, words):
        if token.fold in language.words("discrepancies.that"):
            yield token.end
        if token.fold not in openers:
            return


def _noun_denied(evidence: Evidence, denial: Denial) -> str:
    """What "which she has denied" is said of."""
    parsed = evidence.grammar_of([denial.sentence]).get(denial.sentence)
    noun = noun_denied(parsed, denial.claim.verb.span) if parsed else None
    return evidence.text(passage_of(parsed, words_of(parsed, noun))) if parsed and noun else ""


def _claiming(evidence: Evidence, claim: Counterclaim) -> Side:
    """The side of a passage that denies nothing: how it puts what it says."""
    passage, said = claim.passage, evidence.attributions[claim.passage]
    own = next((each for each in said.by_verb if _is_of(each, claim)), None)
    if claim.is_accusation or (own and own.verb_kind in _ALLEGES):
        return _by(evidence, "alleged", passage, own) if own and own.source else Side(passage, "alleged")
    if said.distancing:
        return Side(passage, evidence.text(said.distancing[0]))
    if own and own.source:
        return _by(evidence, "said", passage, own)
    return Side(passage, "stated" if said.by_verb else "stated as a fact")


def _is_of(attribution: Attribution, claim: Counterclaim) -> bool:
    """Whether somebody is said to make a claim: by its verb of accusing, or with most of its words, or after them."""
    if claim.is_accusation:
        return any(attribution.verb.span.overlaps(word) for word in claim.words)
    own = [word for word in claim.words if attribution.scope.span.overlaps(word)]
    is_after = all(word.end <= attribution.scope.start for word in claim.words)
    return is_after or len(own) * 2 > len(claim.words)


def _denying(evidence: Evidence, denial: Denial) -> Side:
    name = name_of_source(evidence, denial.sentence, denial.claim)
    return Side(denial.claim.scope, f"denied by {name}", name)


def _by(evidence: Evidence, verb: str, passage: Passage, claim: Attribution) -> Side:
    """A side that is somebody's: "said by the coastguard"."""
    name = name_of_source(evidence, passage, claim)
    return Side(passage, f"{verb} by {name}", name)
