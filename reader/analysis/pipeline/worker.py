"""A process that analyses articles for another one: `python -m reader.analysis.pipeline.worker`.

It is asked by its standard input and answers by its standard output, one message after the other:
a byte that says what is asked for, the length of the rest in eight bytes, the rest. It ends with its input.
"""

import signal
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from typing import IO

from reader.analysis.pipeline.event import Parsed, compare
from reader.analysis.pipeline.gc_tuning import rare_collections
from reader.analysis.pipeline.serialise import packed, packed_outlines, unpacked_articles

_LENGTH = 8


class Task(bytes, Enum):
    """What is made of some articles."""

    OUTLINES = b"o"
    """The outline of each."""
    ANALYSIS = b"a"
    """The analysis of all together, as articles on one event."""


def send(stream: IO[bytes], task: Task, body: bytes) -> None:
    """Writes a message. Raises `OSError` where nobody reads it."""
    stream.write(task.value + len(body).to_bytes(_LENGTH, "big") + body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Task, bytes] | None:
    """Reads a message; None at the end, and where the rest of it is missing."""
    head = stream.read(1 + _LENGTH)
    if len(head) <= _LENGTH:
        return None
    length = int.from_bytes(head[1:], "big")
    body = stream.read(length)
    return (Task(head[:1]), body) if len(body) == length else None


def _outlines(articles: bytes) -> bytes:
    return packed_outlines(Parsed.of(article).outline for article in unpacked_articles(articles))


def _analysis(articles: bytes) -> bytes:
    return packed(compare(unpacked_articles(articles)))


_MAKERS: Mapping[Task, Callable[[bytes], bytes]] = {Task.OUTLINES: _outlines, Task.ANALYSIS: _analysis}


def made(task: Task, articles: bytes) -> bytes:
    """What is asked for of packed articles, packed."""
    return _MAKERS[task](articles)


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Answers until there is no more to answer."""
    with rare_collections():
        while asked := receive(source):
            task, articles = asked
            send(sink, task, made(task, articles))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process ends this one
    serve(sys.stdin.buffer, sys.stdout.buffer)
