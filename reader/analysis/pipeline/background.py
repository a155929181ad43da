"""The analysis of a collection for a reader who reads on meanwhile: in a process of its own, or in this one.

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
"""By how much the process gives way to the reader's own: the screen and the keys come first where cores are few."""


class RunningAnalysis(Protocol):
    """The analysis of some articles, on its way."""

    def steps(self, progress: Progress = no_progress) -> "Iterator[Step]":
        """What is found, as it is found, the whole last; waits for each. Where it was cancelled it stops before that.

        `progress` is told how many of many articles are compared, of how many. Raises `AnalysisError`.
        """
        ...

    def cancel(self) -> None:
        """Breaks it off: nobody waits for more. Another thread than that of `steps` may call this."""
        ...

    def anew(self, articles: Sequence[Article]) -> "RunningAnalysis":
        """The same for other articles; this one is cancelled."""
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
        """At once where it was found before, else step by step."""
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

    Where the process dies it is begun again in a new one; where that dies, too, it has failed. Where no process can
    be started it is made in this one, by whoever asks for its steps.
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
        """Where it is made; None where that is this process."""
        return self._process

    def _answers(self, progress: Progress) -> "Iterator[Step]":
        """What the process finds; it then ends. Raises `ProcessEndedError` where it has ended before that."""
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
        """Whether a process could be started; waits until it says so."""
        try:
            process.answer()
        except ProcessEndedError:
            return False
        return True

    def _begin_again(self) -> bool:
        """Starts another process, unless nobody waits for more; tells whether it did."""
        with self._lock:
            if not self._is_cancelled:
                self._process = started(_NICENESS)
                self._ask()
            return not self._is_cancelled

    def _ask(self) -> None:
        if self._process:
            from reader.analysis.pipeline.serialise import Request, Task  # deferred: the process starts meanwhile

            self._process.ask(Request.of(Task.COLLECTION, self._articles))
