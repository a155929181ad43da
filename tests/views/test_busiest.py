"""What is drawn where there is no room for all."""

from reader.views.busiest import Room, busiest

ROWS = [{"b": 1, "c": 1}, {"c": 1}, {"a": 1, "c": 1}, {"d": 1}, {"c": 1, "d": 1}]


def test_sources_that_are_in_most_rows_are_drawn_in_their_order() -> None:
    assert busiest(ROWS[:3], dict, "abc", Room(3, 2)) == (ROWS[:3], ("a", "c"))


def test_no_row_is_drawn_without_any_of_its_sources() -> None:
    assert busiest(ROWS, dict, "abcd", Room(4, 1)) == ([ROWS[0], ROWS[1], ROWS[2], ROWS[4]], ("c",))


def test_all_is_drawn_where_there_is_room() -> None:
    assert busiest(ROWS, dict, "abcd", Room(9, 9)) == (ROWS, ("a", "b", "c", "d"))
