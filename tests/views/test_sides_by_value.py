"""What differs, value by value: what all say first, then the rarest, and who says each."""

from dataclasses import replace

from reader.analysis.figure import FigureKind
from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.comparison.comparison import Comparison
from reader.views.sides_by_value import (
    bare_summary,
    bare_values,
    fitted_values,
    label_of_values,
    under_topic,
    values_by_number,
    values_in_words,
)
from tests.layout.making import Desk

DESK = Desk(
    {
        "Post": "The storm killed 58 people, 11 of them under eight. The mayor denied that the wall was weak.",
        "Echo": "The storm killed 58. The coast guard counted 70, a dozen children among them.",
        "Wire": "The storm killed 58. The port master denied it. Engineers said it. 25 were young.",
    }
)
GUARD = DESK.actor("the coast guard", {"Echo": ["coast guard"]})
FIGURES = (
    replace(DESK.figure("Post", "11", 11, FigureKind.COUNT), number="11"),
    replace(DESK.figure("Echo", "70", 70, FigureKind.COUNT, by=GUARD.id), number="70"),
)
KILLED = Discrepancy(
    "d1",
    DiscrepancyKind.NUMBER,
    "people killed",
    (
        Side(DESK.place("Post", "58 people"), "58"),
        Side(DESK.place("Echo", "58"), "58"),
        Side(DESK.place("Echo", "70"), "70 (the coast guard)", "the coast guard"),
        Side(DESK.place("Wire", "58"), "58"),
    ),
    0.9,
)
CHILDREN = Discrepancy(
    "d2",
    DiscrepancyKind.NUMBER,
    "children killed",
    (
        Side(DESK.place("Post", "11"), "11 under the age of eight"),
        Side(DESK.place("Echo", "a dozen"), "a dozen"),
        Side(DESK.place("Wire", "25"), "25"),
    ),
    0.9,
)
WALL = Discrepancy(
    "d3",
    DiscrepancyKind.STATUS,
    "that the wall was weak",
    (
        Side(DESK.place("Post", "denied"), "denied by the mayor", "the mayor"),
        Side(DESK.place("Wire", "denied"), "denied by the port master", "the port master"),
        Side(DESK.place("Wire", "said"), "said by engineers", "engineers"),
    ),
    0.9,
)


def shown(discrepancy: Discrepancy) -> tuple[Comparison, Discrepancy]:
    return DESK.comparison(FIGURES, [GUARD]), discrepancy


def test_what_all_say_is_said_once_and_who_departs_from_it_is_named() -> None:
    assert values_in_words(*shown(KILLED)) == "58 (all three) | 70 (the coast guard, Echo)"
    assert values_by_number(*shown(KILLED)) == "58 [1] [2] [3] | 70 (the coast guard) [2]"


def test_where_no_value_is_everybody_s_the_rarest_comes_first() -> None:
    assert (
        values_in_words(*shown(WALL)) == "said by engineers (Wire) | denied by the mayor, the port master (Post, Wire)"
    )


def test_the_bare_values_leave_out_whom_a_number_is_of_and_who_says_it() -> None:
    assert bare_values(*shown(CHILDREN)) == ("11", "a dozen", "25")
    assert bare_summary(*shown(CHILDREN)) == "11 | a dozen | 25  children killed"
    assert bare_values(*shown(KILLED)) == ("58", "70")
    assert bare_values(*shown(WALL)) == ("said", "denied")


def test_values_that_differ_only_in_whom_they_are_of_say_of_whom() -> None:
    sides = (CHILDREN.sides[0], CHILDREN.sides[1]._replace(says="11"))
    assert bare_values(*shown(replace(CHILDREN, sides=sides))) == ("11 under the age of eight", "11")


def test_a_line_for_a_person_begins_with_the_topic_if_there_is_one() -> None:
    assert under_topic(KILLED, "58 | 70") == "people killed – 58 | 70"
    assert under_topic(replace(KILLED, topic=""), "58 | 70") == "58 | 70"


def test_in_little_room_what_they_are_of_is_cut_before_any_value_and_no_value_is_left_out() -> None:
    values, label = ("58", "70", "up to 100"), "58 | 70 | up to 100  people killed"
    assert label_of_values(values, label, 40) == label
    assert label_of_values(values, label, 28) == "58 | 70 | up to 100  people…"
    assert label_of_values(values, label, 22) == "58 | 70 | up to 100"
    assert label_of_values(values, label, 14) == "58 | 70 | up…"
    assert fitted_values(("carrying out an attack", "a blast", "11"), 24) == "carrying… | a blast | 11"
