"""Passages that tell one fact are linked, and others are not."""

from itertools import pairwise
from pathlib import Path

import pytest

from reader.analysis.linking import links
from reader.analysis.linking import similarity as likeness
from reader.analysis.linking.features import extractor_of
from reader.analysis.model import Analysis, Link
from reader.analysis.pipeline.analyse import analyse
from reader.analysis.pipeline.event import terms_of_collection
from reader.articles.load import load_collection
from tests.analysis.making import analysis_of, collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK

WARNED = "Mayor Ines Duarte said that the harbour master had warned the captain of the storm."
WARNED_TOO = "The captain had been warned of the storm by the harbour master, Mayor Duarte told reporters."


def _link(analysis: Analysis, here: str, there: str) -> Link:
    """The link between the passages that begin with some words."""
    (found,) = (
        link
        for link in analysis.links
        if analysis.text_of(link.a).startswith(here) and analysis.text_of(link.b).startswith(there)
    )
    return found


def test_one_fact_told_in_two_articles_is_linked_wherever_it_stands(ferry: Analysis) -> None:
    linked = {(ferry.text_of(link.a), ferry.text_of(link.b)) for link in ferry.links}
    assert (WARNED, WARNED_TOO) in linked
    assert _link(ferry, "A ferry sank", "The coastguard said")
    assert _link(ferry, "The vessel, the Santa Rita", "The Santa Rita struck")
    assert _link(ferry, "The shipping company", "Survivors said")


def test_what_only_one_article_tells_is_linked_to_nothing(ferry: Analysis) -> None:
    linked = {ferry.text_of(passage) for link in ferry.links for passage in (link.a, link.b)}
    assert not any("Prices of fish" in words or "Divers" in words for words in linked)


@pytest.mark.parametrize("other", [FERRY, SHIPWRECK])
def test_articles_about_different_events_are_not_linked(other: str) -> None:
    assert analysis_of(other, BUDGET).links == ()


def test_an_article_about_another_event_leaves_the_others_linked() -> None:
    analysis = analysis_of(FERRY, BUDGET, SHIPWRECK)
    assert {(link.a.article, link.b.article) for link in analysis.links} == {("1.txt", "3.txt")}


def test_links_join_sentences_of_different_articles_the_surest_first() -> None:
    analysis = analysis_of(FERRY, SHIPWRECK, FERRY.replace("Monday", "Sunday"))
    for link in analysis.links:
        assert link.a.article < link.b.article
        assert link.a.span in analysis.sentences[link.a.article]
        assert link.b.span in analysis.sentences[link.b.article]
        assert 0 <= link.score <= 1
    assert all(before.score >= after.score for before, after in pairwise(analysis.links))
    assert len({(link.a, link.b) for link in analysis.links}) == len(analysis.links)


def test_the_same_sentence_is_linked_more_surely_than_its_paraphrase(ferry: Analysis) -> None:
    paraphrased = _link(ferry, "Mayor Ines", "The captain")
    repeated = _link(analysis_of(FERRY, SHIPWRECK.replace(WARNED_TOO, WARNED)), "Mayor Ines", "Mayor Ines")
    assert repeated.score > paraphrased.score


@pytest.mark.parametrize(
    ("word", "another"), [("harbour", "airport"), ("storm", "ice"), ("captain", "crew"), ("Duarte", "Weber")]
)
def test_a_word_that_is_shared_no_more_lowers_the_score(ferry: Analysis, word: str, another: str) -> None:
    before = _link(ferry, "Mayor Ines", "The captain")
    changed = WARNED_TOO.replace(word, another)
    after = _link(analysis_of(FERRY, SHIPWRECK.replace(WARNED_TOO, changed)), "Mayor Ines", changed[:10])
    assert after.score < before.score


def test_either_end_of_a_link_leads_to_the_other(ferry: Analysis) -> None:
    link = _link(ferry, "Mayor Ines", "The captain")
    assert link.other(link.a) == link.b
    assert link.other(link.b) == link.a


def test_a_lone_article_and_no_articles_have_no_links() -> None:
    assert analysis_of(FERRY).links == ()
    assert analysis_of().links == ()


@pytest.mark.slow
def test_passing_over_unlike_pairs_loses_next_to_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the links found without it, one in a hundred at most."""
    sample = load_collection([Path(__file__).parents[2] / "seeds"])
    pruned = {(link.a, link.b) for link in analyse(sample).links}
    monkeypatch.setattr(links, "LEAST_COSINE", 0.0)
    for bound in ("_MOST_CANDIDATES", "_MOST_PARTNERS", "_COMMON"):
        monkeypatch.setattr(likeness, bound, 100_000)
    whole = {(link.a, link.b) for link in analyse(sample).links}
    assert pruned <= whole
    assert len(whole - pruned) <= len(whole) / 100


def test_a_sentence_is_compared_with_a_bounded_number_of_others_however_many_articles_there_are() -> None:
    """Each of many articles tells the same; without a bound the pairs would grow with the square."""
    articles = 60
    likeness_of_all = extractor_of(terms_of_collection(collection_of(*[FERRY] * articles))).likeness
    sentences = sum(len(spans) for spans in analysis_of(FERRY).sentences.values()) * articles
    assert sum(1 for _ in likeness_of_all.pairs()) <= 24 * sentences


def test_one_wire_story_printed_twice_is_told_from_two_tellings() -> None:
    copied = "Mayor Ines Duarte told reporters on Sunday that the harbour master had warned the captain of the storm."
    verbatim = _link(analysis_of(copied, copied.replace("told reporters", "said")), "Mayor Ines", "Mayor Ines")
    retold = _link(analysis_of(WARNED, WARNED_TOO), "Mayor", "The captain")
    assert verbatim.is_verbatim
    assert not retold.is_verbatim
