"""Who claims a figure: the actor of the claim in whose scope it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.analysis.claims import Claim, Stance, Wording
from reader.analysis.model import Actor, Figure, Passage

_VOUCHING = (Stance.ASSERT, Stance.CLAIM, Stance.ACCUSE)
"""Stances whose claimants stand by the figures they name; who denies a deed does not count its dead."""


def attributed(
    figures: Iterable[Figure], wordings: Mapping[Passage, Wording], actors: Sequence[Actor]
) -> tuple[Figure, ...]:
    """The figures, each with the actor to whom its sentence attributes it."""
    claims: dict[str, list[Claim]] = {}
    for wording in wordings.values():
        for claim in wording.claims:
            claims.setdefault(claim.scope.article, []).append(claim)
    named = _named_by_end(actors)
    return tuple(replace(f, claimed_by=_claimant(f, claims.get(f.passage.article, ()), named)) for f in figures)


Named = Mapping[tuple[str, int], Sequence[tuple[str, Passage]]]
"""By article and end of a mention: who is named, by id, and where; those named most first."""


def _named_by_end(actors: Sequence[Actor]) -> Named:
    found: dict[tuple[str, int], list[tuple[str, Passage]]] = {}
    for actor in actors:
        for mention in actor.mentions:
            found.setdefault((mention.passage.article, mention.passage.end), []).append((actor.id, mention.passage))
    return found


def _claimant(figure: Figure, claims: Sequence[Claim], named: Named) -> str | None:
    """The actor who is named last in the claimant's words, of the claim that begins last."""
    within = [
        (claim.verb.start, claim.claimant)
        for claim in claims
        if claim.claimant and claim.stance in _VOUCHING and claim.scope.covers(figure.passage)
    ]
    if not within:
        return None
    _, claimant = max(within, key=lambda entry: entry[0])
    ending = named.get((claimant.article, claimant.end), ())
    return next((actor for actor, passage in ending if claimant.covers(passage)), None)
