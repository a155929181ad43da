"""What one source denies and another states or alleges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.discrepancies.counterclaims import counterclaim_of
from reader.analysis.discrepancies.denials import Denial, denials_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.model import Attribution, AttributionKind, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.text.phrasing import truncate

_ALLEGES = (AttributionKind.CLAIMS, AttributionKind.ACCUSES)
_WEIGHT = 0.7
_TOPIC_LENGTH = 50
_MARKS = ' .,:;!?…"“”'
"""What may be around words that are denied and is no part of them."""


@dataclass(frozen=True)
class _Dispute:
    """Denials of one thing, and the passages that say it."""

    denials: tuple[Denial, ...]
    claims: tuple[Passage, ...]

    def joined(self, other: "_Dispute") -> "_Dispute":
        """Both as one."""
        return _Dispute(self.denials + other.denials, tuple(dict.fromkeys(self.claims + other.claims)))


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
        if is_by_the_same or not set(known.claims).isdisjoint(dispute.claims):
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
    denying = (_by("denied", denial.claim.scope, denial.claim) for denial in dispute.denials)
    sides = (*denying, *(_claiming(evidence, claim) for claim in dispute.claims))
    topics = (_denied_words(evidence, denial.claim) for denial in dispute.denials)
    return Finding(DiscrepancyKind.STATUS, Basis.DENIED, next(filter(None, topics), ""), sides, _WEIGHT)


def _denied_words(evidence: Evidence, claim: Attribution) -> str:
    """What is denied, in a few words: those after the verb."""
    after = Passage(claim.verb.article, claim.verb.end, claim.scope.end)
    return truncate(evidence.text(after), _TOPIC_LENGTH).strip(_MARKS)


def _claiming(evidence: Evidence, passage: Passage) -> Side:
    """The side of a passage that denies nothing: how it puts what it says."""
    said = evidence.attributions[passage]
    alleged = next((a for a in said.by_verb if a.verb_kind in _ALLEGES), None)
    if alleged:
        return _by("alleged", passage, alleged) if alleged.source else Side(passage, "alleged")
    if said.distancing:
        return Side(passage, evidence.text(said.distancing[0]))
    claim = next((claim for claim in said.by_verb if claim.source), None)
    return _by("said", passage, claim) if claim else Side(passage, "stated as a fact")


def _by(verb: str, passage: Passage, claim: Attribution) -> Side:
    """A side that is somebody's, named as within a sentence: "denied by the Syrian military"."""
    name = claim.name or "the one quoted"
    return Side(passage, f"{verb} by {name}", name)
