"""A note's words are found again, or it is said that they are not."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.notes.anchor import LOST, Finding, Health, anchor_at, find_again
from reader.notes.note import Anchor
from reader.text.span import Span
from tests.notes.making import TEXT, anchor_on, article_of, composed, decomposed

SENTENCE = "Fishermen saw smoke above the car deck an hour later"


def found_in(anchor: Anchor, text: str) -> tuple[Health, str | None]:
    """How surely, and which words."""
    finding = find_again(anchor, article_of(text))
    return finding.health, finding.span.of(text) if finding.span else None


def test_words_of_an_unchanged_article_are_at_their_place() -> None:
    anchor = anchor_on(SENTENCE)
    assert find_again(anchor, article_of()) == Finding(Health.EXACT, Span(anchor.start, anchor.end))


def test_words_stay_exact_when_only_the_text_below_them_changes() -> None:
    assert found_in(anchor_on(SENTENCE), TEXT + "\nThe inquiry opens in May.\n") == (Health.EXACT, SENTENCE)


def test_words_are_found_again_after_text_was_put_above_them() -> None:
    assert found_in(anchor_on(SENTENCE), "Updated at noon.\n\n" + TEXT) == (Health.MOVED, SENTENCE)


def test_a_sentence_that_was_reworded_is_shown_as_changed() -> None:
    text = TEXT.replace("saw smoke above the car deck", "saw thick smoke over the car deck")
    new = "Fishermen saw thick smoke over the car deck an hour later"
    assert found_in(anchor_on(SENTENCE), text) == (Health.CHANGED, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("saw smoke above", "saw a good deal of black smoke above"),
        ("Fishermen saw", "Two fishermen from Port Lorne saw"),
        ("called the coastguard.", "called the coastguard of Port Lorne."),
        ("an hour later ", ""),
    ],
)
def test_a_sentence_that_became_longer_or_shorter_is_changed_as_a_whole(old: str, new: str) -> None:
    sentence = "Fishermen saw smoke above the car deck an hour later and called the coastguard."
    now = sentence.replace(old, new)
    health, words = found_in(anchor_on(sentence), TEXT.replace(sentence, now))
    assert (health, words) == (Health.CHANGED, now)


@pytest.mark.parametrize(
    "new", ["Fishermen saw no smoke above the car deck an hour later", SENTENCE.replace("an", "one")]
)
def test_a_sentence_that_was_reworded_is_not_taken_for_its_twin_in_a_caption(new: str) -> None:
    text = TEXT.replace(SENTENCE, new) + f"\nA photograph of the quay: {SENTENCE}. All rights reserved.\n"
    assert found_in(anchor_on(SENTENCE), text) == (Health.CHANGED, new)


def test_what_is_in_the_place_of_a_sentence_counts_more_than_its_twin_elsewhere() -> None:
    new = "Nobody else was on the water that night"
    text = TEXT.replace(SENTENCE, new) + f"\nLater: {SENTENCE}.\n"
    assert found_in(anchor_on(SENTENCE), text) == (Health.CHANGED, new)


@pytest.mark.parametrize("around", ["A photograph of the quay: {}. All rights reserved.", "{}."])
def test_a_sentence_that_was_deleted_is_not_taken_for_its_twin(around: str) -> None:
    text = TEXT.replace(SENTENCE + " ", "") + f"\n{around.format(SENTENCE)}\n"
    assert found_in(anchor_on(SENTENCE), text) == (Health.AMBIGUOUS, None)


def test_a_twin_in_other_surroundings_is_not_taken_for_a_sentence_whose_paragraph_is_gone() -> None:
    text = f"The choir sings Handel tonight. {SENTENCE}; so the song goes."
    assert found_in(anchor_on(SENTENCE), text) == (Health.AMBIGUOUS, None)


def test_a_sentence_of_which_one_side_is_as_it_was_is_moved() -> None:
    text = f"The choir sings Handel tonight. {SENTENCE} and called the coastguard.\n\nThe captain is safe."
    assert found_in(anchor_on(SENTENCE), text) == (Health.MOVED, SENTENCE)


def test_the_last_sentence_of_an_article_is_changed_in_its_place() -> None:
    last = "Twelve people were killed when the mill burned down."
    text = f"Mayor Tarrant arrived at noon with two engines. {last}\n"
    anchor = anchor_on(last, article_of(text))
    new = last.replace("were", "were not")
    assert found_in(anchor, f"{last} So says a caption.\n\n" + text.replace(last, new)) == (Health.CHANGED, new)


def test_changed_words_are_marked_to_the_end_of_a_decomposed_letter() -> None:
    text = "At noon the mayor met the crew in the café."
    anchor = anchor_on("the mayor met the crew in the café", article_of(text))
    expected = decomposed("the mayor saw the crew in the café")
    assert found_in(anchor, decomposed(text.replace("met", "saw"))) == (Health.CHANGED, expected)


def test_a_deleted_sentence_is_lost() -> None:
    assert found_in(anchor_on(SENTENCE), TEXT.replace(SENTENCE, "")) == (Health.LOST, None)


def test_words_are_lost_in_an_article_about_something_else() -> None:
    assert found_in(anchor_on(SENTENCE), "The orchestra plays Brahms on Sunday in the old town hall.") == (
        Health.LOST,
        None,
    )


def test_words_are_lost_when_the_article_is_not_open() -> None:
    assert find_again(anchor_on(SENTENCE), None) == LOST


def test_an_article_cut_down_to_one_of_the_words_is_not_the_changed_sentence() -> None:
    assert found_in(anchor_on(SENTENCE), "smoke") == (Health.LOST, None)


def test_an_anchor_without_words_is_lost_and_not_everywhere() -> None:
    assert find_again(replace(anchor_on(SENTENCE), exact=" \n"), article_of()) == LOST


@pytest.mark.parametrize(("start", "end"), [(0, 10**9), (10**9, 10**9 + 5), (40, 3)])
def test_words_are_found_though_their_offsets_were_edited_to_nonsense(start: int, end: int) -> None:
    anchor = replace(anchor_on(SENTENCE), start=start, end=end)
    assert found_in(anchor, TEXT) == (Health.MOVED, SENTENCE)


# The same words in another form


@pytest.mark.parametrize(("before", "after"), [(composed, decomposed), (decomposed, composed)])
@pytest.mark.parametrize("words", ["Renée Núñez drove home", "평양은 침묵했다", "কোচি শহরের লোক চুপ"])
def test_words_are_found_again_in_the_other_unicode_form(
    words: str, before: Callable[[str], str], after: Callable[[str], str]
) -> None:
    text = f"On Friday evening {words} from the harbour at Lorne."
    anchor = anchor_on(before(words), article_of(before(text)))
    assert found_in(anchor, after("Corrected. " + text)) == (Health.MOVED, after(words))


def test_words_are_found_again_after_the_lines_were_broken_elsewhere() -> None:
    broken = TEXT.replace("above the", "above\n    the").replace("an hour", "an\u00a0hour")
    expected = "Fishermen saw smoke above\n    the car deck an\u00a0hour later"
    assert found_in(anchor_on(SENTENCE), broken) == (Health.MOVED, expected)


def test_a_letter_is_not_taken_for_the_same_letter_with_a_mark() -> None:
    anchor = anchor_on("sold to the owner of Q", article_of("The boat was sold to the owner of Q last year."))
    text = "The boat was sold to\nthe owner of Q\u0323 last year."
    assert found_in(anchor, text) == (Health.CHANGED, "sold to\nthe owner of Q\u0323")


# The same words several times


def test_words_that_stand_twice_with_nothing_to_tell_them_apart_are_ambiguous() -> None:
    said = "No comment was given by the company."
    refrain = f"{said} " * 9
    fifth = Span(4 * 37, 4 * 37 + len(said))
    anchor = anchor_at(article_of(refrain), fifth)
    assert anchor.exact == said
    assert found_in(anchor, refrain + "The inquiry goes on.") == (Health.AMBIGUOUS, None)


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them() -> None:
    said = "No comment was given by the company."
    text = f"The engine was old and loud. {said} Its shares fell.\n\nAsked about the crew: {said} Unions protested."
    second = Span(text.rindex(said), text.rindex(said) + len(said))
    anchor = anchor_at(article_of(text), second)
    above = "Corrected at noon.\n\n"
    assert find_again(anchor, article_of(above + text)) == Finding(Health.MOVED, second.shifted(len(above)))


def test_two_sentences_as_like_as_each_other_to_the_lost_one_are_ambiguous() -> None:
    anchor = anchor_on("The captain, Ines Duarte, denied that the engine had been reported as faulty.")
    text = (
        "The captain, Ines Duarte, denied that the engine had been reported as loud. "
        "The captain, Ines Duarte, denied that the engine had been reported as weak."
    )
    assert found_in(anchor, text) == (Health.AMBIGUOUS, None)


# Short words


def test_a_name_is_found_again_where_its_context_is() -> None:
    text = "Updated at noon.\n\n" + TEXT
    assert found_in(anchor_on("Duarte"), text) == (Health.MOVED, "Duarte")


def test_a_name_is_not_found_where_only_the_name_is_the_same() -> None:
    text = "Trains to Duarte run twice a day in the summer, and the valley is green."
    assert found_in(anchor_on("Duarte"), text) == (Health.LOST, None)


def test_a_name_in_several_other_places_is_ambiguous() -> None:
    text = "Trains to Duarte run twice a day. Nobody leaves them there, and few call it Duarte any more."
    assert found_in(anchor_on("Duarte"), text) == (Health.AMBIGUOUS, None)


def test_a_short_name_that_was_corrected_is_shown_as_changed() -> None:
    text = "Updated at noon.\n\n" + TEXT.replace("Ines Duarte", "Inez Duarte")
    assert found_in(anchor_on("Ines Duarte"), text) == (Health.CHANGED, "Inez Duarte")


def test_the_first_words_of_an_article_that_were_corrected_are_shown_as_changed() -> None:
    text = "Twelve people crossed the bridge at noon, the warden said."
    anchor = anchor_on("Twelve people", article_of(text))
    assert found_in(anchor, text.replace("Twelve", "Thirteen")) == (Health.CHANGED, "Thirteen people")
    assert found_in(anchor, "The night was long and cold.\n\n" + text.replace("Twelve", "Thirteen")) == (
        Health.LOST,
        None,
    )


def test_a_number_that_was_corrected_is_changed_though_the_old_one_stands_elsewhere() -> None:
    text = "The police spoke of three attacks that shook the town. The mayor had counted fewer.\n"
    now = text.replace("three", "four") + "\nAn earlier story told of three attacks.\n"
    assert found_in(anchor_on("three attacks", article_of(text)), now) == (Health.CHANGED, "four attacks")


def test_a_short_name_that_was_corrected_is_lost_where_anything_around_it_was_changed_too() -> None:
    anchor = anchor_on("Ines Duarte")
    around = replace(anchor, suffix=anchor.suffix[:-1] + "#")
    assert found_in(around, TEXT.replace("Ines Duarte", "Inez Duarte")) == (Health.LOST, None)


def test_a_short_name_that_was_corrected_is_lost_where_the_same_stands_around_two() -> None:
    now = TEXT.replace("Ines Duarte", "Inez Duarte")
    assert found_in(anchor_on("Ines Duarte"), f"{now}\n\n{now}") == (Health.LOST, None)


def test_a_short_name_that_was_taken_out_or_replaced_by_a_story_is_lost() -> None:
    anchor = anchor_on("Ines Duarte")
    assert found_in(anchor, TEXT.replace("Ines Duarte", " ")) == (Health.LOST, None)
    story = "a woman who had come down from the hills"
    assert found_in(anchor, TEXT.replace("Ines Duarte", story)) == (Health.LOST, None)


def test_the_first_word_of_an_article_needs_its_context_too() -> None:
    anchor = anchor_on("Lorne", article_of("Lorne: the ferry is still missing, the coastguard said."))
    assert found_in(anchor, "The choir of Lorne sings Handel in the cathedral tonight.") == (Health.LOST, None)


def test_the_first_word_of_an_article_is_found_again_below_a_new_headline() -> None:
    text = "Lorne: the ferry is still missing, the coastguard said."
    assert found_in(anchor_on("Lorne", article_of(text)), "Search goes on\n\n" + text) == (Health.MOVED, "Lorne")


def test_an_anchor_written_by_hand_needs_no_more_than_short_words_and_their_place() -> None:
    text = "The ferry sank. It left 14 dead, the coastguard said, and 14 dead horses."
    by_hand = replace(anchor_on("14 dead", article_of(text)), prefix="", suffix="", sha256="")
    assert found_in(by_hand, text) == (Health.EXACT, "14 dead")
    assert found_in(replace(by_hand, start=3, end=10), text) == (Health.AMBIGUOUS, None)
