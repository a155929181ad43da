"""Texts that a program has at hand, as a collection."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reader.articles.article import Article, Collection, Metadata
from reader.articles.decode import in_lines
from reader.articles.load import MAX_TEXT
from reader.articles.tags import bcp47
from reader.text.breaks import without_breaks
from reader.text.phrasing import pluralise
from reader.text.sanitise import hidden_characters, one_line, sanitise


class ComparisonError(ValueError):
    """Articles that can't be compared; `str()` of it says why."""


@dataclass(frozen=True)
class Text:
    """A text with what is known of it."""

    text: str
    title: str | None = None
    date: str | None = None
    """ISO 8601; days such as "on Tuesday" are counted from it."""
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    """A BCP 47 tag; else the language is guessed."""


def collection_of(texts: Mapping[str, str | Text]) -> Collection:
    """The texts as articles, in their order, each under its name. Raises `ComparisonError`."""
    articles = tuple(_article(name, text if isinstance(text, Text) else Text(text)) for name, text in texts.items())
    if len({article.id for article in articles}) < len(articles):
        raise ComparisonError("two texts have the same name - rename one")
    return Collection(pluralise(len(articles), "text"), articles, Path())


def _article(name: str, given: Text) -> Article:
    """An article, its text made harmless as that of a file is."""
    shown = one_line(name)
    text, _ = without_breaks(in_lines(given.text))
    if not shown.strip() or not text.strip():
        raise ComparisonError(f"{shown!r}: a name and a text are needed")
    if len(text) > MAX_TEXT:
        raise ComparisonError(f"{shown!r}: longer than {MAX_TEXT:,} characters - split it")
    known = {key: one_line(value) for key, value in vars(given).items() if key != "text" and value}
    metadata = Metadata(label=shown, **known)
    tag = bcp47(metadata.language) if metadata.language else None
    metadata = replace(metadata, language=tag) if tag else metadata
    return Article(shown, Path(shown), sanitise(text), metadata, hidden=hidden_characters(text))
