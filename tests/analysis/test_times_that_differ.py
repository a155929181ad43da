"""Hours and days of one happening that differ make a discrepancy."""

import pytest

from tests.analysis.making import analysis_of, sides_of

SANK = "The ferry sank off Lorne at 6:30 a.m., the coastguard said."


@pytest.mark.parametrize(
    ("here", "there", "sides"),
    [
        (
            SANK,
            "The coastguard said the ferry sank off Lorne at around 7:30 a.m.",
            ["6:30 a.m.", "around 7:30 a.m."],
        ),
        (SANK, "At 5:45 in the morning, the ferry sank off Lorne.", ["6:30 a.m.", "5:45"]),
        (
            "The ferry was built on 4 April 2001 in the yards of Lorne.",
            "In the yards of Lorne, the ferry was built on 5 April 2001.",
            ["4 April 2001", "5 April 2001"],
        ),
        (
            "The ferry was built in 2001 in the yards of Lorne.",
            "In the yards of Lorne, the ferry was built in 2002.",
            ["2001", "2002"],
        ),
        (
            "The ferry was sold on Monday in the yards of Lorne.",
            "In the yards of Lorne, the ferry was sold on Tuesday.",
            ["Monday", "Tuesday"],
        ),
    ],
)
def test_hours_and_days_of_one_happening_differ(here: str, there: str, sides: list[str]) -> None:
    assert sides_of(analysis_of(here, there), "time") == [sides]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (SANK, "The coastguard said the ferry sank off Lorne at 06:30."),
        (SANK, "The coastguard said the ferry sank off Lorne at 9 p.m."),
        (SANK, "Parliament rose at 7:30 a.m. after a long quarrel."),
        (SANK, "The ferry sank off Lorne at 6:30 a.m. and its crew swam ashore at 7:30 a.m."),
        (
            "The ferry was built on 4 April 2001 in the yards of Lorne.",
            "In the yards of Lorne, the ferry was built in April 2001.",
        ),
    ],
)
def test_times_that_agree_or_are_of_other_things_do_not(here: str, there: str) -> None:
    assert sides_of(analysis_of(here, there, today="2017-04-04"), "time") == []


def test_days_at_which_something_was_only_said_are_not_claimed_to_differ() -> None:
    here = "The mayor said on Monday that the ferry was sold in the yards of Lorne."
    there = "The ferry was sold in the yards of Lorne, the mayor said on Tuesday."
    assert analysis_of(here, there).differences == ()


def test_the_dateline_and_a_caption_tell_no_time_of_the_story() -> None:
    text = f"Ferry sinks off Lorne\n\nApril 4, 2017 7:30 AM\n\n{SANK}"
    assert sides_of(analysis_of(SANK, text), "time") == []
    caption = "4 April 2017: The ferry sinks off Lorne at 7:30 a.m., as the coastguard said"
    assert sides_of(analysis_of(SANK, caption), "time") == []
