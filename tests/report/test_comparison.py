"""What the reports share: sources, quotations, and where a fact is not told."""

import pytest

from reader.analysis.passage import Passage
from reader.analysis.pipeline.analyse import analyse
from reader.comparison.comparison import Comparison
from reader.report import phrases
from tests.analysis.making import collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.report.flood import comparison, passage


def test_a_source_is_named_by_number_and_label() -> None:
    assert phrases.source(comparison(), passage("herald.txt", "police")) == "[2] herald"


def test_a_quotation_is_one_line_whatever_the_lines_of_the_article() -> None:
    two_lines = Passage("courier.txt", 0, 95)
    assert comparison().analysis.text_of(two_lines).endswith("said.\n")
    assert comparison().quote(two_lines).endswith("said.")


def test_a_fact_is_missing_from_the_articles_that_do_not_tell_it() -> None:
    (fact,) = comparison().analysis.facts
    assert [article.id for article in comparison().missing_from(fact)] == ["choir.txt"]


def test_a_passage_of_a_fact_knows_its_number() -> None:
    shown = comparison()
    (fact,) = shown.analysis.facts
    assert shown.fact_number(fact) == 1
    assert {told.article for told in fact.passages if shown.fact_at(told) == fact} == {"courier.txt", "herald.txt"}


def test_an_article_that_is_not_open_is_an_error() -> None:
    with pytest.raises(KeyError):
        comparison().article("tribune.txt")


def test_a_fact_is_missing_only_from_articles_on_its_event() -> None:
    collection = collection_of(FERRY, BUDGET, SHIPWRECK, BUDGET.replace("Monday", "Tuesday"), FERRY[:100])
    shown = Comparison(collection, analyse(collection))
    assert len(shown.analysis.events) == 2
    assert any(shown.missing_from(fact) for fact in shown.analysis.facts)
    for fact in shown.analysis.facts:
        told = {passage.article for passage in fact.passages}
        (event,) = (set(event) for event in shown.analysis.events if not told.isdisjoint(event))
        assert {article.id for article in shown.missing_from(fact)} == event - told
