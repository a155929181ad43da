"""All discrepancies of a collection: each once, with all sides, the weightiest first."""

from itertools import combinations, pairwise

import pytest

from reader.analysis.discrepancies.evidence import sources
from reader.analysis.model import Analysis
from tests.analysis.making import analysis_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK


@pytest.fixture(scope="module")
def disputed() -> Analysis:
    """Three articles that disagree about hours, tolls, places and faults."""
    third = SHIPWRECK.replace("a dozen children", "nine children").replace("Harbour Lines rejected", "the crew denied")
    return analysis_of(FERRY.replace("at least 11", "11"), SHIPWRECK, third, BUDGET)


def test_what_is_disputed_is_found_and_the_weightiest_comes_first(disputed: Analysis) -> None:
    found = disputed.discrepancies
    assert {"number", "time", "status"} <= {str(discrepancy.kind) for discrepancy in found}
    assert [discrepancy.id for discrepancy in found] == [f"d{n}" for n in range(1, len(found) + 1)]
    assert all(before.order <= after.order for before, after in pairwise(found))
    assert all(0 < discrepancy.score <= 1 for discrepancy in found)


def test_all_sides_stand_in_their_articles_and_come_from_two_at_least(disputed: Analysis) -> None:
    for discrepancy in disputed.discrepancies:
        assert sources(discrepancy.sides) > 1
        for side in discrepancy.sides:
            assert side.says.strip()
            assert disputed.text_of(side.passage).strip()


def test_each_disagreement_appears_once(disputed: Analysis) -> None:
    for one, other in combinations(disputed.differences, 2):
        shared = {a.passage for a in one.sides for b in other.sides if a.passage.overlaps(b.passage)}
        assert one.kind is not other.kind or len(shared) < 2


def test_a_summary_is_one_line_that_names_each_side_once(disputed: Analysis) -> None:
    for discrepancy in disputed.discrepancies:
        assert "\n" not in discrepancy.summary
        assert all(side.says in discrepancy.summary for side in discrepancy.sides)
    (number,) = (d for d in disputed.discrepancies if d.kind == "number")
    assert number.summary == "children killed: 11 | a dozen | nine"


def test_facts_and_discrepancies_name_each_other(disputed: Analysis) -> None:
    facts = {fact.id: fact for fact in disputed.facts}
    for discrepancy in disputed.discrepancies:
        assert discrepancy.fact is None or discrepancy.id in facts[discrepancy.fact].discrepancies
    told = [name for fact in disputed.facts for name in fact.discrepancies]
    assert sorted(told) == sorted(d.id for d in disputed.discrepancies if d.fact)
    assert told


def test_articles_that_say_the_same_do_not_disagree() -> None:
    assert analysis_of(FERRY, FERRY).discrepancies == ()


def test_articles_about_different_events_do_not_disagree() -> None:
    assert analysis_of(SHIPWRECK, BUDGET).discrepancies == ()


def test_the_passage_against_a_side_differs_from_it_before_it_agrees() -> None:
    analysis = analysis_of(
        "The blast at the port left 58 people dead.",
        "The blast at the port left 58 people dead. The Port Union claimed that 70 had died in the blast at the port.",
    )
    (toll,) = (found for found in analysis.discrepancies if found.kind == "number")
    here = next(side.passage for side in toll.sides if side.passage.article == "1.txt")
    there = toll.passage_in("2.txt", against=here)
    assert there is not None
    assert analysis.text_of(there) == "70"
    back = toll.passage_in("1.txt", against=there)
    assert back == here
    assert toll.passage_in("3.txt", against=here) is None
