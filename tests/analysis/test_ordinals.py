"""Ordinals are read with what they count."""

import pytest

from tests.analysis.making import Read, date, figures_in, ordinal


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("It was the third fire this year.", [ordinal("third fire", 3, of="fire"), date("this year", None)]),
        ("The second ferry was lost.", [ordinal("second ferry", 2, of="ferry")]),
        ("The 21st victim was found.", [ordinal("21st victim", 21, of="victim")]),
        ("On the 14th floor, a fire began.", [ordinal("14th floor", 14, of="floor")]),
        (
            "In the third quarter of 2012, sales fell.",
            [ordinal("third quarter", 3, of="quarter"), date("2012", "2012")],
        ),
        ("It was the first time in ages.", [ordinal("first time", 1, of="time")]),
        ("It was the mayor's first visit.", [ordinal("first visit", 1, of="visit")]),
        ("It was the party's No. 2 leader.", [ordinal("No. 2 leader", 2, of="leader")]),
        ("Safety is their No. 1 priority.", [ordinal("No. 1 priority", 1, of="priority")]),
        ("He ran to a second-floor office.", [ordinal("second-floor office", 2, of="floor office")]),
        ("The second-term mayor resigned.", [ordinal("second-term mayor", 2, of="term mayor")]),
        ("It was her fourth and last voyage.", [ordinal("fourth", 4)]),
        ("It was the 100th attack.", [ordinal("100th attack", 100, of="attack")]),
        ("It was the 3rd attack.", [ordinal("3rd attack", 3, of="attack")]),
        ("Our twelfth ship was lost.", [ordinal("twelfth ship", 12, of="ship")]),
        ("It was the ninth day of the strike.", [ordinal("ninth day", 9, of="day")]),
        ("The crew is in its eighteenth year.", [ordinal("eighteenth year", 18, of="year")]),
        ("The second-largest port was closed.", [ordinal("second-largest port", 2, of="largest port")]),
        ("The port ranks second in trade.", [ordinal("second", 2)]),
        ("It was a one-sided sixth round.", [ordinal("sixth round", 6, of="round")]),
        ("In the seventh, he fell.", [ordinal("seventh", 7)]),
        ("The port is a clear No. 1 now.", [ordinal("No. 1", 1)]),
        ("The strike began on day one.", [ordinal("day one", 1)]),
        ("Day 6 of the strike was calm.", [ordinal("Day 6 of the strike", 6, of="strike")]),
    ],
)
def test_an_ordinal_is_read_with_what_it_counts(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
