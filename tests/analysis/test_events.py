"""Articles of several events are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.events.events import events_of
from tests.analysis.making import analysis_of, collection_of, outlines_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.properties import untimed

STORIES = [FERRY, SHIPWRECK, BUDGET]


def _events(*texts: str) -> list[list[int]]:
    """The articles by number, those together that tell one event."""
    collection = collection_of(*texts)
    numbers = {article.id: number for number, article in enumerate(collection.articles)}
    return [[numbers[article] for article in event] for event in events_of(outlines_of(*texts))]


def test_articles_that_tell_one_event_stand_together_and_another_event_apart() -> None:
    assert _events(FERRY, BUDGET, SHIPWRECK) == [[0, 2], [1]]


def test_in_a_folder_of_two_events_nothing_links_one_to_the_other() -> None:
    budgets = [BUDGET, BUDGET.replace("Monday", "Tuesday")]
    analysis = analysis_of(FERRY, *budgets, SHIPWRECK, FERRY.replace("Monday", "Sunday"))
    ids = [article.id for article in analysis.articles]
    of_budget = {ids[1], ids[2]}
    assert analysis.links
    assert all((link.a.article in of_budget) == (link.b.article in of_budget) for link in analysis.links)


@pytest.mark.parametrize("texts", [[], [FERRY]])
def test_no_articles_are_no_event_and_one_is_one(texts: list[str]) -> None:
    assert len(_events(*texts)) == len(texts)


def test_a_script_without_capitals_is_told_by_its_words() -> None:
    ferry, shipwreck, budget = (text.lower() for text in STORIES)
    assert _events(ferry, budget, shipwreck, ferry) == [[0, 2, 3], [1]]


@untimed
@given(st.lists(st.sampled_from(STORIES), max_size=6))
def test_every_article_belongs_to_one_event(texts: list[str]) -> None:
    events = _events(*texts)
    assert sorted(number for event in events for number in event) == list(range(len(texts)))
    assert events == sorted(events)


def test_a_flash_of_a_sentence_is_too_brief_to_be_of_another_event() -> None:
    assert _events(FERRY, "The port was closed.", SHIPWRECK) == [[0, 1, 2]]
    assert _events("The port was closed.", "Prices rose.") == [[0, 1]]


def test_a_hundred_copies_of_two_texts_are_two_events() -> None:
    events = _events(*[FERRY, BUDGET] * 100)
    assert events == [list(range(0, 200, 2)), list(range(1, 200, 2))]
