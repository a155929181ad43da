"""What a new note can be about at the cursor: the likeliest first."""

from reader.comparison.state import ReadingState
from reader.views.note_subjects import about_discrepancy, about_fact, subjects_here
from tests.comparison.making import WALL, WHEN, place, reading

ABOUT_DEAD = "discrepancy: killed – 12 (Post) | 9 (Echo, Wire)"


def names(state: ReadingState, selected: str = "") -> list[str]:
    return [subject.name for subject in subjects_here(state, place("Post", selected) if selected else None)]


def test_first_the_passage_then_its_fact_then_its_discrepancies() -> None:
    assert names(reading()) == ["the passage", "fact: killed", ABOUT_DEAD]


def test_where_nothing_else_tells_it_there_is_the_passage_alone() -> None:
    choir = reading().moving(1)
    assert choir
    assert names(choir) == ["the passage"]


def test_a_discrepancy_that_is_walked_comes_first() -> None:
    walked = reading().next_discrepancy(1)
    assert walked
    assert names(walked)[0].startswith("discrepancy: killed")
    assert names(walked, "storm")[0] == "the passage"
    assert names(walked.marking(place("Post", "storm")).marking(place("Post", "choir")))[:2] == [
        "2 passages",
        "the passage",
    ]


def test_a_discrepancy_walked_elsewhere_is_not_offered_twice() -> None:
    walked = reading().walking(WHEN, place("Post", "12"))
    assert names(walked) == ["the passage", "fact: killed", ABOUT_DEAD]


def test_what_it_is_about_is_what_it_is_anchored_to() -> None:
    comparison = reading().comparison
    fact, discrepancy = about_fact(comparison, WALL), about_discrepancy(comparison, WHEN)
    assert [anchor.exact for anchor in fact.anchors] == ["The wall broke at dawn.", "The wall broke at noon."]
    assert [anchor.exact for anchor in discrepancy.anchors] == ["at dawn", "at noon"]
