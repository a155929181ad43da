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


@pytest.mark.parametrize("needed", ["❤\ufe0f", "⚠\ufe0f", "1\ufe0f\u20e3", "☎\ufe0e", "⁉\ufe0f", "©\ufe0f"])
def test_a_selector_that_draws_an_emoji_is_kept(needed: str) -> None:
    assert sanitise(f"so {needed} it") == f"so {needed} it"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("a\ufe0fb", "a␣b"),
        ("1\ufe0f2", "1␣2"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f␣"),
        ("\ufe0f", "␣"),
        ("❤\ufe01", "❤␣"),
        ("葛\U000e0100", "葛␣"),
        ("a\u200b\ufe0f", "a␣␣"),
        ("blank\u2800name", "blank␣name"),
        ("\U000e0080\U000e0fff\ufff0", "␣␣␣"),
    ],
)
def test_a_selector_that_only_hides_is_shown(hidden: str, shown: str) -> None:
    assert sanitise(hidden) == shown
    assert sanitise(shown) == shown
