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
            ["a dozen children", "11 children", "At least 25 of the victims killed"],
        ),
        (
            [
                "The blast at the port left 58 people dead.",
                "The death toll of the blast at the port rose to 70.",
                "Up to 100 people were killed by the blast at the port.",
            ],
            ["58 people dead", "70", "Up to 100 people"],
        ),
        (
            ["The blast at the port destroyed 40 to 50 houses.", "Some 70 houses were destroyed by the blast."],
            ["40 to 50 houses", "Some 70 houses"],
        ),
        (
            ["Some 70 per cent of voters backed the new pier.", "The new pier was backed by 41 per cent of voters."],
            ["Some 70 per cent of voters", "41 per cent of voters"],
        ),
        (
            ["The blast at the port left 58 medical staff dead.", "The blast at the port left 70 medical staff dead."],
            ["58 medical staff dead", "70 medical staff dead"],
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
    assert analysis.discrepancies[0].summary == "people killed: 58 people dead ⁄ 70"
