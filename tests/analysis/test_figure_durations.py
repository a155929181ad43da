"""Durations and ages are read as figures."""

import pytest

from reader.analysis.figure import Bound
from tests.analysis.making import Read, duration, figures_in


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The strike lasted for months.", [duration("months", None, unit="month")]),
        ("Hours later, the crane fell.", [duration("Hours", None, unit="hour")]),
        ("A few days later, the crane fell.", [duration("A few days", None, unit="day")]),
        ("Several hours passed.", [duration("Several hours", None, unit="hour")]),
        ("Days after the vote, the mayor resigned.", [duration("Days", None, unit="day")]),
        ("The mayor resigned just minutes after the vote.", [duration("minutes", None, unit="minute")]),
        ("A weeks-long search was over.", [duration("weeks-long", None, unit="week")]),
        ("A year-long search was over.", [duration("year-long", 1, unit="year")]),
        ("The bridge took years of planning.", [duration("years", None, unit="year")]),
        ("The port will open in the next few years.", [duration("the next few years", None, unit="year")]),
        ("The past few days were calm.", [duration("The past few days", None, unit="day")]),
        ("The coming months will be hard.", [duration("The coming months", None, unit="month")]),
        ("The next two weeks will be hard.", [duration("The next two weeks", 2, unit="week")]),
        ("The last decade was calm.", [duration("The last decade", 10, unit="year")]),
        ("It came less than a year after the fire.", [duration("less than a year", 1, Bound.UNDER, unit="year")]),
        ("The crew waited for a couple of hours.", [duration("a couple of hours", 2, unit="hour")]),
        ("The trial lasted an hour and a half.", [duration("an hour and a half", 1.5, unit="hour")]),
        ("The crew waited two and a half hours.", [duration("two and a half hours", 2.5, unit="hour")]),
        ("A quarter of an hour later, it sank.", [duration("A quarter of an hour", 0.25, unit="hour")]),
        ("Three quarters of an hour later, it sank.", [duration("Three quarters of an hour", 0.75, unit="hour")]),
        ("The half-hour wait was over.", [duration("half-hour", 0.5, unit="hour")]),
        ("It was a multi-year plan.", [duration("multi-year", None, unit="year")]),
        ("The bridge was closed for a year.", [duration("a year", 1, unit="year")]),
        ("He spent a week at the port.", [duration("a week", 1, unit="week")]),
        ("The fire was out within minutes.", [duration("minutes", None, unit="minute")]),
        ("After a quarter-century, it opened.", [duration("a quarter-century", 25, unit="year")]),
        ("A day of talks was over.", [duration("A day", 1, unit="day")]),
        ("A decade ago, the port was closed.", [duration("A decade", 10, unit="year")]),
        (
            "The wait of 3 hours 20 minutes was over.",
            [duration("3 hours 20 minutes", 200, unit="minute")],
        ),
        ("A 90-second film was shown.", [duration("90-second", 90, unit="second")]),
        ("Two nights of riots were over.", [duration("Two nights", 2, unit="night")]),
        ("The strike lasted for nearly four decades.", [duration("nearly four decades", 40, Bound.ABOUT, unit="year")]),
        ("The strike lasted two to three weeks.", [duration("two to three weeks", None, unit="week", ends=(2, 3))]),
        ("The strike lasted up to 72 hours.", [duration("up to 72 hours", 72, Bound.AT_MOST, unit="hour")]),
        ("The strike was over within a week of the vote.", [duration("a week", 1, unit="week")]),
        (
            "The wait was an estimated 45 minutes.",
            [duration("an estimated 45 minutes", 45, Bound.ABOUT, unit="minute")],
        ),
        ("The wait was at least a month.", [duration("at least a month", 1, Bound.AT_LEAST, unit="month")]),
        (
            "She waited for twelve years and six months.",
            [duration("twelve years and six months", 150, unit="month")],
        ),
        ("The wait was 1hr 4 mins.", [duration("1hr 4 mins", 64, unit="minute")]),
        (
            "She waited for a week and six months.",
            [duration("a week", 1, unit="week"), duration("six months", 6, unit="month")],
        ),
    ],
)
def test_a_duration_is_read_also_where_it_has_no_number(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The hours of talks were hard.",
        "A day will come.",
        "Months have names.",
        "The year was calm.",
        "After many years, the port opened.",
        "It was many hours of prayer.",
    ],
)
def test_a_unit_alone_lasts_no_time(sentence: str) -> None:
    assert figures_in(sentence) == []
