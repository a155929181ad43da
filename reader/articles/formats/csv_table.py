"""Tables as text: values apart by commas, semicolons or tabs (CSV, TSV)."""

import csv
import re
from collections.abc import Iterator

from reader.articles.decode import decode
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, decoded_as
from reader.articles.formats.tables import articles_in

_SEPARATORS = ",;\t|"
_NAMED = re.compile(r'"?sep=(.)"?\n', re.IGNORECASE)
"""The line with which a table says to Excel what is between its values."""
_MOST_ROWS = 100_000
_LONGEST = 10_000_000
"""Characters of one value."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in the table. Raises `FormatError` where it is broken, or no column of it has texts."""
    decoded = decode(file.data)
    yield from decoded_as(articles_in(file, _rows(decoded.text)), decoded)


def _rows(text: str) -> list[list[str]]:
    named = _NAMED.match(text)
    text = text[named.end() :] if named else text
    head = text[: text.find("\n")] if "\n" in text else text
    separator = named[1] if named else max(_SEPARATORS, key=head.count)
    limit = csv.field_size_limit(_LONGEST)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=separator):
            rows += [row] if any(row) else []
            if len(rows) > _MOST_ROWS:
                raise FormatError(f"more than {_MOST_ROWS:,} rows", "split it")
    except csv.Error as error:
        raise FormatError(f"a broken table ({error})", "export it again") from error
    finally:
        csv.field_size_limit(limit)
    return rows
