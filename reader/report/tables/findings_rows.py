"""Rows on what the sources share and where they differ: discrepancies, sides, facts, links, omissions."""

from collections.abc import Iterator

from reader.analysis.linking.reasons import reasons_of
from reader.analysis.model import Discrepancy, Fact, Side
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.fingerprint import fingerprint
from reader.report.json import class_of
from reader.report.tables.cells import (
    NO_VALUE,
    Row,
    date_of,
    no_place,
    place_of,
    sentence_number,
    source_columns,
    value_of,
)
from reader.views.list_views import TableView
from reader.views.sides import SideInWords, claimant_of, sides_of
from reader.views.sides_by_value import values_of
from reader.views.table import Cell as TableCell
from reader.views.table import table_of


def discrepancies(comparison: Comparison) -> Iterator[Row]:
    """A row for each discrepancy."""
    for discrepancy in comparison.analysis.discrepancies:
        yield _discrepancy(comparison, discrepancy) | {
            "summary": discrepancy.summary,
            "versions": len(values_of(comparison, discrepancy)),
            "sources": len({side.passage.article for side in discrepancy.sides}),
            "score": round(discrepancy.score, 4),
            "marked": discrepancy.is_marked,
            "suggested_by": discrepancy.suggested_by,
        }


def sides(comparison: Comparison) -> Iterator[Row]:
    """A row for each side of each discrepancy, by version."""
    figures = {figure.passage: figure for figure in reversed(comparison.analysis.figures)}
    for discrepancy in comparison.analysis.discrepancies:
        shared, in_words = _discrepancy(comparison, discrepancy), iter(sides_of(comparison, discrepancy))
        for version, value in enumerate(values_of(comparison, discrepancy), 1):
            for side, said in zip(value.sides, in_words, strict=False):  # both are in the order of the values
                figure = figures.get(side.passage)
                yield shared | (value_of(figure) if figure else NO_VALUE) | _side(comparison, side, said, version)


def _discrepancy(comparison: Comparison, discrepancy: Discrepancy) -> Row:
    return {
        "discrepancy": discrepancy.id,
        "fingerprint": fingerprint(comparison, discrepancy),
        "kind": discrepancy.kind.value,
        "class": class_of(discrepancy),
        "state": comparison.dispositions.of(discrepancy).value,
        "topic": discrepancy.topic,
        "fact": discrepancy.fact,
    }


def _side(comparison: Comparison, side: Side, said: SideInWords, version: int) -> Row:
    return place_of(comparison, side.passage) | {
        "version": version,
        "says": said.says or side.claim,
        "said_by": claimant_of(comparison, side),
        "attribution": said.said_by,
        "date": date_of(comparison, side.passage.article),
        "sentence": sentence_number(comparison, side.passage),
    }


def facts(comparison: Comparison) -> Iterator[Row]:
    """A row for each fact."""
    differences = {found.id for found in comparison.analysis.differences}
    for fact in comparison.analysis.facts:
        yield _fact(comparison, fact) | {
            "sources": len({passage.article for passage in fact.passages}),
            "passages": len(fact.passages),
            "differences": len(differences.intersection(fact.discrepancies)),
            "not_in": "; ".join(article.label for article in comparison.missing_from(fact)),
        }


def facts_by_source(comparison: Comparison) -> Iterator[Row]:
    """A row for each fact, with a cell for each source; the names of these columns are of `source_columns`."""
    columns = source_columns(comparison)
    for row in table_of(comparison, TableView()).rows:
        if row.fact:
            cells = {columns[article]: _in_short(cell) for article, cell in row.cells.items()}
            reports = {"sources": len({passage.article for passage in row.fact.passages})}
            yield dict.fromkeys(columns.values()) | _fact(comparison, row.fact) | reports | cells


def _in_short(cell: TableCell) -> str:
    differing = (f"{found.values} {found.topic}".rstrip() for found in cell.differing)
    return "; ".join([*differing, *(words for _, words in cell.lines)])


def passages(comparison: Comparison) -> Iterator[Row]:
    """A row for each passage of each fact."""
    for fact in comparison.analysis.facts:
        for passage in fact.passages:
            attribution = phrases.attribution(comparison, phrases.sentence_of(comparison, passage))
            yield _fact(comparison, fact) | place_of(comparison, passage) | {"attribution": attribution}


def _fact(comparison: Comparison, fact: Fact) -> Row:
    return {"fact": fact.id, "number": comparison.fact_number(fact), "label": fact.label}


def links(comparison: Comparison) -> Iterator[Row]:
    """A row for each link."""
    for link in comparison.analysis.links:
        other = {f"other_{name}": cell for name, cell in place_of(comparison, link.b).items()}
        yield (
            place_of(comparison, link.a)
            | other
            | {
                "score": round(link.score, 4),
                "verbatim": link.is_verbatim,
                "why": reasons_of(link),
            }
        )


def omissions(comparison: Comparison) -> Iterator[Row]:
    """A row for each missing fact, for each sentence that one source has alone, and for each excused source."""
    found = comparison.analysis.omissions
    for missing, _, fact in comparison.missing():
        place = place_of(comparison, missing.denial) if missing.denial else no_place(comparison, missing.article)
        yield _NO_OMISSION | place | _fact(comparison, fact) | {"omission": "missing"}
    for alone in found.alone:
        yield (
            _NO_OMISSION | place_of(comparison, alone.passage) | {"omission": "alone", "weight": round(alone.weight, 4)}
        )
    for excused in found.excused:
        place = no_place(comparison, excused.article)
        yield _NO_OMISSION | place | {"omission": "excused", "why": excused.excuse.value}


_NO_OMISSION: Row = dict.fromkeys(("fact", "number", "label", "weight", "why"))
