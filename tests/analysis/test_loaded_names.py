"""Loaded and plain names for one state's or person's rule, and words in quotation marks, make a discrepancy."""

import pytest

from tests.analysis.making import analysis_of, sides_of


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Syrian rebels reached the northern town.", "Syrian rebels left the northern town."),
        ("Syrian terrorists reached the northern town.", "Syrian militants reached the northern town."),
        ("Syrian rebels and Syrian terrorists reached the town.", "Syrian terrorists reached the northern town."),
        ("The Syrian rebel-held town burned.", "The Syrian terrorist-held town burned."),
    ],
)
def test_names_of_one_sort_and_parts_of_other_words_do_not(here: str, there: str) -> None:
    assert sides_of(analysis_of(here, there), "label") == []


def test_names_of_one_state_s_or_person_s_rule_differ_wherever_they_stand() -> None:
    here = "Kim Dal's government fell on Monday. The Alban president wept."
    there = "Nobody in the town mourned the Kim Dal regime. Albania's dictator sang."
    analysis = analysis_of(
        here.replace("Alban president", "Albanian president"), f"Kim Dal, 61, slept. {there}", "Kim Dal, 61, slept."
    )
    assert sides_of(analysis, "label") == [["government", "regime"], ["president", "dictator"]]
    assert not any(found.is_wording for found in analysis.discrepancies)


def test_rulers_whose_state_is_not_told_are_not_set_against_each_other() -> None:
    here, there = (
        "The government met on Monday to speak of bread.",
        "A regime of twenty lashes was ended in the old army.",
    )
    assert sides_of(analysis_of(here, there), "label") == []


def test_a_caption_takes_no_stand() -> None:
    caption = "The Syrian regime reached the northern town (AP Photo/Ana Roque)"
    here = "The Syrian government reached the northern town on Monday."
    assert sides_of(analysis_of(here, caption), "label") == []
    assert sides_of(analysis_of(here, f"{caption.partition(' (')[0]}."), "label") == [["government", "regime"]]


def test_rulers_of_two_states_are_two() -> None:
    here = "The Syrian president spoke at noon. The Turkish president had left."
    assert sides_of(analysis_of(here, "Syria's dictator spoke at noon."), "label") == [["president", "dictator"]]
    assert analysis_of(here, "Norway's dictator spoke at noon.").differences == ()
