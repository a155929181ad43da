"""Linked passages are gathered into facts."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.facts import fact_of, find_facts
from reader.analysis.linking.links import LinkedPairs
from reader.analysis.linking.similarity import Pair
from reader.analysis.model import Analysis, Link
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import term_index_of
from tests.analysis.making import documents_of
from tests.properties import untimed

ARTICLES, SENTENCES = 4, 5
CONTENTS = term_index_of(documents_of(*["The ferry sank near the old pier. " * SENTENCES] * ARTICLES), (), ())
PASSAGES = list(CONTENTS.by_passage)

pairs = st.tuples(st.sampled_from(PASSAGES), st.sampled_from(PASSAGES)).filter(lambda p: p[0].article < p[1].article)
scored = st.dictionaries(pairs, st.floats(0, 1), max_size=30)


def _passage(article: int, sentence: int = 0) -> Passage:
    return PASSAGES[article * SENTENCES + sentence]


def _linked(scores: Mapping[Pair, float]) -> LinkedPairs:
    """Scored pairs, of which those with a score of 0.4 and more are linked."""
    found = [Link(*pair, score, ()) for pair, score in scores.items() if score >= 0.4]
    return LinkedPairs(tuple(sorted(found, key=lambda link: -link.score)), scores)


def _whole(articles: int, score: float, **other: float) -> LinkedPairs:
    """The first sentences of some articles, each as like each as the others, but for some pairs: `a0_2=0.1`."""
    numbers = [(a, b) for a in range(articles) for b in range(a + 1, articles)]
    return _linked({(_passage(a), _passage(b)): other.get(f"a{a}_{b}", score) for a, b in numbers})


def _facts(linked: LinkedPairs) -> list[tuple[Passage, ...]]:
    return [fact.passages for fact in find_facts(linked, CONTENTS)]


def test_passages_that_are_all_linked_are_one_fact() -> None:
    assert _facts(_whole(4, 0.9)) == [tuple(_passage(n) for n in range(4))]


def test_a_chain_is_cut_where_its_ends_are_unlike() -> None:
    chain = _whole(4, 0.05, a0_1=0.9, a1_2=0.5, a2_3=0.9)
    assert _facts(chain) == [(_passage(0), _passage(1)), (_passage(2), _passage(3))]


def test_one_pair_that_is_not_linked_parts_no_fact() -> None:
    assert _facts(_whole(4, 0.8, a0_3=0.2)) == [tuple(_passage(n) for n in range(4))]


def test_a_passage_that_is_like_one_of_a_fact_alone_is_not_in_it() -> None:
    found = _whole(4, 0.95, a0_3=0.02, a1_3=0.02, a2_3=0.5)
    assert _facts(found) == [tuple(_passage(n) for n in range(3))]


def test_facts_come_in_the_order_in_which_they_first_stand() -> None:
    found = _linked({(_passage(0, 3), _passage(1, 4)): 0.9, (_passage(0, 2), _passage(1, 1)): 0.8})
    facts = find_facts(found, CONTENTS)
    assert [fact.id for fact in facts] == ["k1", "k2"]
    assert [fact.passages for fact in facts] == [(_passage(0, 2), _passage(1, 1)), (_passage(0, 3), _passage(1, 4))]


@untimed
@given(scored)
def test_a_passage_is_in_one_fact_at_most_and_only_where_it_is_linked(scores: Mapping[Pair, float]) -> None:
    linked = _linked(scores)
    facts = _facts(linked)
    in_facts = [passage for fact in facts for passage in fact]
    assert len(set(in_facts)) == len(in_facts)
    assert set(in_facts) <= {passage for link in linked.links for passage in (link.a, link.b)}
    assert all(len({passage.article for passage in fact}) > 1 for fact in facts)
    assert all(list(fact) == sorted(fact, key=PASSAGES.index) for fact in facts)


def test_without_links_there_are_no_facts() -> None:
    assert find_facts(LinkedPairs((), {}), CONTENTS) == ()


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
