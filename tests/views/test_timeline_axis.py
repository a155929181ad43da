"""The dates of all sources on one axis."""

from reader.views.timeline import timeline_of
from reader.views.timeline_axis import Axis, axis_of, columns_of, date_labels, lane_cells
from tests.analysis.making import analysis_of

TEXTS = (
    "The sea wall was built in 1954.\n\nThe storm came on 3 May 2016.\n\nIt left on 3 May 2016.\n",
    "It had been mended in April 2015.\n\nThe wall fell on 3 May 2016 at 6:30 a.m. in the dark.\n",
)


def axis() -> Axis:
    analysis = analysis_of(*TEXTS)
    return axis_of(timeline_of(analysis), [article.id for article in analysis.articles])


def test_each_source_has_a_lane_with_how_often_it_gives_each_date() -> None:
    found = axis()
    assert [time.date for time in found.dates] == ["1954", "April 2015", "3 May 2016"]
    assert found.lanes == ((1, 0, 2), (0, 1, 1))
    assert [lane_cells(found, lane, 9) for lane in found.lanes] == ["●───────2", "────●───●"]


def test_a_date_is_found_again_whatever_the_clock_time() -> None:
    found = axis()
    assert found.at(found.dates[2]._replace(clock="06:30")) == 2
    assert found.at(None) is None


def test_dates_are_named_where_there_is_room() -> None:
    assert date_labels(axis(), 40).text == "1954        Apr 2015    3 May"
    assert date_labels(axis(), 12).text.split() == ["1954", "3", "May"]
    assert columns_of(axis(), 2) == [0, 1, 1]


def test_the_date_of_the_cursor_is_always_named_then_those_that_several_sources_give() -> None:
    labels = date_labels(axis(), 12, here=1)
    assert labels.here.of(labels.text) == "Apr 2015"
    assert date_labels(axis(), 10).text.strip() == "3 May"
