"""Numbers that are joined are read as one: a result, a record, a size, a ratio."""

import pytest

from tests.analysis.making import Read, count, figures_in, other


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The council voted 34-12.", [other("34-12", None)]),
        ("The plan passed 234-193 that day.", [other("234-193", None)]),
        ("They lost 20-13.", [other("20-13", None)]),
        ("They were tied 13-13.", [other("13-13", None)]),
        ("The boxer (45-7-2) fell.", [other("45-7-2", None)]),
        ("The Lions (2-13) lost.", [other("2-13", None)]),
        ("It was a 2-13 season.", [other("2-13 season", None, of="season")]),
        ("They lost to the 0-14 Lions.", [other("0-14 Lions", None, of="Lions")]),
        ("It has a display of 1,280 x 800.", [other("1,280 x 800", None)]),
        ("It has 2,880 by 1,800 pixels.", [other("2,880 by 1,800 pixels", None)]),
        ("It is a six-to-one match.", [other("six-to-one match", 6, of="match")]),
        ("He sees a two-in-three chance.", [other("two-in-three chance", 0.666667, of="chance")]),
        ("He sees a 1-in-3 chance.", [other("1-in-3 chance", 0.333333, of="chance")]),
        ("They met 20-30 boats.", [count("20-30 boats", None, of="boats", ends=(20, 30))]),
    ],
)
def test_joined_numbers_are_one_figure(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
