"""Finding words in articles."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.search import PatternError, find_like, find_pattern, find_words
from reader.text.span import Span


def article(text: str, name: str = "a.txt") -> Article:
    return Article(name, Path(name), text)


def found(query: str, text: str) -> list[str]:
    return [place.span.of(text) for place in find_words(query, [article(text)])]


def test_case_accents_and_kinds_of_quotation_mark_do_not_matter() -> None:
    assert found("GRUSS", "Ein Gruß, ein gruss.") == ["Gruß", "gruss"]
    assert found("cafe", "Café CAFÉ cafe\u0301") == ["Café", "CAFÉ", "cafe"]
    assert found('"no"', "He said “no”.") == ["“no”"]
    assert found("17 people", "17\u00a0people") == ["17\u00a0people"]


def test_words_are_found_over_the_end_of_a_line() -> None:
    assert found("sea wall", "the sea\nwall") == ["sea\nwall"]


def test_nothing_is_found_for_nothing() -> None:
    assert found("", "text") == []
    assert found("  ", "a  b") == []
    assert found("zebra", "text") == []


def test_articles_are_searched_in_their_order() -> None:
    places = find_words("x", [article("x y x", "b"), article("x", "a")])
    assert places == (Passage("b", 0, 1), Passage("b", 4, 5), Passage("a", 0, 1))


@given(st.text(min_size=1), st.text(), st.text())
def test_what_stands_in_a_text_is_found_where_it_stands(words: str, before: str, behind: str) -> None:
    text = f"{before}{words}{behind}"
    places = find_words(words, [article(text)])
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    if words.isascii() and words.isalnum():
        assert any(place.span.of(text).lower() == words.lower() for place in places)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Porthavn", ["Porthaven"]),
        ("flodded the harbor", ["flooded the harbour"]),
        ("cafes close", ["cafés closed"]),
        ("zebra crossing", []),
        ("sto", []),
    ],
)
def test_words_like_those_looked_for_are_found_whole(query: str, found: list[str]) -> None:
    text = "The storm flooded the harbour. In Porthaven the cafés closed."
    one = article(text)
    sentences = {one.id: (Span(0, 30), Span(31, len(text)))}
    assert [text[place.start : place.end] for place in find_like(query, [one], sentences)] == found


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\d+ (dead|people)", ["58 dead", "70 people"]),
        (r"^it", ["It"]),
        (r"(?-i:^it)", []),
        (r"x*", []),
        (r"(?-i:\p{Lu}\w+)", ["Some", "It"]),
        (r"dead.{0,20}people", ["dead, some said, or 70 people"]),
    ],
)
def test_what_a_regular_expression_matches_is_found_where_it_is(pattern: str, found: list[str]) -> None:
    text = "Some said 58 dead, some said, or 70 people.\nIt is not known."
    assert [place.span.of(text) for place in find_pattern(pattern, [article(text)])] == found


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "not a regular expression: missing )"),
        ("a" * 201, "longer than 200 characters"),
        ("((a{1000}){1000}){1000}", "repeats too often: make it simpler"),
        ("a{2,99999999999999}", "repeats too often: make it simpler"),
        ("(?:(?:a{99})*)*b", "takes too long: make it simpler"),
    ],
)
def test_a_regular_expression_that_can_not_be_looked_for_says_why(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=f"^{re.escape(reason)}$"):
        find_pattern(pattern, [article("a" * 200_000 + "b c 58 dead")])
