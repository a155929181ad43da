"""Words that are opposites of each other make a discrepancy where they are about one thing."""

import pytest

from tests.analysis.making import analysis_of, sides_of


@pytest.mark.parametrize(
    ("sentence", "here", "there"),
    [
        ("The council {} the plan to widen the harbour road.", "approved", "rejected"),
        ("The bridge was {} by the flood, a survey found.", "damaged", "destroyed"),
        ("The crowd outside the harbour office was {} all day.", "peaceful", "violent"),
        ("The driver of the harbour bus was found {} on Monday.", "alive", "dead"),
        ("The harbour bridge was {} to lorries on Monday.", "open", "closed"),
        ("The jury found the harbour master {} on Monday.", "guilty", "innocent"),
    ],
)
def test_opposite_words_about_one_thing_contradict_each_other(sentence: str, here: str, there: str) -> None:
    (found,) = sides_of(analysis_of(sentence.format(here), sentence.format(there)), "detail")
    assert [says.split()[-1] for says in found] == [here, there]


def test_an_article_that_has_both_words_contradicts_nobody() -> None:
    here = "The council approved the plan to widen the harbour road."
    there = "The council approved the plan to widen the harbour road, and rejected another."
    assert sides_of(analysis_of(here, there), "detail") == []


def test_opposite_words_about_different_things_contradict_nobody() -> None:
    here = "The council approved the plan to widen the harbour road."
    there = "Voters in the hills rejected a tax on bread."
    assert sides_of(analysis_of(here, there), "detail") == []


def test_a_contradiction_is_told_once_however_often_it_stands() -> None:
    here = "The council approved the plan to widen the harbour road. It is good that the council approved the plan."
    there = here.replace("approved", "rejected")
    assert len(sides_of(analysis_of(here, there), "detail")) == 1
