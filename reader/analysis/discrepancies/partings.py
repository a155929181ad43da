"""Sentences that are alike but for one phrase: another doer, place, name, thing, or the opposite word."""

from collections.abc import Iterable, Iterator

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.likewise import Likewise, Phrase
from reader.analysis.discrepancies.negation import negate_once
from reader.analysis.discrepancies.opposites import are_opposite, lean_apart, leanings_of, may_be_one
from reader.analysis.discrepancies.parts import Part
from reader.analysis.discrepancies.spans import periods_conflict, spans_conflict
from reader.analysis.model import DiscrepancyKind, Passage, Side
from reader.analysis.sentences.claims import Claim, Stance
from reader.analysis.sentences.terms import Concept
from reader.text.phrasing import truncate

_SIDE_LENGTH = 60
_SURE = 0.5
_TOPICS = {
    DiscrepancyKind.AGENT: "who",
    DiscrepancyKind.PLACE: "where",
    DiscrepancyKind.TIME: "when",
    DiscrepancyKind.LABEL: "name",
    DiscrepancyKind.DETAIL: "",
}
_KINDS = {
    Part.DOER: DiscrepancyKind.AGENT,
    Part.TARGET: DiscrepancyKind.AGENT,
    Part.PLACE: DiscrepancyKind.PLACE,
    Part.TIME: DiscrepancyKind.TIME,
    Part.THING: DiscrepancyKind.DETAIL,
}


def find_partings(pairs: Iterable[Likewise]) -> Iterator[Finding]:
    """Linked sentences that are nearly alike and part in one phrase that plays the same part in both."""
    for pair in pairs:
        yield from _accusations(pair)
        opposed = _opposed(pair)
        if opposed:
            yield _finding(pair, DiscrepancyKind.DETAIL, *opposed)
        elif pair.only and pair.only is not Part.CLAIMANT:
            yield from _of_one_part(pair, *pair.partings[pair.only])
        elif pair.only:
            yield from _claimants(pair)


def _opposed(pair: Likewise) -> tuple[Passage, Passage] | None:
    """Opposite words, where the two part in nothing else but who says so, and in no negation."""
    language = pair.material.content_of(pair.a).language
    if len(set(pair.partings) - {Part.CLAIMANT}) > 1 or negate_once(pair.material, pair.a, pair.b):
        return None
    for here in pair.own[0]:
        for there in pair.own[1]:
            has_own_kind = {Part.PLACE, Part.TIME} & {here.part, there.part}
            if not has_own_kind and any(
                are_opposite(language, x.fold, y.fold) for x in here.words for y in there.words
            ):
                return here.passage, there.passage
    return None


def _of_one_part(pair: Likewise, here: tuple[Phrase, ...], there: tuple[Phrase, ...]) -> Iterator[Finding]:
    kind = _kind(pair, here, there)
    if kind:
        yield _finding(pair, kind, _whole(pair, here), _whole(pair, there))


def _kind(pair: Likewise, here: tuple[Phrase, ...], there: tuple[Phrase, ...]) -> DiscrepancyKind | None:
    """What kind of discrepancy two phrases are that play one part; None where they may tell the same."""
    language = pair.material.content_of(pair.a).language
    part = here[0].part
    if part is Part.TIME:
        differ = spans_conflict(pair.material, pair.a, pair.b) or periods_conflict(pair.material, pair.a, pair.b)
        return DiscrepancyKind.TIME if differ else None
    if part is Part.FIGURE or len(here) > 1 or len(there) > 1:
        return None
    one, other = (tuple(token.fold for token in phrase.words) for phrase in (here[0], there[0]))
    if any(are_opposite(language, x, y) for x in one for y in other):
        return (
            None
            if negate_once(pair.material, pair.a, pair.b)
            else DiscrepancyKind.PLACE
            if part is Part.PLACE
            else DiscrepancyKind.DETAIL
        )
    if "-" in (_behind(pair.material, here[0]), _behind(pair.material, there[0])):
        return None
    if lean_apart(language, one, other):
        return DiscrepancyKind.LABEL
    if _may_be_one(pair, here[0].passage, there[0].passage) or any(
        pair.is_told_elsewhere(phrase) for phrase in (*here, *there)
    ):
        return None
    has_number = any(token.is_number for phrase in (*here, *there) for token in phrase.words)
    if part is Part.THING and pair.extras:
        return None
    is_neutral = bool(leanings_of(language, one)) and leanings_of(language, one) == leanings_of(language, other)
    return None if has_number or (is_neutral and part is Part.THING) else _KINDS.get(part)


