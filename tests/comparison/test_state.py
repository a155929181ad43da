"""The state of reading: where each step of the reader leads, without a screen."""

from dataclasses import replace

import pytest

from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.comparison.history import Place
from reader.comparison.queue import Wanted
from reader.comparison.state import ReadingState
from reader.notes.judgements.judgement import LinkVerdict, on_link
from tests.comparison.making import (
    COLLECTION,
    DEAD,
    FOUND,
    HOW_MANY,
    TEXTS,
    UNCOMPARED,
    WALL,
    WHEN,
    place,
    reading,
    words,
)


def step(state: ReadingState | None) -> ReadingState:
    """A step that leads somewhere."""
    assert state is not None
    return state


def test_the_reader_begins_where_they_left_or_at_the_top_of_the_first_article() -> None:
    choir = Place("Post", TEXTS["Post"].index("sang"))
    assert words(ReadingState.at(choir, COLLECTION, UNCOMPARED)) == "The choir sang on."
    assert words(ReadingState.at(Place("gone", 40), COLLECTION, UNCOMPARED)) == "The storm killed 12."


def test_passage_by_passage_to_the_end_of_the_article_and_no_further() -> None:
    state = step(reading().moving(1))
    assert words(state) == "The choir sang on."
    assert words(state.moving(1)) == "The wall broke at dawn."
    assert step(state.moving(1)).moving(1) is None
    assert reading().moving(-1) is None


def test_a_jump_can_be_gone_back_and_forward_again() -> None:
    there = reading().at_end(1)
    assert words(there) == "The wall broke at dawn."
    back = step(there.back())
    assert words(back) == "The storm killed 12."
    assert words(back.forward()) == "The wall broke at dawn."
    assert back.back() is None
    assert there.forward() is None


def test_a_step_that_is_no_jump_is_not_gone_back() -> None:
    assert step(reading().moving(1)).back() is None


def test_f_reaches_every_shared_passage_article_by_article() -> None:
    twice = replace(DEAD, passages=(DEAD.passages[0], place("Post", "The choir sang on."), *DEAD.passages[1:]))
    state = reading(FOUND.having((), (twice, WALL), ()))
    seen = [words(state)]
    while reached := state.next_fact(1):
        state = reached
        seen.append(words(state))
    assert seen == [
        "The storm killed 12.",
        "The choir sang on.",
        "The wall broke at dawn.",
        "Nine died in the storm.",
        "The wall broke at noon.",
        "The storm killed nine.",
    ]
    assert words(state.next_fact(-1)) == "The wall broke at noon."
    assert words(state.first_fact(1)) == "The storm killed 12."
    assert reading().next_fact(-1) is None


def test_o_goes_round_the_articles_that_tell_the_fact() -> None:
    echo = step(reading().next_partner(1))
    wire = step(echo.next_partner(1))
    assert [words(echo), words(wire)] == ["Nine died in the storm.", "The storm killed nine."]
    assert words(wire.next_partner(1)) == "The storm killed 12."
    assert words(reading().next_partner(-1)) == "The storm killed nine."
    assert step(reading().moving(1)).next_partner(1) is None


def test_d_walks_the_queue_to_the_side_in_the_reader_s_article() -> None:
    first = step(reading().next_discrepancy(1))
    second = step(first.next_discrepancy(1))
    assert [first.walked, second.walked] == [HOW_MANY, WHEN]
    assert words(second) == "The wall broke at dawn."
    assert second.next_discrepancy(1) is None
    assert step(second.next_discrepancy(-1)).walked == HOW_MANY
    assert words(second.back()) == "The storm killed 12."


def test_d_takes_the_others_of_a_passage_first_and_passes_nothing_over() -> None:
    song = Discrepancy("d3", DiscrepancyKind.NUMBER, "songs", _sides("The choir", "Shops"), 0.8)
    blame = Discrepancy("d4", DiscrepancyKind.STATUS, "blame", _sides("storm killed", "Nine died"), 0.8)
    state = reading(FOUND.having((), (DEAD, WALL), (HOW_MANY, song, WHEN, blame)))
    seen = []
    while reached := state.next_discrepancy(1):
        state = reached
        seen.append(state.walked)
    assert seen == [HOW_MANY, blame, song, WHEN]
    assert step(state.next_discrepancy(-1)).walked == song
    assert step(state.first_discrepancy(1)).walked == HOW_MANY
    assert step(state.first_discrepancy(-1)).walked == blame


def test_d_goes_on_from_the_one_that_is_shown() -> None:
    last = step(step(reading().next_discrepancy(1)).next_discrepancy(1))
    top = last.at_end(-1)
    assert (last.walked, top.shown) == (WHEN, HOW_MANY)
    assert top.next_discrepancy(-1) is None
    assert step(top.next_discrepancy(1)).walked == WHEN


def test_the_first_d_is_the_first_of_the_queue_and_there_is_none_before_it() -> None:
    choir = step(reading().moving(1))
    assert step(choir.next_discrepancy(1)).walked == HOW_MANY
    assert choir.next_discrepancy(-1) is None


def _sides(post: str, echo: str) -> tuple[Side, Side]:
    return Side(place("Post", post), post), Side(place("Echo", echo), echo)


