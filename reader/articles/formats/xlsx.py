"""Tables of spreadsheets (XLSX): the first sheet with texts."""

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from reader.articles.formats.archive import Archive
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread
from reader.articles.formats.tables import articles_in, with_days
from reader.articles.formats.xml_safe import local, named, parse_xml

_STRINGS = "xl/sharedStrings.xml"
_PROPERTIES, _OURS = "docProps/core.xml", b">Made by Parallax<"
_SHEET = re.compile(r"xl/worksheets/sheet(\d{1,4})\.xml")
_CELL = re.compile(r"([A-Z]{1,3})\d{1,7}")
_MOST_COLUMNS = 500
_DAY = re.compile(r"\d{5}(?:\.\d+)?")
_FIRST_DAY = datetime.datetime(1899, 12, 30)
"""The day before the first of a spreadsheet's days."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in the first sheet that has some. Raises `FormatError` where none has."""
    archive = Archive.open(file)
    if _PROPERTIES in archive.names and _OURS in archive.read(_PROPERTIES):
        raise FormatError("left out: a report by Parallax, not an article", is_failure=False)
    strings = _strings(archive)
    sheets = sorted((int(match[1]), name) for name in archive.names for match in [_SHEET.fullmatch(name)] if match)
    refused, widest = FormatError("no sheet in this file", "save it again"), -1
    for place, (_, name) in enumerate(sheets):
        file.budget.check_time()
        rows = _rows(parse_xml(archive.read(name)), strings)
        try:
            yield from articles_in(file, with_days(rows, _days(rows), file.columns.get("date", "")))
        except FormatError as error:
            width = len(rows[0]) if rows else 0
            refused, widest = (error, width) if width > widest else (refused, widest)
            continue
        if sheets[place + 1 :]:
            yield Unread("", f"sheets after the one with the articles, left out: {len(sheets[place + 1 :])}", "", False)
        return
    raise refused


def _strings(archive: Archive) -> list[str]:
    """The texts that cells share."""
    if _STRINGS not in archive.names:
        return []
    return [_text(item) for item in named(parse_xml(archive.read(_STRINGS)), "si")]


def _text(element: ET.Element) -> str:
    """The text of a string, without what is written above it to help pronounce it."""
    pieces = (
        each for child in element if local(child) != "rPh" for each in ([child] if local(child) == "t" else child)
    )
    return "".join(each.text or "" for each in pieces if local(each) == "t")


def _rows(sheet: ET.Element, strings: Sequence[str]) -> list[list[str]]:
    rows = []
    for row in named(sheet, "row"):
        values: dict[int, str] = {}
        for cell in row:
            column = _column(cell.get("r", ""), len(values))
            if column < _MOST_COLUMNS:
                values[column] = _value(cell, strings)
        filled = [values.get(number, "") for number in range(max(values, default=-1) + 1)]
        rows += [filled] if any(filled) else []
    return rows


def _column(reference: str, otherwise: int) -> int:
    """The number of a cell's column, from 0: 27 of "AB7"."""
    match = _CELL.fullmatch(reference)
    if not match:
        return otherwise
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: ET.Element, strings: Sequence[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_text(each) for each in cell if local(each) == "is")
    value = next((each.text or "" for each in cell if local(each) == "v"), "")
    if kind == "s":
        is_known = value.isascii() and value.isdigit() and len(value) < 8 and int(value) < len(strings)
        return strings[int(value)] if is_known else ""
    return value


def _days(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """The dates that numbers mean: a spreadsheet counts days, and their parts."""
    numbers = {value for row in rows for value in row if _DAY.fullmatch(value)}
    return {value: _date(float(value)) for value in numbers}


def _date(days: float) -> str:
    moment = _FIRST_DAY + datetime.timedelta(seconds=round(days * 86_400))
    return moment.date().isoformat() if days == int(days) else moment.isoformat()
