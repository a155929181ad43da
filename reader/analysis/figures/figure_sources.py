"""Who claims a figure: the actor of the claim in whose scope it is."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from reader.analysis.actors.mentions import Mentions
from reader.analysis.figure import Figure
from reader.analysis.model import Actor, ActorKind, Attribution, AttributionKind, SentenceAttributions
from reader.analysis.passage import Passage

_VOUCHING = (AttributionKind.SAYS, AttributionKind.CLAIMS, AttributionKind.ACCUSES)
"""Kinds whose sources vouch for the figures they name; who denies a deed does not count its dead."""


_ARTICLE = len("the ")
"""How many code points may be before the name of one who speaks alone."""


def attributed(
    figures: Iterable[Figure], attributions: Mapping[Passage, SentenceAttributions], actors: Sequence[Actor]
) -> tuple[Figure, ...]:
    """The figures, each with the actor to whom its sentence attributes it."""
    claims = _Claims(claim for said in attributions.values() for claim in _claims_in(said))
    mentions = Mentions(actors)
    return tuple(replace(figure, claimed_by=_claimant(figure, claims, mentions)) for figure in figures)


class _Claims:
    """What the sentences of articles attribute, found by place: a long article has thousands."""

    def __init__(self, claims: Iterable[Attribution]) -> None:
        self._claims = sorted(claims, key=lambda claim: claim.scope)
        self._longest = max((claim.scope.end - claim.scope.start for claim in self._claims), default=0)

    def about(self, place: Passage) -> Iterator[Attribution]:
        """Those in whose scope a place is."""
        earliest = place._replace(start=place.start - self._longest)
        start = bisect_left(self._claims, earliest, key=lambda claim: claim.scope)
        near = takewhile(lambda claim: claim.scope[:2] <= place[:2], islice(self._claims, start, None))
        return (claim for claim in near if claim.scope.covers(place))


def _claims_in(said: SentenceAttributions) -> Iterator[Attribution]:
    """What a sentence attributes by verbs; else by the one phrase that it has: "40 people died, according to Weber"."""
    yield from said.by_verb or (said.by_phrase if len(said.by_phrase) == 1 else ())


def _claimant(figure: Figure, claims: _Claims, mentions: Mentions) -> str | None:
    """The actor in whose name the claim is made that begins last."""
    within = [
        (claim.verb.start, claim.source)
        for claim in claims.about(figure.passage)
        if claim.source and claim.verb_kind in _VOUCHING
    ]
    if not within:
        return None
    _, claimant = max(within, key=lambda entry: entry[0])
    return _speaker(claimant, mentions)


def _speaker(claimant: Passage, mentions: Mentions) -> str | None:
    """Who speaks in a claimant's words: the first person in them, else the actor named last at their end.

    A place speaks only where it is alone ("Damascus said"), and not in "a woman from Aberdare".
    """
    inside = [*mentions.within(claimant)]
    person = next((actor.id for _, actor in inside if actor.kind is ActorKind.PERSON), None)
    last = [
        actor.id
        for passage, actor in inside
        if passage.end == claimant.end
        and (actor.kind is not ActorKind.PLACE or passage.start - claimant.start <= _ARTICLE)
    ]
    return person or next(iter(last), None)
