"""Cells that rows of several tables have: places, sources, and values of figures."""

import math
from bisect import bisect_right

from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.tables.table import Cell
from reader.text.sanitise import one_line

Row = dict[str, Cell]
"""Cells by the names of their columns."""
_EXACT_IN_FLOAT = 2**53
_DATED = (FigureKind.DATE, FigureKind.TIME)
_LOWER, _UPPER = (Bound.AT_LEAST, Bound.OVER, Bound.EXACTLY), (Bound.AT_MOST, Bound.UNDER, Bound.EXACTLY)


def place_of(comparison: Comparison, passage: Passage) -> Row:
    """Where a passage is, and its words."""
    words = comparison.analysis.text_of(passage)
    return source_of(comparison, passage.article) | {"start": passage.start, "end": passage.end, "quote": words}


def no_place(comparison: Comparison, article_id: str) -> Row:
    """The same for an article as a whole."""
    return source_of(comparison, article_id) | {"start": None, "end": None, "quote": None}


def source_of(comparison: Comparison, article_id: str) -> Row:
    """The id of an article and its name, which is empty where it is not open."""
    place = comparison.order.get(article_id)
    source = None if place is None else comparison.collection.articles[place].label
    return {"article": article_id, "source": source}


def date_of(comparison: Comparison, article_id: str) -> str | None:
    """The date of an article. Raises `KeyError` where it is not open."""
    return comparison.collection.articles[comparison.order[article_id]].metadata.date


def source_columns(comparison: Comparison) -> dict[str, str]:
    """The names of the columns that are of one source each, by the ids of the articles."""
    articles = comparison.collection.articles
    return {article.id: one_line(phrases.source_name(comparison, article.id)) for article in articles}


def sentence_number(comparison: Comparison, passage: Passage) -> int | None:
    """The number of the sentence in which a passage begins, from 1; None where the article has none."""
    spans = comparison.analysis.sentences.get(passage.article, ())
    return max(1, bisect_right(spans, passage.start, key=lambda span: span.start)) if spans else None


def names(comparison: Comparison) -> dict[str, str]:
    """The names of the actors by their ids."""
    return {actor.id: actor.name for actor in comparison.analysis.actors}


def value_of(figure: Figure) -> Row:
    """The value of a figure, with its limits and its unit."""
    low, high = figure.range or _limits(figure)
    return {
        "value": _number(figure.value),
        "low": _number(low),
        "high": _number(high),
        "bound": figure.bound.value if figure.bound else None,
        "unit": figure.unit,
        "iso": figure.value if isinstance(figure.value, str) and figure.kind in _DATED else None,
    }


NO_VALUE: Row = dict.fromkeys(("value", "low", "high", "bound", "unit", "iso"))
"""The same where there is no figure."""


def _limits(figure: Figure) -> tuple[Cell, Cell]:
    return figure.value if figure.bound in _LOWER else None, figure.value if figure.bound in _UPPER else None


def _number(value: Cell) -> Cell:
    """A number, whole where it is; None for what is none, or is too large to be one."""
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < _EXACT_IN_FLOAT else value
