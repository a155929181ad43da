"""Facts × sources: what each source says of each fact, in short; an empty cell for what it does not report."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import Alone, Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.text.phrasing import truncate
from reader.views.list_views import Filter, TableView
from reader.views.sides import claimant_of, own_claim
from reader.views.sides_by_value import sides_in_order

_LABEL_LENGTH, _TOPIC_LENGTH = 80, 30
_MOST_FIGURES, _MOST_SAID, _MOST_HEDGES = 6, 3, 4
"""How much of each sort a cell holds at most."""


class Differing(NamedTuple):
    """The side of a source in a discrepancy."""

    values: str
    """Its values, with who gives each: "58 | 70 (the coastguard)"."""
    topic: str
    """What they are of, in few words; empty where the values say it."""


@dataclass(frozen=True)
class Cell:
    """The report of one source on one fact."""

    passages: tuple[Passage, ...]
    """Those of the fact; of a source that has none, the sentences in which it gives a value that differs."""
    differing: tuple[Differing, ...]
    """Its side of each discrepancy."""
    figures: tuple[str, ...]
    """The others, as they are written."""
    said: tuple[str, ...]
    """To whom it is put down: "says: the coastguard"."""
    hedges: tuple[str, ...]
    """Hedging words, and words in scare quotes."""
    words: str
    """The beginning of its first passage."""

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The rest of the cell: names of styles and words in them; the passage itself where there is nothing."""
        found = [
            ("figure", " · ".join(self.figures)),
            *(("said", said) for said in self.said),
        ]
        found.append(("hedge", f"~ {' · '.join(self.hedges)}" if self.hedges else ""))
        nothing = () if self.differing else (("muted", f"“{self.words}”"),)
        return tuple(line for line in found if line[1]) or nothing


@dataclass(frozen=True)
class TableRow:
    """A fact, and the report of each source on it; for a passage that only one source has, the fact is None."""

    fact: Fact | None
    number: int
    label: str
    kinds: tuple[DiscrepancyKind, ...]
    """Of its discrepancies."""
    cells: Mapping[str, Cell]
    """By the id of the article; without those that report neither the fact nor a value that differs."""
    weight: tuple[float, float]
    """The number of sources and of discrepancies; for what only one source reports, how much that is."""

    @property
    def first(self) -> Passage:
        """The first of its passages."""
        return next(p for cell in self.cells.values() for p in cell.passages if self.reports(p))

    def reports(self, passage: Passage) -> bool:
        """Whether a passage reports the fact; without a fact, whether it is the one that the row is of."""
        return passage in (self.fact.passages if self.fact else next(iter(self.cells.values())).passages)


@dataclass(frozen=True)
class Table:
    """The facts of a collection, one a row."""

    rows: tuple[TableRow, ...]

    def row_of(self, passage: Passage) -> int | None:
        """The index of the row that a passage is in."""
        return next((index for index, row in enumerate(self.rows) if row.reports(passage)), None)

    def next_disputed(self, index: int, step: int) -> int | None:
        """The next row, forward or back, that the sources differ about."""
        index += step
        while 0 <= index < len(self.rows):
            if self.rows[index].kinds:
                return index
            index += step
        return None


def table_of(comparison: Comparison, view: TableView) -> Table:
    """The table of a collection, as it is looked at."""
    if view.filter is Filter.ALONE:
        rows = [_row_alone(comparison, alone) for alone in comparison.analysis.omissions.alone]
        rows.sort(key=lambda row: comparison.place(row.first))
    else:
        rows = [_row(comparison, fact) for fact in comparison.analysis.facts]
    if view.by_weight:
        rows.sort(key=lambda row: row.weight, reverse=True)
    missing = {missing.fact for missing in comparison.analysis.omissions.missing}
    return Table(tuple(row for row in rows if _is_shown(row, view.filter, missing)))


def _is_shown(row: TableRow, wanted: Filter, missing: Container[str]) -> bool:
    if wanted is Filter.DISPUTED:
        return bool(row.kinds)
    if wanted is Filter.ALL_BUT_ONE:
        return row.fact is not None and row.fact.id in missing
    return True


def _row(comparison: Comparison, fact: Fact) -> TableRow:
    found = _discrepancies(comparison, fact.passages)
    cells = dict(_cells(comparison, fact.passages, found))
    weight = (len(cells), float(len(found)))
    return TableRow(fact, comparison.fact_number(fact), fact.label, _kinds(found), cells, weight)


def _row_alone(comparison: Comparison, alone: Alone) -> TableRow:
    found = _discrepancies(comparison, (alone.passage,))
    cells = dict(_cells(comparison, (alone.passage,), found))
    label = truncate(comparison.analysis.text_of(alone.passage), _LABEL_LENGTH)
    return TableRow(None, 0, label, _kinds(found), cells, (1, alone.weight))


def _discrepancies(comparison: Comparison, passages: Sequence[Passage]) -> Sequence[Discrepancy]:
    """Those that have a side in one of the passages, each once."""
    found = {d.id: d for passage in passages for d in comparison.disputes.get(passage, ())}
    return list(found.values())


