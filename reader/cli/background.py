"""The analysis, in a process of its own: it is on its way while the screen is loaded, and never holds up a key."""

import os
import pickle
import signal
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Event
from typing import TYPE_CHECKING, BinaryIO, Self

from reader.articles.article import Collection

if TYPE_CHECKING:
    from reader.analysis.pipeline.analyse import Step


@dataclass(frozen=True)
class Analyst:
    """Compares articles: those that it began with in its own process, others here; the process ends with it."""

    collection: Collection
    process: int
    pipe: BinaryIO
    """What is found comes from here."""
    is_over: Event = field(default_factory=Event)
    """Whether nobody waits for more."""

    @classmethod
    def begin(cls, collection: Collection) -> Self:
        """Begins to compare articles; there must be no thread yet."""
        reading, writing = os.pipe()
        process = os.fork()
        if not process:
            os.close(reading)
            _send(collection, writing)
        os.close(writing)
        return cls(collection, process, os.fdopen(reading, "rb"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()
        os.waitpid(self.process, 0)
        self.pipe.close()

    def end(self) -> None:
        """Breaks it off: nothing more is found."""
        self.is_over.set()
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)

    def steps(self, collection: Collection) -> "Iterator[Step]":
        """What is found in articles, as it is found."""
        return self._received() if collection is self.collection else _found(collection)

    def _received(self) -> "Iterator[Step]":
        """What the other process finds; where it ends before it is done, all of it is found here."""
        is_whole = False
        with suppress(EOFError, pickle.UnpicklingError):
            while not is_whole:
                step = pickle.load(self.pipe)  # noqa: S301 - from our own process
                is_whole = step.is_whole
                yield step._replace(analysis=replace(step.analysis, articles=self.collection.articles))
        if not is_whole and not self.is_over.is_set():
            yield from _found(self.collection)


def _send(collection: Collection, writing: int) -> None:
    """Writes what is found into a pipe, without the articles, which are known at its other end; and ends."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the keys are not for this process
        _leave_terminal()
        with os.fdopen(writing, "wb") as pipe:
            for step in _found(collection):
                pickle.dump(step._replace(analysis=replace(step.analysis, articles=())), pipe, pickle.HIGHEST_PROTOCOL)
                pipe.flush()
    except BaseException:
        os._exit(1)
    os._exit(0)


def _leave_terminal() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)


def _found(collection: Collection) -> "Iterator[Step]":
    from reader.analysis.pipeline.analyse import steps_of  # deferred: it loads the whole analysis

    return steps_of(collection)
