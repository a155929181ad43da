"""Captions that were run into each other are parted."""

import pytest

from reader.text.sentences import sentences


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


CAPTIONS = [
    "12 January 2017: Smoke over the old mill at Port RivoJana Novak/AFP",
    "3 Feb. 2017: Divers wait on the long pierPiet de Wit/Reuters",
    "15 March 2017: Flowers on the water. A woman watchesAFP",
    "1 April 2017: The harbour office after the fireJana Novak/AFP",
]
PARTED = [*CAPTIONS[:2], "15 March 2017: Flowers on the water.", "A woman watchesAFP", CAPTIONS[3]]


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_captions_are_parted_at_their_dates(between: str) -> None:
    assert _sentences(between.join(CAPTIONS)) == PARTED


def test_captions_are_parted_from_the_sentence_they_were_run_into() -> None:
    before = "We look back at the winter, in pictures.Jana Novak/AFP"
    assert _sentences(before + CAPTIONS[0])[-1] == CAPTIONS[0]
    assert _sentences(CAPTIONS[0] + CAPTIONS[1]) == CAPTIONS[:2]


@pytest.mark.parametrize(
    "sentence",
    [
        "The log for 12 January 2017: one ferry, no fog.",
        "The log (12 January 2017: one ferry) was lost.",
        "“12 January 2017: one ferry, no fog.”",
        "[12 January 2017: one ferry, no fog.]",
    ],
)
def test_a_date_before_a_colon_is_no_caption_where_something_introduces_it(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]
