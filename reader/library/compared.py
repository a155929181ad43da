"""Compares articles for a program: paths or texts in, the findings out."""

import json
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.analysis.figure import Figure
from reader.analysis.model import Actor, Analysis, Discrepancy, Fact, SentenceAttributions
from reader.analysis.passage import Passage
from reader.analysis.pipeline.analyse import analysis_of
from reader.articles.article import Article, Collection, Problem
from reader.articles.load import load_collection
from reader.comparison import comparison as model
from reader.library.other_reader import warn_of_other_reader
from reader.library.summary import counts_of, summary_in_html
from reader.library.texts import ComparisonError as ComparisonError
from reader.library.texts import Text as Text
from reader.library.texts import collection_of
from reader.notes.resolved import ResolvedNote
from reader.notes.store.store import NoteStore, notes_folder
from reader.report.json import to_json
from reader.report.tables.make_tables import NAMES, table_named
from reader.report.tables.table import Cell, CellType, Table

if TYPE_CHECKING:
    import pandas

_DTYPES = {
    CellType.TEXT: "string",
    CellType.INTEGER: "Int64",
    CellType.NUMBER: "float64",
    CellType.TRUTH: "boolean",
}

warn_of_other_reader()


@dataclass(frozen=True, repr=False)
class Comparison:
    """Articles, what was found in them, and the notes on them. Every offset counts code points of an article's text."""

    _model: model.Comparison

    @property
    def title(self) -> str:
        """The title of the collection."""
        return self._model.collection.title

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in their order."""
        return self._model.collection.articles

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, or is worth knowing of what was."""
        return self._model.collection.problems

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that two or more articles report, in the articles' order."""
        return self._analysis.facts

    @property
    def differences(self) -> tuple[Discrepancy, ...]:
        """What is claimed to differ, numbers, times and places first."""
        return self._analysis.differences

    @property
    def worth_comparing(self) -> tuple[Discrepancy, ...]:
        """Passages in which words differ that may matter; nothing is claimed of them."""
        return self._analysis.worth_comparing

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who and what is named."""
        return self._analysis.actors

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers, sums, dates and times."""
        return self._analysis.figures

    @property
    def attributions(self) -> Mapping[Passage, SentenceAttributions]:
        """In whose name, and how firmly, each sentence says what it says."""
        return self._analysis.attributions

    @property
    def notes(self) -> tuple[ResolvedNote, ...]:
        """The notes on the articles, with their places."""
        return self._model.notes

    def text_of(self, passage: Passage) -> str:
        """The words of a passage. Raises `KeyError` where its article is not there."""
        return self._analysis.text_of(passage)

    def table(self, name: str = "sides") -> list[dict[str, Cell]]:
        """A table (docs/tables.md), a dictionary a row. Raises `ValueError` where there is none of that name."""
        return self._table(name).records

    def to_frame(self, name: str = "sides") -> "pandas.DataFrame":
        """A table (docs/tables.md) for pandas, which has to be installed.

        Raises `ValueError` where there is no table of that name, `ImportError` without pandas.
        """
        try:
            import pandas
        except ImportError as error:
            raise ImportError("to_frame needs pandas - install it, or use table()") from error
        table = self._table(name)
        frame = pandas.DataFrame.from_records(list(table.rows), columns=list(table.names))
        return frame.astype({column.name: _DTYPES[column.type] for column in table.columns})

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data, as `parallax export --to json` writes it (schema `parallax-analysis/2`)."""
        found: dict[str, Any] = json.loads(to_json(self._model))
        return found

    def __repr__(self) -> str:
        return f"<Comparison of {self.title!r}: {counts_of(self._model)}>"

    def _repr_html_(self) -> str:
        return summary_in_html(self._model)

    @property
    def _analysis(self) -> Analysis:
        return self._model.analysis

    def _table(self, name: str) -> Table:
        if name not in NAMES:
            raise ValueError(f"{name!r}: no such table - choose one of {', '.join(NAMES)}")
        return table_named(name, self._model)


def compare(
    *paths: str | PathLike[str],
    texts: Mapping[str, str | Text] | None = None,
    notes: bool = True,
) -> Comparison:
    """Compares the articles in files or folders, or texts by the names of their sources.

    `notes` says whether the notes and verdicts of a folder count, as they do for the reader and its commands. A file
    that could not be read is named in a warning and is among `Comparison.problems`. What was compared before is taken
    from the cache. Raises `ComparisonError` where there is nothing to compare, and `AnalysisError` where the
    analysis fails.
    """
    if bool(paths) == bool(texts):
        raise ComparisonError("give paths, or texts by name")
    collection = collection_of(texts) if texts else load_collection([Path(path) for path in paths])
    _warn(collection.problems)
    if not collection.articles:
        raise ComparisonError("no article could be read - check the paths")
    return Comparison(_compared(collection, with_notes=notes and not texts))


def _compared(collection: Collection, *, with_notes: bool) -> model.Comparison:
    found = analysis_of(collection)
    if not with_notes:
        return model.Comparison.of(collection, found)
    store = NoteStore.open(notes_folder(collection).path)
    _warn(store.problems)
    collection = replace(collection, problems=(*collection.problems, *store.problems))
    return model.Comparison.of(collection, found, store.notes.values(), store.judgements.values())


def _warn(problems: Iterable[Problem]) -> None:
    for problem in problems:
        if problem.is_failure:
            warnings.warn(str(problem), stacklevel=4)
