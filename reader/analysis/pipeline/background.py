"""Processes that share the analysis of many articles, since Python itself runs on one core of a machine."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import NamedTuple

from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis
from reader.analysis.pipeline.serialise import packed_articles, unpacked, unpacked_outlines
from reader.analysis.pipeline.worker import Task, made, receive, send
from reader.articles.article import Article
from reader.progress import Progress, untold

_MOST = 8
_AT_A_TIME = 8
"""Of how many articles outlines are asked for together."""


class _Job(NamedTuple):
    """What a worker is asked for."""

    number: int
    task: Task
    articles: bytes


class _Answer(NamedTuple):
    job: _Job
    body: bytes | None
    """None where the worker gave none: it could not be started, or was ended from outside."""


class Workers:
    """As many processes as there are cores to use, up to a bound; they end with the `with` statement.

    What they can't do is done in this process.
    """

    def __init__(self, count: int | None = None) -> None:
        self._count = min(count or _cores(), _MOST)
        self._workers: list[_Worker] = []

    def __enter__(self) -> "Workers":
        self._workers = [_Worker() for _ in range(self._count)]
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self._workers:
            worker.end()

    def outlines(self, articles: Sequence[Article], progress: Progress = untold) -> list[Outline]:
        """The outline of each article; `progress` is told how many there are, of how many."""
        batches = [articles[start : start + _AT_A_TIME] for start in range(0, len(articles), _AT_A_TIME)]
        found: list[Outline] = []
        for made_of_batch in self._made(Task.OUTLINES, batches):
            found += unpacked_outlines(made_of_batch)
            progress(len(found), len(articles))
        return found

    def analyses(self, events: Sequence[Sequence[Article]]) -> Iterator[Analysis]:
        """The analysis of the articles on each event, in their order."""
        return map(unpacked, self._made(Task.ANALYSIS, events), events)

    def _made(self, task: Task, batches: Iterable[Sequence[Article]]) -> Iterator[bytes]:
        """What is asked for of each batch of articles, in their order."""
        jobs: SimpleQueue[_Job] = SimpleQueue()
        answers: SimpleQueue[_Answer] = SimpleQueue()
        for number, articles in enumerate(batches):
            jobs.put(_Job(number, task, packed_articles(articles)))
        count = jobs.qsize()
        for worker in self._workers:
            Thread(target=worker.work, args=(jobs, answers), daemon=True).start()
        waiting: dict[int, bytes] = {}
        for number in range(count):
            while number not in waiting:
                job, body = answers.get()
                waiting[job.number] = made(job.task, job.articles) if body is None else body
            yield waiting.pop(number)


class _Worker:
    """A process that makes what it is asked for."""

    def __init__(self) -> None:
        # -P: no module is taken from the folder that the reader happens to be in
        command = [sys.executable, "-P", "-m", "reader.analysis.pipeline.worker"]
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )

    def work(self, jobs: "SimpleQueue[_Job]", answers: "SimpleQueue[_Answer]") -> None:
        """Has jobs done as long as there are any."""
        with suppress(Empty):
            while True:
                job = jobs.get_nowait()
                answers.put(_Answer(job, self._answer(job)))

    def _answer(self, job: _Job) -> bytes | None:
        if not (self._process and self._process.stdin and self._process.stdout):
            return None
        try:
            send(self._process.stdin, job.task, job.articles)
            answer = receive(self._process.stdout)
        except (OSError, ValueError):  # it has ended
            return None
        return answer[1] if answer else None

    def end(self) -> None:
        """Ends it, whatever it is at."""
        if self._process:
            self._process.kill()
            self._process.communicate()


def _cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
