"""One line tells of all articles, however many and however narrow the screen."""

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.article_bar import CURSOR, REPORTS, Piece, article_at, strip_of
from reader.layout.wrap import cells_of
from tests.properties import untimed

ORDER = ("a", "b", "c", "d")
NAMES = {"a": "Daily Bell", "b": "Harbour", "c": "Post", "d": "東京新聞の朝"}


def line(width: int, shown: str = "bc") -> str:
    return "".join(p.text for p in strip_of(ORDER, NAMES, shown, {"a": REPORTS, "b": CURSOR}, width))


def test_each_has_its_number_sign_and_name_and_those_on_the_screen_brackets() -> None:
    assert line(80) == " 1▷ Daily Bell [2▶ Harbour][3 Post] 4 東京新聞の朝 "


def test_names_are_cut_and_then_left_out_where_there_is_little_room() -> None:
    assert line(40) == " 1▷ Dail [2▶ Harb][3 Post] 4 東京新聞 "
    assert line(20) == " 1▷ [2▶][3] 4 "


def test_where_not_even_the_numbers_fit_those_about_the_cursor_stay() -> None:
    assert line(10) == " 1▷ [2▶]…"
    assert line(6) == "…[2▶]…"


def test_names_that_begin_alike_are_cut_before_what_tells_them_apart() -> None:
    alike = {"a": "brooklyn…1", "b": "brooklyn…2", "c": "Post", "d": "Bell"}
    pieces = strip_of(ORDER, alike, "b", {"b": CURSOR}, 44)
    assert "".join(piece.text for piece in pieces) == " 1 brookl…1 [2▶ brookl…2] 3 Post  4 Bell "


def test_names_that_could_not_be_told_apart_are_left_out() -> None:
    alike = {"a": "brooklyn", "b": "brooklyn", "c": "Post", "d": "Bell"}
    pieces = strip_of(ORDER, alike, "b", {"b": CURSOR}, 44)
    assert "".join(piece.text for piece in pieces) == " 1 [2▶] 3  4 "


@untimed
@given(st.integers(1, 60), st.data())
def test_the_line_fits_and_holds_the_cursor(number: int, data: st.DataObject) -> None:
    order = [str(n) for n in range(number)]
    here = data.draw(st.sampled_from(order))
    width = data.draw(st.integers(12, 90))
    pieces = strip_of(order, dict.fromkeys(order, "Gazette"), {here}, {here: CURSOR}, width)
    assert sum(cells_of(piece.text) for piece in pieces) <= width
    assert [CURSOR in piece.text for piece in pieces if piece.is_shown] == [True]


def test_each_cell_tells_which_article_stands_there() -> None:
    pieces = [Piece("[1 a]", True, "a"), Piece(" 2 é日 ", False, "b"), Piece("…", False)]
    line = [article_at(pieces, cell) for cell in range(-1, 14)]
    assert line == ["", *["a"] * 5, *["b"] * 7, "", ""]
