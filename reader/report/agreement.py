"""How far people agree, in lines for a person to read: on discrepancies, and on links."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.comparison.comparison import Comparison
from reader.notes.judgements.agreement import Agreement, Unit, agreement, between, units_of, units_of_links
from reader.notes.judgements.judgement import Judgement
from reader.text.phrasing import pluralise
from reader.text.sanitise import one_line

NOBODY = "There are no verdicts by two named people to compare"


def agreement_lines(judgements: Iterable[Judgement], comparison: Comparison) -> list[str]:
    """A line for each two people and, where there are more, one for all; for discrepancies and for links."""
    own = list(judgements)
    units_by_kind: Mapping[str, list[Unit]] = {
        "discrepancy": units_of(own, comparison.dispositions.meant),
        "link": units_of_links(own, comparison.linkings),
    }
    lines = [line for what, units in units_by_kind.items() for line in _lines(what, units)]
    return lines or [NOBODY]


def _lines(what: str, units: Sequence[Unit]) -> Iterator[str]:
    authors = sorted({author for unit in units for author in unit})
    groups = [*combinations(authors, 2), *([tuple(authors)] if len(authors) > 2 else [])]
    for group in groups:
        found = agreement(between(units, group))
        if found:
            yield f"{one_line(', '.join(group))}: {_described(what, found)}"


def _described(what: str, found: Agreement) -> str:
    alpha = "not defined: all the same" if found.alpha is None else f"{found.alpha:.3f}"
    judged = "both" if len(found.authors) == 2 else "at least two"
    return (
        f"{pluralise(found.units, what)} judged by {judged}, {found.percent:.0f} % alike, Krippendorff's alpha {alpha}"
    )