def test_d_walks_only_what_is_wanted() -> None:
    state = reading().wanting(Wanted(DiscrepancyKind.TIME))
    assert step(state.next_discrepancy(1)).walked == WHEN


def test_beside_a_walked_discrepancy_stands_the_side_that_differs() -> None:
    twice = replace(HOW_MANY, sides=(*HOW_MANY.sides, HOW_MANY.sides[0]._replace(passage=place("Wire", "Bread"))))
    state = reading(FOUND.having((), (DEAD,), (twice,)))
    assert state.partner("Wire") == DEAD.passages[2]
    walked = step(state.next_discrepancy(1))
    assert walked.partner("Wire") == DEAD.passages[2]
    assert step(walked.moving(1)).partner("Wire") is None


def test_m_goes_round_what_is_followed() -> None:
    mentions = (place("Post", "storm"), place("Echo", "storm"), place("Wire", "storm"))
    state = reading().following(mentions, mentions[0])
    echo = step(state.next_mention(1))
    assert (echo.mention, words(echo)) == (mentions[1], "Nine died in the storm.")
    assert step(step(echo.next_mention(1)).next_mention(1)).mention == mentions[0]
    assert reading().next_mention(1) is None


class TestSearch:
    def test_what_is_typed_is_looked_for_from_where_the_search_began(self) -> None:
        choir = step(reading().moving(1)).searching()
        state = choir.looking_for("storm")
        assert words(state) == "The choir sang on."
        assert len(state.focus.found) == 3
        nearest = step(state.nearest_found())
        assert (words(nearest), nearest.search.at) == ("Nine died in the storm.", place("Echo", "storm"))
        assert words(nearest.next_found(1)) == "The storm killed nine."
        assert words(nearest.next_found(-1)) == "The storm killed 12."
        assert words(nearest.looking_for("shops").nearest_found()) == "Shops opened."

    def test_words_that_are_nowhere_are_looked_for_in_those_like_them(self) -> None:
        state = reading().searching().looking_for("choirs")
        assert state.search.is_similar
        assert words(state.nearest_found()) == "The choir sang on."
        assert not state.looking_for("wall").search.is_similar

    def test_nothing_is_found_for_nothing(self) -> None:
        state = reading().searching().looking_for("")
        assert state.focus.found == ()
        assert state.nearest_found() is None
        assert state.next_found(1) is None

    def test_a_search_that_is_kept_can_be_gone_back_from(self) -> None:
        found = step(reading().searching().looking_for("bread").nearest_found()).keeping_search()
        assert words(found) == "Bread was free."
        assert words(found.back()) == "The storm killed 12."

    def test_a_search_that_is_dropped_leads_back_and_leaves_nothing(self) -> None:
        found = step(reading().searching().looking_for("bread").nearest_found()).dropping_search()
        assert words(found) == "The storm killed 12."
        assert (found.focus.found, found.search.at) == ((), None)
        assert found.back() is None


def test_a_mark_is_put_on_a_place_and_taken_from_it_again() -> None:
    there = place("Post", "choir")
    marked = reading().marking(reading().here).marking(there)
    assert marked.focus.marked == (reading().here, there)
    assert marked.marking(place("Post", "The choir sang on.")).focus.marked == (reading().here,)
    assert marked.unmarked().focus.marked == ()


def test_a_place_is_bookmarked_under_a_letter() -> None:
    state = step(reading().bookmarking("a").moving(1)).bookmarking("b")
    assert sorted(state.bookmarks) == ["a", "b"]
    assert words(state.at_bookmark("a")) == "The storm killed 12."
    assert words(state.at_bookmark("a").back()) == "The choir sang on."
    with pytest.raises(KeyError):
        state.at_bookmark("c")


def test_what_is_found_meanwhile_does_not_move_the_reader() -> None:
    begun = step(ReadingState.at(Place("Wire", 0), COLLECTION, UNCOMPARED).moving(1))
    state = begun.analysed(FOUND, (), (), is_whole=True)
    assert words(state) == "The storm killed nine."
    assert (begun.comparison.fact_at(begun.here), state.comparison.fact_at(state.here)) == (None, DEAD)


def test_judgements_change_what_is_compared_and_leave_what_was_found() -> None:
    state = reading()
    verdict = on_link(LinkVerdict.APART, "", state.comparison.anchors(DEAD.passages[:2]))
    judged = state.judged((), (verdict,))
    assert judged.partner("Echo") is None
    assert judged.found == state.found
    assert judged.judged((), ()).comparison == state.comparison


@pytest.mark.parametrize("discrepancy", [HOW_MANY, WHEN])
def test_the_nearest_side_is_in_the_reader_s_article_where_one_is(discrepancy: Discrepancy) -> None:
    assert reading().nearest_side(discrepancy).article == "Post"
    echo = step(reading().next_partner(1))
    assert echo.nearest_side(discrepancy).article == ("Echo" if discrepancy == HOW_MANY else "Post")


def test_a_step_makes_another_state_and_leaves_the_one_before() -> None:
    before = reading()
    position = before.position
    assert step(before.next_discrepancy(1)).position != position
    assert before.position == position
