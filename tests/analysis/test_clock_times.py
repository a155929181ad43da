"""Times of the clock are read as hours and minutes."""

import pytest

from reader.analysis.figure import Bound, FigureKind
from tests.analysis.making import Read, figures_in, time


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The blast came at 6:30 a.m. on the pier.", [time("6:30 a.m.", "06:30")]),
        ("The blast came at 6:30 a.m.", [time("6:30 a.m.", "06:30")]),
        ("The blast came at 7:30am.", [time("7:30am", "07:30")]),
        ("The blast came at 7.30am.", [time("7.30am", "07:30")]),
        ("The blast came at 06:00 GMT.", [time("06:00 GMT", "06:00")]),
        ("The blast came at 0600 GMT.", [time("0600 GMT", "06:00")]),
        ("The blast came at 6 a.m.", [time("6 a.m.", "06:00")]),
        ("The blast came at 6 p.m.", [time("6 p.m.", "18:00")]),
        ("The blast came at 6pm.", [time("6pm", "18:00")]),
        ("The blast came at 12 p.m.", [time("12 p.m.", "12:00")]),
        ("The blast came at 12 a.m.", [time("12 a.m.", "00:00")]),
        ("The blast came at 12:15 a.m.", [time("12:15 a.m.", "00:15")]),
        ("The blast came at noon.", [time("noon", "12:00")]),
        ("The blast came at midday.", [time("midday", "12:00")]),
        ("The blast came at midnight.", [time("midnight", "00:00")]),
        ("The blast came at 18:45.", [time("18:45", "18:45")]),
        ("The blast came at around 7:30 p.m.", [time("around 7:30 p.m.", "19:30", Bound.ABOUT)]),
        ("The blast came at 7:30 p.m. EST.", [time("7:30 p.m. EST", "19:30")]),
        ("The blast came at 10 o'clock.", [time("10 o'clock", "10:00")]),
        ("The blast came at 6: 30 p. m. on the pier.", [time("6: 30 p. m.", "18:30")]),
        ("The blast came at 1353 local time.", [time("1353 local time", "13:53")]),
        ("The blast came at 1353 (1023 GMT).", [time("1353", "13:53"), time("1023 GMT", "10:23")]),
        ("The blast came at 6.15 p.m. on the pier.", [time("6.15 p.m.", "18:15")]),
        ("The blast came at 11:59 pm.", [time("11:59 pm", "23:59")]),
        ("The blast came shortly before 8 a.m.", [time("8 a.m.", "08:00")]),
        ("The vote is at 9am.", [time("9am", "09:00")]),
        ("It was posted 2: 48: 40 PM.", [time("2: 48: 40 PM", "14:48")]),
        ("The blast came at half past six.", [time("half past six", "06:30")]),
        ("The blast came at half past six in the evening.", [time("half past six", "18:30")]),
        ("The blast came at a quarter to seven.", [time("a quarter to seven", "06:45")]),
        ("The blast came at about ten past seven.", [time("about ten past seven", "07:10", Bound.ABOUT)]),
        ("The blast came at five to one.", [time("five to one", "12:55")]),
        ("The blast came at 1830 hours.", [time("1830 hours", "18:30")]),
        ("The blast came at 1000 hours.", [time("1000 hours", "10:00")]),
        ("The blast came at 18.30.", [time("18.30", "18:30")]),
        ("The blast came at six o'clock in the evening.", [time("six o'clock", "18:00")]),
        ("The blast came at 6 in the morning.", [time("6", "06:00")]),
        ("The blast came at 5: 00 in the afternoon.", [time("5: 00", "17:00")]),
        ("The blast came at 00:30 BST.", [time("00:30 BST", "00:30")]),
        ("The blast came at about noon.", [time("about noon", "12:00", Bound.ABOUT)]),
        ("The blast came just after 5 p.m.", [time("5 p.m.", "17:00")]),
        ("The blast came at 8:05 a.m. and at 9:10 a.m.", [time("8:05 a.m.", "08:05"), time("9:10 a.m.", "09:10")]),
    ],
)
def test_a_clock_time_is_read_as_hours_and_minutes(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "They won by ten to seven.",
        "It rose from 2 to 4 points.",
        "The rate was put at 18.30 euros.",
        "They looked at six in the port.",
        "It took 1830 hours.",
    ],
)
def test_a_number_that_is_no_hour_is_no_time(sentence: str) -> None:
    assert [read.kind for read in figures_in(sentence) if read.kind is FigureKind.TIME] == []
