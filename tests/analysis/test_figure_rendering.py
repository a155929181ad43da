"""How a figure's value is shown: short, as a person would write it, and so that it reads back as the same."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.figures.formatting import rendered
from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from tests.analysis.making import figures_in
from tests.properties import untimed

NOWHERE = Passage("1.txt", 0, 1)

numbers = st.integers(0, 999_999) | st.sampled_from([0.5, 6.1, 37.25, 1_500_000, 334_000_000, 1_200_000_000_000])
ordered = st.tuples(st.integers(2, 400), st.integers(401, 900))
days = st.dates(datetime.date(1500, 1, 1), datetime.date(2100, 12, 31))
currencies = st.sampled_from(["USD", "GBP", "EUR", "JPY", "AUD", "CAD", "HKD", "NZD", "SGD", "INR"])
lengths = st.sampled_from(["km", "mile", "m", "foot", "inch", "cm", "mm", "yard"])
times = st.sampled_from(["second", "minute", "hour", "day", "night", "week", "month", "year"])
UNITS = {
    FigureKind.COUNT: st.none(),
    FigureKind.PERCENTAGE: st.just("%"),
    FigureKind.MONEY: currencies,
    FigureKind.DISTANCE: lengths,
    FigureKind.DURATION: times,
    FigureKind.AGE: st.just("year"),
    FigureKind.OTHER: st.sampled_from(["knots", "tonnes", "magnitude", "mile per hour", "square foot", "square m"]),
}


def _figure(
    kind: FigureKind, value: float | str | None, unit: str | None = None, ends: tuple[float, float] | None = None
) -> Figure:
    return Figure("f1", NOWHERE, "as it stands\nin the text", kind, value, unit=unit, range=ends)


def _dates_of(day: datetime.date) -> list[str]:
    """The day as told in full, without its year, by its month, and by its year."""
    return [f"{day:%Y-%m-%d}", f"--{day:%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"]


measures = st.sampled_from(sorted(UNITS)).flatmap(
    lambda kind: st.builds(_figure, st.just(kind), numbers.map(float), UNITS[kind])
)
ranges = st.sampled_from(sorted(UNITS)).flatmap(
    lambda kind: st.builds(_figure, st.just(kind), st.none(), UNITS[kind], ordered)
)
ordinals = st.integers(1, 500).map(lambda n: _figure(FigureKind.ORDINAL, float(n)))
shares = st.one_of(
    st.integers(2, 1000).map(lambda n: round(1 / n, 6)),
    st.integers(1, 999).map(lambda n: n / 1000),
    st.sampled_from([0.666667, 0.75, 0.4, 0.857143]),
).map(lambda value: _figure(FigureKind.OTHER, value))
frosts = st.integers(1, 60).map(lambda n: _figure(FigureKind.OTHER, float(-n), "degrees"))
clock_times = st.times().map(lambda time: _figure(FigureKind.TIME, f"{time:%H:%M}"))
dates = days.flatmap(lambda day: st.sampled_from(_dates_of(day))).map(lambda value: _figure(FigureKind.DATE, value))
spans = (
    st.tuples(days, days, st.sampled_from([4, 7, 10]))
    .map(lambda told: tuple(sorted(day.isoformat()[: told[2]] for day in told[:2])))
    .filter(lambda told: told[0] < told[1])
    .map(lambda told: _figure(FigureKind.DATE, "/".join(told)))
)

Settled = tuple[FigureKind, float | str | None, str | None, tuple[float, float] | None]


def _settled(figure: Figure) -> Settled:
    return figure.kind, figure.value, figure.unit, figure.range


def _read(text: str) -> list[Settled]:
    return [(read.kind, read.value, read.unit, read.ends) for read in figures_in(text)]


@untimed
@given(st.one_of(measures, ranges, ordinals, shares, frosts, clock_times, dates, spans))
def test_any_value_that_is_shown_reads_back_as_the_same(figure: Figure) -> None:
    assert _read(rendered(figure)) == [_settled(figure)]


def test_every_figure_of_the_sample_reads_back_as_the_same(sample_analysis: Analysis) -> None:
    settled = {_settled(f): f for f in sample_analysis.figures if f.range or f.value is not None}
    assert len(settled) > 40
    for wanted, figure in settled.items():
        assert _read(rendered(figure)) == [wanted]


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (_figure(FigureKind.COUNT, 58.0), "58"),
        (_figure(FigureKind.COUNT, 12_500.0), "12,500"),
        (_figure(FigureKind.COUNT, 1_500_000.0), "1.5 million"),
        (_figure(FigureKind.COUNT, None, ends=(3000.0, 4000.0)), "3,000-4,000"),
        (_figure(FigureKind.PERCENTAGE, 4.5, "%"), "4.5%"),
        (_figure(FigureKind.PERCENTAGE, None, "%", (70.0, 80.0)), "70-80%"),
        (_figure(FigureKind.MONEY, 334_000_000.0, "USD"), "$334 million"),
        (_figure(FigureKind.MONEY, None, "GBP", (250_000.0, 300_000.0)), "£250,000-£300,000"),
        (_figure(FigureKind.MONEY, 900.0, "INR"), "900 rupees"),
        (_figure(FigureKind.DISTANCE, 3.0, "m"), "3 metres"),
        (_figure(FigureKind.DISTANCE, 1.0, "mile"), "1 mile"),
        (_figure(FigureKind.DURATION, 1.5, "hour"), "1.5 hours"),
        (_figure(FigureKind.AGE, 1.0, "year"), "1 year old"),
        (_figure(FigureKind.AGE, None, "year", (5.0, 12.0)), "5-12 years old"),
        (_figure(FigureKind.ORDINAL, 2.0), "2nd"),
        (_figure(FigureKind.ORDINAL, 112.0), "112th"),
        (_figure(FigureKind.OTHER, 0.142857), "1 in 7"),
        (_figure(FigureKind.OTHER, 0.015), "15 in 1,000"),
        (_figure(FigureKind.OTHER, -17.0, "degrees"), "minus 17 degrees"),
        (_figure(FigureKind.OTHER, 120.0, "mile per hour"), "120 miles per hour"),
        (_figure(FigureKind.OTHER, 800.0, "square foot"), "800 square feet"),
        (_figure(FigureKind.TIME, "06:30"), "06:30"),
        (_figure(FigureKind.DATE, "2017-04-04"), "4 April 2017"),
        (_figure(FigureKind.DATE, "2017-04"), "April 2017"),
        (_figure(FigureKind.DATE, "--04-04"), "4 April"),
        (_figure(FigureKind.DATE, "2014/2015"), "from 2014 to 2015"),
        (_figure(FigureKind.DATE, "2017-03-27/2017-04-02"), "27 March 2017 to 2 April 2017"),
        (_figure(FigureKind.DATE, None), "as it stands in the text"),
    ],
)
def test_a_value_is_shown_as_a_person_would_write_it(figure: Figure, shown: str) -> None:
    assert rendered(figure) == shown
