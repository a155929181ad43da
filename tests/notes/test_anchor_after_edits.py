"""Whatever is done to an article, a note never ends up on other words without that being said."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reader.articles.decode import decode
from reader.notes.anchor import Health, anchor_at, find_again
from reader.text.span import Span, trimmed
from tests.notes.making import article_of, composed, decomposed
from tests.properties import untimed

pytestmark = pytest.mark.slow

# Few words, so that they come again; some with marks, of scripts whose letters are composed in various ways.
WORDS = (
    "the",
    "ferry",
    "café",
    "Núñez",
    "denied",
    "Q\u0323\u0301",
    "평양",
    "কোচি",
    "12",
    "東京",
    "smoke",
    "17\u00a0people",
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join).map("{}.".format)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
ARTICLES = st.lists(PARAGRAPHS, min_size=1, max_size=5).map("\n\n".join)


def reloaded(text: str, line_end: str) -> str:
    """The text after an editor has saved it with other line ends."""
    return decode(text.replace("\n", line_end).encode()).text


def read_anew(text: str) -> st.SearchStrategy[str]:
    """The text in another form: white space, the Unicode form, line ends; its words are the same."""
    return st.one_of(
        st.sampled_from(("  ", "\n", "\u00a0", "\t")).map(lambda white: text.replace(" ", white)),
        st.sampled_from((composed(text), decomposed(text))),
        st.sampled_from((reloaded(text, "\r\n"), reloaded(text, "\r"))),
        st.just(text.replace("\n\n", "\n")),
    )


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """The text after one edit."""
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    paragraphs = text.split("\n\n")
    edits: st.SearchStrategy[str] = st.one_of(
        PARAGRAPHS.map(lambda new: text[:start] + new + text[start:]),
        st.just(text[:start] + text[end:]),
        st.just(text + "\n\n" + text[start:end]),
        st.permutations(paragraphs).map("\n\n".join),
        st.permutations(text.split(". ")).map(". ".join),
        st.sampled_from("19xÉ").map(lambda letter: text[:start] + letter + text[start + 1 :]),
        st.sampled_from(WORDS).map(lambda word: text.replace(word, "nobody", 1)),
        st.sampled_from((text.upper(), text.replace("12", "13"))),
        read_anew(text),
    )
    return draw(edits)


@st.composite
def anchored(draw: st.DrawFn) -> tuple[str, Span, str]:
    """An article, a span of it, and the article after some edits."""
    text = draw(ARTICLES)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    now = text
    for _ in range(draw(st.integers(0, 4))):
        now = draw(edited(now))
    return text, Span(start, end), now


def folded(words: str) -> str:
    return " ".join(composed(words).split())


@st.composite
def sentence_read_anew(draw: st.DrawFn) -> tuple[str, Span, str]:
    """An article, a sentence of it that stands in it once, and the article after it was read anew once or more."""
    text = draw(ARTICLES)
    sentences = [found for found in re.finditer(r"[^.]*[^.\s][^.]*\.", text) if text.count(found.group().strip()) == 1]
    assume(sentences)
    chosen = draw(st.sampled_from(sentences))
    now = text
    for _ in range(draw(st.integers(1, 4))):
        now = draw(read_anew(now))
    return text, trimmed(text, *chosen.span()), now


@settings(untimed, max_examples=1000)
@given(anchored())
@example(("sold to Q", Span(0, 9), "sold  to Q\u0323"))
@example(("the ferry denied smoke", Span(0, 22), "ferry"))
def test_words_found_as_the_same_are_the_same(case: tuple[str, Span, str]) -> None:
    text, span, now = case
    finding = find_again(anchor_at(article_of(text), span), article_of(now))
    if finding.span is None:
        assert finding.health in (Health.AMBIGUOUS, Health.LOST)
        return
    assert 0 <= finding.span.start < finding.span.end <= len(now)
    if finding.health in (Health.EXACT, Health.MOVED):
        assert folded(finding.span.of(now)) == folded(span.of(text))
    else:
        assert finding.health is Health.CHANGED


@settings(untimed, max_examples=500)
@given(sentence_read_anew())
def test_words_of_a_text_that_was_only_read_anew_are_found(case: tuple[str, Span, str]) -> None:
    text, span, now = case
    finding = find_again(anchor_at(article_of(text), span), article_of(now))
    if finding.span:
        assert finding.health in (Health.EXACT, Health.MOVED)
        assert folded(finding.span.of(now)) == folded(span.of(text))
    else:  # as part of a longer sentence, or too short to be known again without what stood around it
        assert folded(now).count(folded(span.of(text))) > 1 or len(span.of(text)) < 16


@untimed
@given(anchored())
def test_words_of_a_text_that_was_not_changed_are_at_their_place(case: tuple[str, Span, str]) -> None:
    text, span, _ = case
    finding = find_again(anchor_at(article_of(text), span), article_of(text))
    assert finding.span == (span if span.of(text).strip() else None)
