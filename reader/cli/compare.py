"""From paths to the comparison of a collection, for the commands that print it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analysis_of
from reader.analysis.pipeline.unanalysed import unanalysed
from reader.articles.article import Collection
from reader.cli.exit_codes import PARTLY
from reader.cli.loading import load
from reader.cli.output import complain
from reader.cli.progress import told_on_terminal
from reader.notes.judgements.apply_actors import judged
from reader.notes.judgements.apply_discrepancies import disposed
from reader.notes.judgements.apply_links import relinked
from reader.notes.resolved import judgements_on, place_notes
from reader.notes.store.store import NoteStore, notes_folder
from reader.report.comparison import Comparison


def compare(chosen: Sequence[Path], *, event: int | None = None, analysed: bool = True) -> Comparison:
    """The collection with its notes and judgements; `analysed` where facts and discrepancies are asked for too."""
    collection = load(chosen, event)
    store = NoteStore.open(notes_folder(collection).path)
    for problem in store.problems:
        complain(str(problem), PARTLY)
    collection = replace(collection, problems=(*collection.problems, *store.problems))
    found = _analysis_of(collection) if analysed else unanalysed(collection)
    notes = place_notes(store.notes.values(), collection)
    judgements = judgements_on(collection, store.judgements.values())
    linked, linkings = relinked(judged(found, judgements), judgements)
    analysis, dispositions = disposed(linked, judgements, notes)
    return Comparison(collection, analysis, notes, dispositions, linkings, judgements)


def _analysis_of(collection: Collection) -> Analysis:
    with told_on_terminal("comparing", "articles") as progress:
        return analysis_of(collection, progress)
