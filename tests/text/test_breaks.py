"""Marks that only say where to break a word are taken out of it; all that says something about a source stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.breaks import without_breaks
from reader.text.sanitise import hidden_characters
from tests.properties import untimed

SHY, ZWSP, WJ = "\xad", "\u200b", "\u2060"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (f"Wednes{SHY}day", "Wednesday"),
        (f"Bun{SHY}des{SHY}re{SHY}gie{SHY}rung", "Bundesregierung"),
        (f"Ran{ZWSP}dal", "Randal"),
        (f"Ran{WJ}dal", "Randal"),
        (f"Ran{SHY}{ZWSP}dal", "Randal"),
        (f"well-{SHY}known", "well-known"),
        (f"the fer{SHY}\n   ry sank", "the ferry sank"),
        (f"10{WJ}000", "10000"),
        (f"cafe\u0301{SHY}teria", "cafe\u0301teria"),
        (f"коопе{SHY}рация", "кооперация"),
    ],
)
def test_words_are_whole(text: str, whole: str) -> None:
    assert without_breaks(text)[0] == whole


@pytest.mark.parametrize(
    "text",
    [
        f"one {SHY}two",
        f"one{SHY} two",
        f"{ZWSP}one two{ZWSP}",
        f"one{ZWSP},two",
        f"El\u200deven \u202eneve{ZWSP}\u202c",
        f"\u202e{SHY}neven",
        "ไป\u200bไหน",
        "渡轮\u200b离开",
        f"Part One{SHY}\nPart Two",
        "one\ufefftwo",
    ],
)
def test_what_parts_no_word_stays_as_it_is(text: str) -> None:
    assert without_breaks(text) == (text, {})


def test_what_was_taken_out_is_counted_by_name() -> None:
    text, taken = without_breaks(f"gov{SHY}ern{SHY}ment of Ran{ZWSP}zo")
    assert text == "government of Ranzo"
    assert taken == {"SOFT HYPHEN": 2, "ZERO WIDTH SPACE": 1}


@untimed
@given(st.text(st.sampled_from(f"ab 1.\n-’{SHY}{ZWSP}{WJ}\u202e\u200dไ")))
def test_nothing_else_changes_and_doing_it_again_changes_nothing(text: str) -> None:
    whole, taken = without_breaks(text)
    marks = f"[{SHY}{ZWSP}{WJ}]"
    assert re.sub(rf"{marks}|\s", "", whole) == re.sub(rf"{marks}|\s", "", text)
    assert len(re.findall(marks, text)) - len(re.findall(marks, whole)) == taken.total()
    assert without_breaks(whole) == (whole, {})


@untimed
@given(st.text(st.sampled_from(f"ab 1.\n-’{SHY}{ZWSP}{WJ}\u202e\u200dไ")))
def test_every_hidden_character_of_another_kind_is_still_there(text: str) -> None:
    def others(of: str) -> list[int]:
        return [each.codepoint for each in hidden_characters(of) if chr(each.codepoint) not in SHY + ZWSP + WJ]

    assert others(without_breaks(text)[0]) == others(text)
