"""Finds words in all articles, without regard to case, accents or the kind of quotation mark."""

import unicodedata
from collections.abc import Iterable

from reader.analysis.model import Passage
from reader.articles.article import Article

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\u00a0": " "})
_MOST = 5000


def find_words(query: str, articles: Iterable[Article]) -> tuple[Passage, ...]:
    """Where `query` stands, article by article, in order; nothing for an empty query."""
    wanted = folded(query)
    if not wanted.strip():
        return ()
    found: list[Passage] = []
    for article in articles:
        found += _in_article(wanted, article)
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def folded(text: str) -> str:
    """A text as it is compared: without case, accents or the kind of quotation mark."""
    return "".join(_folded(character) for character in text)


def _in_article(wanted: str, article: Article) -> list[Passage]:
    """The places in one article, by offsets of its own text though folding may change lengths."""
    text = article.text
    plain = text.translate(_QUOTES).lower() if text.isascii() else ""
    origins: list[int] | None = None
    if len(plain) != len(text):
        pieces = [_folded(character) for character in text]
        plain = "".join(pieces)
        origins = [index for index, piece in enumerate(pieces) for _ in piece]
    found: list[Passage] = []
    start = plain.find(wanted)
    while start >= 0 and len(found) < _MOST:
        end = start + len(wanted)
        place = (start, end) if origins is None else (origins[start], origins[end - 1] + 1)
        found.append(Passage(article.id, *place))
        start = plain.find(wanted, end)
    return found


def _folded(character: str) -> str:
    if character.isascii():
        return character.translate(_QUOTES).lower()
    decomposed = unicodedata.normalize("NFKD", character.translate(_QUOTES).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
