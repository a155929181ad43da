"""Whether the words of two sides differ in value: by what the detectors of the analysis compare with."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import product

from reader.analysis.discrepancies.deed_dates import dates_differ
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.factuality import is_stated, negations_in
from reader.analysis.discrepancies.hours import hours_differ
from reader.analysis.discrepancies.places import may_be_one_place
from reader.analysis.discrepancies.scope import are_of_one_time, may_be_one, scope_of, tokens_in
from reader.analysis.discrepancies.values import conflict
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import ActorKind, DiscrepancyKind
from reader.analysis.passage import Passage

_OF_TIME = frozenset((FigureKind.DATE, FigureKind.TIME, FigureKind.DURATION))


class Reason(StrEnum):
    """Why a difference that the model gives is dropped."""

    FORM = "not in the requested form"
    WORDS = "words not found in the passage"
    LONG = "whole sentences, not the words that differ"
    CLAIMANT = "a claimant not named there"
    VOICE = "one voice alone"
    VALUE = "no value"
    ALIKE = "versions that say the same"
    SCOPE = "about two times or places"
    TWICE = "repeated"


def why_alike(kind: DiscrepancyKind, a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    """Why the words at two places are no two versions of one thing; None where they may be.

    Each place lies in one sentence.
    """
    if a.overlaps(b):
        return Reason.ALIKE
    match kind:
        case DiscrepancyKind.NUMBER | DiscrepancyKind.TIME:
            return _figures(kind, a, b, evidence)
        case DiscrepancyKind.PLACE:
            return _places(a, b, evidence)
        case DiscrepancyKind.LABEL:
            return _labels(a, b, evidence)
        case DiscrepancyKind.STATUS:
            return Reason.ALIKE if _status(a, evidence) == _status(b, evidence) else None
        case DiscrepancyKind.AGENT | DiscrepancyKind.DETAIL:
            return _contents(a, b, evidence)


def figures_at(kind: DiscrepancyKind, place: Passage, evidence: Evidence) -> list[Figure]:
    """The figures within some words that a difference in number or time can be between."""
    sentence = evidence.sentence_of(place)
    found = evidence.figures_by_sentence.get(sentence, ()) if sentence else ()
    is_time = kind is DiscrepancyKind.TIME
    return [figure for figure in found if figure.passage.overlaps(place) and (figure.kind in _OF_TIME) == is_time]


def _figures(kind: DiscrepancyKind, a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    """Two figures of one kind and unit have to be in conflict, and nothing next to them may make them of two events."""
    pairs = product(figures_at(kind, a, evidence), figures_at(kind, b, evidence))
    comparable = [(x, y) for x, y in pairs if (x.kind, x.unit) == (y.kind, y.unit)]
    if not comparable:
        return Reason.VALUE
    apart = [pair for pair in comparable if _differ(*pair, evidence)]
    if not apart:
        return Reason.ALIKE
    is_of_one = kind is DiscrepancyKind.TIME or any(_are_of_one(x, y, evidence) for x, y in apart)
    return None if is_of_one else Reason.SCOPE


def _differ(a: Figure, b: Figure, evidence: Evidence) -> bool:
    match a.kind:
        case FigureKind.DATE:
            return dates_differ(a, b, evidence.language_of(a.passage))
        case FigureKind.TIME:
            return hours_differ(evidence, a, b)
        case _:
            return conflict(a, b)


def _are_of_one(a: Figure, b: Figure, evidence: Evidence) -> bool:
    here, there = scope_of(a, evidence), scope_of(b, evidence)
    return here is not None and there is not None and may_be_one(here, there, evidence)


def _places(a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    named = list(product(_places_named(a, evidence), _places_named(b, evidence)))
    if not named:
        return Reason.VALUE
    if any(may_be_one_place(evidence, x, y) for x, y in named):
        return Reason.ALIKE
    return _scope(a, b, evidence)


def _places_named(place: Passage, evidence: Evidence) -> Sequence[Passage]:
    """The places that are named in some words; where none is known as one, all names in them."""
    named = [(actor.kind, m.passage) for actor in evidence.actors for m in actor.mentions if place.covers(m.passage)]
    return [at for kind, at in named if kind is ActorKind.PLACE] or [at for _, at in named]


def _labels(a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    """Other words, neither all among the other's; or the same in scare quotes on one side alone."""
    one, other = _words(a, evidence), _words(b, evidence)
    if one == other:
        return Reason.ALIKE if _is_distanced(a, evidence) == _is_distanced(b, evidence) else None
    return Reason.ALIKE if one <= other or other <= one else None


def _words(place: Passage, evidence: Evidence) -> set[str]:
    """The words of a place, small words and marks aside."""
    language = evidence.language_of(place)
    tokens = tokens_in(evidence, place)
    return {token.fold for token in tokens if not token.is_mark and not language.is_function_word(token)}


def _is_distanced(place: Passage, evidence: Evidence) -> bool:
    said = evidence.attributions.get(evidence.sentence_of(place) or place)
    return said is not None and any(quoted.overlaps(place) for quoted in said.scare_quotes)


def _status(place: Passage, evidence: Evidence) -> tuple[bool, ...]:
    """Whether the sentence of a place negates or denies, states outright, and attributes it to somebody; and whether
    the words themselves are hedged."""
    sentence = evidence.sentence_of(place) or place
    said = evidence.attributions[sentence]
    negates = bool(said.denial) or bool(negations_in(evidence, sentence))
    is_hedged = any(hedge.overlaps(place) for hedge in said.hedges)
    return negates, is_stated(evidence, sentence), any(found.name for found in said.attributions), is_hedged


def _contents(a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    """Each has to say something that the other does not; or one negates what the other says."""
    one, other = _said(a, evidence), _said(b, evidence)
    is_negated = _negates(a, evidence) != _negates(b, evidence)
    if not is_negated and (one <= other or other <= one):
        return Reason.ALIKE
    return _scope(a, b, evidence)


def _said(place: Passage, evidence: Evidence) -> set[object]:
    """The concepts of a place: words of one meaning are one, and so are the names of one actor."""
    sentence = evidence.sentence_of(place)
    found = evidence.content_of(sentence).places if sentence else ()
    return {each.concept for each in found if place.start <= each.span.start < place.end}


def _negates(place: Passage, evidence: Evidence) -> bool:
    sentence = evidence.sentence_of(place) or place
    return any(place.overlaps(negation) for negation in negations_in(evidence, sentence))


def _scope(a: Passage, b: Passage, evidence: Evidence) -> Reason | None:
    """Sentences that both give dates, of which one is not of the other's time, are about two things."""
    here, there = evidence.sentence_of(a), evidence.sentence_of(b)
    if here is None or there is None or not (_is_dated(here, evidence) and _is_dated(there, evidence)):
        return None
    return None if are_of_one_time(evidence, here, there) else Reason.SCOPE


def _is_dated(sentence: Passage, evidence: Evidence) -> bool:
    return any(figure.kind is FigureKind.DATE for figure in evidence.figures_by_sentence.get(sentence, ()))
