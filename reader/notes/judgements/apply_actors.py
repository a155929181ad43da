"""An analysis with its actors as the reader has judged them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from reader.analysis.model import Actor, Analysis, Mention
from reader.notes.judgements.judgement import ActorJudgement, Judgement, Verdict
from reader.text.tokens import fold

Actors = tuple[Actor, ...]


def apply_actor_judgements(analysis: Analysis, judgements: Iterable[Judgement]) -> Analysis:
    """The analysis with its actors as judged, in the order in which the judgements were made.

    A judgement on actors that are not found, or not any more, changes nothing.
    """
    actors = analysis.actors
    for judgement in judgements:
        if isinstance(judgement, ActorJudgement):
            actors = _RULINGS[judgement.verdict](actors, judgement)
    if actors == analysis.actors:
        return analysis
    claimants = _claimants(analysis.actors, actors)
    figures = tuple(replace(f, claimed_by=claimants.get(f.claimed_by or "")) for f in analysis.figures)
    order = {article.id: index for index, article in enumerate(analysis.articles)}
    return replace(analysis, actors=tuple(_in_order(actor, order) for actor in actors), figures=figures)


def _in_order(actor: Actor, order: Mapping[str, int]) -> Actor:
    mentions = sorted(actor.mentions, key=lambda mention: (order[mention.passage.article], mention.passage.start))
    return replace(actor, mentions=tuple(mentions))


def actors_called(actors: Iterable[Actor], form: str) -> list[Actor]:
    """The actors that a form means: those with it as their name, else those that go by it."""
    wanted = _plain(form)
    found = list(actors)
    return [a for a in found if _plain(a.name) == wanted] or [a for a in found if wanted in _forms_of(a)]


def _merge(actors: Actors, judgement: ActorJudgement) -> Actors:
    merged = [actor for form in judgement.forms for actor in actors_called(actors, form)]
    ids = list(dict.fromkeys(actor.id for actor in merged))
    if len(ids) < 2:
        return actors
    leading = merged[0]
    mentions = tuple(mention for actor in actors if actor.id in ids for mention in actor.mentions)
    one = replace(leading, mentions=mentions, why=("merged by you", *leading.why))
    return tuple(one if actor.id == leading.id else actor for actor in actors if actor.id not in ids[1:])


def _split(actors: Actors, judgement: ActorJudgement) -> Actors:
    leaving = {_plain(form) for form in judgement.forms}
    return tuple(part for actor in actors for part in _parts(actor, leaving, {other.id for other in actors}))


def _parts(actor: Actor, leaving: Collection[str], ids: Collection[str]) -> Iterable[Actor]:
    """The actor, or what is left of it and what leaves; an actor all of whose forms leave stays whole."""
    apart = tuple(mention for mention in actor.mentions if _plain(mention.text) in leaving)
    rest = tuple(mention for mention in actor.mentions if _plain(mention.text) not in leaving)
    if not apart or not rest:
        yield actor
        return
    own_id = next(own for n in count(1) if (own := f"{actor.id}-{n}") not in ids)
    yield replace(actor, mentions=rest, name=_name_of(actor, rest))
    yield replace(actor, id=own_id, mentions=apart, name=_longest(apart), why=("split off by you",))


def _rename(actors: Actors, judgement: ActorJudgement) -> Actors:
    named = {actor.id for actor in actors_called(actors, judgement.forms[0])}
    return tuple(replace(actor, name=judgement.name) if actor.id in named else actor for actor in actors)


def _hide(actors: Actors, judgement: ActorJudgement) -> Actors:
    hidden = {actor.id for actor in actors_called(actors, judgement.forms[0])}
    return tuple(actor for actor in actors if actor.id not in hidden)


_RULINGS: Mapping[Verdict, Callable[[Actors, ActorJudgement], Actors]] = {
    Verdict.MERGE: _merge,
    Verdict.SPLIT: _split,
    Verdict.RENAME: _rename,
    Verdict.HIDE: _hide,
}


def _claimants(before: Sequence[Actor], after: Sequence[Actor]) -> dict[str, str]:
    """From the id of each actor before to the one that has its name's mentions now."""
    owners = {mention.passage: actor.id for actor in after for mention in actor.mentions}
    found = {}
    for actor in before:
        ids = [owners[mention.passage] for mention in actor.mentions if mention.passage in owners]
        if ids:
            found[actor.id] = max(set(ids), key=ids.count)
    return found


def _name_of(actor: Actor, mentions: Sequence[Mention]) -> str:
    keeps = any(_plain(mention.text) == _plain(actor.name) for mention in mentions)
    return actor.name if keeps else _longest(mentions)


def _longest(mentions: Sequence[Mention]) -> str:
    return max((mention.text for mention in mentions), key=len)


def _forms_of(actor: Actor) -> set[str]:
    return {_plain(form) for form in actor.aliases}


def _plain(form: str) -> str:
    return " ".join(fold(form).split())
