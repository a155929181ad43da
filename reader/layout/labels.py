"""Short names of the sources, for where there is little room."""

import re
from collections.abc import Mapping, Sequence

from reader.articles.article import Article

_PART = re.compile(r"[^\W_]+")
_MOST = 12
"""Characters that a short name may have."""


def short_labels(articles: Sequence[Article]) -> Mapping[str, str]:
    """From an article's id to the first words of its label, as many as tell it from the others.

    "000_1376728b" is "000", "The New York Times" beside "The Guardian" is "The New". A name that is
    still long, or the same as another's, is cut and numbered by its place among the articles, from 1.
    """
    labels = [article.label for article in articles]
    names = [_shortest(label, [*labels[:index], *labels[index + 1 :]]) for index, label in enumerate(labels)]
    return {
        article.id: name if len(name) <= _MOST and names.count(name) == 1 else _numbered(name, number)
        for number, (article, name) in enumerate(zip(articles, names, strict=True), 1)
    }


def heading(article: Article, articles: Sequence[Article]) -> str:
    """What a pane is headed with: the label it was given, else a short name of the file and the article's title."""
    metadata = article.metadata
    if metadata.label or metadata.outlet or not metadata.title:
        return article.label
    return f"{short_labels(articles)[article.id]} · {metadata.title}"


def _shortest(label: str, others: Sequence[str]) -> str:
    for part in _PART.finditer(label):
        name = label[: part.end()]
        if not any(other.startswith(name) for other in others):
            return name
    return label


def _numbered(name: str, number: int) -> str:
    mark = f"…{number}"
    return name[: _MOST - len(mark)].rstrip() + mark
