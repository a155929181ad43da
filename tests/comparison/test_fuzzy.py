"""What is typed into the palette, and the names it may mean."""

from time import process_time

from reader.comparison.fuzzy import fit


def test_all_words_in_any_order_fit_and_one_that_is_not_there_does_not() -> None:
    assert fit("dates timeline", ["To the timeline of all dates"]) > 1
    assert fit("dates table", ["To the timeline of all dates"]) == 0
    assert fit("", ["anything"]) == 0


def test_beginnings_of_words_fit_better_than_their_middles() -> None:
    assert fit("time", ["To the timeline"]) > fit("time", ["Sometimes"]) > 0


def test_the_very_name_fits_best_and_the_phrase_better_than_its_words_apart() -> None:
    assert fit("monochrome", ["Monochrome"]) == 4
    assert fit("next fact", ["To the next fact"]) > fit("next fact", ["To the fact that comes next"])


def test_a_misspelling_is_understood_after_everything_that_is_spelt_so() -> None:
    assert 0 < fit("timelime", ["To the timeline of all dates"]) < 1
    assert fit("tmx", ["To the timeline of all dates"]) == 0


def test_any_of_several_names_and_neither_case_nor_accents_count() -> None:
    assert fit("uossm", ["Union of Medical Care", "UOSSM"]) == 4
    assert fit("peres", ["Pérès"]) == 4


def test_long_names_of_common_letters_take_no_time() -> None:
    names = ["some have questioned the timing of the attack at the time it is said to be " * 5] * 200
    began = process_time()
    assert fit("timeitistimetotime", names) == 0
    assert process_time() - began < 5  # the ways to pick these letters in order are beyond counting
