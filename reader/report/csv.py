"""Tables for a spreadsheet and statistics: each by itself, or notes and discrepancies in one.

In that one a row is a passage of a note, or a side of a discrepancy.
RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take it for something else.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.model import Discrepancy, Side
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding
from reader.notes.judgements.apply_discrepancies import origin
from reader.notes.note import Anchor
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.tables.table import Cell, Table
from reader.text.sanitise import sanitise

COLUMNS = (
    "record", "id", "kind", "state", "label", "text", "tags", "author", "created", "modified",
    "article", "source", "title", "date", "url", "sha256", "start", "end", "quote", "says", "telling", "words",
)  # fmt: skip
"""The columns; `docs/notes.md` describes them."""

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""Characters that make a spreadsheet read a cell as a formula, in either width."""

BYTE_ORDER_MARK = "\ufeff"
"""Begins a file, by which spreadsheets know its encoding."""

_Row = dict[str, str]


def to_csv(comparison: Comparison) -> str:
    """Notes and discrepancies in one table."""
    return _written(COLUMNS, ([row.get(column, "") for column in COLUMNS] for row in _rows(comparison)))


def table_to_csv(table: Table) -> str:
    """One table."""
    return _written(table.names, table.rows)


def _written(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(_written_cell, names))
    writer.writerows(map(_written_cell, row) for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def _rows(comparison: Comparison) -> Iterator[_Row]:
    for placed in comparison.notes:
        yield from _note(comparison, placed)
    for discrepancy in comparison.analysis.discrepancies:
        for side in discrepancy.sides:
            yield _discrepancy(comparison, discrepancy) | _side(comparison, side)


def _written_cell(cell: Cell) -> str:
    """A cell that is no formula: an apostrophe makes text of it; "true" or "false" for a truth."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return str(cell)
    shown = sanitise(cell)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def _note(comparison: Comparison, placed: ResolvedNote) -> Iterator[_Row]:
    same = {"record": "note", "id": placed.note.id, **phrases.note_fields(placed.note)}
    for anchor, finding in placed.places:
        yield same | _anchored(comparison, anchor, finding)
    if not placed.places:
        yield same


def _anchored(comparison: Comparison, anchor: Anchor, finding: Finding) -> _Row:
    current = phrases.anchor_now(comparison, anchor, finding)
    place = {"start": str(current.start), "end": str(current.end)} if finding.span else {}
    words = {"quote": current.exact, "words": finding.health.value}
    return _source(comparison, anchor.article) | place | words


def _discrepancy(comparison: Comparison, discrepancy: Discrepancy) -> _Row:
    return {
        "record": "worth comparing" if discrepancy.is_wording else "discrepancy",
        "id": discrepancy.id,
        "kind": discrepancy.kind.value,
        "state": comparison.dispositions.of(discrepancy).value,
        "label": discrepancy.summary,
        "text": origin(discrepancy) if discrepancy.suggested_by else "",
    }


def _side(comparison: Comparison, side: Side) -> _Row:
    passage = side.passage
    return _source(comparison, passage.article) | {
        "start": str(passage.start),
        "end": str(passage.end),
        "quote": comparison.analysis.text_of(passage),
        "says": side.says,
        "telling": phrases.attribution(comparison, phrases.sentence_of(comparison, passage)),
    }


def _source(comparison: Comparison, article_id: str) -> _Row:
    article = comparison.collection.article(article_id)
    if article is None:
        return {"article": article_id}
    said = article.metadata
    of_it = {"title": said.title or "", "date": said.date or "", "url": said.url or "", "sha256": article.sha256}
    return {"article": article_id, "source": article.label} | of_it
