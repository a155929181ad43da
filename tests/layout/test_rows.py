"""An article is laid out in rows: every character in one of them, every passage from a row of its own."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.rows import Rows, lay_out
from reader.text.sentences import sentences
from reader.text.span import Span
from tests.properties import untimed

TEXT = """\
  Smoke over the harbour

The ferry left at dawn. Forty people were on board, the company said.
Nobody was hurt.


The inquiry goes on.
"""


@dataclass(frozen=True)
class Article:
    text: str
    passages: tuple[Span, ...]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Passages with any white space, or none, around them."""
    white = st.text(" \n\t\u00a0", max_size=4)
    words = st.text("ab-é東😀\u0301 \n\u00a0", min_size=1, max_size=40).map(str.strip).filter(bool)
    text = draw(white)
    passages: list[Span] = []
    for passage in draw(st.lists(words, min_size=1, max_size=6)):
        passages.append(Span(len(text), len(text) + len(passage)))
        text += passage + draw(white)
    return Article(text, tuple(passages))


LAID_OUT = st.tuples(articles(), st.integers(1, 40))


def laid_out(case: tuple[Article, int]) -> tuple[str, Rows]:
    article, width = case
    return article.text, lay_out(article.text, article.passages, width)


def shown(width: int, text: str = TEXT) -> list[str]:
    return [row.shown.of(text) for row in lay_out(text, sentences(text), width).rows]


@untimed
@given(LAID_OUT)
def test_the_rows_together_are_the_text(case: tuple[Article, int]) -> None:
    text, found = laid_out(case)
    assert "".join(row.span.of(text) for row in found.rows) == text
    assert found.rows[0].span.start == 0
    assert len(found) == len(found.rows)


@untimed
@given(LAID_OUT)
def test_every_passage_begins_on_a_row_of_its_own(case: tuple[Article, int]) -> None:
    _, found = laid_out(case)
    for index, passage in enumerate(found.passages):
        first = found.rows[found.first_rows[index]]
        assert (first.shown.start, first.passage, first.is_first) == (passage.start, index, True)
    assert [row.passage for row in found.rows if row.is_first] == list(range(len(found.passages)))


@untimed
@given(LAID_OUT)
def test_the_rows_of_a_passage_follow_each_other(case: tuple[Article, int]) -> None:
    _, found = laid_out(case)
    order = [row.passage for row in found.rows]
    assert order == sorted(order)


@untimed
@given(LAID_OUT)
def test_what_is_drawn_of_a_row_has_no_white_space_at_its_sides(case: tuple[Article, int]) -> None:
    text, found = laid_out(case)
    for row in found.rows:
        assert row.span.covers(row.shown)
        assert row.shown.of(text) == row.shown.of(text).strip()
        assert row.shown.of(text) in ("", row.span.of(text).strip())


@untimed
@given(LAID_OUT)
def test_every_visible_character_is_drawn_once(case: tuple[Article, int]) -> None:
    text, found = laid_out(case)
    drawn = "".join(row.shown.of(text) for row in found.rows)
    assert "".join(drawn.split()) == "".join(text.split())


@untimed
@given(LAID_OUT)
def test_a_character_is_found_in_its_row_and_its_passage(case: tuple[Article, int]) -> None:
    _, found = laid_out(case)
    for index, row in enumerate(found.rows):
        assert {found.row_at(offset) for offset in range(*row.span)} == {index}
    for index, passage in enumerate(found.passages):
        assert {found.passage_at(offset) for offset in range(*passage)} == {index}


def test_paragraphs_stand_apart_by_one_row() -> None:
    assert shown(80) == [
        "Smoke over the harbour",
        "",
        "The ferry left at dawn.",
        "Forty people were on board, the company said.",
        "",
        "Nobody was hurt.",
        "",
        "The inquiry goes on.",
    ]


def test_a_passage_takes_the_rows_it_needs() -> None:
    assert shown(24)[2:6] == ["The ferry left at dawn.", "Forty people were on", "board, the company said.", ""]


def test_a_row_between_paragraphs_belongs_to_the_passage_above_it() -> None:
    found = lay_out(TEXT, sentences(TEXT), 80)
    assert [row.passage for row in found.rows] == [0, 0, 1, 2, 2, 3, 3, 4]


@pytest.mark.parametrize("offset", [-1, 0, 1, 2])
def test_what_stands_before_the_first_passage_belongs_to_it(offset: int) -> None:
    found = lay_out(TEXT, sentences(TEXT), 80)
    assert (found.row_at(offset), found.passage_at(offset)) == (0, 0)


def test_what_stands_behind_the_last_passage_belongs_to_it() -> None:
    found = lay_out(TEXT, sentences(TEXT), 80)
    assert (found.row_at(len(TEXT)), found.passage_at(len(TEXT))) == (7, 4)
