"""Short names of the sources, for where there is little room."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.articles.article import Article
from reader.text.apart import cut_apart, cut_from
from reader.text.brief import shortened
from reader.text.neutral import one_line

_PART = re.compile(r"[^\W_]+")
_SAYS_LITTLE = re.compile(r"[^\W\d_]?[^\W\d_A-Z]{1,2}")
"""A first word that more of the name has to follow: "The", "Le", "Al"; not "BBC"."""
_MOST = 12
"""Characters that a short name may have."""


def short_labels(articles: Sequence[Article]) -> Mapping[str, str]:
    """From an article's id to the first words of its label, as many as tell it from the others.

    "000_1376728b" is "000", "The New York Times" beside "The Guardian" is "The New", and "The…Times" beside "The New
    York Post". Names that are the same are numbered by their places among the articles, from 1.
    """
    names = _short(tuple(article.label for article in articles))
    return {article.id: name for article, name in zip(articles, names, strict=True)}


def heading(article: Article, articles: Sequence[Article]) -> str:
    """What a pane is headed with: the label it was given, else a short name of the file and the article's title."""
    metadata = article.metadata
    if metadata.label or metadata.outlet or not metadata.title:
        return article.label
    return f"{short_labels(articles)[article.id]} · {metadata.title}"


def heading_in(room: int, article: Article, articles: Sequence[Article]) -> str:
    """The heading of a pane in at most so many characters, and one more for what shows that it is cut."""
    whole = one_line(heading(article, articles))
    if len(whole) <= room:
        return whole
    told_apart = cut_from(whole, [one_line(heading(other, articles)) for other in articles], room)
    return told_apart if told_apart != whole[:room] else shortened(whole, room)


@lru_cache(16)
def _short(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The short name of each."""
    names = [_shortest(label, [*labels[:index], *labels[index + 1 :]]) for index, label in enumerate(labels)]
    cut = cut_apart(names, _MOST)
    return tuple(_numbered(name, n) if cut.count(name) > 1 else name for n, name in enumerate(cut, 1))


def _shortest(label: str, others: Sequence[str]) -> str:
    for part in _PART.finditer(label):
        name = label[: part.end()]
        if not _SAYS_LITTLE.fullmatch(name) and not any(other.startswith(name) for other in others):
            return name
    return label


def _numbered(name: str, number: int) -> str:
    mark = f"…{number}"
    return name[: _MOST - len(mark)].rstrip() + mark
