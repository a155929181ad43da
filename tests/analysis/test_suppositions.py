"""What one source supposes and another states makes a discrepancy."""

import pytest

from tests.analysis.making import analysis_of, sides_of

STATED = "The leak at the plant began on Monday night."


@pytest.mark.parametrize("hedge", ["alleged", "suspected", "reported", "supposed"])
def test_what_one_article_supposes_and_another_states_differs(hedge: str) -> None:
    found = sides_of(analysis_of(f"The {hedge} leak at the plant began on Monday night.", STATED), "status")
    assert found == ([] if hedge == "reported" else [[f"{hedge} leak", "leak"]])


def test_what_both_suppose_or_both_state_does_not() -> None:
    alleged = "The alleged leak at the plant began on Monday night."
    assert sides_of(analysis_of(alleged, alleged.replace("alleged", "suspected")), "status") == []
    assert sides_of(analysis_of(STATED, STATED), "status") == []


def test_an_article_that_does_both_does_not_differ_from_itself() -> None:
    alleged = "The alleged leak at the plant began on Monday night."
    assert sides_of(analysis_of(f"{alleged} {STATED}"), "status") == []


def test_a_hedge_stands_for_the_words_behind_it_only() -> None:
    elsewhere = "The leak at the plant began on Monday night with an alleged explosion."
    assert sides_of(analysis_of(elsewhere, STATED), "status") == []
