"""The language model reads pieces of words that are where it says they are."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.analysis.embeddings.word_pieces import WordPieces
from reader.text.languages import FOLDER
from tests.properties import untimed

SHIPPED = WordPieces.of_file(FOLDER / "en" / "model" / "vocabulary.txt")


def _words(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in SHIPPED.of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry sank.", ["The", "ferry", "sank", "."]),
        ("Khan Sheikhoun", ["Khan", "Sheikh", "oun"]),
        ("“naïve”, she said…", ["“", "naïve", "”", ",", "she", "said", "…"]),
        ("$5 at 6:30", ["$", "5", "at", "6", ":", "30"]),
        ("  \n ", []),
    ],
)
def test_words_and_parts_of_words_are_where_they_stand(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_accents_and_capitals_make_no_other_piece() -> None:
    numbers = [[piece.number for piece in SHIPPED.of(word)] for word in ("café", "CAFÉ", "cafe")]
    assert numbers[0] == numbers[1] == numbers[2]


def test_a_word_of_signs_that_are_not_in_the_vocabulary_is_one_piece() -> None:
    (unknown,) = SHIPPED.of("\U00012000\U00012001")
    assert (unknown.start, unknown.end) == (0, 2)


@untimed
@given(st.text(max_size=60))
@example("\ud3b8")  # a syllable of Hangul, which is read as its three letters
def test_pieces_of_any_text_are_in_order_and_of_no_white_space(text: str) -> None:
    end = 0
    for piece in SHIPPED.of(text):
        is_of_the_character_before = piece.start == end - 1
        assert end <= piece.start or is_of_the_character_before
        assert piece.start < piece.end <= len(text)
        assert not text[piece.start : piece.end].isspace()
        end = piece.end
