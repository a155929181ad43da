"""Who claims a figure: the actor of the claim in whose scope it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.analysis.claims import Claim, Wording
from reader.analysis.model import Actor, Figure, Passage


def attributed(
    figures: Iterable[Figure], wordings: Mapping[Passage, Wording], actors: Sequence[Actor]
) -> tuple[Figure, ...]:
    """The figures, each with the actor to whom its sentence attributes it."""
    claims: dict[str, list[Claim]] = {}
    for wording in wordings.values():
        for claim in wording.claims:
            claims.setdefault(claim.scope.article, []).append(claim)
    return tuple(replace(f, claimed_by=_claimant(f, claims.get(f.passage.article, ()), actors)) for f in figures)


def _claimant(figure: Figure, claims: Sequence[Claim], actors: Sequence[Actor]) -> str | None:
    """The actor who is named last in the claimant's words, of the claim that begins last."""
    within = [claim for claim in claims if claim.claimant and claim.scope.covers(figure.passage)]
    if not within:
        return None
    claim = max(within, key=lambda claim: claim.verb.start)
    return next((actor.id for actor in actors if claim.claimant and _names(actor, claim.claimant)), None)


def _names(actor: Actor, passage: Passage) -> bool:
    """Whether the words name the actor as their head: at their end."""
    return any(passage.covers(m.passage) and m.passage.end == passage.end for m in actor.mentions)
