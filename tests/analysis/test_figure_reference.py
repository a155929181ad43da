"""From which day "Tuesday" counts: the article's own, else what the articles beside it tell."""

import pytest

from reader.analysis.figure import FigureKind
from reader.analysis.figures.find_figures import find_figures
from reader.analysis.sentences.document import read_document
from tests.analysis.making import article_of

Values = list[float | str | None]

VOTE = "The council voted on Tuesday."


def _dates(*texts: str, today: str | None = None) -> list[Values]:
    """The values of the dates that each text tells, `today` being the day of the first by its metadata."""
    articles = [article_of(text, n, today=today if n == 1 else None) for n, text in enumerate(texts, 1)]
    figures = [f for f in find_figures([read_document(a) for a in articles]) if f.kind is FigureKind.DATE]
    return [[f.value for f in figures if f.passage.article == article.id] for article in articles]


@pytest.mark.parametrize(
    "opening",
    [
        "4 May 2017",
        "Harbour news\n\nThursday, May 4, 2017 | 5:00 PM\n\n",
        "Harbour news\n\nPublished: May 4, 2017\n\n",
        "Harbour news\n\nMay 4, 2017 The harbour was quiet.",
        "Harbour news\n\nThe pier has been mended 4 May 2017 | Updated 9:28 AM The harbour was quiet.",
        "Harbour news\n\nPosted in Council by the editors on Thursday, May 4, 2017.",
        "Harbour news\n\nPOSTED: 10:52 GMT, May 4, 2017 The harbour was quiet.",
        "Harbour news\n\nThursday, May 4, 2017 at 16:12 The harbour was quiet.",
    ],
)
def test_an_article_s_own_day_stands_in_its_first_lines(opening: str) -> None:
    assert _dates(f"{opening}\n\n{VOTE}")[0][-1] == "2017-05-02"


def test_an_article_s_own_day_may_stand_in_its_last_line() -> None:
    filler = "The harbour was quiet. The pier was closed. The ships were late."
    assert _dates(f"{VOTE} {filler}\n\nUpdated May 4, 2017")[0] == ["2017-05-02", "2017-05-04"]


@pytest.mark.parametrize(
    "opening",
    [
        "The harbour was closed on 4 May 2009.",
        "The ferry that sank on May 4, 2009 was old.",
        "The law of May 4, 2009, was passed.",
        "4 May 2009: A crane stands on the pier. Photo: AP\n\n",
    ],
)
def test_a_day_that_is_only_told_of_is_not_the_article_s(opening: str) -> None:
    assert _dates(f"{opening} {VOTE}")[0][-1] is None


def test_what_an_article_says_of_itself_outweighs_the_others() -> None:
    assert _dates(f"4 May 2017\n\n{VOTE}", f"18 May 2017\n\n{VOTE}") == [
        ["2017-05-04", "2017-05-02"],
        ["2017-05-18", "2017-05-16"],
    ]


def test_an_article_with_no_day_borrows_the_days_of_the_others() -> None:
    dated = f"{VOTE} The mayor resigned last month. The law is from December."
    assert _dates(VOTE, dated, today="2017-05-04")[1] == ["2017-05-02", "2017-04", "2016-12"]


def test_most_of_the_others_have_to_agree() -> None:
    assert _dates("3 May 2017\n\nIt rained.", "4 May 2017\n\nIt rained.", "18 May 2017\n\nIt rained.", VOTE)[3] == [
        "2017-05-02"
    ]
    assert _dates("4 May 2017\n\nIt rained.", "18 May 2017\n\nIt rained.", VOTE)[2] == [None]


def test_the_others_do_not_tell_which_day_today_is() -> None:
    assert _dates(VOTE, "The council votes today. It met this morning, and last night.", today="2017-05-04")[1] == [
        None,
        None,
        None,
    ]


def test_a_day_in_digits_is_read_as_the_others_bear_it_out() -> None:
    assert _dates(f"06/05/2017\n\n{VOTE}", "5 May 2017\n\nIt rained.")[0] == ["2017-05-06", "2017-05-02"]
    assert _dates(f"06/05/2017\n\n{VOTE}")[0][0] == "2017-06-05"
    assert _dates(f"Saturday 06/05/2017\n\n{VOTE}")[0][0] == "2017-05-06"


def test_where_no_article_has_a_day_that_of_a_picture_or_a_message_serves() -> None:
    caption = "2 May 2017: A crowd waits on the pier."
    assert _dates(f"{VOTE}\n\n{caption}", f"It was agreed by the mayor on Monday. {VOTE}")[1] == [
        "2017-05-01",
        "2017-05-02",
    ]


def test_a_picture_s_day_does_not_serve_if_the_articles_do_not_bear_it_out() -> None:
    old = "3 May 2012: A crowd waits on the pier."
    assert _dates(f"{VOTE}\n\n{old}")[0][0] is None
    older_than_what_is_told = "2 May 2017: A crowd waits on the pier."
    assert _dates(f"{VOTE} The mayor fell ill in June 2017.\n\n{older_than_what_is_told}")[0][0] is None


def test_a_year_alone_settles_no_month_and_no_day() -> None:
    assert _dates("The law was passed in 2016. The mayor fell ill in December.", VOTE) == [["2016", None], [None]]


def test_a_day_without_its_year_is_that_whose_year_is_spelled_out_elsewhere() -> None:
    spelled_out = "The mayor will leave office on January 1, 2019, he said."
    assert _dates(spelled_out, "The mayor will go on January 1. He will move in January.")[1] == [
        "2019-01-01",
        "2019-01",
    ]
    assert _dates(spelled_out, "The mayor fell ill in January.")[1] == [None]


def test_an_anniversary_far_back_lends_its_year_to_no_day() -> None:
    long_ago = "The fire of Sept. 11, 2001, was the worst. The law was passed in 2012."
    assert _dates(long_ago, "The strike began on Sept. 11.")[1] == ["--09-11"]


def test_with_no_day_at_all_what_is_relative_is_left_open() -> None:
    assert _dates(VOTE, "The mayor fell ill last week.") == [[None], [None]]
