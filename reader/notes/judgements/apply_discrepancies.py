"""Applies judgements to the discrepancies: adds those the reader marked, and sets the verdict on each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, Judgement
from reader.notes.judgements.settled import settled_by_notes
from reader.notes.resolved import ResolvedNote
from reader.notes.resolver import AnchorResolver
from reader.text.phrasing import truncate

_SAYS = 60
"""The most characters of a side's words that are shown as its claim, where the reader marked it."""

_MARKED_BY_YOU = "marked by you"

Places = tuple[Passage, ...]


def origin(discrepancy: Discrepancy) -> str:
    """Where a discrepancy comes from, for a person: "marked by you"; empty where the analysis found it."""
    suggested = f"suggested by {discrepancy.suggested_by}" if discrepancy.suggested_by else ""
    return ", ".join(part for part in (_MARKED_BY_YOU if discrepancy.is_marked else "", suggested) if part)


@dataclass(frozen=True)
class Dispositions:
    """The verdicts on the discrepancies of an analysis."""

    by_id: Mapping[str, Disposition] = field(default_factory=dict)
    """Of those that are not simply open, by the discrepancy's id."""
    hidden: tuple[Discrepancy, ...] = ()
    """Those that are none, in the reader's judgement."""
    places: Mapping[str, Places] = field(default_factory=dict)
    """By the judgement's id: the places of the words that it is about, now."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """By the judgement's id: the id of the discrepancy that it is about, where that is found."""
    on_suggestions: frozenset[str] = frozenset()
    """The ids of the verdicts on suggestions, which are there only once a model was asked for them."""

    @property
    def lost(self) -> frozenset[str]:
        """The ids of the judgements whose discrepancy is not found any more; they change nothing."""
        return frozenset(self.places) - frozenset(self.meant) - self.on_suggestions

    def of(self, discrepancy: Discrepancy) -> Disposition:
        """The verdict on a discrepancy."""
        return self.by_id.get(discrepancy.id, Disposition.OPEN)

    def is_open(self, discrepancy: Discrepancy) -> bool:
        """Whether nothing has been decided about a discrepancy yet."""
        return self.of(discrepancy) is Disposition.OPEN

    def counts(self, discrepancies: Iterable[Discrepancy]) -> Mapping[Disposition, int]:
        """How many of them come to what; in the order of the dispositions."""
        found = Counter(map(self.of, discrepancies))
        return {disposition: found[disposition] for disposition in Disposition if found[disposition]}


def apply_discrepancy_judgements(
    analysis: Analysis,
    judgements: Iterable[Judgement],
    notes: Iterable[ResolvedNote],
    suggested: Iterable[Discrepancy] = (),
) -> tuple[Analysis, Dispositions]:
    """The analysis with the discrepancies as judged, those that the reader marked first; and what each comes to.

    The last judgement on a discrepancy counts; a settled note closes what is open by judgement. Of what a model has
    suggested those come last that are neither found nor marked.
    """
    own = [judgement for judgement in judgements if isinstance(judgement, DiscrepancyJudgement)]
    places = {judgement.id: _places(analysis, judgement) for judgement in own}
    marked = tuple(_marked(analysis, j, places[j.id]) for j in own if not j.disposition and len(places[j.id]) > 1)
    known = (*marked, *analysis.discrepancies)
    new = tuple(d for d in suggested if not _is_known(d, known))
    whole = (*known, *new)
    on_suggestions = frozenset(j.id for j in own if j.suggested_by and j.disposition)
    meant = {d.id: d.id for d in marked}
    meant |= _meant((j for j in own if j.id not in on_suggestions), places, known)
    meant |= _meant((j for j in own if j.id in on_suggestions), places, new)
    by_id = {d.id: Disposition.SETTLED for d in settled_by_notes(whole, notes)} | _closed(own, meant)
    hidden = tuple(d for d in whole if by_id.get(d.id) is Disposition.NONE)
    shown = tuple(d for d in whole if d not in hidden)
    return _having(analysis, shown), Dispositions(by_id, hidden, places, meant, on_suggestions)


