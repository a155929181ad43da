"""Panes scroll to where they show what is asked for, and no further than needed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.layout.scrolling import View, landed, level_with, rows_of_page, scrolled_into_view, third, thumb, within
from tests.properties import untimed

HEIGHTS = st.integers(1, 60)
TOTALS = st.integers(0, 500)


def is_shown(view: View, first: int, last: int) -> bool:
    return view.shows(first) and view.shows(last)


def test_a_view_shows_the_rows_from_its_top_to_its_height() -> None:
    view = View(top=3, height=2)
    assert [row for row in range(8) if view.shows(row)] == [3, 4]


@untimed
@given(st.integers(0, 500), st.integers(-20, 80), HEIGHTS)
def test_a_row_stands_beside_the_row_it_is_aligned_with(row: int, screen_row: int, height: int) -> None:
    assert level_with(row, screen_row) + screen_row == row


@untimed
@given(st.integers(-50, 550), HEIGHTS, TOTALS)
def test_a_top_within_the_text_leaves_no_empty_rows_that_text_could_fill(top: int, height: int, total: int) -> None:
    kept = within(top, height, total)
    assert 0 <= kept <= max(0, total - height)
    assert kept == top or top < 0 or top + height > total


@untimed
@given(st.integers(0, 500), HEIGHTS, TOTALS, st.data())
def test_rows_that_fit_are_brought_on_the_screen_by_the_least_move(
    top: int, height: int, total: int, data: st.DataObject
) -> None:
    assume(total > 0)
    view = View(within(top, height, total), height)
    first = data.draw(st.integers(0, total - 1))
    last = data.draw(st.integers(first, min(total - 1, first + height - 1)))
    moved = scrolled_into_view(view, first, last, total)
    assert is_shown(View(moved, height), first, last)
    tops = range(max(1, total - height + 1))
    least = min(abs(other - view.top) for other in tops if is_shown(View(other, height), first, last))
    assert abs(moved - view.top) == least


@untimed
@given(st.integers(0, 500), HEIGHTS, st.integers(0, 100), st.integers(1, 100))
def test_rows_that_do_not_fit_are_shown_from_their_first(top: int, height: int, first: int, more: int) -> None:
    last = first + height - 1 + more
    assert scrolled_into_view(View(top, height), first, last, last + 1 + height) == first


def test_rows_on_the_screen_move_nothing() -> None:
    assert scrolled_into_view(View(10, 20), 12, 29, 100) == 10


def test_a_row_below_the_screen_comes_up_to_its_last_row() -> None:
    assert scrolled_into_view(View(10, 20), 30, 30, 100) == 11


def test_a_row_above_the_screen_comes_down_to_its_first_row() -> None:
    assert scrolled_into_view(View(10, 20), 9, 9, 100) == 9


def test_a_pane_scrolled_beyond_its_text_comes_back_to_it() -> None:
    assert scrolled_into_view(View(-5, 20), 3, 3, 100) == 0


# Jumps


def test_a_jump_lands_a_third_from_the_top() -> None:
    assert landed(View(0, 30), 100, 104, 300) == 90


def test_a_jump_to_what_is_on_the_screen_moves_nothing() -> None:
    assert landed(View(10, 30), 36, 39, 300) == 10


def test_what_would_be_cut_a_third_from_the_top_is_shown_whole() -> None:
    assert third(30, 5) == 10
    assert third(30, 24) == 6
    assert third(30, 40) == 0


def test_a_jump_to_the_end_leaves_no_empty_rows() -> None:
    assert landed(View(0, 30), 98, 99, 100) == 70


def test_of_a_page_two_rows_stay_in_sight_and_half_a_page_is_half() -> None:
    assert [rows_of_page(30, halves) for halves in (2, 1, -1, -2)] == [28, 15, -15, -28]
    assert rows_of_page(1, 1) == 1


# The scroll bar


@untimed
@given(st.integers(-50, 550), HEIGHTS, TOTALS)
def test_the_thumb_lies_within_the_bar(top: int, height: int, total: int) -> None:
    begin, end = thumb(View(top, height), total)
    assert 0 <= begin < end <= height


@untimed
@given(HEIGHTS, TOTALS)
def test_the_thumb_is_at_the_top_and_at_the_bottom_where_the_text_is(height: int, total: int) -> None:
    assert thumb(View(0, height), total)[0] == 0
    assert thumb(View(max(0, total - height), height), total)[1] == height


@untimed
@given(HEIGHTS, TOTALS, st.integers(0, 500))
def test_the_thumb_never_goes_up_when_the_text_goes_on(height: int, total: int, top: int) -> None:
    assert thumb(View(top, height), total) <= thumb(View(top + 1, height), total)


@pytest.mark.parametrize("total", [0, 5, 10])
def test_the_thumb_fills_the_bar_where_all_of_the_text_is_shown(total: int) -> None:
    assert thumb(View(0, 10), total) == (0, 10)


def test_the_thumb_is_as_long_a_part_of_the_bar_as_the_screen_is_of_the_text() -> None:
    assert thumb(View(40, 20), 80) == (10, 15)
