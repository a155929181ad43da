"""Tables of articles: each row an article, its text in a column of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.articles.formats.json_articles import TEXT_KEYS, article_of
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread
from reader.text.phrasing import truncate
from reader.text.spelling import did_you_mean

_LEAST = 200
"""Characters that the rows of a column have on average if it holds texts."""
_LOOKED_AT = 200
"""Rows by which the column of texts is guessed."""
_ALSO = {
    **dict.fromkeys(("article", "article_text", "full_text", "fulltext", "article_body", "story"), "text"),
    **dict.fromkeys(("media_name", "publication", "newspaper", "publication_name"), "outlet"),
    **dict.fromkeys(("publication_date", "pub_date", "publish_date"), "date"),
    "article_title": "title",
    "link": "url",
}
"""Names of columns that no program writes as keys, and what they mean."""
_HOW_TO_NAME = "name it in collection.yaml, under this file: “columns: {text: NAME}”"


def articles_in(file: File, rows: Sequence[Sequence[str]]) -> Iterator[Parsed | Unread]:
    """The articles in the rows; the first names the columns. Raises `FormatError` where no column has texts."""
    names = _keys(rows[0], file.columns) if rows else []
    column, is_guess = _column_of_texts(names, rows, file.columns.get("text", ""))
    empty = 0
    for number, row in enumerate(rows[1:], 1):
        file.budget.check_time()
        article = _article(names, column, row, number)
        empty += article is None
        if article is not None:
            yield article
    if is_guess:
        yield Unread("", f"text taken from the column “{rows[0][column]}”, the longest", _HOW_TO_NAME, is_failure=False)
    if empty:
        yield Unread("", f"rows without text: {empty:,} of {len(rows) - 1:,}", is_failure=False)


def _article(names: Sequence[str], column: int, row: Sequence[str], number: int) -> Parsed | None:
    """The article of a row; None where there is no text in it."""
    text = row[column] if column < len(row) else ""
    if not text.strip():
        return None
    said: Mapping[str, str] = {name: value for name, value in zip(names, row, strict=False) if name not in TEXT_KEYS}
    found = article_of({**said, "text": text}, entry=str(number))
    return found if isinstance(found, Parsed) else None


def _key(name: str) -> str:
    """The key of a column, by which articles in JSON are known."""
    simple = "_".join(name.strip().casefold().replace("-", " ").split())
    return _ALSO.get(simple, simple)


def _keys(head: Sequence[str], columns: Mapping[str, str]) -> list[str]:
    """The keys of the columns: what the manifest says that they hold, else what their names mean.

    Raises `FormatError` where it names a column that is not there.
    """
    simple = [name.strip().casefold() for name in head]
    named: dict[int, str] = {}
    for what, column in columns.items():
        if column.strip().casefold() not in simple:
            meant = did_you_mean(column, head) or f" - its columns: {truncate(', '.join(head), 200)}"
            raise FormatError(f"no column “{column}” in this table{meant}", "correct “columns” in collection.yaml")
        named[simple.index(column.strip().casefold())] = what
    taken = {*columns, *(TEXT_KEYS if "text" in columns else ())}
    return [named.get(number, "" if _key(name) in taken else _key(name)) for number, name in enumerate(head)]


def _column_of_texts(names: Sequence[str], table: Sequence[Sequence[str]], named_one: str) -> tuple[int, bool]:
    """The column that holds the texts, and whether only their length says so. Raises `FormatError`."""
    rows = table[1:]
    if named_one and "text" in names:
        return names.index("text"), False
    filled = Counter(number for row in rows[:_LOOKED_AT] for number, value in enumerate(row) if value.strip())
    named = [names.index(key) for key in TEXT_KEYS if key in names]
    found = next((number for number in named if filled[number]), None)
    if found is not None:
        return found, False
    lengths = Counter[int]()
    for row in rows[:_LOOKED_AT]:
        for number, value in enumerate(row[: len(names)]):
            lengths[number] += len(value)
    column, length = lengths.most_common(1)[0] if lengths else (0, 0)
    if not filled[column] or length < _LEAST * filled[column]:
        raise FormatError("no column of texts in this table", _HOW_TO_NAME, is_failure=False)
    return column, True


def with_days(rows: Sequence[Sequence[str]], days: Mapping[str, str], named: str = "") -> list[list[str]]:
    """The rows with the values of columns of dates, or of the one named so, replaced by their meaning in `days`."""
    dated = {n for n, name in enumerate(rows[0]) if name == named or _key(name) == "date"} if rows else set[int]()
    return [[days.get(value, value) if number in dated else value for number, value in enumerate(row)] for row in rows]
