"""Names that begin alike, in little room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.disambiguate import cut_from, disambiguate
from tests.properties import untimed

PAPERS = ("The New York Times", "The New York Post", "The New York Review of Books", "The Guardian")


@pytest.mark.parametrize(
    ("room", "cut"),
    [
        (30, list(PAPERS)),
        (14, ["The New York T", "The New York P", "The New York R", "The Guardian"]),
        (12, ["The Ne…Times", "The New…Post", "…Review of B", "The Guardian"]),
        (6, ["…Times", "…Post", "…Revie", "The Gu"]),
    ],
)
def test_only_what_begins_alike_is_cut_before_the_word_that_is_its_own(room: int, cut: list[str]) -> None:
    assert disambiguate(PAPERS, room) == cut


def test_a_mark_that_opens_a_word_stays_with_it() -> None:
    names = ("in quotation marks: “gas attack”", "in quotation marks: “toxic gas”")
    assert disambiguate(names, 18) == ["in qu…“gas attack”", "in quo…“toxic gas”"]


def test_the_same_names_stay_the_same_and_a_beginning_of_another_is_whole() -> None:
    assert disambiguate(["Gazette", "Gazette"], 4) == ["Gaze", "Gaze"]
    assert disambiguate(["Gazette", "Gazette of Upper Harlow"], 9) == ["Gazette", "Gazette o"]
    assert cut_from("anything", (), 0) == ""


@untimed
@given(st.lists(st.text("ab -“", max_size=20), max_size=8), st.integers(0, 24))
def test_names_fit_and_those_that_fit_already_are_not_touched(names: list[str], room: int) -> None:
    for name, cut in zip(names, disambiguate(names, room), strict=True):
        assert len(cut) <= room
        assert cut == name or len(name) > room
