"""Articles that print one text are known to do so."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.events.copies import copies_of
from tests.analysis.making import outlines_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.properties import untimed

LONG = FERRY + SHIPWRECK


def _copies(*texts: str) -> list[list[int]]:
    """The articles by number, those together that print one text."""
    return [[int(name[:-4]) for name in copies.articles] for copies in copies_of(outlines_of(*texts))]


def test_the_same_text_twice_is_one_text() -> None:
    (copies,) = copies_of(outlines_of(FERRY, BUDGET, FERRY))
    assert copies == (("1.txt", "3.txt"), 1.0)


def test_two_reports_of_one_event_are_two_texts() -> None:
    assert _copies(FERRY, SHIPWRECK, BUDGET) == []


def test_an_agencys_story_with_another_headline_and_without_its_end_is_one_text() -> None:
    paper = "Tragedy at sea\n\nBy our own correspondent\n\n" + FERRY.partition("\n\n")[2].rpartition("Divers")[0]
    (copies,) = copies_of(outlines_of(FERRY, paper))
    assert copies.articles == ("1.txt", "2.txt")
    assert 0.8 <= copies.share < 1


def test_a_paper_that_prints_an_agencys_story_within_a_longer_one_of_its_own_tells_more() -> None:
    assert _copies(FERRY, f"{FERRY}\n{SHIPWRECK}\n{BUDGET}") == []


def test_marks_capitals_and_line_ends_make_no_other_text() -> None:
    assert _copies(FERRY, FERRY.upper().replace("\n\n", " ").replace(",", "")) == [[1, 2]]


def test_a_flash_of_a_sentence_is_never_taken_for_a_copy() -> None:
    assert _copies("A ferry sank off Port Lorne on Monday.", "A ferry sank off Port Lorne on Monday.") == []


def test_who_prints_a_copy_of_a_copy_prints_it_too() -> None:
    lines = LONG.splitlines(keepends=True)
    texts = ["".join(lines[start : len(lines) - 6 + start]) for start in (0, 3, 6)]
    assert _copies(*texts) in ([[1, 2, 3]], [[1, 2]], [[2, 3]])
    assert _copies(texts[0], texts[1], texts[0]) == [[1, 2, 3]]


@pytest.mark.slow
@untimed
@given(st.lists(st.sampled_from([FERRY, SHIPWRECK, BUDGET]), max_size=6))
def test_each_article_prints_one_text_and_the_order_is_that_of_the_articles(texts: list[str]) -> None:
    groups = _copies(*texts)
    named = [number for group in groups for number in group]
    assert len(named) == len(set(named))
    assert groups == sorted(groups)
    assert named == [n for group in groups for n in sorted(group)]
    assert sorted(named) == [n for n, text in enumerate(texts, 1) if texts.count(text) > 1]


def test_a_notice_below_every_article_costs_no_time_and_makes_no_copies() -> None:
    notice = " ".join(f"word{number}" for number in range(60))
    outlines = outlines_of(*(f"Story {n}. {' '.join(f'x{n}y{m}' for m in range(80))}. {notice}" for n in range(120)))
    began = time.process_time()
    assert copies_of(outlines) == ()
    assert time.process_time() - began < 5


def test_a_hundred_copies_of_one_text_are_one_text() -> None:
    assert _copies(*[FERRY] * 100, BUDGET) == [[*range(1, 101)]]
