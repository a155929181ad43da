"""Spans: places in a text, by code points."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span, trimmed
from tests.properties import untimed
from tests.text.generated import any_text

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(min_value=1, max_value=40)
)


def _offsets(span: Span) -> set[int]:
    return set(range(span.start, span.end))


def test_a_span_gives_its_words_back() -> None:
    assert Span(4, 9).of("The ferry left") == "ferry"


def test_a_span_counts_code_points_not_bytes() -> None:
    assert Span(2, 6).of("😀 Орёл") == "Орёл"


@untimed
@given(spans)
def test_a_span_is_as_long_as_what_it_covers(span: Span) -> None:
    assert len(span) == len(_offsets(span)) == len(span.of("x" * 100))


@untimed
@given(spans, st.integers(0, 20))
def test_shifting_moves_both_ends(span: Span, by: int) -> None:
    assert span.shifted(by).of("-" * by + "abcdefgh" * 20) == span.of("abcdefgh" * 20)
    assert span.shifted(by).shifted(-by) == span


@untimed
@given(spans, spans)
def test_overlap_is_a_shared_character(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(_offsets(one) & _offsets(other))


@untimed
@given(spans, spans)
def test_covering_is_holding_every_character(one: Span, other: Span) -> None:
    assert one.covers(other) == (_offsets(other) <= _offsets(one))


@untimed
@given(spans, spans)
def test_joining_covers_both_and_nothing_beyond(one: Span, other: Span) -> None:
    joined = one.joined(other)
    assert joined.covers(one)
    assert joined.covers(other)
    assert joined.start in (one.start, other.start)
    assert joined.end in (one.end, other.end)


@untimed
@given(any_text, st.data())
def test_trimming_takes_white_space_from_both_sides_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = trimmed(text, start, end)
    assert start <= span.start <= span.end <= end
    assert span.of(text) == text[start:end].strip()


def test_trimming_white_space_alone_leaves_nothing() -> None:
    assert not trimmed("one   two", 3, 6)
