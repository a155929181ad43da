"""Which words of a fact's passages are shared, and which only one has."""

from collections.abc import Iterable

import pytest

from reader.analysis.linking.word_comparison import WordComparer, WordsOfPassage
from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from reader.text.span import Span
from tests.analysis.making import analysis_of

HERE = "The suspected blast at the port killed at least 58 people, Mayor Ines Duarte said."
THERE = "Mayor Duarte did not say that the 'accident' in the harbour had left 70 dead, and denied rumours."


@pytest.fixture(scope="module")
def blast() -> Analysis:
    return analysis_of(HERE, THERE)


def _compared(analysis: Analysis) -> list[tuple[Passage, WordsOfPassage]]:
    passages = [Passage(a.id, *span) for a in analysis.articles for span in analysis.sentences[a.id]]
    return list(WordComparer(analysis).compare(passages).items())


def _text(analysis: Analysis, passage: Passage, spans: Iterable[Span]) -> list[str]:
    return [analysis.text_of(Passage(passage.article, *span)) for span in spans]


def test_what_another_article_has_too_is_shared(blast: Analysis) -> None:
    (here, words_here), (there, words_there) = _compared(blast)
    assert _text(blast, here, words_here.shared) == ["port", "killed", "Mayor", "Ines", "Duarte", "said"]
    assert _text(blast, there, words_there.shared) == ["Mayor", "Duarte", "say", "harbour", "dead"]


def test_a_figure_that_no_other_article_has_is_its_own(blast: Analysis) -> None:
    (here, words_here), (there, words_there) = _compared(blast)
    assert _text(blast, here, words_here.own_figures) == ["at least 58 people"]
    assert _text(blast, there, words_there.own_figures) == ["70 dead"]


def test_what_is_only_supposed_denied_or_held_at_arm_s_length_is_told(blast: Analysis) -> None:
    (here, words_here), (there, words_there) = _compared(blast)
    assert _text(blast, here, words_here.hedges) == ["suspected"]
    assert _text(blast, there, words_there.hedges) == ["not", "accident", "denied"]


def test_a_figure_that_another_article_has_too_is_shared() -> None:
    analysis = analysis_of(HERE, THERE.replace("70 dead", "58 dead"))
    (here, words_here), (there, words_there) = _compared(analysis)
    assert "at least 58 people" in _text(analysis, here, words_here.shared)
    assert "58 dead" in _text(analysis, there, words_there.shared)
    assert words_here.own_figures == words_there.own_figures == ()


def test_what_only_the_same_article_repeats_is_not_shared() -> None:
    analysis = analysis_of(f"{HERE} {HERE}")
    assert all(words.shared == () for _, words in _compared(analysis))


def test_all_spans_lie_in_their_passage_in_order(ferry: Analysis) -> None:
    compared = _compared(ferry)
    assert any(words.shared for _, words in compared)
    for passage, words in compared:
        for spans in (words.shared, words.own_figures, words.hedges):
            assert list(spans) == sorted(spans)
            assert all(passage.span.covers(span) and len(span) > 0 for span in spans)
