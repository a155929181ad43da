"""The analysis of a collection while the reader reads on: in a process of its own, or in this one.

Both find the same, step by step. Importing this loads nothing that analyses.
"""

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from reader.analysis.pipeline.errors import AnalysisError, ProcessEndedError
from reader.analysis.pipeline.process import AnalysisProcess, started
from reader.articles.article import Article
from reader.progress import Progress, no_progress

if TYPE_CHECKING:
    from reader.analysis.pipeline.serialise import Step


_NICENESS = 4
"""The niceness of the process, so that the screen and the keys come first where there are few cores."""


class RunningAnalysis(Protocol):
    """An analysis of some articles that is under way."""

    def steps(self, progress: Progress = no_progress) -> "Iterator[Step]":
        """What is found, step by step, the whole last; waits for each step. Once cancelled, it stops before the whole.

        `progress` is called with how many of many articles are compared, and how many there are. Raises
        `AnalysisError`.
        """
        ...

    def cancel(self) -> None:
        """Breaks the analysis off. Any thread may call this, also while another waits in `steps`."""
        ...

    def anew(self, articles: Sequence[Article]) -> "RunningAnalysis":
        """Cancels this analysis and begins one of other articles."""
        ...


class DirectAnalysis:
    """An analysis in this process; cancelled, it stops at its next step."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._is_cancelled = False

    def steps(self, progress: Progress = no_progress) -> "Iterator[Step]":
        if self._is_cancelled:
            return
        for step in self._found(progress):
            if self._is_cancelled:
                return
            yield step

    def _found(self, progress: Progress) -> "Iterator[Step]":
        """The cached analysis at once, else one step by step."""
        from reader.analysis.pipeline.cache import AnalysisCache
        from reader.analysis.pipeline.serialise import Step

        cache = AnalysisCache.of_user()
        if found := cache.find(self._articles):
            yield Step(found, is_whole=True)
        else:
            from reader.analysis.pipeline.analyse import steps_of  # deferred: it loads the whole analysis

            yield from steps_of(self._articles, cache, progress)

    def cancel(self) -> None:
        self._is_cancelled = True

    def anew(self, articles: Sequence[Article]) -> "DirectAnalysis":
        self.cancel()
        return DirectAnalysis(articles)


class BackgroundAnalysis:
    """An analysis in a process of its own, which begins at once; cancelled, it ends at once.

    If the process dies, the analysis begins again in a new one; if that dies too, it has failed. If no process can be
    started, the analysis runs in this one, in the thread that asks for its steps.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._here = DirectAnalysis(articles)
        self._is_cancelled = False
        self._lock = Lock()
        self._process = started(_NICENESS)
        self._ask()

    def steps(self, progress: Progress = no_progress) -> "Iterator[Step]":
        for is_second in (False, True):
            try:
                yield from self._answers(progress)
                return
            except ProcessEndedError as ended:
                if is_second and not self._is_cancelled:
                    raise AnalysisError.ended_twice(ended) from None
            if not self._begin_again():
                return

    def cancel(self) -> None:
        with self._lock:
            self._is_cancelled = True
        self._here.cancel()
        if self._process:
            self._process.end()

    def anew(self, articles: Sequence[Article]) -> "BackgroundAnalysis":
        self.cancel()
        return BackgroundAnalysis(articles)

    @property
    def process(self) -> AnalysisProcess | None:
        """The process that the analysis runs in; None where that is this process."""
        return self._process

    def _answers(self, progress: Progress) -> "Iterator[Step]":
        """The steps that the process finds; it ends after the last. Raises `ProcessEndedError` if it ended before."""
        from reader.analysis.pipeline.serialise import Compared, Done, Step

        process = self._process
        try:
            if not process or not self._is_running(process):
                yield from self._here.steps(progress)
                return
            while not isinstance(answer := process.answer(), Done):
                if isinstance(answer, Compared):
                    progress(answer.done, answer.of)
                elif isinstance(answer, Step):
                    yield answer.having(self._articles)
        finally:
            if process:
                process.end()

    @staticmethod
    def _is_running(process: AnalysisProcess) -> bool:
        """Whether a process is running; waits until it says so."""
        try:
            process.answer()
        except ProcessEndedError:
            return False
        return True

    def _begin_again(self) -> bool:
        """Starts another process, unless the analysis was cancelled; returns whether it did."""
        with self._lock:
            if not self._is_cancelled:
                self._process = started(_NICENESS)
                self._ask()
            return not self._is_cancelled

    def _ask(self) -> None:
        if self._process:
            from reader.analysis.pipeline.request import Request, Task  # deferred: the process starts meanwhile

            self._process.ask(Request.of(Task.COLLECTION, self._articles))
