"""A number in digits is one number, however its thousands and decimals are set apart, and whatever is written at it."""

import pytest

from reader.analysis.figure import Bound
from tests.analysis.making import (
    Read,
    analysis_of,
    count,
    date,
    distance,
    duration,
    figures_in,
    money,
    other,
    percentage,
)

THIN, NARROW, NO_BREAK = "\u2009", "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10 000", 10_000),
        (f"10{THIN}000", 10_000),
        (f"10{NARROW}000", 10_000),
        (f"10{NO_BREAK}000", 10_000),
        (f"1{NO_BREAK}234{NO_BREAK}567", 1_234_567),
        ("1 000 000", 1_000_000),
        ("10,000", 10_000),
        ("10, 000", 10_000),
        ("5, 184, 000", 5_184_000),
        ("10.000", 10_000),
        ("12.500", 12_500),
        ("1.234.567", 1_234_567),
        ("10'000", 10_000),
        ("1’234’567", 1_234_567),
        ("1,00,000", 100_000),
        ("12,34,567", 1_234_567),
        ("10k", 10_000),
        ("1.2m", 1_200_000),
        ("1.2 million", 1_200_000),
        ("1.2-million", 1_200_000),
        ("1. 2-million", 1_200_000),
        ("1,2 million", 1_200_000),
        ("1.2mn", 1_200_000),
        ("1.2 mn", 1_200_000),
        ("1.2 bn", 1_200_000_000),
        ("1.2tn", 1_200_000_000_000),
        ("2.5 lakh", 250_000),
        ("2.5 crore", 25_000_000),
        ("3 lakh crore", 3_000_000_000_000),
        ("three lakh crore", 3_000_000_000_000),
        ("two hundred crore", 2_000_000_000),
        ("two-million", 2_000_000),
        ("a couple of hundred", 200),
        ("a score of", 20),
        ("a half-dozen", 6),
        ("half-dozen", 6),
        ("2½ million", 2_500_000),
        ("12 lakh 50 thousand", 1_250_000),
    ],
)
def test_the_same_crowd_is_counted_however_its_number_is_written(written: str, value: float) -> None:
    assert [(read.value, read.of) for read in figures_in(f"They saw {written} people there.")] == [(value, "people")]


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("10 000 euros", 10_000, "EUR"),
        ("£1.2 bn", 1_200_000_000, "GBP"),
        ("US$1.5tn", 1_500_000_000_000, "USD"),
        ("$A195,900", 195_900, "AUD"),
        ("EUR 3.5m", 3_500_000, "EUR"),
        ("40m yen", 40_000_000, "JPY"),
        ("CHF 20’000", 20_000, "CHF"),
        ("Rs 1,00,000", 100_000, "INR"),
        ("Rs. 500 crore", 5_000_000_000, "INR"),
        ("Rs 12,34,567 crore", 12_345_670_000_000, "INR"),
        ("₹3 lakh crore", 3_000_000_000_000, "INR"),
        ("€1,5 million", 1_500_000, "EUR"),
        ("€1.234,50", 1234.5, "EUR"),
        ("€1 234,50", 1234.5, "EUR"),
        ("1.234.567 euros", 1_234_567, "EUR"),
        ("$2. 6-million", 2_600_000, "USD"),
        ("$2-billion", 2_000_000_000, "USD"),
        ("10'000.50 francs", 10_000.5, "CHF"),
        ("$1.5T", 1_500_000_000_000, "USD"),
        ("2 crore 30 lakh rupees", 23_000_000, "INR"),
        ("1.5 billion rupiah", 1_500_000_000, "IDR"),
        ("a million dollars", 1_000_000, "USD"),
    ],
)
def test_the_same_sum_is_read_however_it_is_written(written: str, value: float, currency: str) -> None:
    assert figures_in(f"The bill was {written}.") == [money(written, value, unit=currency)]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Shares fell 5pc.", [percentage("5pc", 5, unit="%")]),
        ("Shares fell 5 p.c. on the day.", [percentage("5 p.c.", 5, unit="%")]),
        ("Shares fell 0,5 per cent.", [percentage("0,5 per cent", 0.5, unit="%")]),
        ("He won by 36 percentage points.", [percentage("36 percentage points", 36, unit="%")]),
        ("The hall has 5 PC tables.", [count("5 PC tables", 5, of="PC tables")]),
        ("They were jailed for 2½ years.", [duration("2½ years", 2.5, unit="year")]),
        ("They were jailed for 2 1/2 years.", [duration("2 1/2 years", 2.5, unit="year")]),
        ("They were jailed for 2-1/2 years.", [duration("2-1/2 years", 2.5, unit="year")]),
        ("The rod is ¾ inch thick.", [distance("¾ inch thick", 0.75, of="thick", unit="inch")]),
        ("The rod is 1/2 inch thick.", [distance("1/2 inch thick", 0.5, of="thick", unit="inch")]),
        ("The rope is 1.2m long.", [distance("1.2m long", 1.2, of="long", unit="m")]),
        ("The rope is 1,2 km long.", [distance("1,2 km long", 1.2, of="long", unit="km")]),
        ("Twenty-odd ships were lost.", [count("Twenty-odd ships", 20, Bound.ABOUT, of="ships")]),
        ("Some 200-odd ships were lost.", [count("Some 200-odd ships", 200, Bound.ABOUT, of="ships")]),
        ("They lost 50+ ships.", [count("50+ ships", 50, Bound.AT_LEAST, of="ships")]),
        ("They lost 90-plus percent.", [percentage("90-plus percent", 90, Bound.AT_LEAST, unit="%")]),
        ("He carried 20 pounds of coal.", [other("20 pounds of coal", 20, of="coal", unit="pounds")]),
        ("He weighs 130 pounds.", [other("130 pounds", 130, unit="pounds")]),
        ("He paid 130 pounds.", [money("130 pounds", 130, unit="GBP")]),
        ("In 2015 300 ships were lost.", [date("2015", "2015"), count("300 ships", 300, of="ships")]),
        (
            "In May 2015 10 000 ships were lost.",
            [date("May 2015", "2015-05"), count("10 000 ships", 10_000, of="ships")],
        ),
        ("It has 5m+ users.", [count("5m+ users", 5_000_000, Bound.AT_LEAST, of="users")]),
    ],
)
def test_what_is_written_at_a_number_is_read_with_it(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("About 10 000 people gathered on the quay.", "About 10,000 people gathered on the quay."),
        ("The ferry line lost £1.2 bn last year.", "The ferry line lost £1.2bn last year."),
        ("The state gave Rs 1,00,000 to each family.", "The state gave Rs 100,000 to each family."),
        ("Twenty-odd passengers drowned in the ferry.", "Some 23 passengers drowned in the ferry."),
    ],
)
def test_two_ways_to_write_a_number_are_no_difference(one: str, other: str) -> None:
    assert analysis_of(one, other).discrepancies == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The damage to the port was put at €1,5 million.", "The damage to the port was put at €2.5 million."),
        ("The flood killed 1,00,000 people in Alda.", "The flood killed 200,000 people in Alda."),
        ("The flood killed 10 000 people in Alda.", "The flood killed 12.000 people in Alda."),
    ],
)
def test_two_numbers_are_a_difference_however_they_are_written(one: str, other: str) -> None:
    assert [(found.kind, found.is_wording) for found in analysis_of(one, other).discrepancies] != []
