"""The panes are put in another order, made wider, put away and brought back."""

from reader.layout.panes import Arrangement, arranged

ALL = Arrangement(("a", "b", "c", "d"))


def test_a_pane_changes_places_with_the_one_beside_it() -> None:
    assert ALL.moved("b", 1).order == ("a", "c", "b", "d")
    assert ALL.moved("b", -1).order == ("b", "a", "c", "d")
    assert ALL.moved("a", -1) == ALL
    assert ALL.moved("d", 1) == ALL


def test_a_pane_moves_past_those_that_are_put_away() -> None:
    assert ALL.hide("c").moved("b", 1).open == ("a", "d", "b")


def test_panes_are_put_away_and_come_back_where_they_were() -> None:
    away = ALL.hide("b").hide("c")
    assert away.open == ("a", "d")
    assert away.next_to("a", 1) == "d"
    assert away.next_to("d", 1) is None
    assert away.with_open("b").open == ("a", "b", "d")
    assert away.with_all() == ALL


def test_the_last_pane_is_not_put_away() -> None:
    one = ALL.hide("a").hide("b").hide("c")
    assert one.hide("d") == one


def test_wider_and_narrower_undo_each_other_and_end_somewhere() -> None:
    assert ALL.widened("a", 1).width("a") > 1 > ALL.widened("a", -1).width("a")
    assert ALL.widened("a", 1).widened("a", -1).width("a") == 1
    assert ALL.widened("a", 99).width("a") == ALL.widened("a", 100).width("a")
    assert ALL.widened("a", -99).width("a") > 0


def test_zoom_shows_one_and_again_all() -> None:
    assert ALL.zoomed().is_zoomed
    assert ALL.zoomed().zoomed() == ALL


def test_what_was_kept_is_taken_for_the_articles_there_are_now() -> None:
    kept = Arrangement(("c", "gone", "a"), frozenset({"a", "gone"}), widths={"c": 2.0, "gone": 1.5})
    found = arranged(("a", "b", "c"), kept)
    assert found.order == ("c", "a", "b")
    assert found.open == ("c", "b")
    assert dict(found.widths) == {"c": 2.0}


def test_something_is_always_open() -> None:
    assert arranged(("a", "b"), Arrangement((), frozenset({"a", "b"}))).open == ("a", "b")
    assert arranged(("a",), Arrangement(("a", "a"))).order == ("a",)
