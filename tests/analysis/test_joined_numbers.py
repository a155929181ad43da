"""Numbers that are joined are read as one: a result, a record, a size, a ratio."""

import pytest

from reader.analysis.figures.find_figures import find_figures
from reader.analysis.figures.formatting import rendered
from reader.analysis.model import DiscrepancyKind
from tests.analysis.making import Read, analysis_of, count, documents_of, figures_in, other


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The council voted 34-12.", [other("34-12", "34-12")]),
        ("The plan passed 234-193 that day.", [other("234-193", "234-193")]),
        ("They lost 20-13.", [other("20-13", "20-13")]),
        ("They were tied 13-13.", [other("13-13", "13-13")]),
        ("The boxer (45-7-2) fell.", [other("45-7-2", "45-7-2")]),
        ("The Lions (2-13) lost.", [other("2-13", "2-13")]),
        ("It was a 2-13 season.", [other("2-13 season", "2-13", of="season")]),
        ("They lost to the 0-14 Lions.", [other("0-14 Lions", "0-14", of="Lions")]),
        ("It has a display of 1,280 x 800.", [other("1,280 x 800", "1280 x 800")]),
        ("It has 2,880 by 1,800 pixels.", [other("2,880 by 1,800 pixels", "2880 x 1800")]),
        ("It is a six-to-one match.", [other("six-to-one match", 6, of="match")]),
        ("He sees a two-in-three chance.", [other("two-in-three chance", 0.666667, of="chance")]),
        ("He sees a 1-in-3 chance.", [other("1-in-3 chance", 0.333333, of="chance")]),
        ("They met 20-30 boats.", [count("20-30 boats", None, of="boats", ends=(20, 30))]),
    ],
)
def test_joined_numbers_are_one_figure(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


def test_one_result_of_a_game_is_no_difference() -> None:
    one = "Rovers beat Hallam United 3-1 in the final on Saturday."
    same = one.replace("on Saturday", "that day")
    assert [found.kind for found in analysis_of(one, same).discrepancies if found.kind is DiscrepancyKind.NUMBER] == []


@pytest.mark.parametrize("value", ["20-13", "45-7-2", "1280 x 800"])
def test_a_result_is_shown_as_it_is_written(value: str) -> None:
    (found,) = find_figures(documents_of(f"They had {value}."))
    assert rendered(found) == value
