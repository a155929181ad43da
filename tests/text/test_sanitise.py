"""Characters that steer or hide become symbols that are seen."""

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given

from reader.text.sanitise import hidden_characters, one_line, sanitise
from tests.properties import untimed
from tests.text.generated import any_text, awkward_text

# Drawn like digits and letters, around the number they stand before: the only format characters one can see.
SEEN = {*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD}
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
MARKS = {"\u061c", "\u200e", "\u200f"}


def _of_category(*categories: str) -> list[str]:
    characters = (chr(code) for code in range(sys.maxunicode + 1) if code not in SEEN)
    return [character for character in characters if unicodedata.category(character) in categories]


def _is_harmless(text: str) -> bool:
    return not any(
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character) in BIDI
        or character in MARKS
        for character in text
        if character not in "\n\t"
    )


@pytest.mark.parametrize("category", ["Cc", "Cf", "Cs", "Zl", "Zp"])
def test_every_control_and_format_character_becomes_one_visible_symbol(category: str) -> None:
    unseen = [c for c in _of_category(category) if c not in "\n\t"]
    shown = [sanitise(f"a{c}b") for c in unseen]
    assert unseen
    assert [c for c, text in zip(unseen, shown, strict=True) if c in text or len(text) != 3] == []
    assert all(text[1].isprintable() and not text[1].isspace() for text in shown)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "␦31m"),
        ("one\rtwo", "one␍two"),
        ("a\x00b\x7f", "a␀b␡"),
        ("a\x85b", "a␦b"),
        ("user\u202etxt.exe", "user⇄txt.exe"),
        ("\u2066hidden\u2069", "⇄hidden⇄"),
        ("zero\u200bwidth", "zero␣width"),
        ("soft\xadhyphen", "soft␣hyphen"),
        ("word\u2060joiner", "word␣joiner"),
        ("a\ufeffb", "a␣b"),
        ("one\u2028two\u2029three", "one␤two␤three"),
        ("lone \ud800 half", "lone � half"),
        ("no character \uffff", "no character �"),
        ("tag\U000e0061\U000e007f", "tag␣␣"),
        ("blank\u3164name", "blank␣name"),
    ],
)
def test_a_reader_sees_what_was_hidden(hostile: str, shown: str) -> None:
    assert sanitise(hostile) == shown


def test_lines_and_tabs_are_kept_where_there_is_room_for_them() -> None:
    assert sanitise("one\n\ttwo") == "one\n\ttwo"


def test_lines_and_tabs_are_shown_where_there_is_one_line_only() -> None:
    assert one_line("one\n\ttwo\u2028three") == "one␤␉two␤three"


@pytest.mark.parametrize("text", ["", "Plain words.", "«Žlutý kůň» – 5 € …", "中文。", "שלום, العربية", "naïve\xa0é"])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert sanitise(text) == one_line(text) == text
    assert hidden_characters(text) == ()


@untimed
@given(any_text | awkward_text)
def test_no_character_is_added_or_lost(text: str) -> None:
    assert len(sanitise(text)) == len(one_line(text)) == len(text)


@untimed
@given(any_text | awkward_text)
def test_neutralising_twice_changes_nothing_more(text: str) -> None:
    once = sanitise(text)
    assert sanitise(once) == once
    assert hidden_characters(once) == ()


@untimed
@given(any_text | awkward_text)
def test_nothing_harmful_is_left(text: str) -> None:
    assert _is_harmless(sanitise(text))
    assert not set(one_line(text)) & {"\n", "\t"}


@untimed
@given(any_text | awkward_text)
def test_hidden_characters_are_those_that_were_replaced(text: str) -> None:
    hidden = hidden_characters(text)
    changed = [at for at, (was, now) in enumerate(zip(text, sanitise(text), strict=True)) if was != now]
    assert [found.offset for found in hidden] == changed
    assert all(chr(found.codepoint) == text[found.offset] for found in hidden)
    assert all(before.offset < after.offset for before, after in pairwise(hidden))


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u200b", "ZERO WIDTH SPACE"),
        ("\x1b", "U+001B"),
        ("\ud83d", "U+D83D"),
    ],
)
def test_a_hidden_character_is_named(character: str, name: str) -> None:
    (hidden,) = hidden_characters(f"ab{character}c")
    assert (hidden.offset, hidden.codepoint, hidden.name) == (2, ord(character), name)
