"""The sides of a discrepancy, one by one: their words, place, source, and the sentence they are in."""

from dataclasses import dataclass

from reader.analysis.figure import Figure
from reader.analysis.model import Actor, Attribution, Discrepancy, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.views.sides_by_value import sides_in_order

_OF_WHOLE_CLAUSE = (DiscrepancyKind.AGENT, DiscrepancyKind.STATUS, DiscrepancyKind.DETAIL)
"""The kinds of which a denial or a doubt is what differs. What is denied of a clause is not denied of each figure and
name in it: who denies an attack that killed 58 says nothing about the 58."""
OWN_WORDS = "in its own words"


@dataclass(frozen=True)
class SideInWords:
    """A side of a discrepancy, to be compared with the others."""

    place: Passage
    """The words that say it."""
    sentence: Passage
    """The one in which they begin."""
    says: str
    """Its claim in few words, without the source; empty where the sentence itself is what is to be compared."""
    said_by: str
    """"says: the coastguard", "denies: the mayor", "in its own words"; empty where nobody is named."""


def sides_of(comparison: Comparison, discrepancy: Discrepancy) -> tuple[SideInWords, ...]:
    """The sides in the order of their values, as the index has these; those of one value in the order of the panes."""
    sides = sides_in_order(comparison, discrepancy)
    return tuple(_spelled_out(comparison, side, discrepancy) for side in sides)


def _spelled_out(comparison: Comparison, side: Side, discrepancy: Discrepancy) -> SideInWords:
    place = side.passage
    sentence = comparison.passage_at(place.article, place.start)
    claimant = _claimant(comparison, place)
    said_by = f"says: {claimant.name}" if claimant else _said_by(comparison, sentence, place, discrepancy)
    speaker = side.speaker or side.claimant
    if speaker and said_by in ("", OWN_WORDS):
        said_by = f"says: {speaker}"
    return SideInWords(place, sentence, "" if discrepancy.is_wording else own_claim(comparison, side), said_by)


def own_claim(comparison: Comparison, side: Side) -> str:
    """The claim of a side as its own article has it: "58" where its value is "at least 58", and the other way round."""
    claim = side.claim
    figure = next(iter(_figures_at(comparison, side.passage)), None)
    if figure:
        text, number = " ".join(figure.text.split()), " ".join(figure.number.split())
        if _adds_only_words_before(claim, text):
            return text
        if _adds_only_words_before(number, claim):
            return number
    return claim


def _adds_only_words_before(longer: str, shorter: str) -> bool:
    return bool(shorter) and longer.casefold().endswith(f" {shorter.casefold()}")


def claimant_of(comparison: Comparison, side: Side) -> str:
    """Who makes the claim of a side, as the article names them; empty where it is the article's own."""
    claimant = _claimant(comparison, side.passage)
    return side.speaker or side.claimant or (claimant.name if claimant else "")


def _claimant(comparison: Comparison, place: Passage) -> Actor | None:
    """The actor to whom the figure at a place is attributed, if one is."""
    ids = {figure.claimed_by for figure in _figures_at(comparison, place)}
    return next((actor for actor in comparison.analysis.actors if actor.id in ids), None)


def _figures_at(comparison: Comparison, place: Passage) -> list[Figure]:
    """The figures at a place, by an index of them: exports ask for those of every side."""
    sentence = comparison.passage_at(place.article, place.start)
    return [figure for figure in comparison.figures_at(sentence) if figure.passage == place]


def _said_by(comparison: Comparison, sentence: Passage, place: Passage, discrepancy: Discrepancy) -> str:
    """To whom the sentence attributes the words at a place; empty where that is not known."""
    said = comparison.analysis.attributions.get(sentence)
    if said is None:
        return ""
    if discrepancy.kind is DiscrepancyKind.LABEL and not (discrepancy.is_marked or discrepancy.suggested_by):
        return OWN_WORDS  # those that are somebody else's have a claimant
    if not said.attributions:
        return "in a quotation" if said.is_quoted else OWN_WORDS
    if any(_names_source(found, place) for found in said.attributions):
        return OWN_WORDS
    of_place = (found for found in said.attributions if _covers(comparison, found, place))
    return "; ".join(dict.fromkeys(found.summary for found in of_place if _fits_kind(found, discrepancy.kind)))


def _names_source(attribution: Attribution, place: Passage) -> bool:
    """Whether words are how the article itself names who says something: "*22 lawyers* said that…"."""
    return attribution.source is not None and attribution.source.covers(place)


def _covers(comparison: Comparison, attribution: Attribution, place: Passage) -> bool:
    """Whether words are said in an attribution: within its clause or, where that ends with its verb, before it.

    "The storm killed 12 people, the coast guard said."
    """
    if attribution.scope.overlaps(place):
        return True
    rest = comparison.analysis.text_of(Passage(place.article, attribution.verb.end, attribution.scope.end))
    return place.end <= attribution.scope.start and not any(character.isalnum() for character in rest)


def _fits_kind(attribution: Attribution, kind: DiscrepancyKind) -> bool:
    """Whether it says of a side of that kind who says it, or who denies it."""
    if attribution.kind.vouches:
        return bool(attribution.name)
    return kind in _OF_WHOLE_CLAUSE
