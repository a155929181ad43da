"""The queue: which discrepancies are walked, in what order, and where one stands in it."""

from dataclasses import replace

import pytest

from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.comparison.queue import Queue, Wanted
from reader.notes.judgements.apply_discrepancies import Dispositions
from reader.notes.judgements.judgement import Disposition

NUMBER, TIME = DiscrepancyKind.NUMBER, DiscrepancyKind.TIME


def found(key: str, kind: DiscrepancyKind, score: float) -> Discrepancy:
    sides = Side(Passage("a", 0, 4), key), Side(Passage("b", 0, 4), key)
    return Discrepancy(key, kind, key, sides, score)


DEAD, HOUR, HURT, DAY = (
    found("dead", NUMBER, 0.9),
    found("hour", TIME, 0.8),
    found("d3", NUMBER, 0.7),
    found("day", TIME, 0.6),
)
SETTLED = Dispositions({"dead": Disposition.SETTLED})
NO_HOUR = Dispositions({"hour": Disposition.NONE}, hidden=(HOUR,))


def walked(queue: Queue) -> str:
    return " ".join(d.id for d in queue.walked)


def test_the_weightiest_come_first() -> None:
    assert walked(Queue((DAY, DEAD, HURT, HOUR))) == "dead hour d3 day"


@pytest.mark.parametrize(
    ("wanted", "expected", "place"),
    [
        (Wanted(), "dead hour d3 day", "3 of 4"),
        (Wanted(NUMBER), "dead d3", "d3 · 2 of 2, number only"),
        (Wanted(open_only=True), "hour d3 day", "d3 · 2 of 3, open only"),
        (Wanted(NUMBER, open_only=True), "d3", "d3 · 1 of 1, number, open only"),
        (Wanted(TIME), "hour day", "d3 · not among the 2, time only"),
    ],
)
def test_only_what_is_wanted_is_walked_and_that_is_said(wanted: Wanted, expected: str, place: str) -> None:
    queue = Queue((DEAD, HOUR, HURT, DAY), SETTLED, wanted)
    assert walked(queue) == expected
    assert queue.place(HURT) == place


def test_the_queue_is_walked_to_its_ends() -> None:
    queue = Queue((DEAD, HOUR))
    assert [queue.next(None, 1), queue.next("dead", 1), queue.next("hour", 1)] == [DEAD, HOUR, None]
    assert [queue.next(None, -1), queue.next("hour", -1), queue.next("dead", -1)] == [HOUR, DEAD, None]


def test_from_one_that_is_not_walked_it_goes_on_from_where_that_stands() -> None:
    queue = Queue((DEAD, HOUR, HURT, DAY), wanted=Wanted(NUMBER))
    assert (queue.next("hour", 1), queue.next("hour", -1)) == (HURT, DEAD)


def test_from_one_that_was_just_judged_to_be_none_it_goes_on_from_where_that_stood() -> None:
    queue = Queue((DEAD, HURT, DAY), NO_HOUR)
    assert walked(queue) == "dead d3 day"
    assert (queue.next("hour", 1), queue.next("hour", -1)) == (HURT, DEAD)


def test_where_there_is_no_difference_the_way_to_what_is_worth_comparing_is_said() -> None:
    worded = replace(DEAD, is_wording=True)
    assert (
        Queue((worded,)).end(None, 1)
        == "There is no difference to go to; 1 worth comparing: press w twice to go to them"
    )
    assert Queue(()).end(None, 1) == "There is no difference to go to"
    filtered = Queue((worded,), wanted=Wanted(NUMBER))
    assert filtered.end(None, 1) == "There is no difference to go to: number only; w chooses others"
    assert filtered.place(HOUR) == "hour · left out, number only"
