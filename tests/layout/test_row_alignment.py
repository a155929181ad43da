"""The panes row against row: nothing is lost or moved, what is level begins on one row, the rest says where."""

from dataclasses import dataclass
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import Analysis, Fact, Link
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.comparison import Comparison
from reader.layout.chain import AlignedRow
from reader.layout.folding import fold_in_words, fold_runs, folded, run_at
from reader.layout.row_alignment import AlignedPanes, Away, align_rows, aligned_rows
from reader.layout.rows import Rows, filled, lay_out
from reader.text.span import Span
from tests.properties import untimed


@dataclass(frozen=True)
class Panes:
    """Articles that are laid out row against row."""

    comparison: Comparison
    plain: dict[str, Rows]
    levels: list[AlignedRow]
    levelled: AlignedPanes

    def first_row(self, passage: Passage) -> int:
        """The row that a passage begins on."""
        rows = self.levelled.rows[passage.article]
        return rows.first_rows[rows.passage_at(passage.start)]


def panes_of(texts: list[list[str]], facts: list[list[str]], width: int = 12) -> Panes:
    """Articles a, b, … of passages that are given each; a passage "b1" of a fact is the second of article b.

    A passage that begins with a line feed begins a paragraph.
    """
    articles, spans = [], {}
    for name, passages in zip("abcd", texts, strict=False):
        text = ""
        own = []
        for words in passages:
            text += words[: len(words) - len(words.lstrip())]
            own.append(Span(len(text), len(text) + len(words.strip())))
            text += words.strip() + " "
        articles.append(Article(name, Path(name), text, Metadata(label=name)))
        spans[name] = tuple(own)
    told = [[Passage(name[0], *spans[name[0]][int(name[1:])]) for name in fact] for fact in facts]
    found = tuple(Fact(f"k{number}", "", tuple(own)) for number, own in enumerate(told, 1))
    links = tuple(Link(one[0], other, 0.8, ()) for one in told for other in one[1:] if other.article != one[0].article)
    comparison = Comparison(
        Collection("", tuple(articles), Path()), Analysis(tuple(articles), spans, links=links, facts=found)
    )
    plain = {article.id: lay_out(article.text, spans[article.id], width) for article in articles}
    levels = aligned_rows(comparison, plain)
    return Panes(comparison, plain, levels, align_rows(comparison, levels, plain))


@st.composite
def panes(draw: st.DrawFn) -> Panes:
    """Two to four articles with any facts in them."""
    words = st.text("ab é東", min_size=1, max_size=30).filter(str.strip)
    breaks = st.sampled_from(["", "\n\n"])
    passages = st.tuples(breaks, words).map("".join)
    texts = draw(st.lists(st.lists(passages, min_size=1, max_size=5), min_size=2, max_size=4))
    names = [f"{name}{number}" for name, own in zip("abcd", texts, strict=False) for number in range(len(own))]
    shuffled = draw(st.permutations(names))
    sizes = draw(st.lists(st.integers(2, 4), max_size=4))
    facts = [shuffled[sum(sizes[:number]) :][:size] for number, size in enumerate(sizes)]
    return panes_of(texts, [fact for fact in facts if len(fact) > 1], draw(st.integers(3, 20)))


@untimed
@given(panes())
def test_every_character_of_every_article_stands_once_and_in_order(panes: Panes) -> None:
    for article in panes.comparison.collection.articles:
        rows = panes.levelled.rows[article.id]
        assert "".join(row.span.of(article.text) for row in rows.rows) == article.text
        assert [row for row in rows.rows if not row.is_filler] == list(panes.plain[article.id].rows)
        assert all(not row.span for row in rows.rows if row.is_filler)


@untimed
@given(panes())
def test_passages_that_are_level_begin_on_one_row(panes: Panes) -> None:
    for level in panes.levels:
        assert len({panes.first_row(passage) for passage in level}) == 1


@untimed
@given(panes())
def test_all_articles_have_the_same_number_of_rows(panes: Panes) -> None:
    assert len({len(rows) for rows in panes.levelled.rows.values()}) == 1


@untimed
@given(panes())
def test_a_place_in_the_text_is_found_in_its_row(panes: Panes) -> None:
    for rows in panes.levelled.rows.values():
        for number, span in enumerate(rows.passages):
            row = rows.rows[rows.row_at(span.start)]
            assert (row.is_first, row.passage, row.shown.start) == (True, number, span.start)
            assert rows.first_rows[number] == rows.row_at(span.start)
        order = [row.passage for row in rows.rows]
        assert order == sorted(order)


