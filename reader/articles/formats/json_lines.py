"""Articles as JSON, one a line; each has the number of its line."""

import json
from collections.abc import Iterator

from reader.articles.decode import decode
from reader.articles.formats.json_articles import WHAT_IT_NEEDS, article_of
from reader.articles.formats.parsed import File, Parsed, Unread, decoded_as

_MOST_NAMED = 5
"""Lines that are no article, each of which is reported by itself."""


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles, and the lines that are none. Raises `NotTextError`."""
    decoded = decode(file.data)
    yield from decoded_as(_few_named(_articles(file, decoded.text)), decoded)


def _few_named(found: Iterator[Parsed | Unread]) -> Iterator[Parsed | Unread]:
    """What was found in the lines; those that are none are only counted after the first."""
    unread = 0
    for each in found:
        unread += isinstance(each, Unread)
        if isinstance(each, Parsed) or unread <= _MOST_NAMED:
            yield each
    if unread > _MOST_NAMED:
        yield Unread("", f"further lines that are no article: {unread - _MOST_NAMED:,}", WHAT_IT_NEEDS)


def _articles(file: File, text: str) -> Iterator[Parsed | Unread]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        file.budget.check_time()
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            yield Unread(str(number), "broken JSON in this line", "export it again, one article a line")
            continue
        yield article_of(data, entry=str(number), columns=file.columns)
