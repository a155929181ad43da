"""Articles and what is found in them as bytes: what the processes of an analysis ask and answer, and what is cached.

It is MessagePack, checked against its types when it is read; nothing in it is ever run.
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
    """What is made of some articles."""

    OUTLINES = "outlines"
    """The outline of each. The answer: `Outlines`."""
    EVENT = "event"
    """The analysis of all, as articles on one event. The answer: a `Step`, the whole."""
    COLLECTION = "collection"
    """The analysis of a collection. The answers: `Step`s, the last of them the whole, with `Progress` in between; then
    `Done`, when the whole is cached."""


class ArticleInput(NamedTuple):
    """All of an article that an analysis reads."""

    id: str
    text: str
    date: str | None
    language: str | None


class Request(msgspec.Struct, frozen=True):
    """What a process is asked for."""

    task: Task
    inputs: tuple[ArticleInput, ...]

    @classmethod
    def of(cls, task: Task, articles: Iterable[Article]) -> "Request":
        return cls(task, tuple(ArticleInput(a.id, a.text, a.metadata.date, a.metadata.language) for a in articles))

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, without what else is known of them."""
        return tuple(Article(i.id, Path(i.id), i.text, Metadata(date=i.date, language=i.language)) for i in self.inputs)


class Ready(msgspec.Struct, tag=True, frozen=True):
    """The process runs; it says so before anything else, and whether or not it was asked yet."""


class Compared(msgspec.Struct, tag=True, frozen=True):
    """How many articles are compared, of how many."""

    done: int
    of: int


class Outlines(msgspec.Struct, tag=True, frozen=True):
    """The outline of each article, in their order."""

    outlines: tuple[Outline, ...]


class Step(msgspec.Struct, tag=True, frozen=True):
    """What has been found so far; on its way between processes its articles are left out."""

    analysis: Analysis
    is_whole: bool

    def having(self, articles: Sequence[Article]) -> "Step":
        """This step with these articles in the place of its own."""
        return Step(replace(self.analysis, articles=tuple(articles)), self.is_whole)


class Done(msgspec.Struct, tag=True, frozen=True):
    """Nothing more comes of what was asked for."""


class Failure(msgspec.Struct, tag=True, frozen=True):
    """An error ended what was asked for; the process can be asked for more."""

    reason: str


Answer = Ready | Compared | Outlines | Step | Done | Failure


def encode(message: Request | Answer) -> bytes:
    """A message as bytes."""
    return msgspec.msgpack.encode(message.having(()) if isinstance(message, Step) else message)


def decode_request(data: bytes) -> Request:
    """Raises `ValueError` where the bytes hold none."""
    return msgspec.msgpack.decode(data, type=Request)


def decode_answer(data: bytes) -> Answer:
    """Raises `ValueError` where the bytes hold none."""
    return _answers().decode(data)


@cache
def _answers() -> "msgspec.msgpack.Decoder[Answer]":
    return msgspec.msgpack.Decoder(Answer)


def encode_analysis(analysis: Analysis) -> bytes:
    """An analysis without its articles."""
    return msgspec.msgpack.encode(replace(analysis, articles=()))


def decode_analysis(data: bytes, articles: Sequence[Article]) -> Analysis:
    """The analysis of some articles. Raises `ValueError` where the bytes hold none."""
    return replace(msgspec.msgpack.decode(data, type=Analysis), articles=tuple(articles))
