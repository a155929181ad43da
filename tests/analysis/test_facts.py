"""Linked passages are gathered into facts."""

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.facts import fact_of, find_facts
from reader.analysis.model import Analysis, Link, Passage
from reader.analysis.sentences.terms import TermIndex, term_index_of
from tests.analysis.making import documents_of
from tests.properties import untimed

ARTICLES, SENTENCES = 4, 5
CONTENTS = term_index_of(documents_of(*["The ferry sank near the old pier. " * SENTENCES] * ARTICLES), (), ())
PASSAGES = list(CONTENTS.by_passage)

pairs = st.tuples(st.sampled_from(PASSAGES), st.sampled_from(PASSAGES)).filter(lambda p: p[0].article < p[1].article)
links = st.dictionaries(pairs, st.floats(0.3, 1), max_size=30).map(
    lambda scored: [Link(*pair, score, ()) for pair, score in sorted(scored.items(), key=lambda item: -item[1])]
)


def _passage(article: int, sentence: int = 0) -> Passage:
    return PASSAGES[article * SENTENCES + sentence]


def _chain(scores: list[float]) -> list[Link]:
    """Links from each article to the next, the surest first."""
    found = [Link(_passage(n), _passage(n + 1), score, ()) for n, score in enumerate(scores)]
    return sorted(found, key=lambda link: -link.score)


def _facts(found: list[Link], contents: TermIndex = CONTENTS) -> list[tuple[Passage, ...]]:
    return [fact.passages for fact in find_facts(found, contents)]


def test_passages_that_are_all_linked_are_one_fact() -> None:
    found = [Link(_passage(a), _passage(b), 0.9, ()) for a in range(4) for b in range(a + 1, 4)]
    assert _facts(found) == [tuple(_passage(n) for n in range(4))]


def test_a_chain_of_weak_links_is_cut() -> None:
    assert _facts(_chain([0.9, 0.4, 0.9])) == [(_passage(0), _passage(1)), (_passage(2), _passage(3))]


def test_a_chain_of_strong_links_holds() -> None:
    assert _facts(_chain([0.95, 0.9, 0.95])) == [tuple(_passage(n) for n in range(4))]


def test_a_passage_that_is_left_over_joins_what_it_is_linked_to_best() -> None:
    found = [*_chain([0.9, 0.9]), Link(_passage(2), _passage(3), 0.39, ())]
    assert _facts(found) == [tuple(_passage(n) for n in range(4))]


def test_facts_come_in_the_order_in_which_they_first_stand() -> None:
    found = [Link(_passage(0, 3), _passage(1, 4), 0.9, ()), Link(_passage(0, 2), _passage(1, 1), 0.8, ())]
    facts = find_facts(found, CONTENTS)
    assert [fact.id for fact in facts] == ["k1", "k2"]
    assert [fact.passages for fact in facts] == [(_passage(0, 2), _passage(1, 1)), (_passage(0, 3), _passage(1, 4))]


@untimed
@given(links)
def test_every_linked_passage_is_in_exactly_one_fact_and_no_other_is(found: list[Link]) -> None:
    facts = _facts(found)
    in_facts = [passage for fact in facts for passage in fact]
    assert sorted(in_facts) == sorted({passage for link in found for passage in (link.a, link.b)})
    assert all(len(fact) > 1 for fact in facts)
    assert all(list(fact) == sorted(fact, key=PASSAGES.index) for fact in facts)


def test_without_links_there_are_no_facts() -> None:
    assert find_facts([], CONTENTS) == ()


def test_facts_are_labelled_in_one_short_line_from_their_words(ferry: Analysis) -> None:
    assert ferry.facts
    for fact in ferry.facts:
        assert 0 < len(fact.label) <= 61
        assert "\n" not in fact.label
        assert any(ferry.text_of(passage).startswith(fact.label.rstrip("…")) for passage in fact.passages)


def test_each_passage_leads_to_its_fact(ferry: Analysis) -> None:
    found = fact_of(ferry.facts)
    assert all(found[passage] is fact for fact in ferry.facts for passage in fact.passages)
    assert len(found) == sum(len(fact.passages) for fact in ferry.facts)
