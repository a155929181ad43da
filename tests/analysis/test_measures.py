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
        ("Winds of 80 mph were felt.", [other("80 mph", 80, unit="mph")]),
        ("A .38-caliber pistol was found.", [other(".38-caliber pistol", 0.38, of="pistol", unit="caliber")]),
        ("It was 40 degrees in the shade.", [other("40 degrees", 40, unit="degrees")]),
        ("The crane lifts 500 tonnes.", [other("500 tonnes", 500, unit="tonnes")]),
    ],
)
def test_a_measure_is_read_with_its_unit(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
