"""Who speaks in a quotation of several sentences."""

import pytest

from tests.analysis.making import analysis_of


def speakers(text: str) -> list[str]:
    """Who says each sentence; empty where nobody is named."""
    analysis = analysis_of(text)
    said = (analysis.attributions[passage].attributions for passage in sorted(analysis.attributions))
    return ["; ".join(each.name for each in found) for found in said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It was dark,” Ines Duarte said. “Nobody saw the buoy.”", ["Ines Duarte", "Ines Duarte"]),
        ("“It was dark,” Ines Duarte said. “Nobody saw it. We all ran.”", ["Ines Duarte"] * 3),
        ("“It was dark. Nobody saw the buoy,” Ines Duarte said.", ["Ines Duarte", "Ines Duarte"]),
        ("“It was dark. Nobody saw it. We all ran,” said Ines Duarte.", ["Ines Duarte"] * 3),
        ("Ines Duarte said: “It was dark. Nobody saw the buoy.”", ["Ines Duarte", "Ines Duarte"]),
        ('"It was dark," Ines Duarte said. "Nobody saw the buoy."', ["Ines Duarte", "Ines Duarte"]),
        ("“It was dark,” Ines Duarte said. “Nobody saw it.\n\n“We all ran down the pier.”", ["Ines Duarte"] * 3),
    ],
)
def test_each_sentence_of_a_quotation_has_its_speaker(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It was dark,” Ines Duarte said. Nobody saw the buoy.", ["Ines Duarte", ""]),
        ("“It was dark,” Ines Duarte said.\n\n“Nobody saw the buoy.”", ["Ines Duarte", ""]),
        ("Ines Duarte said it was dark. “Nobody saw the buoy.”", ["Ines Duarte", ""]),
        ("“Nobody saw the buoy.” Ines Duarte said it was dark.", ["", "Ines Duarte"]),
        (
            "“It was dark,” Ines Duarte said. “We ran,” said Alan Brook. “We fell.”",
            ["Ines Duarte"] + ["Alan Brook"] * 2,
        ),
        ("Ines Duarte said it was a “dark” night. The “buoy” was unlit.", ["Ines Duarte", ""]),
        ("Ines Duarte denied it. “Nobody saw the buoy.”", ["Ines Duarte", ""]),
    ],
)
def test_what_is_not_of_that_quotation_is_not_attributed_to_its_speaker(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_the_speaker_is_named_where_it_is_written_and_said_of_the_whole_sentence() -> None:
    text = "“It was dark,” Ines Duarte said. “Nobody saw the buoy.”"
    analysis = analysis_of(text)
    second = max(analysis.attributions)
    (speaker,) = analysis.attributions[second].attributions
    assert speaker.source is not None
    assert (analysis.text_of(speaker.source), speaker.scope) == ("Ines Duarte", second)


def test_a_speaker_who_denies_is_not_said_to_deny_what_they_say_next() -> None:
    analysis = analysis_of("“I did not take it,” Ines Duarte said. “The safe was open all night.”")
    first, second = (analysis.attributions[passage].attributions[0] for passage in sorted(analysis.attributions))
    assert (first.summary, second.summary) == ("denies: Ines Duarte", "says: Ines Duarte")
