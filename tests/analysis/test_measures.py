"""Measures are read with their units."""

import pytest

from reader.analysis.model import Bound
from tests.analysis.making import Read, age, count, distance, duration, figures_in, other


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The port lies 50km from the capital.", [distance("50km", 50, unit="km")]),
        ("The port lies about 12 miles from the town.", [distance("about 12 miles", 12, Bound.ABOUT, unit="mile")]),
        ("The wall was six metres tall.", [distance("six metres tall", 6, of="tall", unit="m")]),
        ("The wall is 3m long.", [distance("3m long", 3, of="long", unit="m")]),
        ("The wall is 30 cm long.", [distance("30 cm long", 30, of="long", unit="cm")]),
        ("A 10-mile tailback was seen.", [distance("10-mile tailback", 10, of="tailback", unit="mile")]),
        ("The road runs 40 to 50 miles.", [distance("40 to 50 miles", None, unit="mile", ends=(40, 50))]),
        ("Half a mile away, a crane fell.", [distance("Half a mile", 0.5, unit="mile")]),
        ("The search took three days.", [duration("three days", 3, unit="day")]),
        ("The search took 48 hours.", [duration("48 hours", 48, unit="hour")]),
        ("A two-hour search was over.", [duration("two-hour", 2, unit="hour")]),
        ("A 40-60 hour week is common.", [duration("40-60 hour", None, unit="hour", ends=(40, 60))]),
        ("A 40- to 60-hour week is common.", [duration("40- to 60-hour", None, unit="hour", ends=(40, 60))]),
        ("The strike lasted half an hour.", [duration("half an hour", 0.5, unit="hour")]),
        ("The strike lasted more than two weeks.", [duration("more than two weeks", 2, Bound.OVER, unit="week")]),
        ("Two or three hours passed.", [duration("Two or three hours", None, unit="hour", ends=(2, 3))]),
        ("The past two weeks were calm.", [duration("The past two weeks", 2, unit="week")]),
        ("The past decade was calm.", [duration("The past decade", 10, unit="year")]),
        ("Three decades passed.", [duration("Three decades", 30, unit="year")]),
        ("Half a century passed.", [duration("Half a century", 50, unit="year")]),
        ("A week ago, the ferry sank.", [duration("A week", 1, unit="week")]),
        ("An hour later, the ferry sank.", [duration("An hour", 1, unit="hour")]),
        ("The wait was five to ten minutes.", [duration("five to ten minutes", None, unit="minute", ends=(5, 10))]),
        ("An eight-year-old boy was lost.", [age("eight-year-old", 8, unit="year")]),
        ("The suspect, aged 24, was held.", [age("24", 24, unit="year")]),
        ("Robert Ames, 24, was held.", [age("24", 24, unit="year")]),
        ("Robert Ames, 24, of Port Lorne, was held.", [age("24", 24, unit="year")]),
        ("The 24-year-old was held.", [age("24-year-old", 24, unit="year")]),
        ("A 24 year old man was held.", [age("24 year old", 24, unit="year")]),
        ("The man was 24 years old.", [age("24 years old", 24, unit="year")]),
        ("A six-month-old baby was found.", [age("six-month-old", 6, unit="month")]),
        ("Two 16-year-olds were found.", [count("Two", 2), age("16-year-olds", 16, unit="year")]),
        ("Children under the age of eight were found.", [age("eight", 8, unit="year")]),
        ("Children aged 5 to 12 may enter.", [age("5 to 12", None, unit="year", ends=(5, 12))]),
        ("Children ages 5 to 12 may enter.", [age("5 to 12", None, unit="year", ends=(5, 12))]),
        ("A 6.1-magnitude quake was felt.", [other("6.1-magnitude quake", 6.1, of="quake", unit="magnitude")]),
        ("Winds of 80 mph were felt.", [other("80 mph", 80, unit="mile per hour")]),
        ("A .38-caliber pistol was found.", [other(".38-caliber pistol", 0.38, of="pistol", unit="caliber")]),
        ("A .38-calibre pistol was found.", [other(".38-calibre pistol", 0.38, of="pistol", unit="caliber")]),
        ("A 38-caliber pistol was found.", [other("38-caliber pistol", 0.38, of="pistol", unit="caliber")]),
        ("It was 40 degrees in the shade.", [other("40 degrees", 40, unit="degrees")]),
        ("The crane lifts 500 tonnes.", [other("500 tonnes", 500, unit="tonnes")]),
        ("The port is a mile and a half away.", [distance("a mile and a half", 1.5, unit="mile")]),
        ("The port is less than a mile away.", [distance("less than a mile", 1, Bound.UNDER, unit="mile")]),
        ("The wall is 10 feet tall.", [distance("10 feet tall", 10, of="tall", unit="foot")]),
        (
            "The ship is 300 metres long and 40 metres wide.",
            [
                distance("300 metres long", 300, of="long", unit="m"),
                distance("40 metres wide", 40, of="wide", unit="m"),
            ],
        ),
        ("The water fell six inches.", [distance("six inches", 6, unit="inch")]),
        (
            "The port lies some 30 km (19 miles) north of the town.",
            [distance("some 30 km", 30, Bound.ABOUT, unit="km"), distance("19 miles", 19, unit="mile")],
        ),
        ("The convoy was 2-3 miles long.", [distance("2-3 miles long", None, of="long", unit="mile", ends=(2, 3))]),
        (
            "The crane is within 200 yards of the pier.",
            [distance("200 yards of the pier", 200, of="pier", unit="yard")],
        ),
        (
            "The lorry drove at up to 120 miles an hour.",
            [other("up to 120 miles an hour", 120, Bound.AT_MOST, unit="mile per hour")],
        ),
        ("The lorry drove at 90 kilometres per hour.", [other("90 kilometres per hour", 90, unit="km per hour")]),
        ("The hall covers 15,800 square feet.", [other("15,800 square feet", 15_800, unit="square foot")]),
        (
            "A 15,800-square-foot hall was built.",
            [other("15,800-square-foot hall", 15_800, of="hall", unit="square foot")],
        ),
        ("A 12-gauge shotgun was found.", [other("12-gauge shotgun", 12, of="shotgun", unit="gauge")]),
        ("It was minus 17 degrees at the port.", [other("minus 17 degrees", -17, unit="degrees")]),
        ("It was minus 20 at the port.", [other("minus 20", -20, unit="degrees")]),
        ("The quake had a magnitude of 6.1.", [other("6.1", 6.1, of="magnitude", unit="magnitude")]),
        ("The quake measured 6.1 on the Richter scale.", [other("6.1", 6.1, of="magnitude", unit="magnitude")]),
        ("The ship carried 2,000 tonnes of coal.", [other("2,000 tonnes of coal", 2000, of="coal", unit="tonnes")]),
        ("Only people 21 or older may enter.", [age("21 or older", 21, Bound.AT_LEAST, unit="year")]),
        ("A three-week-old kitten was found.", [age("three-week-old", 3, unit="week")]),
        ("The baby is 6 months old.", [age("6 months old", 6, unit="month")]),
        ("Girls between the ages of 8 and 12 may enter.", [age("8 and 12", None, unit="year", ends=(8, 12))]),
        ("A 5- to 7-year-old girl was found.", [age("5- to 7-year-old", None, unit="year", ends=(5, 7))]),
        ("A fisherman aged 61 was found.", [age("61", 61, unit="year")]),
    ],
)
def test_a_measure_is_read_with_its_unit(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
