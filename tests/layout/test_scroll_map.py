"""The map in the scroll bar."""

from reader.layout.rows import Rows, lay_out
from reader.layout.scroll_map import signs_of, signs_of_rows
from reader.text.span import Span


def hundred_rows() -> Rows:
    """A hundred passages of ten characters, a row each."""
    return lay_out("nine long " * 100, [Span(10 * n, 10 * n + 9) for n in range(100)], 12)


def test_each_row_of_the_bar_has_the_sign_of_the_part_of_the_text_that_it_is_for() -> None:
    signs = signs_of(hundred_rows(), 10, differences=[5, 555], found=[701, 990])
    assert signs == ["≠", "", "", "", "", "≠", "", "•", "", "•"]


def test_what_was_searched_for_is_shown_before_a_difference() -> None:
    assert signs_of(hundred_rows(), 10, differences=[300], found=[302])[3] == "•"


def test_a_text_that_fits_the_screen_has_no_map() -> None:
    assert set(signs_of(hundred_rows(), 100, differences=[5], found=[7])) == {""}


def test_rows_that_are_no_text_have_a_map_too() -> None:
    assert signs_of_rows(100, 10, [3, 55]) == ["≠", "", "", "", "", "≠", "", "", "", ""]
    assert signs_of_rows(15, 10, [14])[-1] == "≠"
    assert signs_of_rows(10, 10, [3]) == [""] * 10
