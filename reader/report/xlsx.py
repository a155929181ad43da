"""The tables as a workbook for Excel and LibreOffice: a sheet a table, in the order of the tables.

Office Open XML (ECMA-376), written by XlsxWriter. The same tables give the same bytes.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.report.tables.table import Cell, CellType, Table
from reader.report.zipped import zipped

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_UNITS = 32_767
"""UTF-16 units that a cell may hold; of a longer text the beginning is in it."""
_MOST_WIDE, _LEAST_WIDE = 60, 8
"""The width of a column, in characters."""
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_MADE = datetime.datetime(1980, 1, 1)  # the file has no zone; it says nothing of when it was made


def to_xlsx(tables: Iterable[Table]) -> bytes:
    """The workbook."""
    from xlsxwriter import Workbook  # deferred: only this form needs it

    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _MADE, "comments": "Made by Parallax"})
        heading, text = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
        for table in tables:
            _fill(book.add_worksheet(table.name), table, heading, text)
    return _repacked(buffer)


def _fill(sheet: "Worksheet", table: Table, heading: "Format", text: "Format") -> None:
    for number, name in enumerate(table.names):
        sheet.write_string(0, number, _fitting(name), heading)
    for place, row in enumerate(table.rows, 1):
        for number, cell in enumerate(row):
            _write(sheet, place, number, cell, text)
    for number, column in enumerate(table.columns):
        longest = max((len(str(row[number])) for row in table.rows if row[number] is not None), default=0)
        is_text = column.type is CellType.TEXT
        wide = min(max(longest if is_text else 0, len(column.name), _LEAST_WIDE), _MOST_WIDE)
        sheet.set_column(number, number, wide)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: "Worksheet", row: int, column: int, cell: Cell, text: "Format") -> None:
    """Text that could be taken for a formula has the mark by which a spreadsheet leaves it text when it is edited."""
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, str):
        sheet.write_string(row, column, _fitting(cell), text if _FORMULA.match(cell) else None)
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _fitting(text: str) -> str:
    """A text, cut to what a cell may hold."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * _MOST_UNITS else units[: 2 * (_MOST_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def _repacked(buffer: io.BytesIO) -> bytes:
    """The workbook in an archive that does not depend on the version of zlib."""
    with zipfile.ZipFile(buffer) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})
