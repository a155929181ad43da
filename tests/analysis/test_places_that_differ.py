"""One happening told of two places makes a discrepancy."""

from tests.analysis.making import analysis_of, sides_of

ALDA = "The bus overturned in Alda on Monday, killing nine tourists."
SANTA_RITA = "The bus overturned in Santa Rita on Monday, killing nine tourists."


def test_one_happening_in_two_places_differs() -> None:
    assert sides_of(analysis_of(ALDA, SANTA_RITA), "place") == [["Alda", "Santa Rita"]]


def test_a_town_near_which_it_happened_is_its_place() -> None:
    here = ALDA.replace("in Alda", "near the village of Alda")
    there = SANTA_RITA.replace("in Santa Rita", "outside the town of Santa Rita")
    assert sides_of(analysis_of(here, there), "place") == [["Alda", "Santa Rita"]]


def test_a_place_that_the_other_article_names_too_does_not_differ() -> None:
    assert sides_of(analysis_of(ALDA, f"{SANTA_RITA} It had left Alda at dawn."), "place") == []
    assert sides_of(analysis_of(ALDA, ALDA), "place") == []


def test_places_of_different_happenings_do_not_differ() -> None:
    assert sides_of(analysis_of(ALDA, "Prices of bread rose in Santa Rita last month."), "place") == []


def test_places_beside_other_days_and_numbers_are_of_different_happenings() -> None:
    there = SANTA_RITA.replace("Monday", "Friday").replace("nine", "three")
    assert sides_of(analysis_of(ALDA, there), "place") == []
    assert sides_of(analysis_of(ALDA, SANTA_RITA.replace("nine", "three")), "place") == [["Alda", "Santa Rita"]]


def test_where_somebody_comes_from_is_no_scene() -> None:
    here = "The bus with nine tourists of Alda overturned on Monday in the hills."
    there = "The bus with nine tourists of Santa Rita overturned on Monday in the hills."
    assert sides_of(analysis_of(here, there), "place") == []
