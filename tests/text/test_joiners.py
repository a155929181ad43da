"""Joiners are kept where they shape letters, and shown where they hide."""

import pytest

from reader.text.sanitise import hidden_characters, sanitise

ZWNJ = "\u200c"
ZWJ = "\u200d"


@pytest.mark.parametrize(
    "needed",
    [
        pytest.param(f"👩{ZWJ}👩{ZWJ}👧", id="a family"),
        pytest.param(f"👩🏽{ZWJ}🚒", id="a firefighter with a skin tone"),
        pytest.param(f"🏳\ufe0f{ZWJ}🌈", id="the rainbow flag"),
        pytest.param(f"🙂{ZWJ}↔\ufe0f", id="a head shaken, whose arrow is a sign of mathematics"),
        pytest.param(f"می{ZWNJ}خواهم", id="Persian"),
        pytest.param(f"क्{ZWJ}ष", id="Devanagari"),
    ],
)
def test_a_joiner_that_shapes_what_is_read_is_kept(needed: str) -> None:
    assert sanitise(needed) == needed
    assert hidden_characters(needed) == ()


@pytest.mark.parametrize("joiner", [ZWNJ, ZWJ])
@pytest.mark.parametrize(
    ("before", "after"),
    [("pass", "word"), ("5", "8"), ("", "👩"), ("👩", ""), ("می", " "), ("می", "x"), ("При", "вет"), ("", "")],
)
def test_a_joiner_that_only_hides_is_shown(joiner: str, before: str, after: str) -> None:
    assert sanitise(f"{before}{joiner}{after}") == f"{before}␣{after}"
    assert [hidden.offset for hidden in hidden_characters(f"{before}{joiner}{after}")] == [len(before)]


def test_joiners_in_a_row_carry_no_hidden_message() -> None:
    assert sanitise(f"👩{ZWJ}{ZWNJ}{ZWJ}👩") == "👩␣␣␣👩"
