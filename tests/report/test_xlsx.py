"""A workbook, as a program that did not write it reads it."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from reader.comparison.comparison import Comparison
from reader.report.tables.make_tables import tables_of
from reader.report.tables.table import CellType, Column, Table
from reader.report.xlsx import to_xlsx
from tests.report.flood import comparison

TEXT, TRUTH = Column("said", CellType.TEXT, ""), Column("so", CellType.TRUTH, "")


def opened(*tables: Table) -> Workbook:
    return load_workbook(io.BytesIO(to_xlsx(tables)))


def test_each_table_is_a_sheet_with_its_values_as_they_are() -> None:
    tables = tables_of(comparison())
    book = opened(*tables)
    assert book.sheetnames == [table.name for table in tables]
    for table in tables:
        heads, *rows = book[table.name].iter_rows(values_only=True)
        assert (heads, tuple(rows)) == (table.names, table.rows)


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "{=1}"])
def test_no_cell_is_a_formula_or_a_link(begin: str) -> None:
    sheet = opened(Table("t", (TEXT,), ((begin,), ("https://example.org/a",))))["t"]
    first, address = sheet["A2"], sheet["A3"]
    assert (first.data_type, first.value) == ("s", begin)
    assert first.quotePrefix or begin.startswith("{")
    assert (address.value, address.hyperlink) == ("https://example.org/a", None)


def test_a_text_that_no_cell_holds_is_cut_where_that_is_seen() -> None:
    sheet = opened(Table("t", (TEXT, TRUTH), (("🔥" * 20_000, True), ("x" * 32_767, None))))["t"]
    assert sheet["A2"].value == "🔥" * 16_383 + "…"
    assert len(sheet["A3"].value) == 32_767
    assert (sheet["B2"].value, sheet["B3"].value) == (True, None)


def test_the_same_tables_give_the_same_bytes() -> None:
    assert to_xlsx(tables_of(comparison())) == to_xlsx(tables_of(comparison()))


def test_what_others_wrote_is_text_in_a_workbook_too(hostile: Comparison) -> None:
    tables = tables_of(replace(hostile))
    for sheet in opened(*tables):
        assert all(cell.data_type in ("s", "n", "b") for row in sheet.iter_rows() for cell in row)
