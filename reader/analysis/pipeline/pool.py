"""Processes that share the analysis of many articles, since Python itself runs on one core of a machine."""

import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from types import TracebackType

from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis
from reader.analysis.pipeline.errors import AnalysisError, ProcessEndedError
from reader.analysis.pipeline.event import ParsedArticle, compare
from reader.analysis.pipeline.process import AnalysisProcess, started
from reader.analysis.pipeline.request import Request, Task
from reader.analysis.pipeline.serialise import Answer, Outlines, Step
from reader.articles.article import Article
from reader.progress import Progress, no_progress

_MOST = 8
"""The most processes of a pool."""
_AT_A_TIME = 8
"""How many outlines are asked for in one request."""


def made(request: Request) -> Outlines | Step:
    """The answer to a request, made in this process; `DirectAnalysis` answers a request for a whole collection."""
    if request.task is Task.OUTLINES:
        return Outlines(tuple(ParsedArticle.of(article).outline for article in request.articles))
    return Step(compare(request.articles), is_whole=True)


@dataclass(frozen=True)
class _Job:
    """A request, and the place of its answer among the others."""

    number: int
    request: Request
    is_second: bool = False
    """Whether a process has ended over it already."""


class ProcessPool:
    """As many processes as there are cores to use, but at most eight; they end with the `with` statement.

    If none can be started, this process does their work.
    """

    def __init__(self, count: int | None = None) -> None:
        """`count` is the number of processes, if not that of the cores."""
        self._count = min(count or _cores(), _MOST)
        self._idle: list[AnalysisProcess] = []
        self._busy: dict[AnalysisProcess, _Job | None] = {}
        """The job of each other process; None where it is only starting."""

    def __enter__(self) -> "ProcessPool":
        for _ in range(self._count):
            self._start_one()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for process in self.processes:
            process.end()

    @property
    def processes(self) -> list[AnalysisProcess]:
        """The processes that run."""
        return [*self._idle, *self._busy]

    def outlines(self, articles: Sequence[Article], progress: Progress = no_progress) -> list[Outline]:
        """The outline of each article, in their order.

        `progress` is called with how many are made, and how many there will be. Raises `AnalysisError`.
        """
        batches = [articles[start : start + _AT_A_TIME] for start in range(0, len(articles), _AT_A_TIME)]
        found: list[Outline] = []
        for answer in self._answers([Request.of(Task.OUTLINES, batch) for batch in batches]):
            if isinstance(answer, Outlines):
                found += answer.outlines
                progress(len(found), len(articles))
        return found

    def analyses(self, events: Sequence[Sequence[Article]]) -> Iterator[Analysis]:
        """The analysis of the articles on each event, in their order. Raises `AnalysisError`."""
        answers = self._answers([Request.of(Task.EVENT, event) for event in events])
        for event, answer in zip(events, answers, strict=True):
            if isinstance(answer, Step):
                yield answer.having(event).analysis

    def _answers(self, requests: Sequence[Request]) -> Iterator[Answer]:
        """The answer to each request, in their order; other processes work on while one is waited for."""
        jobs = deque(_Job(number, request) for number, request in enumerate(requests))
        answers: dict[int, Answer] = {}
        for number in range(len(requests)):
            while number not in answers:
                self._hand_out(jobs)
                if self._busy:
                    self._wait(jobs, answers)
                else:
                    job = jobs.popleft()
                    answers[job.number] = made(job.request)
            yield answers.pop(number)

    def _hand_out(self, jobs: deque[_Job]) -> None:
        while jobs and self._idle:
            process, job = self._idle.pop(), jobs.popleft()
            process.ask(job.request)
            self._busy[process] = job

    def _wait(self, jobs: deque[_Job], answers: dict[int, Answer]) -> None:
        """Waits for the next answers; the job of a process that has ended goes back to the others."""
        ready = wait([process.connection for process in self._busy])
        for process in [process for process in self._busy if process.connection in ready]:
            job = self._busy.pop(process)
            try:
                answer = process.answer()
            except ProcessEndedError as ended:
                self._take_back(job, jobs, ended)
            else:
                self._idle.append(process)
                if job:
                    answers[job.number] = answer

    def _take_back(self, job: _Job | None, jobs: deque[_Job], ended: ProcessEndedError) -> None:
        """Puts the job of an ended process back, once, and starts another process.

        A process without a job could not even start, so it has no successor. Raises `AnalysisError` where another
        process has ended over the same job.
        """
        if job is None:
            return
        if job.is_second:
            raise AnalysisError.ended_twice(ended)
        jobs.appendleft(replace(job, is_second=True))
        self._start_one()

    def _start_one(self) -> None:
        if process := started():
            self._busy[process] = None


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
