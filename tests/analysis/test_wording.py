"""How a sentence says what it says: hedged, denied, in scare quotes."""

from collections.abc import Iterable

import pytest

from reader.analysis.model import SentenceAttributions
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution import attributions_of
from tests.analysis.making import documents_of


def _wording(sentence: str) -> SentenceAttributions:
    (wording,) = attributions_of(documents_of(sentence)).values()
    return wording


def _words(sentence: str, places: Iterable[Passage]) -> list[str]:
    return [place.span.of(sentence) for place in places]


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("The leak began at noon.", []),
        ("The leak may have begun at noon.", ["may"]),
        ("The pier could collapse.", ["could"]),
        ("The leak was apparently small.", ["apparently"]),
        ("The so-called leak was small.", ["so-called"]),
        ("The leak was possibly small, and likely old.", ["possibly", "likely"]),
        ("The cause is unclear.", ["unclear"]),
    ],
)
def test_hedges_lower_what_is_said_to_a_possibility(sentence: str, hedges: list[str]) -> None:
    wording = _wording(sentence)
    assert _words(sentence, wording.hedges) == hedges
    assert wording.distancing == ()


@pytest.mark.parametrize("word", ["alleged", "suspected", "supposed", "purported", "reportedly", "unconfirmed"])
def test_some_hedges_put_it_down_to_others(word: str) -> None:
    sentence = f"The {word} leak began at noon."
    wording = _wording(sentence)
    assert _words(sentence, wording.hedges) == _words(sentence, wording.distancing) == [word]


@pytest.mark.parametrize(
    ("sentence", "negations"),
    [
        ("The pier was safe.", []),
        ("The pier was not safe, and nobody was told.", ["not", "nobody"]),
        ("The ministry didn't answer.", ["didn't"]),
        ("The ministry didn’t answer.", ["didn’t"]),
        ("No ship left without a pilot.", ["No", "without"]),
    ],
)
def test_negations_are_found_with_either_apostrophe(sentence: str, negations: list[str]) -> None:
    assert _words(sentence, _wording(sentence).negations) == negations


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("The 'safe' pier collapsed.", ["safe"]),
        ("The “safe” pier collapsed.", ["safe"]),
        ("They call it the ‘ferry of fools’ now.", ["ferry of fools"]),
        ('The mayor called the pier "perfectly safe" on Monday.', ["perfectly safe"]),
        ('The captain\'s "error" cost lives.', ["error"]),
        ('He called it "old" and "weak" at once.', ["old", "weak"]),
    ],
)
def test_a_few_quoted_words_are_held_at_arm_s_length(sentence: str, quoted: list[str]) -> None:
    assert _words(sentence, _wording(sentence).scare_quotes) == quoted


@pytest.mark.parametrize(
    "sentence",
    [
        '"The pier is safe," she said.',
        'The mayor called it "a pier that is as safe as any in the country" on Monday.',
        "The captain's wife met the captain's brother.",
        'The mayor spoke of a "safe pier on Monday.',
    ],
)
def test_a_quotation_or_a_lone_mark_is_none_of_that(sentence: str) -> None:
    assert _wording(sentence).scare_quotes == ()


def test_every_sentence_of_every_article_has_its_wording() -> None:
    documents = documents_of("The pier may be old. It is not safe.", "It is safe.")
    assert list(attributions_of(documents)) == [s.passage for document in documents for s in document.sentences]
