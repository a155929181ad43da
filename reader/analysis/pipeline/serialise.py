"""What is found in articles as bytes: the requests and answers of processes, and the cached analyses.

The bytes are MessagePack, those of a request JSON, checked against the types here when they are read; nothing in them
is ever run.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import msgspec

from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis
from reader.analysis.pipeline.request import Request
from reader.articles.article import Article


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


def encode(message: Answer) -> bytes:
    """An answer as bytes; a step without its articles."""
    return msgspec.msgpack.encode(message.having(()) if isinstance(message, Step) else message)


def decode_request(data: bytes) -> Request:
    """The request in some bytes. Raises `ValueError` where they are no request."""
    return msgspec.json.decode(data, type=Request)


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
