"""One fact's passages word by word."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.word_comparison import WordComparer, WordsOfPassage
from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from reader.text.span import Span
from reader.views.side_by_side import Compared, compared, pieces_of
from tests.analysis.making import analysis_of
from tests.properties import untimed

HERE = "The alleged blast killed a dozen people and hurt 58 men in the old harbour, the mayor said."
THERE = "The 'accident' killed 12 people and hurt 70 men in the new harbour; the mayor denied neglect."


def passages_of(analysis: Analysis) -> list[Passage]:
    return [Passage(a.id, *span) for a in analysis.articles for span in analysis.sentences[a.id]]


def compared_texts(*texts: str) -> Sequence[Compared]:
    analysis = analysis_of(*texts)
    return compared(WordComparer(analysis), passages_of(analysis))


def told(one: Compared) -> list[tuple[str, str]]:
    """The words that are told apart, and how; the plain ones left out."""
    return [(piece.style, piece.text) for piece in one.pieces if piece.style]


def test_words_that_only_one_has_are_told_from_figures_hedges_and_scare_quotes() -> None:
    here, there = compared_texts(HERE, THERE)
    assert told(here) == [
        ("hedge", "alleged"),
        ("own", "blast"),
        ("same", "a dozen people"),
        ("differs", "58 men"),
        ("own", "old"),
        ("own", "said"),
    ]
    assert told(there) == [
        ("distance", "accident"),
        ("same", "12 people"),
        ("differs", "70 men"),
        ("own", "new"),
        ("denial", "denied"),
        ("own", "neglect"),
    ]


def test_a_sign_stands_before_each_word_that_is_told_apart_but_for_those_that_only_one_has() -> None:
    here, _ = compared_texts(HERE, THERE)
    assert here.text == "The ~alleged blast killed =a dozen people and hurt ≠58 men in the old harbour, the mayor said."


def test_the_styles_stand_where_the_words_do_with_their_signs() -> None:
    for one in compared_texts(HERE, THERE):
        shown = {(mark.style, mark.span.of(one.text)) for mark in one.marks}
        assert shown == {(piece.style, piece.sign + piece.text) for piece in one.pieces if piece.style}


def test_a_figure_that_no_other_gives_is_only_here_and_differs_from_none() -> None:
    here, _ = compared_texts("The blast hurt 58 men.", "The blast hurt men.")
    assert ("own", "58 men") in told(here)


def test_figures_of_other_things_do_not_differ() -> None:
    here, _ = compared_texts("The blast hurt 58 men near the port.", "The blast hurt 70 horses near the port.")
    assert ("own", "58 men") in told(here)


def test_a_figure_that_another_has_too_is_marked_so_however_it_is_written() -> None:
    here, there = compared_texts("The blast killed 14 people.", "The blast left 14 dead; 9 had died before.")
    assert ("same", "14 people") in told(here)
    assert ("same", "14 dead") in told(there)


spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(0, 30))
words_of_passages = st.builds(
    WordsOfPassage, *(st.lists(spans, max_size=5).map(tuple) for _ in range(len(WordsOfPassage.__dataclass_fields__)))
)


@given(st.text(max_size=80), st.integers(0, 20), words_of_passages)
def test_every_character_stands_once_and_in_order_whatever_is_marked(
    text: str, origin: int, words: WordsOfPassage
) -> None:
    pieces = pieces_of(text, origin, words)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


FIGURES = ("58", "70", "twelve", "a", "dozen", "12", "$3m")
WORDS = ("people", "killed", "died", "alleged", "not", "denied", "'gas'", "“attack”", ".")
vocabulary = st.sampled_from((*FIGURES, *WORDS))
sentences = st.lists(vocabulary, min_size=1, max_size=12).map(lambda words: f"The mayor said {' '.join(words)}.")


@untimed
@given(st.lists(sentences, min_size=1, max_size=3))
def test_every_character_of_every_passage_stands_once_and_in_order(texts: list[str]) -> None:
    analysis = analysis_of(*texts)
    found = compared(WordComparer(analysis), passages_of(analysis))
    assert [one.passage for one in found] == passages_of(analysis)
    for one in found:
        assert "".join(piece.text for piece in one.pieces) == analysis.text_of(one.passage)
        assert all(piece.style for piece in one.pieces if piece.sign)
