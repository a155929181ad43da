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
    ],
)
def test_an_ordinal_is_read_with_what_it_counts(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
