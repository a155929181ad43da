"""From paths to the comparison of a collection, for the commands that print it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.analysis.language.unlisted import unlisted_notice
from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analysis_of
from reader.articles.article import Collection
from reader.cli.exit_codes import INCOMPLETE, OK
from reader.cli.loading import load
from reader.cli.output import warn
from reader.cli.progress import progress_bar
from reader.comparison.comparison import Comparison
from reader.notes.store.store import NoteStore, notes_folder


def compare(chosen: Sequence[Path], *, event: int | None = None, analysed: bool = True) -> Comparison:
    """The collection with its notes and judgements; `analysed` where facts and discrepancies are asked for too."""
    collection = load(chosen, event)
    store = NoteStore.open(notes_folder(collection).path)
    for problem in store.problems:
        warn(str(problem), INCOMPLETE)
    collection = replace(collection, problems=(*collection.problems, *store.problems))
    found = _analysis_of(collection) if analysed else Analysis.empty(collection.articles)
    return Comparison.of(collection, found, store.notes.values(), store.judgements.values())


def warn_of_unlisted(analysis: Analysis) -> None:
    """Says on standard error which articles were read without word lists."""
    for notice in unlisted_notice(analysis.articles, analysis.unlisted, [str(a.path) for a in analysis.articles]):
        warn(notice, OK)


def _analysis_of(collection: Collection) -> Analysis:
    with progress_bar("comparing", "articles") as progress:
        return analysis_of(collection, progress)
