"""The dates of all sources in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figure import Figure, FigureKind
from reader.views.timeline import Dated, Day, Heading, Time, time_of, timeline_of
from tests.layout.making import Desk
from tests.properties import untimed

DATE, TIME = FigureKind.DATE, FigureKind.TIME
DESK = Desk(
    {
        "a": "It was in May 2016. On 4 May 2016 at 6:30 and again at 7:15 it rained. On Tuesday it stopped at noon.",
        "b": "4 May 2016: rain on 4 May 2016. It had been dry since 2015. That was 2014-2015. Today is 1 June, 8 pm.",
    }
)
FIGURES = (
    DESK.figure("a", "May 2016", "2016-05", DATE),
    DESK.figure("a", "4 May 2016", "2016-05-04", DATE),
    DESK.figure("a", "6:30", "06:30", TIME),
    DESK.figure("a", "7:15", "07:15", TIME),
    DESK.figure("a", "Tuesday", None, DATE),
    DESK.figure("a", "noon", "12:00", TIME),
    DESK.figure("b", "4 May 2016", "2016-05-04", DATE),
    DESK.figure("b", "on 4 May 2016", "2016-05-04", DATE),
    DESK.figure("b", "2015", "2015", DATE),
    DESK.figure("b", "2014-2015", "2014/2015", DATE),
    DESK.figure("b", "1 June", "--06-01", DATE),
    DESK.figure("b", "8 pm", "20:00", TIME),
)


def told(*figures: Figure) -> list[str]:
    """The rows in plain words: dates, and under each the sources with clock times and the words that give them."""
    comparison = DESK.comparison(figures)

    def words(row: Dated) -> str:
        return ", ".join(comparison.analysis.text_of(place) for place in row.words)

    def line(row: Heading | Dated) -> str:
        if isinstance(row, Heading):
            return f"{row.label} ({row.sources})"
        return f"{row.sentence.article} {row.time.clock if row.time else '?'} {words(row)}"

    return [line(row) for row in timeline_of(comparison.analysis).rows]


def test_the_sentences_stand_under_their_dates_in_order_of_time() -> None:
    assert told(*FIGURES) == [
        "2014 – 2015 (1)",
        "b  2014-2015",
        "2015 (1)",
        "b  2015",
        "May 2016 (1)",
        "a  May 2016",
        "4 May 2016 (2)",
        "b  4 May 2016, on 4 May 2016",
        "a 06:30 4 May 2016, 6:30",
        "a 07:15 4 May 2016, 7:15",
        "Left open: 2 (2)",
        "a ? Tuesday, noon",
        "b ? 1 June, 8 pm",
    ]


def test_a_clock_time_stands_with_the_nearest_date_of_its_sentence() -> None:
    desk = Desk({"a": "From 1 May 2016, 8 pm, to 2 May 2016 it rained."})
    figures = (
        desk.figure("a", "1 May 2016", "2016-05-01", DATE),
        desk.figure("a", "8 pm", "20:00", TIME),
        desk.figure("a", "2 May 2016", "2016-05-02", DATE),
    )
    rows = timeline_of(desk.comparison(figures).analysis).rows[1::2]
    times = [row.time and (row.time.date, row.time.clock) for row in rows]
    assert times == [("1 May 2016", "20:00"), ("2 May 2016", "")]


def test_nothing_is_dated_where_no_date_is_given() -> None:
    timeline = timeline_of(DESK.comparison().analysis)
    assert (timeline.rows, list(timeline.dated), timeline.unresolved) == ((), [], 0)


def test_a_row_is_found_by_its_sentence() -> None:
    comparison = DESK.comparison(FIGURES)
    timeline = timeline_of(comparison.analysis)
    row = timeline.row_of(comparison.passage_at("b", 0))
    assert row is not None
    assert isinstance(timeline.rows[row - 1], Heading)
    assert timeline.unresolved == 2
    assert timeline.row_of(comparison.passages("a")[0]._replace(start=1)) is None


def test_the_places_of_a_date_are_those_of_all_sources() -> None:
    comparison = DESK.comparison(FIGURES)
    timeline = timeline_of(comparison.analysis)
    rows = [row for row in timeline.rows if isinstance(row, Dated)]
    may = [comparison.analysis.text_of(place) for place in timeline.places_of(rows[3])]
    assert may == ["4 May 2016", "on 4 May 2016", "4 May 2016", "6:30", "7:15"]
    assert timeline.places_of(rows[-1]) == rows[-1].words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2016", "2016"),
        ("2016-05", "May 2016"),
        ("2016-05-04", "4 May 2016"),
        ("2016-05-04T06:30", "4 May 2016"),
        ("2014/2015", "2014 – 2015"),
        ("2017-04-03/2017-04-09", "3 April 2017 – 9 April 2017"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(value: str, shown: str) -> None:
    time = time_of(value)
    assert time is not None
    assert time.date == shown


@pytest.mark.parametrize("value", [None, 3.0, "--01-01", "06:30", "Tuesday", "2016-13", "2016-", ""])
def test_what_has_no_year_is_no_date(value: float | str | None) -> None:
    assert time_of(value) is None


days = st.builds(Day, st.integers(1500, 2100), st.integers(0, 12), st.integers(0, 28))


@given(days, days)
def test_dates_sort_as_time_goes_and_the_vaguer_first(a: Day, b: Day) -> None:
    assert (Time(a, a) < Time(b, b)) == (a < b)
    assert Time(a._replace(day=0), a._replace(day=0)) <= Time(a, a)
    assert Time(a, a) < Time(a, a, "06:30")


@untimed
@given(st.lists(st.sampled_from(FIGURES), unique=True).flatmap(st.permutations))
def test_every_date_is_told_under_a_heading_whatever_is_found(figures: list[Figure]) -> None:
    timeline = timeline_of(DESK.comparison(figures).analysis)
    words = {place for index in timeline.dated if isinstance(row := timeline.rows[index], Dated) for place in row.words}
    assert words == {figure.passage for figure in figures}
    assert not timeline.rows or isinstance(timeline.rows[0], Heading)
    times = [row.time for row in timeline.rows if isinstance(row, Dated)]
    known = [time for time in times if time]
    assert known == sorted(known)
    assert times[: len(known)] == known
