"""Text falls into words, numbers and marks, each at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span
from reader.text.tokens import Token, tokenise
from tests.properties import untimed
from tests.text.generated import any_text, awkward_text

PIECES = (
    *("U.S.", "O’Hara", "’s", "'S", "don't", "1,200.50", "3rd", "_", "…"),
    *("—", "/", " ", "\n", "é", "ß", "½", "中", "'"),
)
pieced_text = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


def _words(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The ferry left.", ["The", "ferry", "left", "."]),
        ("the harbour's mouth", ["the", "harbour", "'s", "mouth"]),
        ("the harbour’s mouth", ["the", "harbour", "’s", "mouth"]),
        ("the sailors' wives", ["the", "sailors", "'", "wives"]),
        ("O’Hara didn't", ["O’Hara", "didn't"]),
        ("O'Hara's boat", ["O'Hara", "'s", "boat"]),
        ("the U.S. navy", ["the", "U.S.", "navy"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("at 6:30 a.m.", ["at", "6", ":", "30", "a.m."]),
        ("1,200 of 9.5%", ["1,200", "of", "9.5", "%"]),
        ("He was 58.", ["He", "was", "58", "."]),
        ("a 58-year-old", ["a", "58", "-", "year", "-", "old"]),
        ("SMW4 and 3rd", ["SMW4", "and", "3", "rd"]),
        ("“gas”…", ["“", "gas", "”", "…"]),
        ("snake_case", ["snake", "_", "case"]),
        ("[sic]", ["[", "sic", "]"]),
        ("Паром ушёл", ["Паром", "ушёл"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_text_falls_into_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    assert _words(text) == tokens


@untimed
@given(any_text | awkward_text | pieced_text)
def test_tokens_stand_where_they_say_and_leave_out_white_space_only(text: str) -> None:
    place = 0
    for token in tokenise(text):
        assert token.text == text[token.start : token.end] == token.span.of(text)
        assert place <= token.start < token.end
        assert not text[place : token.start].strip()
        place = token.end
    assert not text[place:].strip()


@untimed
@given(any_text | pieced_text, any_text | pieced_text)
def test_a_part_of_a_text_keeps_its_places_in_the_whole(before: str, after: str) -> None:
    whole = f"{before}\n{after}"
    start = len(before) + 1
    assert tokenise(whole, start) == [token.shifted(start) for token in tokenise(after)]
    assert tokenise(whole, 0, len(before)) == tokenise(before)


def _only(text: str) -> Token:
    (token,) = tokenise(text)
    return token


def test_a_token_knows_what_it_is() -> None:
    assert _only("Gas").is_word
    assert _only("Gas").is_capitalised
    assert not _only("gas").is_capitalised
    assert _only("1,200").is_number
    assert not _only("1,200").is_word
    assert _only("—").is_mark
    assert not _only("58").is_mark


@pytest.mark.parametrize("possessive", ["'s", "’s", "'S", "’S"])
def test_a_possessive_is_known_by_either_apostrophe(possessive: str) -> None:
    assert [token.is_possessive for token in tokenise(f"Rosa{possessive} boat")] == [False, True, False]


def test_a_shifted_token_is_the_same_word_further_on() -> None:
    assert _only("Gas").shifted(7) == Token("Gas", 7, 10, "gas")
    assert _only("Gas").shifted(7).span == Span(7, 10)
