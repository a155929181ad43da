"""Finding words in articles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.search import find_like, find_words
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