def _is_known(suggestion: Discrepancy, known: Iterable[Discrepancy]) -> bool:
    """Whether a difference of its kind is at its places."""
    places = tuple(side.passage for side in suggestion.sides)
    return discrepancy_at(places, suggestion.kind, (d for d in known if d.is_difference)) is not None


def _meant(
    judgements: Iterable[DiscrepancyJudgement], places: Mapping[str, Places], whole: Sequence[Discrepancy]
) -> dict[str, str]:
    """The discrepancies that were disposed of, as far as they are found."""
    found = {j.id: discrepancy_at(places[j.id], j.kind, whole) for j in judgements if j.disposition}
    return {key: discrepancy.id for key, discrepancy in found.items() if discrepancy}


def discrepancy_at(places: Places, kind: DiscrepancyKind, discrepancies: Iterable[Discrepancy]) -> Discrepancy | None:
    """The discrepancy of a kind that some places are about: two of its sides are enough.

    Of several the one with most sides at the very places, then the one with most that share words with them.
    """
    found = [d for d in discrepancies if d.kind is kind and _is_about(places, d)]
    return max(found, key=lambda d: (_sides_at(places, d), _sides_in(places, d)), default=None)


def _is_about(places: Places, discrepancy: Discrepancy) -> bool:
    needed = min(2, len(discrepancy.sides))
    used = sum(any(place.overlaps(side.passage) for side in discrepancy.sides) for place in places)
    return _sides_in(places, discrepancy) >= needed and used >= needed


def _sides_at(places: Places, discrepancy: Discrepancy) -> int:
    return sum(side.passage in places for side in discrepancy.sides)


def _sides_in(places: Places, discrepancy: Discrepancy) -> int:
    return sum(any(side.passage.overlaps(place) for place in places) for side in discrepancy.sides)


def _places(analysis: Analysis, judgement: DiscrepancyJudgement) -> Places:
    """The places of a judgement's words now, as far as they are found."""
    whereabouts = AnchorResolver(analysis.articles)
    found = (whereabouts.find(anchor) for anchor in judgement.anchors)
    return tuple(dict.fromkeys(Passage(a.article, *finding.span) for a, finding in found if finding.span))


def _marked(analysis: Analysis, judgement: DiscrepancyJudgement, places: Places) -> Discrepancy:
    """The discrepancy that the reader marked."""
    sides = tuple(Side(place, truncate(analysis.text_of(place), _SAYS)) for place in places)
    fact = _fact_of(analysis.facts, places)
    return Discrepancy(
        judgement.id,
        judgement.kind,
        judgement.label,
        sides,
        1.0,
        fact,
        is_marked=True,
        suggested_by=judgement.suggested_by,
    )


def _fact_of(facts: Iterable[Fact], places: Places) -> str | None:
    """The fact that most of the places belong to; none where only one does."""
    shares = Counter({f.id: sum(any(p.overlaps(own) for own in f.passages) for p in places) for f in facts})
    best = shares.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else None


def _closed(judgements: Iterable[DiscrepancyJudgement], meant: Mapping[str, str]) -> dict[str, Disposition]:
    """The last verdict on each discrepancy, by its id, without those that are open."""
    last = {meant[j.id]: j.disposition for j in judgements if j.disposition and j.id in meant}
    return {key: disposition for key, disposition in last.items() if disposition is not Disposition.OPEN}


def _having(analysis: Analysis, discrepancies: tuple[Discrepancy, ...]) -> Analysis:
    """The analysis with those discrepancies and no others."""
    if discrepancies == analysis.discrepancies:
        return analysis
    from reader.analysis.discrepancies.find_discrepancies import (
        with_discrepancies,  # deferred: it knows the whole analysis
    )

    facts = with_discrepancies(analysis.facts, discrepancies)
    return replace(analysis, discrepancies=discrepancies, facts=facts)
