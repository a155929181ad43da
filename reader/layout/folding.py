"""The runs of passages that only one article has, each folded to one row that opens."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.layout.rows import Row, Rows
from reader.text.phrasing import pluralise
from reader.text.span import Span

_MOST_ROWS = 3
"""A run of at most so many rows is not worth folding."""


def folded(comparison: Comparison, article: str, rows: Rows, opened: Collection[Passage]) -> Rows:
    """The rows of an article with each run of passages that only it has in one row, where it holds none of `opened`.

    Headlines, and passages that the sources differ about or that have a note, are never folded; nor is anything as long
    as no shared fact is known.
    """
    if not comparison.analysis.facts:
        return rows
    places = comparison.passages(article)
    runs = [run for run in _runs_alone(comparison, places) if _is_long(rows, run)]
    return fold_runs(rows, [run for run in runs if not any(places[number] in opened for number in run)])


def fold_in_words(passages: int) -> str:
    """The words on the row that some passages are folded into."""
    return f"… {pluralise(passages, 'passage')} only here"


def run_at(comparison: Comparison, passage: Passage) -> Sequence[Passage]:
    """The passages around one that only its article has, with itself; none where it is shared."""
    places = comparison.passages(passage.article)
    runs = ([places[number] for number in run] for run in _runs_alone(comparison, places))
    return next((run for run in runs if passage in run), [])


def _runs_alone(comparison: Comparison, places: Sequence[Passage]) -> Iterator[range]:
    """The indices of passages, one after the other, that no other article shares."""
    for is_alone, group in groupby(range(1, len(places)), key=lambda number: _is_alone(comparison, places[number])):
        numbers = list(group)
        if is_alone:
            yield range(numbers[0], numbers[-1] + 1)


def _is_alone(comparison: Comparison, passage: Passage) -> bool:
    return not (comparison.fact_at(passage) or passage in comparison.disputed or passage in comparison.noted)


def _is_long(rows: Rows, run: range) -> bool:
    return rows.end_of(run[-1]) - rows.first_rows[run[0]] >= _MOST_ROWS


def fold_runs(rows: Rows, runs: Iterable[range]) -> Rows:
    """The rows with each run of passages in one row, and the blank one after it where a paragraph ends."""
    found: list[Row] = []
    first_rows: list[int] = []
    passage = 0
    for run in (*runs, range(len(rows.passages), len(rows.passages))):
        for number in range(passage, run.start):
            first_rows.append(len(found))
            found += _rows_of(rows, number)
        passage = run.stop
        if run:
            first_rows += [len(found)] * len(run)
            found += _row_of_run(rows, run)
    return Rows(tuple(found), rows.width, tuple(first_rows), rows.passages)


def _row_of_run(rows: Rows, run: range) -> Iterator[Row]:
    begin, end = rows.rows[rows.first_rows[run[0]]].span.start, rows.rows[rows.end_of(run[-1])].span.end
    yield Row(Span(begin, end), Span(begin, begin), run[0], is_first=True, folded=len(run))
    yield from (row for row in _rows_of(rows, run[-1]) if not row.shown)


def _rows_of(rows: Rows, passage: int) -> Sequence[Row]:
    is_last = passage + 1 == len(rows.passages)
    return rows.rows[rows.first_rows[passage] : len(rows) if is_last else rows.first_rows[passage + 1]]
