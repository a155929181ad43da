"""The part that each sentence plays: headline, dateline, caption or body."""

import pytest

from reader.analysis.sentences.document import Document, Role
from tests.analysis.making import documents_of, figures_in, names_in

BODY = "The ferry sank in the night."


def _document(text: str) -> Document:
    (document,) = documents_of(text)
    return document


def _roles(text: str) -> list[tuple[str, str]]:
    return [(sentence.role.value, sentence.text) for sentence in _document(text).sentences]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry sinks off Lorne",
        "Ferry Sinks Off Lorne",
        "Ferry with a crew of 40 sinks in 2017",
        "Captain denies: ‘I was not asleep’ as ferry sank",
    ],
)
def test_a_first_line_without_a_full_stop_is_a_headline(headline: str) -> None:
    assert _roles(f"{headline}\n\n{BODY}") == [("headline", headline), ("body", BODY)]


@pytest.mark.parametrize(
    "dateline",
    [
        "April 4, 2017",
        "April 4, 2017 7:30 AM",
        "Tuesday, 4 April 2017",
        "Published April 4, 2017 at 7:30 AM",
        "Updated 4/27/2017 7:30 AM EST",
        "2017-04-04 07:30",
    ],
)
def test_a_line_that_holds_little_but_a_date_is_a_dateline(dateline: str) -> None:
    assert _roles(f"Ferry sinks off Lorne\n\n{dateline}\n\n{BODY}")[1:] == [("dateline", dateline), ("body", BODY)]


@pytest.mark.parametrize(
    "caption",
    [
        "Smoke rises from the pier (AP Photo/Ana Roque)",
        "12 January 2017: Smoke rises from the pier",
        "Smoke rises from the pier. Photo: Ana Roque",
        "Smoke rises from the pierAna Roque/AFP",
        "Smoke rises from the pierReuters",
    ],
)
def test_a_line_with_a_credit_or_a_dated_scene_is_a_caption(caption: str) -> None:
    roles = _roles(f"{BODY}\n{caption}\n{BODY}")
    assert roles[0] == roles[-1] == ("body", BODY)
    assert {role for role, _ in roles[1:-1]} == {"caption"}


def test_all_else_is_the_body() -> None:
    text = "The ferry sank in the night. It was old! Was it safe? “It was,” the captain said."
    assert {sentence.role for sentence in _document(text).sentences} == {Role.BODY}


def test_a_credit_without_a_space_behind_the_caption_is_no_part_of_its_last_word() -> None:
    assert names_in("The families met Ana Roque there.\nSmoke rises from the town of AldaAna Roque/AFP") == {
        "Ana Roque": ("Ana Roque",),
        "Alda": ("Alda",),
        "AFP": ("AFP",),
    }


def test_the_dateline_says_what_yesterday_was() -> None:
    found = figures_in("Ferry sinks off Lorne\n\nApril 4, 2017 7:30 AM\n\nThe ferry sank yesterday.")
    assert [figure.value for figure in found] == ["2017-04-04", "07:30", "2017-04-03"]


def test_what_the_manifest_says_of_the_date_comes_before_the_dateline() -> None:
    found = figures_in("Ferry sinks off Lorne\n\nApril 4, 2017\n\nThe ferry sank yesterday.", "2017-04-10")
    assert [figure.value for figure in found] == ["2017-04-04", "2017-04-09"]


def test_each_sentence_knows_its_place() -> None:
    document = _document(f"Ferry sinks off Lorne\n\n{BODY} It was old.")
    assert [sentence.index for sentence in document.sentences] == [0, 1, 2]
    assert document.sentence_at(0) == document.sentences[0]
    assert document.sentence_at(document.article.text.index("ferry sank")) == document.sentences[1]
    assert document.sentence_at(document.article.text.index("\n")) is None
    assert document.sentence_at(10_000) is None


@pytest.mark.parametrize(
    ("text", "is_title_case"),
    [
        ("Ferry Sinks Off Port Lorne", True),
        ("FERRY SINKS OFF IT", True),
        ("Ferry sinks off the coast near Port Lorne", False),
        ("Captain Ines Duarte denied it.", False),
        ("It links Pakistan, Indonesia, Singapore, Malaysia, Bangladesh and India.", False),
    ],
)
def test_capitals_mean_nothing_in_a_headline_in_title_case(text: str, is_title_case: bool) -> None:
    assert _document(text).sentences[0].is_title_case == is_title_case
