"""From paths to a collection; files that could not be read are reported."""

import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader import paths
from reader.articles import load as articles
from reader.articles.article import Collection
from reader.articles.scan import FileId
from reader.cli.exit_codes import INCOMPLETE, OK, UsageError
from reader.cli.output import warn
from reader.cli.progress import progress_bar
from reader.cli.stream import read_stream
from reader.text.phrasing import pluralise

_LEAST_MEMORY = 500_000_000
"""Bytes of addresses that a comparison needs, most of them for libraries."""


def load(chosen: Sequence[Path], event: int | None = None, *, all_captures: bool = False) -> Collection:
    """The collection, or those of its articles that report one event; files that could not be read are reported.

    Raises `UsageError` where none could.
    """
    _check_memory()
    wanted = _wanted(chosen)
    stream = read_stream() if articles.STREAM in wanted else b""
    with progress_bar("reading", "files") as progress:
        collection = articles.load_collection(
            wanted, stream=stream, without=_written_to(), progress=progress, all_captures=all_captures
        )
    for problem in collection.problems:
        warn(str(problem), INCOMPLETE)
    if not collection.articles:
        raise UsageError("no article could be read - check the paths")
    return collection if event is None else _of_event(collection, event)


def _check_memory() -> None:
    """Raises `UsageError` where too little memory may be used: libraries would end the program in their own words."""
    if sys.platform == "win32":
        return
    import resource

    most, _ = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY and most < _LEAST_MEMORY:
        needed = f"{_LEAST_MEMORY // 1_000_000} MB are needed - raise the limit"
        raise UsageError(f"at most {most // 1_000_000} MB of memory may be used (ulimit -v), and {needed}")


def load_again(chosen: Sequence[Path], aside: frozenset[str]) -> Collection:
    """The collection as its files are now, without the articles that were not chosen; reports and raises nothing."""
    from reader.comparison.event_sorting import restricted_to

    collection = articles.load_collection(_wanted(chosen))
    return restricted_to(collection, {article.id for article in collection.articles} - aside)


def _wanted(chosen: Sequence[Path]) -> list[Path]:
    return list(chosen) or [paths.shipped("seeds")]


def _of_event(collection: Collection, number: int) -> Collection:
    from reader.analysis.pipeline.analyse import sorts_of  # deferred: it loads the whole analysis
    from reader.comparison.event_sorting import restricted_to

    with progress_bar("sorting", "articles") as progress:
        events = sorts_of(collection, progress).events
    if not 1 <= number <= len(events):
        number_of_events = pluralise(len(events), "event")
        raise UsageError(f"--event {number}: the articles report {number_of_events} - see parallax show")
    return restricted_to(collection, events[number - 1])


def _written_to() -> frozenset[FileId]:
    """The files that this command's output goes to: `parallax show x > x/out.txt` makes no article of it."""
    found = set[FileId]()
    for descriptor in (1, 2):
        with suppress(OSError):
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode):
                found.add((status.st_dev, status.st_ino))
    return frozenset(found)


def status_of(collection: Collection) -> int:
    return INCOMPLETE if any(problem.is_failure for problem in collection.problems) else OK
