"""Facts × sources at a glance: for each fact how each source reports it, the facts that matter most first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from reader.analysis.model import Fact
from reader.comparison.comparison import Comparison
from reader.views.attribution_ladder import Rung, ladder_of
from reader.views.table import Cell, TableView, table_of


class Reporting(Enum):
    """How a source reports a fact; the value says it for a person."""

    DIFFERS = "its version differs"
    REPORTS = "reports it"
    ATTRIBUTES = "reports it as what somebody says, or hedges it"
    DENIES = "reports a denial of or in it"

    @property
    def sign(self) -> str:
        """One character that says the same."""
        return {"DIFFERS": "≠", "REPORTS": "●", "ATTRIBUTES": "○", "DENIES": "✗"}[self.name]


@dataclass(frozen=True)
class MappedFact:
    """A fact, and how each source reports it."""

    fact: Fact
    number: int
    """The number that marks the fact, from 1."""
    reported: Mapping[str, Reporting]
    """By the id of the article; without those in which it was not found."""
    values: Mapping[str, str]
    """What a source says of it that differs, in few words, by the id of the article."""

    def sources(self, reporting: Reporting) -> list[str]:
        """The ids of the articles that report it so, in the order of the panes."""
        return [article for article, own in self.reported.items() if own is reporting]


def fact_map(comparison: Comparison) -> tuple[MappedFact, ...]:
    """All facts, first those that most sources report and differ about."""
    return tuple(_mapped(comparison))


def _mapped(comparison: Comparison) -> Iterator[MappedFact]:
    for row in table_of(comparison, TableView(by_weight=True)).rows:
        if row.fact:
            reported = {article: _reporting(comparison, cell) for article, cell in row.cells.items()}
            values = {article: _values(cell) for article, cell in row.cells.items() if cell.differing}
            yield MappedFact(row.fact, row.number, reported, values)


def _reporting(comparison: Comparison, cell: Cell) -> Reporting:
    """What matters most of a cell: that its value differs, that it is denied, that it is not in the source's name."""
    rungs = {step.rung for step in ladder_of(comparison, cell.passages)}
    if cell.differing:
        return Reporting.DIFFERS
    if Rung.DENIES in rungs:
        return Reporting.DENIES
    return Reporting.ATTRIBUTES if rungs and Rung.STATES not in rungs else Reporting.REPORTS


def _values(cell: Cell) -> str:
    return "; ".join(f"{found.topic}: {found.values}" if found.topic else found.values for found in cell.differing)