@untimed
@given(panes())
def test_what_is_not_level_is_said_to_be_so_many_shared_passages_away(panes: Panes) -> None:
    shared = [passage for fact in panes.comparison.analysis.facts for passage in fact.passages]
    for passage in shared:
        away = panes.levelled.away.get(passage)
        fact = panes.comparison.fact_at(passage)
        others = [other for other in fact.passages if other.article != passage.article] if fact else []
        if away is None:
            level_in = {p.article for p in others if panes.first_row(p) == panes.first_row(passage)}
            assert {p.article for p in others} == level_in
        elif away.steps:
            row, way = panes.first_row(passage), 1 if away.steps > 0 else -1
            own = [p for p in shared if p.article == away.article and (panes.first_row(p) - row) * way > 0]
            own.sort(key=panes.first_row, reverse=way < 0)
            assert own[abs(away.steps) - 1] in others


@untimed
@given(panes())
def test_there_is_a_row_after_a_passage_for_its_mark(panes: Panes) -> None:
    for passage in panes.levelled.away:
        rows = panes.levelled.rows[passage.article]
        number = rows.passage_at(passage.start)
        mark = rows.rows[rows.mark_row(number)]
        assert (mark.passage, bool(mark.shown)) == (number, False)


@untimed
@given(panes(), st.data())
def test_folded_rows_hold_every_character_and_passage_too(panes: Panes, data: st.DataObject) -> None:
    for article in panes.comparison.collection.articles:
        plain = panes.plain[article.id]
        runs, number = [], 1
        while number < len(plain.passages):
            length = data.draw(st.integers(0, 2))
            if length and number + length <= len(plain.passages):
                runs.append(range(number, number + length))
            number += length + 1
        rows = fold_runs(plain, runs)
        assert "".join(row.span.of(article.text) for row in rows.rows) == article.text
        assert len(rows.first_rows) == len(plain.passages)
        folded_in = {number: run for run in runs for number in run}
        for number, span in enumerate(rows.passages):
            row = rows.rows[rows.first_rows[number]]
            run = folded_in.get(number)
            assert (row.passage, row.folded) == ((run[0], len(run)) if run else (number, 0))
            assert rows.row_at(span.start) == rows.first_rows[number]
        assert filled(rows, {}) == rows


def test_a_fact_further_down_is_brought_level_by_empty_rows() -> None:
    found = panes_of([["One.", "Two."], ["New.", "Newer.", "Two."]], [["a1", "b2"]]).levelled
    assert [row.is_filler for row in found.rows["a"].rows] == [False, True, False]
    assert not any(row.is_filler for row in found.rows["b"].rows)
    assert found.away == {}


def test_of_facts_that_cross_one_is_marked_with_how_far_and_which_way() -> None:
    found = panes_of([["\n\nOne.", "\n\nTwo.", "\n\nSix."], ["\n\nTwo.", "\n\nSix.", "\n\nOne."]], [
        ["a0", "b2"], ["a1", "b0"], ["a2", "b1"],
    ])  # fmt: skip
    assert [passage.start for level in found.levels for passage in level if passage.article == "b"] == [2, 9]
    one, same = found.comparison.analysis.facts[0].passages
    assert (found.levelled.away[one], found.levelled.away[same]) == (Away(3, "b"), Away(-3, "a"))


def test_what_only_one_article_has_is_folded_to_one_row_that_opens() -> None:
    own = [f"\n\nOnly {number}." for number in range(4)]
    panes = panes_of([["Head.", *own, "\n\nTwo."], ["Two."]], [["a5", "b0"]])
    plain, places = panes.plain["a"], panes.comparison.passages("a")
    rows = folded(panes.comparison, "a", plain, ())
    assert [(row.passage, row.folded) for row in rows.rows] == [(0, 0), (0, 0), (1, 4), (4, 0), (5, 0)]
    assert fold_in_words(4) == "… 4 passages only here"
    assert run_at(panes.comparison, places[2]) == list(places[1:5])
    assert run_at(panes.comparison, places[5]) == []
    assert folded(panes.comparison, "a", plain, {places[3]}) == plain


def test_a_short_run_is_not_folded_and_nothing_is_while_no_fact_is_known() -> None:
    short = panes_of([["Head.", "Own.", "Own.", "Two."], ["Two."]], [["a3", "b0"]])
    assert folded(short.comparison, "a", short.plain["a"], ()) == short.plain["a"]
    unknown = panes_of([[f"Own {number}." for number in range(9)], ["Two."]], [])
    assert folded(unknown.comparison, "a", unknown.plain["a"], ()) == unknown.plain["a"]
