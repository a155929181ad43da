"""Text is broken into rows between words, and no character is lost, moved or cut."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from reader.layout.wrap import cells_of, drawn, plain_rows, rows_of_any, wrap
from reader.text.span import Span
from tests.properties import untimed

FAMILY, HEART, THUMB = "👨\u200d👩\u200d👧", "❤\ufe0f", "👍🏽"
# Pieces whose width, joints or marks are easy to get wrong.
PIECES = (
    "a", "word", " ", "  ", "\n", "\t", "\u00a0", "\u202f", "-", "—", "\u2011", "x" * 15,
    "é", "e\u0301", "\u0301", "q\u0323\u0301", "क\u093f", "کن", "\u200c",
    "東", "京", "。", "カ\u3099", "평", "\u1111\u1167\u11bc",
    "😀", FAMILY, HEART, THUMB, "🇸🇾", "1\ufe0f\u20e3",
)  # fmt: skip
TEXTS = st.text() | st.lists(st.sampled_from(PIECES)).map("".join)
WIDTHS = st.integers(1, 60)


def rows(text: str, width: int) -> list[str]:
    return [row.of(text) for row in wrap(text, Span(0, len(text)), width)]


@untimed
@given(TEXTS, WIDTHS, st.data())
def test_rows_stand_end_to_end_and_cover_the_span(text: str, width: int, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    found = wrap(text, Span(start, end), width)
    assert (found[0].start, found[-1].end) == (start, end)
    assert all(before.end == after.start for before, after in itertools.pairwise(found))
    assert all(found) or start == end


@untimed
@given(TEXTS, WIDTHS)
def test_no_row_is_wider_than_the_pane_but_for_a_single_character(text: str, width: int) -> None:
    for row in rows(text, width):
        shown = drawn(row.rstrip())
        assert cell_len(shown) <= width or len(split_graphemes(shown)[0]) == 1


@untimed
@given(TEXTS, WIDTHS)
def test_no_row_begins_with_a_mark_of_the_character_before(text: str, width: int) -> None:
    assert [row for row in rows(text, width)[1:] if unicodedata.category(row[0]).startswith("M")] == []


@untimed
@given(st.lists(st.sampled_from(("the", "17\u00a0people", "10\u202f000\u202f€", "and", "東京")), min_size=1), WIDTHS)
def test_what_a_no_break_space_joins_stays_in_one_row_where_it_fits(words: list[str], width: int) -> None:
    for row in rows(" ".join(words), max(width, 9)):
        assert row.count("17") == row.count("17\u00a0people")
        assert row.count("10") == row.count("10\u202f000\u202f€")


def test_rows_end_between_words() -> None:
    assert rows("The army denied it.", 10) == ["The army ", "denied it."]


def test_a_row_is_filled_to_its_last_cell() -> None:
    assert rows("four more", 9) == ["four more"]
    assert rows("four more and", 9) == ["four more ", "and"]
    assert rows("four more", 8) == ["four ", "more"]


def test_white_space_may_stand_beyond_the_end_of_a_row() -> None:
    assert rows("four    \n more", 4) == ["four    \n ", "more"]


def test_a_word_with_a_hyphen_may_end_a_row_after_it() -> None:
    assert rows("a well-known fact", 7) == ["a well-", "known ", "fact"]


def test_a_no_break_hyphen_ends_no_row() -> None:
    assert rows("the Su\u201122 jet", 7) == ["the ", "Su\u201122 ", "jet"]


@pytest.mark.parametrize("number", ["-15", "–15", "--to", "—and"])
def test_a_sign_is_not_parted_from_what_it_begins(number: str) -> None:
    assert rows(f"it was {number}", 8) == ["it was ", number]


def test_a_word_too_long_for_a_row_is_cut() -> None:
    assert rows("see https://example.org/a", 10) == ["see ", "https://ex", "ample.org/", "a"]


def test_a_long_word_is_not_cut_before_a_mark() -> None:
    assert rows("e\u0301" * 5, 2) == ["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]


def test_chinese_and_japanese_wrap_between_characters() -> None:
    assert rows("東京都は静か", 4) == ["東京", "都は", "静か"]


def test_a_wide_character_that_would_be_halved_begins_the_next_row() -> None:
    assert rows("東京都", 5) == ["東京", "都"]


def test_a_latin_word_within_japanese_is_kept_whole() -> None:
    assert rows("東京Olympics開会", 8) == ["東京", "Olympics", "開会"]


def test_a_comma_stays_with_the_wide_character_before_it() -> None:
    assert rows("東京, 大阪", 4) == ["東", "京, ", "大阪"]


def test_a_no_break_space_holds_a_wide_character_too() -> None:
    assert rows("約17\u00a0人が", 6) == ["約", "17\u00a0人", "が"]


@pytest.mark.parametrize("emoji", [FAMILY, THUMB, "😀"])
def test_an_emoji_is_two_cells_wide_and_not_cut(emoji: str) -> None:
    assert rows(emoji * 5, 4) == [emoji * 2, emoji * 2, emoji]


def test_a_character_wider_than_the_row_stands_alone() -> None:
    assert rows("a東b", 1) == ["a", "東", "b"]


def test_a_span_without_characters_has_one_empty_row() -> None:
    assert wrap("some text", Span(4, 4), 20) == [Span(4, 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("word " * 200_000, 20_000), ("x" * 1_000_000, 20_000), ("東" * 400_000, 16_000), ("a-b" * 300_000, 18_750)],
    ids=["words", "one word", "wide", "hyphens"],
)
def test_a_line_of_a_million_characters_is_wrapped(text: str, expected: int) -> None:
    assert len(wrap(text, Span(0, len(text)), 50)) == expected


@pytest.mark.parametrize("emoji", [HEART, "☎\ufe0f", "1\ufe0f\u20e3"])
def test_what_a_selector_makes_an_emoji_is_drawn_as_text_one_cell_wide_in_every_terminal(emoji: str) -> None:
    assert "\ufe0f" not in drawn(emoji)
    assert len(drawn(emoji)) == len(emoji)
    assert cell_len(drawn(emoji)) == cells_of(emoji) == 1


PLAIN_PIECES = ("a", "bc", "défi", "-", "–", " ", "  ", "\n", "“", "longerword", ". ", ", ")


@given(st.lists(st.sampled_from(PLAIN_PIECES)).map("".join), WIDTHS, st.data())
def test_plain_text_is_wrapped_as_any_other(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = plain_rows(text, span, width)
    assert found in ([], rows_of_any(text, span, width))
