"""From paths to the comparison of a collection, for the commands that print it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.analysis.less_found import less_found
from reader.analysis.model import Analysis, Discrepancy
from reader.analysis.pipeline.analyse import analysis_of
from reader.articles.article import Collection
from reader.cli.exit_codes import INCOMPLETE, OK
from reader.cli.loading import load
from reader.cli.output import warn
from reader.cli.progress import progress_bar
from reader.comparison.comparison import Comparison
from reader.notes.judgements.judgement import Judgement
from reader.notes.note import Note
from reader.notes.store.store import NoteStore, notes_folder


class Parts(NamedTuple):
    """The parts that a comparison is made of."""

    collection: Collection
    found: Analysis
    notes: Sequence[Note]
    judgements: Sequence[Judgement]

    def comparison(self, suggested: Iterable[Discrepancy] = ()) -> Comparison:
        """The comparison, with what a language model has suggested."""
        return Comparison.of(self.collection, self.found, self.notes, self.judgements, suggested=suggested)


def compare(chosen: Sequence[Path], *, event: int | None = None, analysed: bool = True) -> Comparison:
    """The collection with its notes and judgements; `analysed` where facts and discrepancies are asked for too."""
    return parts_of(chosen, event=event, analysed=analysed).comparison()


def parts_of(chosen: Sequence[Path], *, event: int | None = None, analysed: bool = True) -> Parts:
    """The same, before it is put together."""
    collection = load(chosen, event)
    store = NoteStore.open(notes_folder(collection).path)
    for problem in store.problems:
        warn(str(problem), INCOMPLETE)
    collection = replace(collection, problems=(*collection.problems, *store.problems))
    found = _analysis_of(collection) if analysed else Analysis.empty(collection.articles)
    return Parts(collection, found, tuple(store.notes.values()), tuple(store.judgements.values()))


def warn_of_less_found(analysis: Analysis) -> None:
    """Says on standard error in which articles less is found: without word lists, or of what is cut short."""
    names = {article.id: str(article.path) for article in analysis.articles}
    for notice in less_found(analysis, names):
        warn(notice, OK)


def _analysis_of(collection: Collection) -> Analysis:
    with progress_bar("comparing", "articles") as progress:
        return analysis_of(collection, progress)
