"""Numbers that can't all be true make a discrepancy."""

import pytest

from tests.analysis.making import analysis_of, sides_of


@pytest.mark.parametrize(
    ("texts", "sides"),
    [
        (
            [
                "The blast at the port killed a dozen children, officials said.",
                "Officials said the blast at the port killed 11 children.",
                "The blast shook the port. At least 25 of the victims killed were children, officials said.",
            ],
            ["a dozen", "11", "at least 25"],
        ),
        (
            [
                "The blast at the port left 58 people dead.",
                "The death toll of the blast at the port rose to 70.",
                "Up to 100 people were killed by the blast at the port.",
            ],
            ["58", "70", "up to 100"],
        ),
        (
            ["The blast at the port destroyed 40 to 50 houses.", "Some 70 houses were destroyed by the blast."],
            ["40 to 50", "some 70"],
        ),
        (
            ["Some 70 per cent of voters backed the new pier.", "The new pier was backed by 41 per cent of voters."],
            ["some 70 per cent", "41 per cent"],
        ),
        (
            ["The blast at the port left 58 medical staff dead.", "The blast at the port left 70 medical staff dead."],
            ["58", "70"],
        ),
    ],
)
def test_numbers_of_one_thing_that_can_t_all_be_true_are_one_disagreement(texts: list[str], sides: list[str]) -> None:
    assert sides_of(analysis_of(*texts), "number") == [sides]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("The blast at the port killed 58 people.", "The blast at the port killed at least 58 people."),
        ("The blast at the port killed 58 people.", "The blast at the port killed about 60 people."),
        ("The blast at the port killed 12 children.", "The blast at the port killed a dozen children."),
        ("The blast at the port killed 58 people.", "The blast at the port killed dozens of people."),
        ("The blast at the port killed 58 people.", "The blast at the port injured 70 people."),
        ("The blast at the port damaged 58 houses.", "The blast at the port damaged 70 ships."),
        ("The blast at the port killed 58 people.", "The blast at the port killed 5,800 people."),
        ("The blast at the port killed 58 people.", "Thieves in the hills killed 70 sheep."),
        ("The trial over the blast began with 12 jurors.", "One juror at the trial over the blast was dismissed."),
        ("The blast was heard 5 kilometres away.", "The blast threw a car 40 kilometres off, one boy joked."),
        ("The blast at the port killed four people.", "Three jurors spoke against the death sentence over the blast."),
        ("The blast at the port wrecked 2 roads and 9 hotels.", "The blast at the port wrecked 30 houses."),
    ],
)
def test_numbers_that_can_both_be_true_or_count_other_things_are_none(here: str, there: str) -> None:
    assert sides_of(analysis_of(here, there), "number") == []


def test_an_article_does_not_disagree_with_itself_within_a_sentence() -> None:
    assert sides_of(analysis_of("The blast killed 58 people at the port and 70 people at the pier."), "number") == []


def test_a_disagreement_is_headed_by_what_is_counted() -> None:
    analysis = analysis_of(
        "The blast at the port left 58 people dead.", "The death toll of the blast at the port rose to 70."
    )
    assert [found.topic for found in analysis.discrepancies] == ["people killed"]
    assert analysis.discrepancies[0].summary == "people killed: 58 | 70"


def _told(*texts: str) -> list[str]:
    return [found.summary for found in analysis_of(*texts).discrepancies if found.kind == "number"]


def test_sums_of_money_are_headed_as_such() -> None:
    deal = "HP agreed on Tuesday to buy EDS. HP will pay ${} billion. The deal is the largest for HP in years."
    assert _told(deal.format("13.9"), deal.format("12.6")) == ["sum in USD: $13.9 billion | $12.6 billion"]


def test_figures_of_one_value_are_told_once_with_all_who_say_so() -> None:
    assert _told(
        "The Harbour Ministry said the blast at the port killed 58 people.",
        "The Port Union said 58 people were killed by the blast at the port.",
        "The blast at the port killed 70 people.",
    ) == ["people killed: 58 (Harbour Ministry, Port Union) | 70"]


def test_who_denies_the_deed_does_not_count_its_dead() -> None:
    assert _told(
        "The Harbour Ministry denied causing the blast at the port, which killed 58 people.",
        "The blast at the port killed 70 people.",
    ) == ["people killed: 58 | 70"]


def test_a_part_of_those_whom_another_counts_is_told_as_scope() -> None:
    assert _told(
        "The blast at the port killed 11 children under the age of eight, officials said.",
        "Officials said the blast at the port killed 14 children.",
    ) == ["scope of children killed: 11 under the age of eight | 14"]


def test_more_of_a_part_than_another_counts_in_all_is_no_matter_of_scope() -> None:
    assert _told(
        "The blast at the port killed 16 children under the age of eight, officials said.",
        "Officials said the blast at the port killed 14 children.",
    ) == ["children killed: 16 under the age of eight | 14"]


def test_two_lower_bounds_differ_where_who_wrote_the_lower_one_knew_of_no_more() -> None:
    assert _told(
        "The quake in Alda killed more than 26,000 people.", "More than 31,000 people were killed by the quake in Alda."
    ) == ["people killed: more than 26,000 | more than 31,000"]
    assert not _told(
        "The quake in Alda killed more than 100 people.", "At least 130 people were killed by the quake in Alda."
    )
