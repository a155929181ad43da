"""The analysis comes step by step, and is the same each time."""

import gc

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analyse, analyse_in_steps
from reader.articles.article import Collection
from tests.analysis.making import collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK


def test_an_analysis_grows_step_by_step() -> None:
    sure, links, all_found = analyse_in_steps(collection_of(FERRY, SHIPWRECK).articles)
    assert sure.sentences == links.sentences == all_found.sentences
    assert sure == Analysis(sure.articles, sure.sentences, links=sure.links, facts=sure.facts, events=sure.events)
    assert links.actors
    assert links.figures
    assert links.links
    assert links.facts
    assert not links.discrepancies
    assert all_found.discrepancies
    assert (all_found.actors, all_found.figures, all_found.links) == (links.actors, links.figures, links.links)
    assert [fact.passages for fact in all_found.facts] == [fact.passages for fact in links.facts]


def test_what_is_surely_linked_comes_first_and_mostly_stays(sample: Collection) -> None:
    first, *_, last = analyse_in_steps(sample.articles)
    linked = {(link.a, link.b) for link in last.links}
    sure = [(link.a, link.b) for link in first.links]
    assert len(sure) > 10
    assert {fact.passages for fact in first.facts}
    assert len(linked.intersection(sure)) >= 0.8 * len(sure)


def test_the_last_step_is_the_analysis(sample: Collection, sample_analysis: Analysis) -> None:
    *_, last = analyse_in_steps(sample.articles)
    assert last == sample_analysis


def test_an_analysis_is_the_same_each_time(sample: Collection, sample_analysis: Analysis) -> None:
    assert analyse(sample) == sample_analysis


def test_sentences_are_there_before_anything_is_compared(sample: Collection, sample_analysis: Analysis) -> None:
    before = Analysis.empty(sample.articles)
    assert {article.id: before.sentences[article.id] for article in sample.articles} == sample_analysis.sentences
    assert before == Analysis(sample.articles, before.sentences)


def test_the_order_of_the_articles_does_not_decide_what_is_linked() -> None:
    def links(*texts: str) -> set[frozenset[str]]:
        analysis = analyse(collection_of(*texts))
        return {frozenset((analysis.text_of(link.a), analysis.text_of(link.b))) for link in analysis.links}

    assert links(FERRY, SHIPWRECK, BUDGET) == links(BUDGET, SHIPWRECK, FERRY)


def test_a_collection_without_articles_has_an_empty_analysis() -> None:
    *_, last = analyse_in_steps(collection_of().articles)
    assert last == Analysis((), {})


def test_garbage_is_looked_for_as_before_once_an_analysis_ends_or_is_broken_off() -> None:
    before = gc.get_threshold()
    steps = analyse_in_steps(collection_of("The ferry sank.", "A ferry sank.").articles)
    next(steps)
    assert gc.get_threshold()[0] > before[0]
    del steps
    assert gc.get_threshold() == before
