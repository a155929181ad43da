"""An age is read by what is around it."""

import pytest

from reader.analysis.figure import Bound
from tests.analysis.making import Read, age, count, date, duration, figures_in


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("It began when she was 14.", [age("14", 14, unit="year")]),
        ("It began when she was just 15.", [age("15", 15, unit="year")]),
        ("It began when he was about 15 and poor.", [age("about 15", 15, Bound.ABOUT, unit="year")]),
        ("The late Mark Felt was 95.", [age("95", 95, unit="year")]),
        (
            "One girl, who was under 16, was heard.",
            [count("One girl", 1, of="girl"), age("under 16", 16, Bound.UNDER, unit="year")],
        ),
        ("Mark Felt is dead at 95.", [age("95", 95, unit="year")]),
        ("He died at age 95.", [age("95", 95, unit="year")]),
        ("Roy Moore, then 32, was seen.", [age("32", 32, unit="year")]),
        ("Leigh Corfman, now 53, was heard.", [age("53", 53, unit="year")]),
        ("Joseph Comeaux Jr., 49, was held.", [age("49", 49, unit="year")]),
        ("The girls are aged 16 and 13.", [age("16", 16, unit="year"), age("13", 13, unit="year")]),
        (
            "Two men, ages 47 and 48, were held.",
            [count("Two men", 2, of="men"), age("47", 47, unit="year"), age("48", 48, unit="year")],
        ),
        (
            "He lost two sons, 11 and 14.",
            [count("two sons", 2, of="sons"), age("11", 11, unit="year"), age("14", 14, unit="year")],
        ),
        ("It is allowed for adults over 21.", [age("over 21", 21, Bound.OVER, unit="year")]),
        ("He was in his 30s.", [age("30s", 30, unit="year")]),
        ("She was in her early 20s.", [age("20s", None, unit="year")]),
        ("He was 20 minutes late.", [duration("20 minutes", 20, unit="minute")]),
        ("Mark Felt was seen in 2008, 12 boats were lost.", [date("2008", "2008"), count("12 boats", 12, of="boats")]),
        ("There was at least a dozen on board.", [count("at least a dozen", 12, Bound.AT_LEAST)]),
    ],
)
def test_an_age_is_read_by_what_is_around_it(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
