"""What a process is asked for. Whoever only asks loads nothing of what the answers are made of."""

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reader.articles.article import Article, Metadata


class Task(StrEnum):
    """What a process is to make of some articles."""

    OUTLINES = "outlines"
    """The outline of each. The answer: `Outlines`."""
    EVENT = "event"
    """The analysis of all, as articles on one event. The answer: a `Step`, the whole."""
    COLLECTION = "collection"
    """The analysis of a collection. The answers: `Step`s, the last of them the whole, with `Compared` in between; then
    `Done`, when the whole is cached."""


class ArticleInput(NamedTuple):
    """The parts of an article that an analysis reads."""

    id: str
    text: str
    date: str | None
    """ISO 8601, as in the article's metadata."""
    language: str | None
    """The tag that the article has itself."""


class Request(NamedTuple):
    """A request to a process."""

    task: Task
    inputs: tuple[ArticleInput, ...]

    @classmethod
    def of(cls, task: Task, articles: Iterable[Article]) -> "Request":
        """The request for a task with some articles."""
        return cls(task, tuple(ArticleInput(a.id, a.text, a.metadata.date, a.metadata.language) for a in articles))

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, with the parts alone that an analysis reads."""
        return tuple(Article(i.id, Path(i.id), i.text, Metadata(date=i.date, language=i.language)) for i in self.inputs)


def encode_request(request: Request) -> bytes:
    """A request as bytes: JSON."""
    return json.dumps(request).encode()