def _kinds(discrepancies: Sequence[Discrepancy]) -> tuple[DiscrepancyKind, ...]:
    return tuple(dict.fromkeys(discrepancy.kind for discrepancy in discrepancies))


def _cells(
    comparison: Comparison, passages: Sequence[Passage], discrepancies: Sequence[Discrepancy]
) -> Iterator[tuple[str, Cell]]:
    """The cells of a row, in the order of the panes; a source without a passage has the sentences of its sides."""
    found = _by_article(_sentences_of_sides(comparison, discrepancies)) | _by_article(passages)
    for article in sorted(found, key=lambda article: comparison.order[article]):
        yield article, _cell(comparison, found[article], discrepancies)


def _by_article(passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.article, []).append(passage)
    return {article: tuple(own) for article, own in found.items()}


def _sentences_of_sides(comparison: Comparison, discrepancies: Sequence[Discrepancy]) -> dict[Passage, None]:
    """The sentences in which articles give their sides of some discrepancies, each once."""
    places = (side.passage for found in discrepancies for side in found.sides)
    return dict.fromkeys(comparison.passage_at(place.article, place.start) for place in places)


def _cell(comparison: Comparison, passages: tuple[Passage, ...], discrepancies: Sequence[Discrepancy]) -> Cell:
    sides = {found: own for found in discrepancies if (own := _own_sides(comparison, found, passages))}
    shown = [side.passage for own in sides.values() for side in own]
    attributed = [said for p in passages if (said := comparison.analysis.attributions.get(p))]
    sources = [a for said in attributed for a in said.attributions if a.says_more and not _is_at(a.verb, shown)]
    sources.sort(key=lambda attribution: not attribution.name)
    hedges = [_quoted(comparison, place) for said in attributed for place in said.hedges]
    quotes = [f"“{_quoted(comparison, place)}”" for said in attributed for place in said.scare_quotes]
    return Cell(
        passages=passages,
        differing=tuple(dict.fromkeys(_in_words(comparison, found, own) for found, own in sides.items())),
        figures=_first(_figures(comparison, passages, shown), _MOST_FIGURES),
        said=_first((attribution.summary for attribution in sources), _MOST_SAID),
        hedges=_first((*hedges, *quotes), _MOST_HEDGES),
        words=truncate(comparison.analysis.text_of(passages[0]), _LABEL_LENGTH),
    )


def _own_sides(comparison: Comparison, discrepancy: Discrepancy, passages: Sequence[Passage]) -> Sequence[Side]:
    """The sides of a source, by value; who denies or asserts another passage does so only there."""
    article = passages[0].article
    sides = [side for side in sides_in_order(comparison, discrepancy) if side.passage.article == article]
    if discrepancy.kind is DiscrepancyKind.STATUS:
        return [side for side in sides if _is_at(side.passage, passages)]
    return sides


def _in_words(comparison: Comparison, discrepancy: Discrepancy, sides: Sequence[Side]) -> Differing:
    """What a source says, who says it there, and of what."""
    of_claim: dict[str, list[Side]] = {}
    for side in sides:
        of_claim.setdefault(own_claim(comparison, side), []).append(side)
    is_status = discrepancy.kind is DiscrepancyKind.STATUS
    values = " | ".join(claim + _by(comparison, own, is_status=is_status) for claim, own in of_claim.items())
    is_said = not discrepancy.topic or discrepancy.topic.casefold() in values.casefold()
    return Differing(values, "" if is_said else truncate(discrepancy.topic, _TOPIC_LENGTH))


def _by(comparison: Comparison, sides: Sequence[Side], *, is_status: bool) -> str:
    """Who makes a claim; empty where the source makes it in its own name, too."""
    names = dict.fromkeys(claimant_of(comparison, side) for side in sides)
    if "" in names:
        return ""
    return f" by {', '.join(names)}" if is_status else f" ({', '.join(names)})"


def _figures(comparison: Comparison, passages: Sequence[Passage], shown: Sequence[Passage]) -> Iterator[str]:
    """The figures of some passages as they are written, without those at places that are shown already."""
    for passage in passages:
        for figure in comparison.figures_at(passage):
            if not _is_at(figure.passage, shown):
                yield _figure_in_words(figure)


def _figure_in_words(figure: Figure) -> str:
    """A figure as it is written; of an age that is a bare number, that it is one."""
    text = " ".join(figure.text.split())
    return f"age {text}" if figure.kind is FigureKind.AGE and text.isalnum() else text


def _is_at(place: Passage, shown: Sequence[Passage]) -> bool:
    return any(place.overlaps(other) for other in shown)


def _quoted(comparison: Comparison, place: Passage) -> str:
    return " ".join(comparison.analysis.text_of(place).split())


def _first(texts: Iterable[str], most: int) -> tuple[str, ...]:
    """The texts, each once, as many as there is room for; what is left out is counted."""
    found = tuple(dict.fromkeys(texts))
    return found if len(found) <= most else (*found[:most], f"+{len(found) - most}")
