"""Figures stand together by what they count, the smallest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figure import Bound, Figure, FigureKind, Topic
from reader.analysis.passage import Passage
from reader.views.figure_groups import FigureGroup, figure_groups, size
from tests.layout.making import Desk
from tests.properties import untimed

KILLED, HURT, SHIPS = Topic("", "~kill"), Topic("", "~injure"), Topic("ship", "")
DESK = Desk(
    {
        "a": "At least 58 people died, a dozen more were hurt. Two ships sank in 2015. It took 2 weeks.",
        "b": "Some 70 died, hundreds more were hurt. Two ships sank on 4 May 2016. It took 10 days.",
    }
)
FIGURES = (
    DESK.figure("a", "Two ships", 2, of="ships", topic=SHIPS),
    DESK.figure("b", "Two ships", 2, of="ships", topic=SHIPS),
    DESK.figure("a", "At least 58 people", 58, bound=Bound.AT_LEAST, of="people killed", topic=KILLED),
    DESK.figure("b", "Some 70", 70, bound=Bound.ABOUT, of="killed", topic=KILLED),
    DESK.figure("b", "hundreds", of="hurt", topic=HURT),
    DESK.figure("a", "a dozen", 12, of="hurt", topic=HURT),
    DESK.figure("b", "4 May 2016", "2016-05-04", FigureKind.DATE),
    DESK.figure("a", "2015", "2015", FigureKind.DATE),
    DESK.figure("a", "2 weeks", 2, FigureKind.DURATION, unit="week"),
    DESK.figure("b", "10 days", 10, FigureKind.DURATION, unit="day"),
)


def groups(*figures: Figure) -> dict[str, list[str]]:
    """What each group is called, and its figures as they are written."""
    return {g.label: [stated.text for stated in g.stated] for g in figure_groups(DESK.comparison(figures))}


def group(label: str) -> FigureGroup:
    return next(g for g in figure_groups(DESK.comparison(FIGURES)) if g.label == label)


def test_figures_that_count_the_same_stand_together_from_the_smallest_to_the_largest() -> None:
    assert groups(*FIGURES) == {
        "people killed": ["At least 58 people", "Some 70"],
        "hurt": ["a dozen", "hundreds"],
        "ships": ["Two ships", "Two ships"],
        "dates": ["2015", "4 May 2016"],
        "durations": ["10 days", "2 weeks"],
    }


def test_what_sources_give_different_values_for_is_disputed() -> None:
    assert group("people killed").is_disputed
    assert group("hurt").is_disputed
    assert not group("ships").is_disputed
    assert not group("dates").is_disputed


def test_a_share_is_no_count() -> None:
    share = DESK.figure("a", "58", 58, FigureKind.PERCENTAGE, unit="%", of="people killed", topic=KILLED)
    assert groups(share, FIGURES[3]) == {"people killed (%)": ["58"], "killed": ["Some 70"]}


def test_the_same_words_of_a_source_are_told_once() -> None:
    again = Figure("again", Passage("a", 49, 58), "Two ships", FigureKind.COUNT, 2, of="ships", topic=SHIPS)
    (ships,) = figure_groups(DESK.comparison([FIGURES[0], again]))
    assert [place.start for place in ships.stated[0].places] == [49, FIGURES[0].passage.start]


def test_the_same_words_of_another_claimant_are_told_apart() -> None:
    again = Figure("again", Passage("a", 0, 9), "Two ships", FigureKind.COUNT, 2, topic=SHIPS, claimed_by="police")
    (ships,) = figure_groups(DESK.comparison([FIGURES[0], again]))
    assert len(ships.stated) == 2


WORDS = Passage("a", 0, 2)


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [
        (Figure("", WORDS, "", FigureKind.COUNT, 9), Figure("", WORDS, "", FigureKind.COUNT, 10)),
        (
            Figure("", WORDS, "", FigureKind.COUNT, None, range=(3, 90)),
            Figure("", WORDS, "", FigureKind.COUNT, 4),
        ),
        (
            Figure("", WORDS, "", FigureKind.COUNT, 58, Bound.UNDER),
            Figure("", WORDS, "", FigureKind.COUNT, 58),
        ),
        (Figure("", WORDS, "", FigureKind.COUNT, 58), Figure("", WORDS, "", FigureKind.COUNT, 58, Bound.OVER)),
        (Figure("", WORDS, "", FigureKind.COUNT, 10**9), Figure("", WORDS, "", FigureKind.COUNT, None)),
        (
            Figure("", WORDS, "", FigureKind.DISTANCE, 900, unit="m"),
            Figure("", WORDS, "", FigureKind.DISTANCE, 1, unit="km"),
        ),
        (Figure("", WORDS, "", FigureKind.DATE, "2016"), Figure("", WORDS, "", FigureKind.DATE, "2016-05")),
        (Figure("", WORDS, "", FigureKind.DATE, "2016"), Figure("", WORDS, "", FigureKind.DATE, "--01-01")),
        (Figure("", WORDS, "", FigureKind.DATE, "--01-01"), Figure("", WORDS, "", FigureKind.DATE, None)),
        (Figure("", WORDS, "", FigureKind.TIME, "06:30"), Figure("", WORDS, "", FigureKind.TIME, "07:00")),
    ],
)
def test_the_order_of_figures(smaller: Figure, larger: Figure) -> None:
    assert size(smaller) < size(larger)


@untimed
@given(st.permutations(FIGURES))
def test_each_figure_is_in_one_group_however_they_come(figures: list[Figure]) -> None:
    found = figure_groups(DESK.comparison(figures))
    assert found == figure_groups(DESK.comparison(FIGURES))
    told = [figure.id for g in found for stated in g.stated for figure in stated.figures]
    assert sorted(told) == sorted(figure.id for figure in FIGURES)
