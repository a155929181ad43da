import pytest

from tests.analysis.making import Read, date, figures_in


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
    ],
)
def test_a_date_is_read_as_far_as_it_is_told(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "today", "figures"),
    [
        ("The vote was on Monday.", "2017-04-04", [date("Monday", "2017-04-03")]),
        ("The vote was on Tuesday.", "2017-04-04", [date("Tuesday", "2017-04-04")]),
        ("The vote was late Monday.", "2017-04-04", [date("Monday", "2017-04-03")]),
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
        ("The vote was last week.", "2017-04-04", [date("last week", None)]),
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
    ],
)
def test_a_relative_date_counts_from_the_article_s_own(sentence: str, today: str, figures: list[Read]) -> None:
    assert figures_in(sentence, today) == figures
