"""Lines and sentences: headlines, datelines, lists, and lines broken at a margin."""

import pytest

from reader.text.sentences import sentences


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


WRAPPED = (
    "The ferry left at dawn with forty people\n"
    "on board and had not come back by the\n"
    "evening, the harbour office said. Two\n"
    "boats went out to look for it but found\n"
    "only a red jacket near the rocks.\n"
    "\n"
    "A second search begins\n"
    "on Friday, Gov. Lena\n"
    "Marsh said."
)


def test_a_headline_without_a_stop_ends_with_its_line() -> None:
    assert _sentences("Ferry lost off the cape\nThe ferry left. It sank.\nThree swam.") == [
        "Ferry lost off the cape",
        "The ferry left.",
        "It sank.",
        "Three swam.",
    ]


def test_blank_lines_part_sentences_however_many_there_are() -> None:
    assert _sentences("\n\nFerry lost\n \n\t\n\nIt left at dawn\n\n") == ["Ferry lost", "It left at dawn"]


def test_lines_broken_at_a_margin_are_read_on() -> None:
    assert _sentences(WRAPPED) == [
        "The ferry left at dawn with forty people\non board and had not come back by the\n"
        "evening, the harbour office said.",
        "Two\nboats went out to look for it but found\nonly a red jacket near the rocks.",
        "A second search begins\non Friday, Gov. Lena\nMarsh said.",
    ]


def test_a_list_of_short_lines_is_not_taken_for_broken_ones() -> None:
    places = ["The old mill", "The harbour", "The chapel", "The long pier", "The market", "eastern gate"]
    assert _sentences("\n".join(places)) == places


@pytest.mark.parametrize(
    "dateline",
    [
        "April 4, 2017",
        "4 April 2017",
        "04/04/2017",
        "Tuesday, June 6, 2017",
        "Published: 6 June 2017 | 14:30",
        "Published June 6, 2017 at 3:15 p.m. ET",
        "Updated 3:15 p.m. ET, Tuesday, June 6, 2017",
        "Last updated: 6 Jun 2017, 14:30 GMT",
    ],
)
def test_a_dateline_stands_by_itself(dateline: str) -> None:
    story = ["The ferry left at dawn.", "It never arrived."]
    assert _sentences(" ".join([dateline, *story])) == [dateline, *story]
    assert _sentences("\n".join([dateline, *story])) == [dateline, *story]


@pytest.mark.parametrize(
    "sentence",
    ["April 4, 2017 was a Tuesday.", "On April 4, 2017 The Ferry sank.", "4 April 2017, a Tuesday, was calm."],
)
def test_a_date_within_a_sentence_is_no_dateline(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]
