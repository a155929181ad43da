"""How a passage looks: all that a row is drawn from beside its words."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.articles.article import Collection
from reader.comparison.comparison import Comparison
from reader.comparison.focus import Focus
from reader.layout.highlights import Highlighter
from reader.layout.passage_style import PassageStyle, look_of
from reader.layout.row_alignment import Away
from tests.analysis.making import analysis_of
from tests.comparison.making import DEAD, FOUND, HOW_MANY, place, reading

HERE = "The storm killed 12 people in Porthaven. The choir sang on."
THERE = "The storm in Porthaven killed nine people. Shops will open."


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    found = analysis_of(HERE, THERE)
    sides = tuple(Side(sentences(found, number)[0], "dead") for number in (0, 1))
    return replace(found, discrepancies=(Discrepancy("d1", DiscrepancyKind.NUMBER, "dead", sides, 0.9),))


def sentences(analysis: Analysis, number: int) -> list[Passage]:
    article = analysis.articles[number]
    return [Passage(article.id, *span) for span in analysis.sentences[article.id]]


def look(
    analysis: Analysis, passage: Passage, focus: Focus, away: Mapping[Passage, Away] | None = None
) -> PassageStyle:
    folder = analysis.articles[0].path.parent
    comparison = Comparison(Collection("The storm", analysis.articles, folder), analysis)
    return look_of(passage, Highlighter(comparison, WordComparer(analysis).compare, focus), away or {})


def test_where_the_cursor_is_the_fact_is_the_current_one(analysis: Analysis) -> None:
    (here, alone), (there, _) = sentences(analysis, 0), sentences(analysis, 1)
    own, other = look(analysis, here, Focus(here)), look(analysis, there, Focus(here))
    assert (own.number, own.is_here, own.is_current, own.is_aligned) == (1, True, True, False)
    assert (other.number, other.is_here, other.is_current, other.is_aligned) == (1, False, True, True)
    assert look(analysis, alone, Focus(here)) == PassageStyle(0, False, False, False, False, False, False, "", ())


def test_away_from_its_fact_a_passage_keeps_its_number_and_is_marked_no_more(analysis: Analysis) -> None:
    here, alone = sentences(analysis, 0)
    assert {mark.style for mark in look(analysis, here, Focus(here)).marks} >= {"figure"}
    seen = look(analysis, here, Focus(alone))
    assert (seen.number, seen.is_current, seen.marks) == (1, False, ())


def test_what_differs_is_disputed_and_its_words_are_marked_while_it_is_walked(analysis: Analysis) -> None:
    here, alone = sentences(analysis, 0)
    assert look(analysis, here, Focus(alone)).is_disputed
    assert not look(analysis, alone, Focus(alone)).is_disputed
    assert [mark.style for mark in look(analysis, here, Focus(alone, "d1")).marks] == ["difference"]


def test_what_differs_at_the_cursor_is_marked_before_any_walk_as_the_line_below_names_it(analysis: Analysis) -> None:
    (here, alone), (there, _) = sentences(analysis, 0), sentences(analysis, 1)
    for passage in (here, there):
        assert "difference" in [mark.style for mark in look(analysis, passage, Focus(here)).marks]
        assert "difference" not in [mark.style for mark in look(analysis, passage, Focus(alone)).marks]


def test_what_is_marked_by_the_reader_and_where_its_fact_is_are_said(analysis: Analysis) -> None:
    here, alone = sentences(analysis, 0)
    there = analysis.articles[1]
    marked = Passage(alone.article, alone.start + 4, alone.start + 9)
    seen = look(analysis, alone, Focus(here, marked=(marked,)), {alone: Away(-7, there.id)})
    assert (seen.is_marked, [mark.span for mark in seen.marks]) == (True, [marked.span])
    assert seen.elsewhere == f"↑ 7 above in {there.label}"
    assert look(analysis, here, Focus(here), {here: Away(2, there.id)}).elsewhere == f"↓ 2 below in {there.label}"
    assert look(analysis, here, Focus(here), {here: Away(0, there.id)}).elsewhere == ""


def test_the_counterpart_in_another_article_is_its_side_of_what_differs_before_that_is_walked() -> None:
    twice = replace(HOW_MANY, sides=(*HOW_MANY.sides[:2], Side(place("Wire", "Bread"), "none")))
    state = reading(FOUND.having((), (DEAD,), (twice,)))
    shown = Highlighter(state.comparison, WordComparer(FOUND).compare, state.focus)
    assert shown.partner("Wire") == DEAD.passages[2]
    assert shown.counterpart("Wire") == state.comparison.passage_at("Wire", place("Wire", "Bread").start)
    alone = Highlighter(state.comparison, WordComparer(FOUND).compare, Focus(place("Post", "The choir sang on.")))
    assert alone.counterpart("Wire") is None
