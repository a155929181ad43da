"""A stretch of a sentence that fits a row and shows the words that matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.excerpt import excerpt
from reader.layout.wrap import cells_of
from reader.text.span import Span
from tests.properties import untimed

TEXT = "The UN said in a report that troops had used such weapons in 2015, to the surprise of nobody."


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Span, Span]:
    """A text, a sentence of it, and some words of that."""
    text = draw(st.text("ab-,é東😀\u0301 \n\u00a0", min_size=1, max_size=120))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    return text, Span(cuts[0], cuts[3]), Span(cuts[1], cuts[2])


def shown(words: str, width: int, text: str = TEXT) -> str:
    start = text.index(words)
    return excerpt(text, Span(0, len(text)), Span(start, start + len(words)), width).of(text)


@pytest.mark.parametrize(
    ("words", "width", "stretch"),
    [
        ("2015", 200, TEXT),
        ("report", 30, "The UN said in a report that"),
        ("2015", 30, "in 2015, to the surprise of"),
        ("nobody", 30, "to the surprise of nobody."),
        ("The UN said in a report that", 12, "The UN said"),
        ("2015", 4, "20"),
    ],
)
def test_the_words_are_in_the_row_with_what_stands_around_them(words: str, width: int, stretch: str) -> None:
    assert shown(words, width) == stretch


@untimed
@given(cases(), st.integers(4, 60))
def test_the_stretch_fits_and_lies_in_the_sentence(case: tuple[str, Span, Span], width: int) -> None:
    text, sentence, words = case
    found = excerpt(text, sentence, words, width)
    assert sentence.start <= found.start <= found.end <= sentence.end or not sentence.of(text).strip()
    left_out = (bool(text[sentence.start : found.start].strip()), bool(text[found.end : sentence.end].strip()))
    assert cells_of(found.of(text).strip()) + sum(left_out) <= width


@untimed
@given(cases(), st.integers(30, 60))
def test_words_that_fit_are_shown_whole(case: tuple[str, Span, Span], width: int) -> None:
    text, sentence, words = case
    if words.of(text).strip() and len(words) < 10 and words.of(text) == words.of(text).strip():
        assert excerpt(text, sentence, words, width).covers(words)


def test_a_sentence_of_a_million_characters_is_cut_at_once() -> None:
    text = "word " * 200_000 + "2015 " + "word " * 200_000
    assert "2015" in shown("2015", 40, text)
