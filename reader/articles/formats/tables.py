"""Tables of articles: each row an article, its text in a column of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.articles.formats.json_articles import TEXT_KEYS, article_of
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread

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
_WHAT_IT_NEEDS = "call the column of texts “text”, those next to it “title”, “outlet”, “date”, “url”, “author”"


def articles_in(file: File, rows: Sequence[Sequence[str]]) -> Iterator[Parsed | Unread]:
    """The articles in the rows; the first names the columns. Raises `FormatError` where no column has texts."""
    names = [_key(name) for name in rows[0]] if rows else []
    column, is_guess = _column_of_texts(names, rows[1:])
    doubts = (f"text taken from the column “{rows[0][column]}”, the longest",) if is_guess else ()
    empty = 0
    for number, row in enumerate(rows[1:], 1):
        file.budget.check_time()
        article = _article(names, column, row, number)
        empty += article is None
        if article is not None:
            yield article
    if doubts:
        yield Unread("", doubts[0], is_failure=False)
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


def _column_of_texts(names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, bool]:
    """The column that holds the texts, and whether only their length says so. Raises `FormatError`."""
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
        raise FormatError("no column of texts in this table", _WHAT_IT_NEEDS, is_failure=False)
    return column, True


def with_days(rows: Sequence[Sequence[str]], days: Mapping[str, str]) -> list[list[str]]:
    """The rows with the values of columns of dates replaced by what they mean in `days`."""
    dated = {number for number, name in enumerate(rows[0]) if _key(name) == "date"} if rows else set[int]()
    return [[days.get(value, value) if number in dated else value for number, value in enumerate(row)] for row in rows]
