"""What is said of an article is read, whoever says it."""

import datetime

import pytest

from reader.articles.article import NO_METADATA, Metadata
from reader.articles.metadata import read_metadata


def test_what_is_known_of_an_article_is_read() -> None:
    known = {
        "label": "Herald A",
        "outlet": "The Herald",
        "title": "Ferry lost off the cape",
        "date": "2017-06-06",
        "url": "https://herald.example/ferry",
        "author": "Rosa Vega",
        "language": "en",
    }
    assert read_metadata(known) == (Metadata(**known), ())


def test_other_programs_keys_are_passed_over() -> None:
    assert read_metadata({"tags": ["sea"], "layout": "post", "draft": True, "title": "Lost"}) == (
        Metadata(title="Lost"),
        (),
    )


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_an_empty_value_says_nothing(nothing: object) -> None:
    assert read_metadata({"title": nothing}) == (NO_METADATA, ())


def test_several_authors_are_named_together() -> None:
    assert read_metadata({"author": ["Rosa Vega", "Jan Frost"]})[0].author == "Rosa Vega, Jan Frost"


def test_a_number_is_text_where_text_is_expected() -> None:
    assert read_metadata({"label": 7, "title": 1984})[0] == Metadata(label="7", title="1984")


@pytest.mark.parametrize(
    "date",
    [
        *("2017", "2017-06", "2017-06-06", "2020-02-29", "2017-06-06 14:30", "2017-06-06T14:30"),
        *("2017-06-06T14:30:05", "2017-06-06T14:30:05.123", "2017-06-06T14:30Z", "2017-06-06T14:30:05+03:00"),
        "2017-06-06T14:30-0700",
    ],
)
def test_a_date_is_a_year_a_month_a_day_or_a_moment(date: str) -> None:
    assert read_metadata({"date": date}) == (Metadata(date=date), ())


def test_a_date_that_was_read_as_one_is_written_as_one() -> None:
    assert read_metadata({"date": datetime.date(2017, 6, 6)}) == (Metadata(date="2017-06-06"), ())


def test_a_year_alone_may_be_a_number() -> None:
    assert read_metadata({"date": 2017}) == (Metadata(date="2017"), ())


@pytest.mark.parametrize(
    "date",
    [
        *("yesterday", "6 June 2017", "06/06/2017", "20170606", "2017-6-6", "2017-13", "2017-02-29", "0000-01-01"),
        *("2017-06-06T25:00", "2017-06-06T14:61", "2017-06-06T14", "2017-06-06T14:30+99:00", "2017-06-06x", "２０１７"),
        True,
    ],
)
def test_what_is_no_date_is_left_out_with_a_warning(date: object) -> None:
    metadata, (warning,) = read_metadata({"date": date, "title": "Lost"})
    assert metadata == Metadata(title="Lost")
    assert warning == f"date: {str(date)!r} is not like 2017-04-04"


@pytest.mark.parametrize("value", [["a", "b"], {"a": "b"}])
def test_a_value_that_is_no_text_is_left_out_with_a_warning(value: object) -> None:
    assert read_metadata({"outlet": value, "title": "Lost"}) == (Metadata(title="Lost"), ("outlet: expected text",))


def test_what_others_wrote_is_made_harmless() -> None:
    metadata, _ = read_metadata({"title": "  Lost\x1b[2J\nat\u202e sea ", "author": ["Rosa\x07", "Jan"]})
    assert metadata == Metadata(title="Lost␛[2J␤at⇄ sea", author="Rosa␇, Jan")


def test_a_title_is_cut_to_a_length_a_screen_can_bear() -> None:
    assert read_metadata({"title": "x" * 10_000})[0].title == "x" * 500


def test_what_the_manifest_says_comes_before_what_the_file_says() -> None:
    manifest = Metadata(label="Herald A", title="Lost")
    file = Metadata(title="Ferry lost", author="Rosa Vega")
    assert manifest.over(file) == Metadata(label="Herald A", title="Lost", author="Rosa Vega")
    assert NO_METADATA.over(file) == file
