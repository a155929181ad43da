"""Articles and what is found in them as bytes: the requests and answers of processes, and the cached analyses.

The bytes are MessagePack, checked against the types here when they are read; nothing in them is ever run.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis
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


class Request(msgspec.Struct, frozen=True):
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


class Ready(msgspec.Struct, tag=True, frozen=True):
    """The process runs; this is its first message, even before any request."""


class Compared(msgspec.Struct, tag=True, frozen=True):
    """How many articles are compared, of how many."""

    done: int
    of: int


class Outlines(msgspec.Struct, tag=True, frozen=True):
    """The outline of each article, in their order."""

    outlines: tuple[Outline, ...]


class Step(msgspec.Struct, tag=True, frozen=True):
    """What has been found so far; between processes it travels without its articles."""

    analysis: Analysis
    is_whole: bool

    def having(self, articles: Sequence[Article]) -> "Step":
        """This step with these articles in place of its own."""
        return Step(replace(self.analysis, articles=tuple(articles)), self.is_whole)


class Done(msgspec.Struct, tag=True, frozen=True):
    """The request is answered in full."""


class Failure(msgspec.Struct, tag=True, frozen=True):
    """An error ended the work on a request; the process takes further requests."""

    reason: str


Answer = Ready | Compared | Outlines | Step | Done | Failure


def encode(message: Request | Answer) -> bytes:
    """A request or an answer as bytes; a step without its articles."""
    return msgspec.msgpack.encode(message.having(()) if isinstance(message, Step) else message)


def decode_request(data: bytes) -> Request:
    """The request in some bytes. Raises `ValueError` where they are no request."""
    return msgspec.msgpack.decode(data, type=Request)


def decode_answer(data: bytes) -> Answer:
    """The answer in some bytes. Raises `ValueError` where they are no answer."""
    return _answers().decode(data)


@cache
def _answers() -> "msgspec.msgpack.Decoder[Answer]":
    return msgspec.msgpack.Decoder(Answer)


def encode_analysis(analysis: Analysis) -> bytes:
    """An analysis without its articles, as bytes."""
    return msgspec.msgpack.encode(replace(analysis, articles=()))


def decode_analysis(data: bytes, articles: Sequence[Article]) -> Analysis:
    """The analysis of these articles in some bytes. Raises `ValueError` where they are no analysis."""
    return replace(msgspec.msgpack.decode(data, type=Analysis), articles=tuple(articles))
