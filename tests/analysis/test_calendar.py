import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figures.calendar import Calendar, iso_date
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
    assert (_date(Calendar(today).day(offset)) - today).days == offset


@untimed
@given(days, weekdays)
def test_the_last_weekday_is_within_the_week_up_to_today(today: datetime.date, weekday: int) -> None:
    found = _date(Calendar(today).weekday(weekday))
    assert found.weekday() == weekday
    assert today - WEEK < found <= today


@untimed
@given(days, weekdays)
def test_the_coming_weekday_is_within_the_week_from_today(today: datetime.date, weekday: int) -> None:
    found = _date(Calendar(today).weekday(weekday, ahead=True))
    assert found.weekday() == weekday
    assert today <= found < today + WEEK


@untimed
@given(days, weekdays, st.booleans())
def test_a_weekday_of_another_week_is_never_today(today: datetime.date, weekday: int, ahead: bool) -> None:
    found = _date(Calendar(today).weekday(weekday, ahead=ahead, today=False))
    assert found.weekday() == weekday
    assert 0 < abs((found - today).days) <= 7


@untimed
@given(days, st.integers(-40, 40))
def test_months_are_counted_over_the_turn_of_the_year(today: datetime.date, offset: int) -> None:
    found = _date(f"{Calendar(today).month(offset)}-01")
    assert (found.year - today.year) * 12 + found.month - today.month == offset


@untimed
@given(days, months)
def test_a_month_by_name_is_the_nearest_behind_or_ahead(today: datetime.date, month: int) -> None:
    this_month = today.replace(day=1)
    behind = _date(f"{Calendar(today).named_month(month)}-01")
    ahead = _date(f"{Calendar(today).named_month(month, ahead=True)}-01")
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
    assert Calendar(datetime.date(2016, 4, 4)).named_day(2, 29) == "2016-02-29"
    assert Calendar(datetime.date(2017, 4, 4)).named_day(2, 29) is None


def test_there_is_no_day_beyond_the_calendar() -> None:
    assert Calendar(datetime.date.min).day(-1) is None
    assert Calendar(datetime.date.max).day(1) is None
