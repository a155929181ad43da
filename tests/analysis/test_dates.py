"""Dates are read as far as they are told, relative ones from the article's own."""

import pytest

from reader.analysis.figure import FigureKind
from tests.analysis.making import Read, date, duration, figures_in


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The vote is set for 4 April 2017.", [date("4 April 2017", "2017-04-04")]),
        ("The vote was on April 4, 2017.", [date("April 4, 2017", "2017-04-04")]),
        ("The vote was on April 4th, 2017.", [date("April 4th, 2017", "2017-04-04")]),
        ("The vote was on 4th April 2017.", [date("4th April 2017", "2017-04-04")]),
        ("The vote was on the 4th of April.", [date("4th of April", "--04-04")]),
        ("The vote was on Apr. 4, 2017.", [date("Apr. 4, 2017", "2017-04-04")]),
        ("The vote was on Sept. 11, 2001.", [date("Sept. 11, 2001", "2001-09-11")]),
        ("The vote was on 2017-04-04.", [date("2017-04-04", "2017-04-04")]),
        ("The vote was on 4/27/2017.", [date("4/27/2017", "2017-04-27")]),
        ("The vote was on 27/4/2017.", [date("27/4/2017", "2017-04-27")]),
        ("The vote was on Tuesday, April 4, 2017.", [date("Tuesday, April 4, 2017", "2017-04-04")]),
        ("The vote was on Tuesday, 4 April 2017.", [date("Tuesday, 4 April 2017", "2017-04-04")]),
        ("The vote was on April 4.", [date("April 4", "--04-04")]),
        ("The vote was in April 2017.", [date("April 2017", "2017-04")]),
        ("The vote was in 2015.", [date("2015", "2015")]),
        ("The vote was in 2014-2015.", [date("2014-2015", "2014/2015")]),
        ("The vote was in 2014-15.", [date("2014-15", "2014/2015")]),
        ("The vote was in April.", [date("April", None)]),
        ("The vote was held in May.", [date("May", None)]),
        ("The vote was in October last year.", [date("October last year", None)]),
        ("The vote was on Tuesday.", [date("Tuesday", None)]),
        ("The vote was on Tuesday morning.", [date("Tuesday morning", None)]),
        ("The vote was yesterday.", [date("yesterday", None)]),
        ("The vote was last year.", [date("last year", None)]),
        ("The vote was on 31 February 2017.", [date("31 February 2017", None)]),
        ("The vote was on 30 February.", [date("30 February", None)]),
        ("The vote was on TUESDAY", [date("TUESDAY", None)]),
        ("The vote was an hour later Thursday.", [duration("an hour", 1, unit="hour"), date("Thursday", None)]),
        ("The vote was moved from June 2016 to May 2017.", [date("June 2016", "2016-06"), date("May 2017", "2017-05")]),
        ("The vote was on Friday 11/05/2012.", [date("Friday 11/05/2012", "2012-05-11")]),
        ("The vote was on Wednesday, 5.4.2017.", [date("Wednesday, 5.4.2017", "2017-04-05")]),
        ("The vote was on 5.4.2017.", [date("5.4.2017", "2017-04-05")]),
        ("The vote was on Thursday, 5 July.", [date("Thursday, 5 July", "--07-05")]),
        ("The vote was on Sept 3rd.", [date("Sept 3rd", "--09-03")]),
        ("The vote was in late 2015.", [date("late 2015", "2015")]),
        ("The vote was in the 1990s.", [date("1990s", "1990/1999")]),
        ("The vote was late Thursday.", [date("late Thursday", None)]),
        ("The vote was in early July.", [date("early July", None)]),
        ("The vote was in mid-March.", [date("mid-March", None)]),
        ("The vote was earlier this year.", [date("earlier this year", None)]),
        ("The vote was in early March 2012.", [date("early March 2012", "2012-03")]),
        ("The port grew from 2010 to 2013.", [date("from 2010 to 2013", "2010/2013")]),
        ("Between 2005 and 2008, the port grew.", [date("Between 2005 and 2008", "2005/2008")]),
        ("The port grew in the second half of 2012.", [date("second half of 2012", "2012-07/2012-12")]),
        ("The port grew in the first half of 2012.", [date("first half of 2012", "2012-01/2012-06")]),
        (
            "The fair ran from 4 April 2017 to 8 April 2017.",
            [date("4 April 2017 to 8 April 2017", "2017-04-04/2017-04-08")],
        ),
        ("The fair ran from June 2016 to May 2017.", [date("June 2016 to May 2017", "2016-06/2017-05")]),
        ("The port will open by the summer.", [date("the summer", None)]),
        ("They met over the weekend.", [date("over the weekend", None)]),
        ("A weekend storm hit the port.", [date("weekend", None)]),
        ("The budget for this fiscal year was passed.", [date("this fiscal year", None)]),
        ("The following year, the port closed.", [date("The following year", None)]),
        (
            "The port opened in 2010. The following year, it closed.",
            [date("2010", "2010"), date("The following year", "2011")],
        ),
        (
            "The port opened in June 2012, and that month a storm came.",
            [date("June 2012", "2012-06"), date("that month", "2012-06")],
        ),
        (
            "The port opened on 3 May 2012. It had rained the day before.",
            [date("3 May 2012", "2012-05-03"), date("the day before", "2012-05-02")],
        ),
        (
            "The strike began on 30 December 2012; it ended the day after.",
            [date("30 December 2012", "2012-12-30"), date("the day after", "2012-12-31")],
        ),
        ("The week after the vote, the mayor resigned.", [date("The week after", None)]),
        ("The vote was in the fiscal year 2012.", [date("2012", "2012")]),
        ("The vote was on 11/30/09.", [date("11/30/09", "2009-11-30")]),
        ("The vote was on 04.05.24.", [date("04.05.24", "2024-05-04")]),
        ("The vote was on 30-11-2009.", [date("30-11-2009", "2009-11-30")]),
        ("The port grew in the 1990's.", [date("1990's", "1990/1999")]),
        ("The port grew in 1950-53.", [date("1950-53", "1950/1953")]),
        ("It was the worst storm of the 20th century.", [date("20th century", "1901/2000")]),
        ("The port was closed in the nineteenth century.", [date("nineteenth century", "1801/1900")]),
        ("He was hurt in Week 11.", [date("Week 11", None)]),
        ("It is to be open by year's end.", [date("year's end", None)]),
        ("They met on July 11-12.", [date("July 11-12", None)]),
        (
            "The strike began on 3 May 2012. He was seen the previous day.",
            [date("3 May 2012", "2012-05-03"), date("the previous day", "2012-05-02")],
        ),
        (
            "The strike began on 3 May 2012. It ended the next day.",
            [date("3 May 2012", "2012-05-03"), date("the next day", "2012-05-04")],
        ),
        ("It is so to this day.", []),
    ],
)
def test_a_date_is_read_as_far_as_it_is_told(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "today", "figures"),
    [
        ("The vote was on Monday.", "2017-04-04", [date("Monday", "2017-04-03")]),
        ("The vote was on Tuesday.", "2017-04-04", [date("Tuesday", "2017-04-04")]),
        ("The vote was late Monday.", "2017-04-04", [date("late Monday", "2017-04-03")]),
        ("The vote was on Monday night.", "2017-04-04", [date("Monday night", "2017-04-03")]),
        ("The vote was last Friday.", "2017-04-04", [date("last Friday", "2017-03-31")]),
        ("The vote was last Tuesday.", "2017-04-04", [date("last Tuesday", "2017-03-28")]),
        ("The vote will be on Friday.", "2017-04-04", [date("Friday", "2017-04-07")]),
        ("The vote will be next Tuesday.", "2017-04-04", [date("next Tuesday", "2017-04-11")]),
        ("The vote was yesterday.", "2017-04-04", [date("yesterday", "2017-04-03")]),
        ("The vote is today.", "2017-04-04", [date("today", "2017-04-04")]),
        ("The vote is tomorrow.", "2017-04-04", [date("tomorrow", "2017-04-05")]),
        ("The vote is tonight.", "2017-04-04", [date("tonight", "2017-04-04")]),
        ("The vote was this morning.", "2017-04-04", [date("this morning", "2017-04-04")]),
        ("The vote was last night.", "2017-04-04", [date("last night", "2017-04-03")]),
        ("The vote was last week.", "2017-04-04", [date("last week", "2017-03-27/2017-04-02")]),
        ("The vote was last month.", "2017-04-04", [date("last month", "2017-03")]),
        ("The vote was last month.", "2017-01-15", [date("last month", "2016-12")]),
        ("The vote is next month.", "2017-12-15", [date("next month", "2018-01")]),
        ("The vote was this year.", "2017-04-04", [date("this year", "2017")]),
        ("The vote was last year.", "2017-04-04", [date("last year", "2016")]),
        ("The vote will be next year.", "2017-04-04", [date("next year", "2018")]),
        ("The vote was in October last year.", "2017-04-04", [date("October last year", "2016-10")]),
        ("The vote is in March next year.", "2017-04-04", [date("March next year", "2018-03")]),
        ("The vote was in December.", "2017-04-04", [date("December", "2016-12")]),
        ("The vote was on December 20.", "2017-04-04", [date("December 20", "2016-12-20")]),
        ("The vote will be on December 20.", "2017-04-04", [date("December 20", "2017-12-20")]),
        ("The vote was on April 2.", "2017-04-04", [date("April 2", "2017-04-02")]),
        ("The vote is at the end of the year.", "2017-04-04", [date("end of the year", "2017-12-31")]),
        ("The vote was at the beginning of the year.", "2017-04-04", [date("beginning of the year", "2017-01")]),
        ("The vote was last spring.", "2017-04-04", [date("last spring", None)]),
        ("The vote was days ago.", "2017-04-04", [date("days ago", None)]),
        ("The vote will be held in May.", "2017-04-04", [date("May", "2017-05")]),
        ("The vote was yesterday.", "2017-04-04T09:30:00Z", [date("yesterday", "2017-04-03")]),
        ("The vote was yesterday.", "2017-04", [date("yesterday", None)]),
        ("The vote was late Thursday.", "2017-04-04", [date("late Thursday", "2017-03-30")]),
        ("The vote was in early March.", "2017-04-04", [date("early March", "2017-03")]),
        ("The vote was in early July.", "2017-04-04", [date("early July", "2016-07")]),
        ("The vote was earlier this year.", "2017-04-04", [date("earlier this year", "2017")]),
        ("The vote was this week.", "2017-04-04", [date("this week", "2017-04-03/2017-04-09")]),
        ("The vote is next week.", "2017-04-04", [date("next week", "2017-04-10/2017-04-16")]),
        ("The vote was earlier this week.", "2017-04-04", [date("earlier this week", "2017-04-03/2017-04-09")]),
        ("The vote was last weekend.", "2017-04-04", [date("last weekend", "2017-04-01/2017-04-02")]),
        ("The vote is this weekend.", "2017-04-04", [date("this weekend", "2017-04-08/2017-04-09")]),
        ("They met over the weekend.", "2017-04-04", [date("over the weekend", "2017-04-01/2017-04-02")]),
        ("The vote was in September last year.", "2017-04-04", [date("September last year", "2016-09")]),
        ("The vote was on Thursday, 30 March.", "2017-04-04", [date("Thursday, 30 March", "2017-03-30")]),
        ("The vote was in mid-March.", "2017-04-04", [date("mid-March", "2017-03")]),
        ("The vote was early Tuesday.", "2017-04-04", [date("early Tuesday", "2017-04-04")]),
        ("The vote was late last year.", "2017-04-04", [date("late last year", "2016")]),
        ("The vote was early this morning.", "2017-04-04", [date("early this morning", "2017-04-04")]),
        ("The vote is set for April 20.", "2017-04-04", [date("April 20", "2017-04-20")]),
        ("The vote was held last May.", "2017-04-04", [date("last May", "2016-05")]),
        ("The following year, the port closed.", "2017-04-04", [date("The following year", None)]),
        (
            "The port opened last year. The following year, it closed.",
            "2017-04-04",
            [date("last year", "2016"), date("The following year", "2017")],
        ),
        ("The vote was yesterday afternoon.", "2017-04-04", [date("yesterday afternoon", "2017-04-03")]),
        ("The vote will be held next week.", "2017-04-04", [date("next week", "2017-04-10/2017-04-16")]),
        ("The vote was last fall.", "2017-04-04", [date("last fall", None)]),
        ("The vote will be at the end of next year.", "2017-04-04", [date("end of next year", "2018-12-31")]),
    ],
)
def test_a_relative_date_counts_from_the_article_s_own(sentence: str, today: str, figures: list[Read]) -> None:
    assert figures_in(sentence, today) == figures


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The attacks of 9/11 changed the town.", "9/11"),
        ("In the post-9/11 years nobody flew.", "9/11"),
        ("The 19 Sept. 11 hijackers came by air.", "Sept. 11"),
        ("The Sept. 11 attacks changed the town.", "Sept. 11"),
        ("The September 11 memorial was closed.", "September 11"),
    ],
)
def test_a_day_that_is_known_by_its_date_alone_is_a_date_and_no_count(text: str, day: str) -> None:
    found = figures_in(text, today="2016-05-03")
    assert (day, "2001-09-11", FigureKind.DATE) in [(read.text, read.value, read.kind) for read in found]
    assert not any(read.value in (9.0, 11.0) for read in found)


def test_the_same_day_of_another_year_is_that_of_the_article() -> None:
    text = "The parade of Sept. 11, 2012, was long. Nobody told of the Sept. 11 attacks on the dancers."
    assert [read.value for read in figures_in(text, today="2012-09-20")] == ["2012-09-11", "2012-09-11"]
    (open_day,) = figures_in("Nobody told of the Sept. 11 attacks on the dancers.", today="2012-09-20")
    assert open_day.value == "--09-11"
    assert [read.value for read in figures_in("The parade is on Sept. 11.", today="2012-09-10")] == ["2012-09-11"]
