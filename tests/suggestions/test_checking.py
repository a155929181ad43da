"""What a language model gives is shown only where its words are in the articles, and differ as far as can be seen."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.suggestions.answer_form import DifferenceGiven, Quote, SideGiven, answer_in
from reader.suggestions.checking import checked, is_same
from reader.suggestions.differing import Reason
from tests.suggestions.making import Asked, asked, quoted


@pytest.fixture(scope="module")
def storm() -> Asked:
    return asked()


def test_words_that_differ_become_a_suggestion_in_the_words_of_the_articles(storm: Asked) -> None:
    found = storm.checked("number", ["The storm killed 58 people", "58 people"], ("70 people", "the police"))
    assert isinstance(found, Discrepancy)
    assert quoted(found, storm.analysis) == ["The storm killed 58 people", "58 people", "70 people"]
    assert [side.says for side in found.sides] == ["The storm killed 58 people"] * 2 + ["70 people (the police)"]
    assert [side.claimant for side in found.sides] == ["", "", "the police"]
    assert (found.suggested_by, found.is_suggestion, found.is_difference) == ("a model", True, False)
    assert found.topic == "people killed"


@pytest.mark.parametrize(
    "words", ["80 people", "58 People", "0 people", "peopl", " 58 people", "", "58  people", "58 people …"]
)
def test_words_that_are_not_there_character_by_character_are_dropped(storm: Asked, words: str) -> None:
    assert storm.checked("number", words, "70 people") is Reason.WORDS


def test_a_passage_that_was_not_sent_is_dropped(storm: Asked) -> None:
    sides = (SideGiven((Quote(99, "70 people"),)), SideGiven((Quote(0, "58 people"),)))
    difference = DifferenceGiven(DiscrepancyKind.NUMBER, sides)
    assert checked(difference, storm.group, storm.evidence, "a model") is Reason.WORDS


def test_a_sentence_is_not_the_words_that_differ() -> None:
    long = "The sea wall " + "that nobody had looked after for years " * 4 + "broke at dawn."
    assert asked(long, "The sea wall held.").checked("detail", long, "held") is Reason.LONG


def test_who_says_it_must_be_named_in_the_passage(storm: Asked) -> None:
    assert isinstance(storm.checked("number", ("58 people", "the coast guard"), "70 people"), Discrepancy)
    assert storm.checked("number", ("58 people", "the navy"), "70 people") is Reason.CLAIMANT
    assert storm.checked("number", ("58 people", "the police"), "70 people") is Reason.CLAIMANT


@pytest.mark.parametrize(
    ("kind", "one", "other", "reason"),
    [
        ("number", "58 people", "at least 58 people", Reason.ALIKE),  # a bound
        ("number", "58 people", "catastrophe", Reason.VALUE),
        ("number", "58 people", "7:30", Reason.VALUE),  # a time is no number
        ("time", "6:30 a.m.", "around 7:30 a.m.", None),
        ("time", "6:30 a.m.", "the shore", Reason.VALUE),
        ("place", "Alda", "Borda", None),
        ("place", "in Porthaven on Sunday", "in Porthaven, the", Reason.ALIKE),
        ("label", "The government", "The regime", None),
        ("label", "The government", 'government" sent', Reason.ALIKE),  # one says more
        ("label", "The government", '"government"', None),  # in scare quotes on one side
        ("status", "The sea wall broke", "was reportedly broken", None),
        ("status", "help from Alda", "help from Borda", Reason.ALIKE),
        ("agent", "The mayor's office", "Critics", None),
        ("agent", "The government sent help", "The regime sent help", Reason.ALIKE),  # one meaning
        ("detail", "natural disaster", "man-made catastrophe", None),
        ("detail", "The sea wall", "The sea wall broke at around 7:30 a.m.", Reason.ALIKE),  # one says more
        ("detail", "sent help", "sent no help", None),  # one negates it
    ],
)
def test_two_sides_must_differ_in_what_their_kind_is_of(
    storm: Asked, kind: str, one: str, other: str, reason: Reason | None
) -> None:
    found = storm.checked(kind, one, other)
    assert (found if isinstance(found, Reason) else None) is reason


def test_rounding_is_no_difference() -> None:
    texts = ("The fund lost $4.96 million in the storm.", "The fund lost $5 million in the storm.")
    assert asked(*texts).checked("number", "$4.96 million", "$5 million") is Reason.ALIKE


def test_numbers_of_two_years_are_of_two_things() -> None:
    texts = ("The storm of 2003 killed 58 people in Porthaven.", "The storm of 2009 killed 70 people in Porthaven.")
    assert asked(*texts).checked("number", "58 people", "70 people") is Reason.SCOPE


def test_two_dates_make_two_happenings_of_what_two_sentences_say() -> None:
    texts = ("In March 2003 the wall was repaired by engineers.", "In May 2009 the wall was repaired by volunteers.")
    assert asked(*texts).checked("agent", "engineers", "volunteers") is Reason.SCOPE
    assert isinstance(
        asked(texts[0], "The wall was repaired by volunteers.").checked("agent", "engineers", "volunteers"), Discrepancy
    )


def test_what_only_one_source_counts_is_not_said_of_the_other() -> None:
    first = "When the storm struck the school, 350 villagers were inside, the mayor of Porthaven said."
    second = "About 1000 people were inside the school of Porthaven when the storm struck, the mayor said."
    found = asked(first, second).checked("number", "350 villagers", "About 1000 people")
    assert isinstance(found, Discrepancy)
    assert found.topic != "villagers"


def test_later_counts_are_called_an_update() -> None:
    first = asked("The storm killed 58 people in Porthaven.", "The storm killed 70 people in Porthaven.")
    days = {"1.txt": "2017-04-04", "2.txt": "2017-04-05"}
    object.__setattr__(first.evidence, "days", days)
    found = first.checked("number", "58 people", "70 people")
    assert isinstance(found, Discrepancy)
    assert found.topic == "update of people killed"


def test_one_voice_does_not_contradict_itself() -> None:
    one = asked("The storm killed 58 people. The flood killed 70 people.", "It rained.")
    assert one.checked("number", "58 people", "70 people") is Reason.VOICE


def test_two_whom_one_article_quotes_may_contradict_each_other() -> None:
    one = asked("The storm killed 58 people, the police said. It killed 70 people, the navy said.", "It rained.")
    found = one.checked("number", ("58 people", "the police"), ("70 people", "the navy"))
    assert quoted(found, one.analysis) == ["58 people", "70 people"]


def test_a_side_that_says_the_same_as_another_is_left_out(storm: Asked) -> None:
    found = storm.checked("number", "70 people", "58 people", "at least 58 people")
    assert quoted(found, storm.analysis) == ["70 people", "58 people"]


def test_a_tabulator_is_a_blank_to_the_model_and_is_found_as_one() -> None:
    tabbed = asked("The storm killed 58\tpeople in Porthaven.", "The storm killed 70 people in Porthaven.")
    sides = (SideGiven((Quote(1, "58 people"),)), SideGiven((Quote(2, "70 people"),)))
    found = checked(DifferenceGiven(DiscrepancyKind.NUMBER, sides), tabbed.group, tabbed.evidence, "a model")
    assert quoted(found, tabbed.analysis) == ["58\tpeople", "70 people"]
    assert isinstance(found, Discrepancy)
    assert found.sides[0].says == "58 people"


def test_the_same_words_are_the_same_suggestion(storm: Asked) -> None:
    one = storm.checked("number", "58 people", "70 people")
    other = storm.checked("number", "70", "58")
    place = storm.checked("place", "Alda", "Borda")
    assert isinstance(one, Discrepancy)
    assert isinstance(other, Discrepancy)
    assert isinstance(place, Discrepancy)
    assert is_same(one, other)
    assert not is_same(one, place)


# Whatever a model writes


_WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["58", "70 people", "The regime", "6:30 a.m.", "at least 58 people", "e", "."]),
)
_SIDES = st.builds(
    SideGiven,
    st.lists(st.builds(Quote, st.integers(-2, 15), _WORDS), min_size=1, max_size=4).map(tuple),
    st.one_of(st.none(), st.text(max_size=10), st.sampled_from(["the police", "the coast guard"])),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(DiscrepancyKind), st.lists(_SIDES, min_size=2, max_size=4).map(tuple))
def test_whatever_comes_back_only_words_of_the_articles_are_shown(
    storm: Asked, kind: DiscrepancyKind, sides: tuple[SideGiven, ...]
) -> None:
    found = checked(DifferenceGiven(kind, sides), storm.group, storm.evidence, "a model")
    if isinstance(found, Discrepancy):
        given_words = {quote.words for side in sides for quote in side.quotes}
        assert {storm.analysis.text_of(side.passage) for side in found.sides} <= given_words
        assert len(found.versions) >= 2


@given(st.text())
def test_what_is_of_another_form_is_no_answer(written: str) -> None:
    assert answer_in(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "", "Sure!", "{}", "[]", '{"differences": 3}', '{"differences": [{"kind": "number"}]}', "{" * 100_000,
        '{"differences": [{"kind": "gossip", "sides": []}]}', '{"differences": [{"kind": "number", "sides": []}]}',
        '{"differences": ["\ud800"]}',
    ],
)  # fmt: skip
def test_a_broken_answer_is_none(written: str) -> None:
    assert answer_in(written) is None


def test_an_answer_may_be_wrapped_in_words_and_say_more_than_asked_for() -> None:
    found = answer_in("<think>58 {or} so</think> no")
    assert found is None
    found = answer_in('```json\n{"differences": [], "mood": "good"}\n```')
    assert found is not None
    assert found.differences == ()
