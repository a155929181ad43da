import pytest

from reader.analysis.model import Bound
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
    ],
)
def test_a_clock_time_is_read_as_hours_and_minutes(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures
