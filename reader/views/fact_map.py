"""Facts × sources at a glance: for each fact how each source reports it, the facts that matter most first."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from reader.analysis.model import DiscrepancyKind, Fact
from reader.comparison.comparison import Comparison
from reader.views.attribution_ladder import Rung, ladder_of
from reader.views.list_views import TableView
from reader.views.table import Cell, TableRow, table_of


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
    missing: tuple[str, ...]
    """The ids of the articles on its event in which it was not found, in the order of the panes."""

    def sources(self, reporting: Reporting) -> list[str]:
        """The ids of the articles that report it so, in the order of the panes."""
        return [article for article, own in self.reported.items() if own is reporting]


def fact_map(comparison: Comparison) -> tuple[MappedFact, ...]:
    """All facts, first those that most sources report and differ about."""
    rows = table_of(comparison, TableView()).rows
    facts = (_mapped(comparison, row, row.fact) for row in rows if row.fact)
    return tuple(sorted(facts, key=lambda fact: (-len(fact.reported), -len(fact.values))))


def _mapped(comparison: Comparison, row: TableRow, fact: Fact) -> MappedFact:
    answering = _answering(comparison, fact)
    is_about = {article: article in answering or any(map(row.reports, c.passages)) for article, c in row.cells.items()}
    cells = {article: cell for article, cell in row.cells.items() if is_about[article]}
    reported = {article: _reporting(comparison, cell) for article, cell in cells.items()}
    values = {article: _values(cell) for article, cell in cells.items() if cell.differing}
    missing = tuple(article.id for article in comparison.missing_from(fact) if article.id not in cells)
    return MappedFact(fact, row.number, reported, values, missing)


def _answering(comparison: Comparison, fact: Fact) -> set[str]:
    """The ids of the articles with a version of what is differed about in a fact, wherever they have it.

    Who only names somebody in another way reports nothing of the fact.
    """
    found = (d for d in map(comparison.discrepancy, fact.discrepancies) if d and d.is_difference)
    return {side.passage.article for d in found if d.kind is not DiscrepancyKind.LABEL for side in d.sides}


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
