"""Text put briefly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.phrasing import pluralise, truncate


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Nine people died.", 40, "Nine people died."),
        ("Nine  people\ndied.", 40, "Nine people died."),
        ("Nine people died in the harbour", 17, "Nine people died…"),
        ("Nine people, as was said", 13, "Nine people…"),
        ("Unbreakable", 4, "Unbr…"),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, length: int, short: str) -> None:
    assert truncate(text, length) == short


@given(st.text(), st.integers(1, 50))
def test_what_is_shortened_is_never_longer_than_asked_for(text: str, length: int) -> None:
    assert len(truncate(text, length)) <= length + 1


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [(1, "note", "1 note"), (2, "note", "2 notes"), (0, "discrepancy", "0 discrepancies"), (1, "source", "1 source")],
)
def test_a_noun_has_the_right_number(number: int, noun: str, said: str) -> None:
    assert pluralise(number, noun) == said
