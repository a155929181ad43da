"""Different ages of one person make a discrepancy."""

from pathlib import Path

import pytest

from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Collection
from tests.analysis.making import analysis_of, article_of

HERALD = "Police in Ranzo arrested Luka Dorn, 34, on Tuesday after the fire at the port."


def _ages(*texts: str) -> list[str]:
    return [found.summary for found in analysis_of(*texts).discrepancies if found.topic.startswith("age of")]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Luka Dorn, 35, was arrested after the fire at the port.", "35"),
        ("Luka Dorn, a 35-year-old welder, was arrested after the fire.", "35-year-old"),
        ("Police arrested 35-year-old Luka Dorn after the fire.", "35-year-old"),
        ("Police arrested Luka Dorn, now 35, after the fire.", "35"),
    ],
)
def test_two_ages_of_a_person_in_two_articles_differ(text: str, age: str) -> None:
    assert _ages(HERALD, text) == [f"age of Luka Dorn: 34 | {age}"]


@pytest.mark.parametrize(
    "text",
    [
        "Luka Dorn, 34, was arrested after the fire at the port.",
        "Luka Dorn, who fled with a 35-year-old woman, was arrested after the fire.",
        "Luka Dorn, then 25, had set fire to the port once before. He is 34.",
        "Ada and Luka Dorn, aged 36 and 35, were arrested after the fire.",
        "Luka Dorn, about 35, was arrested after the fire at the port.",
        "Luka Dorn, 37, was sentenced for the fire at the port.",
        "Luka Dorn, 62, was arrested after the fire at the port.",
        "Ada Dorn, 35, was arrested after the fire at the port.",
    ],
)
def test_the_same_age_or_that_of_somebody_else_or_of_another_time_is_none(text: str) -> None:
    assert _ages(HERALD, text) == []


def test_an_article_that_gives_both_ages_differs_from_none() -> None:
    assert _ages(HERALD, "Luka Dorn, 33, was arrested. He was let go at the age of 34.") == []


@pytest.mark.parametrize(
    ("day", "is_different"), [("2024-05-08", True), ("2025-05-08", False), ("2023-01-08", True), (None, True)]
)
def test_somebody_may_have_grown_older_between_two_articles(day: str | None, *, is_different: bool) -> None:
    later = "Luka Dorn, 35, was sentenced on Tuesday for the fire at the port of Ranzo."
    articles = (article_of(HERALD, 1, today="2024-05-07"), article_of(later, 2, today=day))
    found = [d.topic for d in analyse(Collection("", articles, Path())).discrepancies if d.kind == "number"]
    assert found == (["age of Luka Dorn"] if is_different else [])