def _behind(material: Evidence, phrase: Phrase) -> str:
    """The character right behind a phrase: a hyphen where it is part of a word, as in "rebel-held"."""
    sentence = material.sentence_of(phrase.passage)
    end = phrase.passage.end
    return material.content_of(sentence).sentence.text[end - sentence.start :][:1] if sentence else ""


def _whole(pair: Likewise, phrases: tuple[Phrase, ...]) -> Passage:
    """From the first of some phrases to the last."""
    return Passage(phrases[0].passage.article, phrases[0].passage.start, phrases[-1].passage.end)


def _finding(pair: Likewise, kind: DiscrepancyKind, *places: Passage, topic: str | None = None) -> Finding:
    sides = tuple(Side(place, truncate(pair.material.text(place), _SIDE_LENGTH)) for place in places)
    return Finding(kind, Basis.PARTING, _TOPICS[kind] if topic is None else topic, sides, _SURE)


# Who says so, who blames whom


def _claimants(pair: Likewise) -> Iterator[Finding]:
    """Others who say, deny or claim the same of themselves or of what both tell."""
    claims = [_first_claim(pair, passage) for passage in (pair.a, pair.b)]
    if None in claims or _own_subjects(pair, claims[0]) != _own_subjects(pair, claims[1]):
        return
    places = [claim.claimant for claim in claims if claim and claim.claimant]
    if len(places) == 2 and not _may_be_one(pair, *places):
        yield _finding(pair, DiscrepancyKind.AGENT, *places, topic=_said(claims[0]))


def _may_be_one(pair: Likewise, here: Passage, there: Passage) -> bool:
    words = [pair.material.text(place).casefold().split() for place in (here, there)]
    return may_be_one(pair.material.content_of(pair.a).language, *words)


def _own_subjects(pair: Likewise, claim: Claim | None) -> Stance | None:
    """The stance of a claim that counts whoever makes it: one that asserts, only where it is about who says it."""
    if claim is None:
        return None
    if claim.stance in (Stance.DENY, Stance.CLAIM):
        return claim.stance
    content = pair.material.content_of(pair.a if claim.verb.article == pair.a.article else pair.b)
    behind = [token.fold for token in content.sentence.tokens if token.start >= claim.verb.end][:2]
    return claim.stance if content.language.words("grammar.pronouns").intersection(behind) else None


def _said(claim: Claim | None) -> str:
    return "who denies" if claim and claim.stance is Stance.DENY else "who says"


def _first_claim(pair: Likewise, passage: Passage) -> Claim | None:
    return next((claim for claim in pair.material.wordings[passage].claims if claim.claimant), None)


def _accusations(pair: Likewise) -> Iterator[Finding]:
    """Others who accuse, where who is accused is another one too, or the two have changed places."""
    claims = [_first_claim(pair, passage) for passage in (pair.a, pair.b)]
    accusers = [c.claimant for c in claims if c and c.claimant and c.stance is Stance.ACCUSE]
    if len(accusers) == 2 and pair.only is not Part.TARGET:
        one, other = (_concepts(pair.material, place) for place in accusers)
        if one and other and one.isdisjoint(other):
            scopes = [claim.scope for claim in claims if claim]
            yield _finding(pair, DiscrepancyKind.AGENT, *scopes, topic="who accuses whom")


def _concepts(material: Evidence, place: Passage) -> set[Concept]:
    sentence = material.sentence_of(place)
    return {p.concept for p in material.content_of(sentence).places if place.span.covers(p.span)} if sentence else set()
