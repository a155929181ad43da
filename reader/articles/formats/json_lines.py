"""Articles as JSON, one a line; each has the number of its line."""

import json
from collections.abc import Iterator

from reader.articles.decode import decode
from reader.articles.formats.json_articles import article_of
from reader.articles.formats.parsed import File, Parsed, Unread, decoded_as


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles, and the lines that are none. Raises `NotTextError`."""
    decoded = decode(file.data)
    yield from decoded_as(_articles(file, decoded.text), decoded)


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
