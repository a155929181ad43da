"""Different ages of one person: "Luka Dorn, 34, was arrested", "35-year-old Luka Dorn"."""

from collections.abc import Container, Iterator
from itertools import combinations

from reader.analysis.discrepancies.count_sides import sides_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.scope import day_of, tokens_in
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import Actor, ActorKind, DiscrepancyKind
from reader.analysis.passage import Passage

_MOST_YEARS = 10
"""Ages further apart than this are of two people of one name, or of two times."""
_SOON = 60
"""Up to how many days after the first article a person is no older in the second, but for a birthday."""
_YEAR = 365.25
_WEIGHT = 0.85


def find_ages(evidence: Evidence) -> Iterator[Finding]:
    """Ages of one person that can't all be right."""
    ages = [figure for figure in evidence.compared if figure.kind is FigureKind.AGE]
    given = {(figure.passage.article, figure.value) for figure in ages}
    of_person: dict[str, list[Figure]] = {}
    for figure in ages:
        person = _person_of(figure, evidence)
        if person:
            of_person.setdefault(person.id, []).append(figure)
    for actor in evidence.actors:
        pairs = [p for p in combinations(of_person.get(actor.id, ()), 2) if _differ(*p, given, evidence)]
        if pairs:
            figures = sorted({figure for pair in pairs for figure in pair}, key=lambda figure: figure.passage)
            sides = sides_of(figures, evidence, str(figures[0].unit))
            yield Finding(DiscrepancyKind.NUMBER, Basis.NUMBERS, f"age of {actor.name}", sides, _WEIGHT)


def _person_of(figure: Figure, evidence: Evidence) -> Actor | None:
    """Whose age a figure is: the person who is named right before it or right after it."""
    sentence = evidence.sentence_of(figure.passage)
    if sentence is None or not figure.value or figure.bound or _is_one_of_several(figure, sentence, evidence):
        return None
    own = figure.passage
    named = [entry for entry in evidence.mentions.within(sentence) if entry[1].kind is ActorKind.PERSON]
    before = [(place, actor) for place, actor in named if place.end <= own.start]
    after = [(place, actor) for place, actor in named if own.end <= place.start]
    if before and _leads_to_age(Passage(own.article, before[-1][0].end, own.start), evidence):
        return before[-1][1]
    if after and not tokens_in(evidence, Passage(own.article, own.end, after[0][0].start)):
        return after[0][1]
    return None


def _is_one_of_several(figure: Figure, sentence: Passage, evidence: Evidence) -> bool:
    """Whether the ages of several people are together: "Ada and Luka Dorn, aged 16 and 13"."""
    others = (other.passage for other in evidence.figures_by_sentence[sentence] if other.kind is FigureKind.AGE)
    own = figure.passage
    gaps = (Passage(own.article, min(p.end, own.end), max(p.start, own.start)) for p in others if p != own)
    return any(len(tokens_in(evidence, gap)) == 1 for gap in gaps)


def _leads_to_age(between: Passage, evidence: Evidence) -> bool:
    """Whether nothing is between a name and an age but what leads from one to the other: ", a", ", now", " (" """
    leading = evidence.language_of(between).words("discrepancies.before_ages")
    tokens = tokens_in(evidence, between)
    return bool(tokens) and leading.issuperset(token.fold for token in tokens)


def _differ(a: Figure, b: Figure, given: Container[tuple[str, object]], evidence: Evidence) -> bool:
    """Whether two articles give two ages, neither of them the other's of anybody, and no time between explains it."""
    here, there = a.passage.article, b.passage.article
    is_settled = (here, b.value) in given or (there, a.value) in given
    older = float(b.value or 0) - float(a.value or 0)
    is_near = here != there and 0 < abs(older) <= _MOST_YEARS
    return is_near and not is_settled and not _is_explained(older, _days_between(here, there, evidence))


def _is_explained(older: float, days: int | None) -> bool:
    """Whether somebody may have grown so many years older in so many days; both are negative where it was before.

    Where the days are not known, a birthday is not enough to explain it, but years may have passed.
    """
    if days is None:
        return abs(older) > 1
    return abs(days) >= _SOON and (days > 0) == (older > 0) and abs(older) <= abs(days) / _YEAR + 1


def _days_between(here: str, there: str, evidence: Evidence) -> int | None:
    """How many days after one article another is of; None where that is not known."""
    first, second = (day_of(evidence.days.get(article)) for article in (here, there))
    return (second - first).days if first and second else None
