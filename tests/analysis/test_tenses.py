"""A day without its date is past or to come as the verb says that governs it; where nothing is sure it is left open."""

import pytest

from tests.analysis.making import figures_in

FRIDAY = "2017-04-07"
LAST, NEXT = "2017-04-03", "2017-04-10"
"""The Mondays around that Friday."""


def _date(sentence: str, today: str = FRIDAY) -> float | str | None:
    (found,) = figures_in(sentence, today)
    return found.value


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday the service announced that it would close.",
        "The mayor said Monday that he would resign.",
        "The mayor said on Monday he would not resign.",
        "The mayor announced plans Monday to close the port.",
        "The mayor told reporters Monday that the port must close.",
        "The mayor voted to approve the plan on Monday.",
        "The port failed to open on Monday.",
        "The ruling on Monday that closed the port will stand.",
        "The port has been closed since Monday.",
        "The mayor could have resigned on Monday.",
        "Monday's vote was a surprise.",
        "The port was quiet, and on Monday, with a vote near, the mayor left.",
        "Police said the man shot on Monday is likely to live.",
        "On Monday, a plan that would close the port was dropped.",
        "The Monday fire was the worst in years.",
        "Monday's ruling gives them hope.",
        "His comments Monday come at a bad time.",
    ],
)
def test_a_weekday_with_a_verb_of_the_past_is_before_the_article(sentence: str) -> None:
    assert _date(sentence) == LAST


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will vote on Monday.",
        "The council won't meet until Monday.",
        "The vote is scheduled for Monday.",
        "He said the vote is set for Monday.",
        "The march is planned for Monday.",
        "They asked the mayor to cancel the Monday vote.",
        "They asked whether the mayor should cancel Monday's vote.",
        "The film, to be shown on Monday, is long.",
        "The talks in the port on Monday should not go on, he said.",
        "Monday's council meeting will be long.",
        "She is in the port ahead of Monday's vote.",
        "The fair runs through Monday.",
        "The mayor hopes to speak on Monday.",
        "The port could be open by Monday.",
        "He said that on Monday he would leave.",
        "He will have left by Monday.",
    ],
)
def test_a_weekday_with_a_verb_of_what_is_to_come_is_after_the_article(sentence: str) -> None:
    assert _date(sentence) == NEXT


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("The mayor vowed in February that it would never happen.", "2017-02"),
        ("The law was struck down in June.", "2016-06"),
        ("The vote will be held in June.", "2017-06"),
        ("The mayor spoke at a January fair.", "2017-01"),
        ("He is silent on the March fire.", "2017-03"),
        ("He is silent on the July vote.", "2017-07"),
        ("He is silent on the December vote.", "2016-12"),
        ("He is silent on the September vote.", None),
        ("They have more seats going into June.", "2017-06"),
    ],
)
def test_a_month_is_past_or_to_come_by_its_verb_or_else_the_nearest_where_one_is_near(
    sentence: str, month: str | None
) -> None:
    assert _date(sentence) == month


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The mayor is due back on June 3.", "2017-06-03"),
        ("The mayor resigned on June 3.", "2016-06-03"),
        ("The mayor resigned on April 20.", "--04-20"),
        ("The mayor, a candidate in the vote of June 3, announced a fair.", "--06-03"),
        ("The mayor heads into the May 12 vote.", "2017-05-12"),
    ],
)
def test_a_day_whose_verb_is_far_and_whose_nearer_year_is_another_is_left_open(sentence: str, day: str) -> None:
    assert _date(sentence) == day


@pytest.mark.parametrize("sentence", ["Council votes Monday on new port", "The polls open on Monday."])
def test_a_weekday_with_a_verb_of_the_present_is_left_open(sentence: str) -> None:
    assert _date(sentence) is None


def test_this_weekend_is_the_last_one_where_something_has_happened() -> None:
    assert _date("He became the latest contender this weekend.", "2017-04-10") == "2017-04-08/2017-04-09"
    assert _date("He will run this weekend.", "2017-04-07") == "2017-04-08/2017-04-09"


def test_a_prime_minister_may_have_the_name_of_a_month() -> None:
    assert figures_in("The May government fell.") == []
    assert [read.text for read in figures_in("It was a May meeting.")] == ["May"]
