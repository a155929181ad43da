"""Days are reckoned from other days."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figures.calendar import Calendar, Tense, counted_from, iso_date
from tests.properties import untimed

days = st.dates(datetime.date(1600, 1, 1), datetime.date(2400, 12, 31))
weekdays = st.integers(0, 6)
months = st.integers(1, 12)
WEEK = datetime.timedelta(7)


def _date(value: str | None) -> datetime.date:
    assert value is not None
    return datetime.date.fromisoformat(value)


@untimed
@given(days, st.integers(-400, 400))
def test_a_day_is_as_far_away_as_asked(today: datetime.date, offset: int) -> None:
    assert (_date(Calendar((today,)).day(offset)) - today).days == offset


@untimed
@given(days, weekdays)
def test_the_last_weekday_is_within_the_week_up_to_today(today: datetime.date, weekday: int) -> None:
    found = _date(Calendar((today,)).weekday(weekday))
    assert found.weekday() == weekday
    assert today - WEEK < found <= today


@untimed
@given(days, weekdays)
def test_the_coming_weekday_is_within_the_week_from_today(today: datetime.date, weekday: int) -> None:
    found = _date(Calendar((today,)).weekday(weekday, Tense.FUTURE))
    assert found.weekday() == weekday
    assert today <= found < today + WEEK


@untimed
@given(days, weekdays, st.sampled_from(Tense))
def test_a_weekday_of_another_week_is_never_today(today: datetime.date, weekday: int, tense: Tense) -> None:
    found = _date(Calendar((today,)).weekday(weekday, tense, today=False))
    assert found.weekday() == weekday
    assert 0 < abs((found - today).days) <= 7


@untimed
@given(days, st.integers(-40, 40))
def test_months_are_counted_over_the_turn_of_the_year(today: datetime.date, offset: int) -> None:
    found = _date(f"{Calendar((today,)).month(offset)}-01")
    assert (found.year - today.year) * 12 + found.month - today.month == offset


@untimed
@given(days, months)
def test_a_month_by_name_is_the_nearest_behind_or_ahead(today: datetime.date, month: int) -> None:
    this_month = today.replace(day=1)
    behind = _date(f"{Calendar((today,)).named_month(month)}-01")
    ahead = _date(f"{Calendar((today,)).named_month(month, Tense.FUTURE)}-01")
    assert behind <= this_month <= ahead
    assert behind.month == ahead.month == month
    assert ahead.year - behind.year == (0 if month == today.month else 1)


@untimed
@given(st.integers(-10, 10_010), st.integers(-1, 14), st.integers(-1, 33))
def test_a_date_is_written_only_where_there_is_such_a_day(year: int, month: int, day: int) -> None:
    written = iso_date(year, month, day)
    assert written is None or _date(written) == datetime.date(year, month, day)


def test_without_a_date_of_its_own_nothing_relative_is_resolved() -> None:
    open_calendar = Calendar()
    assert open_calendar.day(-1) is None
    assert open_calendar.weekday(0) is None
    assert open_calendar.year(-1) is None
    assert open_calendar.month(-1) is None
    assert open_calendar.named_month(4) is None


def test_a_day_without_a_year_is_left_open_and_a_day_that_is_none_is_not_told() -> None:
    assert Calendar().named_day(2, 29) == "--02-29"
    assert Calendar().named_day(2, 30) is None
    assert Calendar((datetime.date(2016, 4, 4),)).named_day(2, 29) == "2016-02-29"
    assert Calendar((datetime.date(2017, 4, 4),)).named_day(2, 29) is None


def test_there_is_no_day_beyond_the_calendar() -> None:
    assert Calendar((datetime.date.min,)).day(-1) is None
    assert Calendar((datetime.date.max,)).day(1) is None


@untimed
@given(days, st.integers(-40, 40))
def test_a_week_is_told_from_its_monday_to_its_sunday(today: datetime.date, offset: int) -> None:
    first, last = (_date(day) for day in str(Calendar((today,)).week(offset)).split("/"))
    assert (first.weekday(), last - first) == (0, datetime.timedelta(6))
    assert first <= today + offset * WEEK <= last


@untimed
@given(days)
def test_the_last_weekend_has_begun_and_is_no_older_than_a_week(today: datetime.date) -> None:
    saturday, sunday = (_date(day) for day in str(Calendar((today,)).last_weekend()).split("/"))
    assert (saturday.weekday(), sunday.weekday()) == (5, 6)
    assert today - WEEK < saturday <= today


def test_the_weekend_is_that_of_its_week() -> None:
    tuesday = Calendar((datetime.date(2017, 4, 4),))
    assert tuesday.weekend(0) == "2017-04-08/2017-04-09"
    assert tuesday.weekend(-1) == "2017-04-01/2017-04-02"
    assert tuesday.last_weekend() == "2017-04-01/2017-04-02"


def test_what_more_than_half_of_the_other_articles_come_to_is_taken() -> None:
    thursday, friday, next_friday = (datetime.date(2017, 5, day) for day in (11, 12, 19))
    assert Calendar((thursday, friday), is_own=False).weekday(2) == "2017-05-10"
    assert Calendar((thursday, friday, next_friday), is_own=False).weekday(2) == "2017-05-10"
    assert Calendar((thursday, next_friday), is_own=False).weekday(2) is None
    assert Calendar((thursday, next_friday), is_own=False).month(-1) == "2017-04"


def test_the_days_of_others_do_not_tell_what_day_today_is() -> None:
    assert Calendar((datetime.date(2017, 5, 11),), is_own=False).day(0) is None


def test_a_day_that_can_be_read_in_two_ways_is_the_one_nearest_to_the_days_known() -> None:
    readings = ["2017-11-05", "2017-05-11"]
    assert Calendar((datetime.date(2017, 5, 9),)).nearest(readings) == "2017-05-11"
    assert Calendar().nearest(readings) == "2017-11-05"
    assert Calendar().nearest([]) is None


def test_a_day_takes_the_year_that_is_spelled_out_elsewhere() -> None:
    calendar = Calendar(spelled={"05-11": "2017-05-11", "05": "2017-05"})
    assert calendar.named_day(5, 11) == "2017-05-11"
    assert calendar.named_day(5, 12) == "--05-12"
    assert calendar.named_month(5) is None
    assert calendar.named_month(5, Tense.FUTURE) == "2017-05"


def test_a_date_is_counted_from_another_that_is_told_as_exactly() -> None:
    assert counted_from("2017", "year", 1) == "2018"
    assert counted_from("2017-05-31", "year", -1) == "2016"
    assert counted_from("2017-12", "month", 1) == "2018-01"
    assert counted_from("2017-12-31", "day", 1) == "2018-01-01"
    assert counted_from("2017", "month", 1) is None
    assert counted_from("--05-11", "day", 1) is None
    assert counted_from("2014/2015", "year", 1) is None
    assert counted_from("2017-05-11", "week", 1) is None
    assert counted_from("", "year", 1) is None
