"""Spellings of one word are compared as one."""

import pytest
from hypothesis import given

from reader.text.tokens import fold
from tests.properties import untimed
from tests.text.generated import any_text, awkward_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IDLIB", "idlib"),
        ("Muñoz", "munoz"),
        ("Mun\u0303oz", "MUÑOZ"),
        ("Straße", "STRASSE"),
        ("O’Neill", "O'Neill"),
        ("“toxic gas”", '"toxic gas"'),
        ("«газ»", '"газ"'),
        ("ﬁre", "fire"),
        ("𝑨𝒔𝒔𝒂𝒅", "Assad"),
        ("ＵＮ", "un"),
        ("Σίσυφος", "ΣΙΣΥΦΟΣ"),
    ],
)
def test_spellings_of_one_word_are_compared_as_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("gas", "gases"), ("58", "85"), ("мир", "мор"), ("5,000", "5000")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@untimed
@given(any_text | awkward_text)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
