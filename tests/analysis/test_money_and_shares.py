"""Sums of money and shares are read as figures."""

import pytest

from reader.analysis.figure import Bound
from tests.analysis.making import Read, duration, figures_in, money, other, percentage


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The bridge cost $334 million.", [money("$334 million", 334_000_000, unit="USD")]),
        ("The fine was €50,000.", [money("€50,000", 50_000, unit="EUR")]),
        ("The fine was £281m.", [money("£281m", 281_000_000, unit="GBP")]),
        ("The fine was £2.5bn.", [money("£2.5bn", 2_500_000_000, unit="GBP")]),
        ("The fine was US$50.", [money("US$50", 50, unit="USD")]),
        ("The fine was C$1.2 million.", [money("C$1.2 million", 1_200_000, unit="CAD")]),
        ("The bridge cost ¥400 million.", [money("¥400 million", 400_000_000, unit="JPY")]),
        ("The fine was 15 dollars.", [money("15 dollars", 15, unit="USD")]),
        ("The fine was 50,000 euros.", [money("50,000 euros", 50_000, unit="EUR")]),
        ("Tickets cost 75 cents.", [money("75 cents", 0.75, unit="USD")]),
        ("Half a billion dollars was spent.", [money("Half a billion dollars", 500_000_000, unit="USD")]),
        ("Millions of dollars were spent.", [money("Millions of dollars", None, unit="USD")]),
        ("Hundreds of millions of euros were spent.", [money("Hundreds of millions of euros", None, unit="EUR")]),
        ("The firm lost more than $5 billion.", [money("more than $5 billion", 5_000_000_000, Bound.OVER, unit="USD")]),
        ("The firm lost at least $5bn.", [money("at least $5bn", 5_000_000_000, Bound.AT_LEAST, unit="USD")]),
        ("The bridge is worth up to $10 million.", [money("up to $10 million", 10_000_000, Bound.AT_MOST, unit="USD")]),
        (
            "The bridge cost $250,000 to $300,000.",
            [money("$250,000 to $300,000", None, unit="USD", ends=(250_000, 300_000))],
        ),
        (
            "The bridge cost between $250,000 and $300,000.",
            [money("between $250,000 and $300,000", None, unit="USD", ends=(250_000, 300_000))],
        ),
        (
            "The bridge cost $2 to $3 million.",
            [money("$2 to $3 million", None, unit="USD", ends=(2_000_000, 3_000_000))],
        ),
        ("The bridge cost $2-3 million.", [money("$2-3 million", None, unit="USD", ends=(2_000_000, 3_000_000))]),
        (
            "The bridge cost $2 million-$3 million.",
            [money("$2 million-$3 million", None, unit="USD", ends=(2_000_000, 3_000_000))],
        ),
        ("The $1.2 trillion plan passed.", [money("$1.2 trillion plan", 1_200_000_000_000, of="plan", unit="USD")]),
        ("The fine was $US1 million.", [money("$US1 million", 1_000_000, unit="USD")]),
        ("The fine was A$2m.", [money("A$2m", 2_000_000, unit="AUD")]),
        ("The fine was HK$400,000.", [money("HK$400,000", 400_000, unit="HKD")]),
        ("The fine was 3.5 billion yen.", [money("3.5 billion yen", 3_500_000_000, unit="JPY")]),
        ("The fine was less than £500.", [money("less than £500", 500, Bound.UNDER, unit="GBP")]),
        ("Fines of up to 50,000 pounds were paid.", [money("up to 50,000 pounds", 50_000, Bound.AT_MOST, unit="GBP")]),
        ("Tens of millions of pounds were paid.", [money("Tens of millions of pounds", None, unit="GBP")]),
        ("The crew was paid $1,000 to $1,500 each.", [money("$1,000 to $1,500", None, unit="USD", ends=(1000, 1500))]),
        (
            "A sum of €20-30 million was paid.",
            [money("€20-30 million", None, unit="EUR", ends=(20_000_000, 30_000_000))],
        ),
        (
            "The plan costs well over $1 trillion.",
            [money("well over $1 trillion", 1_000_000_000_000, Bound.OVER, unit="USD")],
        ),
        (
            "The fine rose from $5 million to $7 million.",
            [money("$5 million", 5_000_000, unit="USD"), money("$7 million", 7_000_000, unit="USD")],
        ),
        (
            "The fine was three dollars and 20 cents.",
            [money("three dollars", 3, unit="USD"), money("20 cents", 0.2, unit="USD")],
        ),
        ("The fine was 15 to 20 dollars.", [money("15 to 20 dollars", None, unit="USD", ends=(15, 20))]),
        (
            "The fine was two to three million euros.",
            [money("two to three million euros", None, unit="EUR", ends=(2_000_000, 3_000_000))],
        ),
        ("The fine was 900 rupees.", [money("900 rupees", 900, unit="INR")]),
    ],
)
def test_a_sum_is_read_with_its_currency(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Prices rose 5%.", [percentage("5%", 5, unit="%")]),
        ("Prices rose by 4.5 per cent.", [percentage("4.5 per cent", 4.5, unit="%")]),
        ("Turnout was about 70 percent.", [percentage("about 70 percent", 70, Bound.ABOUT, unit="%")]),
        ("Turnout was 70 to 80 per cent.", [percentage("70 to 80 per cent", None, unit="%", ends=(70, 80))]),
        (
            "Turnout was 70 per cent to 80 per cent.",
            [percentage("70 per cent to 80 per cent", None, unit="%", ends=(70, 80))],
        ),
        ("Turnout was 70-80%.", [percentage("70-80%", None, unit="%", ends=(70, 80))]),
        (
            "Turnout was between 70 and 80 per cent.",
            [percentage("between 70 and 80 per cent", None, unit="%", ends=(70, 80))],
        ),
        ("Two per cent of voters stayed away.", [percentage("Two per cent of voters", 2, of="voters", unit="%")]),
        ("Nearly half of the voters stayed away.", [other("Nearly half of the voters", 0.5, Bound.ABOUT, of="voters")]),
        ("Half the roof was lost.", [other("Half the roof", 0.5, of="roof")]),
        ("A third of the crew was lost.", [other("A third of the crew", 0.333333, of="crew")]),
        ("Two-thirds of the crew was lost.", [other("Two-thirds of the crew", 0.666667, of="crew")]),
        ("Three quarters of the crew was lost.", [other("Three quarters of the crew", 0.75, of="crew")]),
        ("One-fifth of the crew was lost.", [other("One-fifth of the crew", 0.2, of="crew")]),
        ("Two fifths of the crew was lost.", [other("Two fifths of the crew", 0.4, of="crew")]),
        ("The rate rose 3.2 pct.", [percentage("3.2 pct", 3.2, unit="%")]),
        (
            "Some 40 percent of ships were late.",
            [percentage("Some 40 percent of ships", 40, Bound.ABOUT, of="ships", unit="%")],
        ),
        ("Turnout fell to below 50%.", [percentage("below 50%", 50, Bound.UNDER, unit="%")]),
        (
            "Between 5% and 7% of ships were late.",
            [percentage("Between 5% and 7% of ships", None, of="ships", unit="%", ends=(5, 7))],
        ),
        ("The rate rose from 5% to 7%.", [percentage("5%", 5, unit="%"), percentage("7%", 7, unit="%")]),
        ("A tenth of the ships were late.", [other("A tenth of the ships", 0.1, of="ships")]),
        (
            "Less than a third of the ships were late.",
            [other("Less than a third of the ships", 0.333333, Bound.UNDER, of="ships")],
        ),
        ("One in seven ships was late.", [other("One in seven ships", 0.142857, of="ships")]),
        (
            "Nearly one in seven ships was late.",
            [other("Nearly one in seven ships", 0.142857, Bound.ABOUT, of="ships")],
        ),
        ("Nine in 10 voters stayed at home.", [other("Nine in 10 voters", 0.9, of="voters")]),
        ("2 in 3 voters stayed at home.", [other("2 in 3 voters", 0.666667, of="voters")]),
        ("One in 12 months was dry.", [duration("12 months", 12, unit="month")]),
        (
            "They lead 49 percent to 44 percent.",
            [percentage("49 percent", 49, unit="%"), percentage("44 percent", 44, unit="%")],
        ),
        ("One-fourth of the ships were late.", [other("One-fourth of the ships", 0.25, of="ships")]),
        ("Three-eighths of the ships were late.", [other("Three-eighths of the ships", 0.375, of="ships")]),
        ("More than half are late.", [other("More than half", 0.5, Bound.OVER)]),
    ],
)
def test_a_share_is_read_as_a_percentage_or_a_fraction(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
