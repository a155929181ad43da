"""Figures that grew from one article's day to the next are told as an update."""

from pathlib import Path

from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Collection
from tests.analysis.making import article_of

EARLY = "The fire at the Ravel hotel killed 27 people, the mayor said."
LATE = "The mayor said 31 people were killed in the fire at the Ravel hotel."


def _topics(first: str, second: str, *days: str) -> list[str]:
    articles = tuple(
        article_of(text, n, today=day) for n, (text, day) in enumerate(zip((first, second), days, strict=True), 1)
    )
    return [d.topic for d in analyse(Collection("", articles, Path())).discrepancies if d.kind == "number"]


def test_a_toll_that_grew_overnight_is_an_update() -> None:
    assert _topics(EARLY, LATE, "2024-05-07", "2024-05-08") == ["update of people killed"]


def test_two_tolls_of_one_day_are_none() -> None:
    assert _topics(EARLY, LATE, "2024-05-07", "2024-05-07") == ["people killed"]


def test_a_lower_toll_on_a_later_day_is_none() -> None:
    assert _topics(LATE, EARLY, "2024-05-07", "2024-05-08") == ["people killed"]
