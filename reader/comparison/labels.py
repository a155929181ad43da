"""Short names of the sources, for where there is little room."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.articles.article import Article
from reader.text.disambiguate import cut_from
from reader.text.phrasing import truncate
from reader.text.sanitise import one_line

_PART = re.compile(r"[^\W_]+")
_SAYS_LITTLE = re.compile(r"[^\W\d_]?[^\W\d_A-Z]{1,2}|source")
"""A first word that more of the name has to follow: "The", "Le", "Al"; not "BBC"."""
_LETTER = re.compile(r"[^\W\d_]")
_OPENS, _CLOSES = "“", "”"
"""The quotation marks around a headline that serves as an article's name."""
_MOST = 12
"""Characters that a short name may have."""
_MOST_OF_HEADLINE = 18
"""The most characters a headline may have in a name, without its quotation marks."""


def short_labels(articles: Sequence[Article]) -> Mapping[str, str]:
    """From an article's id to the first words of its label, as many as distinguish it from the others.

    Next to "The Guardian", "The New York Times" is "The New"; next to "The New York Post" it is "The…Times". A headline
    stays in its quotation marks. Equal names are numbered by their order among the articles, from 1. No name is a bare
    number, which would be read as a figure.
    """
    names = _short(tuple(article.label for article in articles))
    return {article.id: name for article, name in zip(articles, names, strict=True)}


def heading(article: Article, articles: Sequence[Article]) -> str:
    """The heading of a pane: the name of the article, and its title where the name is only a file name."""
    metadata = article.metadata
    if metadata.label or metadata.outlet or article.called:
        return article.label
    if article.label.startswith(_OPENS):
        return article.headline
    return f"{short_labels(articles)[article.id]} · {metadata.title}" if metadata.title else article.label


def heading_in(room: int, article: Article, articles: Sequence[Article]) -> str:
    """The heading of a pane in at most so many characters, and one more for what shows that it is cut."""
    whole = one_line(heading(article, articles))
    if len(whole) <= room:
        return whole
    disambiguated = cut_from(whole, [one_line(heading(other, articles)) for other in articles], room)
    return disambiguated if disambiguated != whole[:room] else truncate(whole, room)


@lru_cache(16)
def _short(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The short name of each."""
    names = [_shortest(label, [*labels[:index], *labels[index + 1 :]]) for index, label in enumerate(labels)]
    is_headline = [label.startswith(_OPENS) for label in labels]
    rooms = [_MOST_OF_HEADLINE if is_one else _MOST for is_one in is_headline]
    cut = [cut_from(name, names, room) for name, room in zip(names, rooms, strict=True)]
    distinct = [_numbered(name, n) if cut.count(name) > 1 else name for n, name in enumerate(cut, 1)]
    return tuple(
        f"{_OPENS}{name.strip()}{_CLOSES}" if is_one else name
        for name, is_one in zip(distinct, is_headline, strict=True)
    )


def _shortest(label: str, others: Sequence[str]) -> str:
    if label.startswith(_OPENS):
        return _of_headline(label, others)
    for part in _PART.finditer(label):
        name = label[: part.end()]
        says_little = _SAYS_LITTLE.fullmatch(name) or not _LETTER.search(name)
        if not says_little and not any(other.startswith(name) for other in others):
            return name
    return label


def _of_headline(label: str, others: Sequence[str]) -> str:
    """The first words of a headline, without its quotation marks; all of it where others begin alike."""
    words = _unquoted(label)
    name = words if len(words) <= _MOST_OF_HEADLINE else truncate(words.removesuffix("…"), _MOST_OF_HEADLINE - 1)
    beginning = name.removesuffix("…").casefold()
    return words if any(_unquoted(other).casefold().startswith(beginning) for other in others) else name


def _unquoted(label: str) -> str:
    return label.replace(_OPENS, "", 1).replace(_CLOSES, "", 1)


def _numbered(name: str, number: int) -> str:
    mark = f"…{number}"
    return name[: _MOST - len(mark)].rstrip() + mark
