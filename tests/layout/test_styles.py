"""A row is drawn in runs that hold all its characters, each with the styles of the marks on it."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.styles import Mark, Run, paint
from reader.layout.wrap import drawn
from reader.text.span import Span
from tests.properties import untimed

TEXT = "Forty people were on board."
WHOLE = Span(0, len(TEXT))
OFFSETS = st.integers(0, 30)
SPANS = st.tuples(OFFSETS, OFFSETS).map(sorted).map(lambda ends: Span(*ends))
MARKS = st.lists(st.builds(Mark, SPANS, st.sampled_from(("fact", "number", "hedge"))), max_size=6)
ROWS = st.tuples(st.text(max_size=30) | st.just("two\nlines\tand a tab"), SPANS).map(
    lambda case: (case[0], Span(min(case[1].start, len(case[0])), min(case[1].end, len(case[0]))))
)


def mark(words: str, style: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words)), style)


def painted(*marks: Mark, shown: Span = WHOLE, base: tuple[str, ...] = ()) -> list[Run]:
    return paint(TEXT, shown, marks, base)


@untimed
@given(ROWS, MARKS)
def test_the_runs_hold_every_character_of_the_row_in_order(row: tuple[str, Span], marks: list[Mark]) -> None:
    text, shown = row
    runs = paint(text, shown, marks)
    assert "".join(run.text for run in runs) == drawn(shown.of(text))
    starts = [run.start for run in runs]
    assert starts == list(itertools.accumulate((len(run.text) for run in runs[:-1]), initial=shown.start))[: len(runs)]
    assert all(run.text for run in runs)


@untimed
@given(ROWS, MARKS)
def test_every_character_has_the_styles_of_the_marks_on_it_in_their_order(
    row: tuple[str, Span], marks: list[Mark]
) -> None:
    text, shown = row
    for run in paint(text, shown, marks, ("base",)):
        for offset in range(run.start, run.start + len(run.text)):
            styles = [style for span, style in marks if span.start <= offset < span.end]
            assert run.styles == ("base", *styles)


def test_a_row_without_marks_is_one_run_in_the_base_style() -> None:
    assert painted(base=("text", "dim")) == [Run(TEXT, ("text", "dim"), 0)]


def test_a_marked_word_is_a_run_of_its_own() -> None:
    assert painted(mark("people", "actor"), base=("text",)) == [
        Run("Forty ", ("text",), 0),
        Run("people", ("text", "actor"), 6),
        Run(" were on board.", ("text",), 12),
    ]


def test_marks_that_overlap_are_stacked_the_later_the_stronger() -> None:
    runs = painted(mark("people were", "fact"), mark("Forty people", "number"))
    assert [(run.text, run.styles) for run in runs] == [
        ("Forty ", ("number",)),
        ("people", ("fact", "number")),
        (" were", ("fact",)),
        (" on board.", ()),
    ]


def test_a_mark_that_goes_on_in_the_next_row_is_drawn_to_the_end_of_this_one() -> None:
    runs = painted(mark("people were on", "fact"), shown=Span(0, 12))
    assert [(run.text, run.styles) for run in runs] == [("Forty ", ()), ("people", ("fact",))]


def test_a_mark_on_another_row_or_on_nothing_cuts_no_run() -> None:
    assert painted(mark("board", "fact"), Mark(Span(8, 8), "note"), shown=Span(0, 12)) == [Run("Forty people", (), 0)]


def test_an_empty_row_has_no_runs() -> None:
    assert painted(mark("Forty", "fact"), shown=Span(3, 3)) == []


def test_tabs_and_line_feeds_are_drawn_as_spaces() -> None:
    assert paint("one\n\ttwo", Span(0, 8), ()) == [Run("one  two", (), 0)]
