"""Why two passages were linked is told in words."""

from itertools import pairwise

from reader.analysis.model import Analysis, Reason, Signal
from tests.analysis.making import analysis_of
from tests.analysis.stories import FERRY, SHIPWRECK


def _why(analysis: Analysis, here: str) -> tuple[Reason, ...]:
    """The reasons of the surest link of the passage that begins with some words."""
    return next(link.why for link in analysis.links if analysis.text_of(link.a).startswith(here))


def _told(why: tuple[Reason, ...], signal: Signal) -> list[str]:
    return [reason.text for reason in why if reason.signal is signal]


def test_a_shared_actor_is_told_by_its_name(ferry: Analysis) -> None:
    assert _told(_why(ferry, "Mayor Ines"), Signal.ACTOR) == ["Ines Duarte"]
    assert _told(_why(ferry, "The shipping"), Signal.ACTOR) == ["Harbour Lines"]


def test_words_of_one_meaning_are_told_as_each_article_has_them(ferry: Analysis) -> None:
    assert "killing ~ died" in _told(_why(ferry, "A ferry sank"), Signal.WORDS)
    assert "denied ~ rejected" in _told(_why(ferry, "The shipping"), Signal.WORDS)


def test_a_word_that_both_have_is_told_once(ferry: Analysis) -> None:
    told = _told(_why(ferry, "Mayor Ines"), Signal.WORDS)
    assert {"captain", "master"} <= set(told)
    assert len(told) == len(set(told))


def test_words_that_match_in_meaning_are_told_with_how_well_they_match(ferry: Analysis) -> None:
    assert any(text.startswith("said ~ told 0.") for text in _told(_why(ferry, "Mayor Ines"), Signal.WORDS))


def test_a_shared_figure_is_told_as_each_article_has_it(ferry: Analysis) -> None:
    assert _told(_why(ferry, "The vessel"), Signal.FIGURE) == ["58 passengers"]
    alike = analysis_of(FERRY, SHIPWRECK.replace("58 passengers", "a total of 58"))
    assert _told(_why(alike, "The vessel"), Signal.FIGURE) == ["58 passengers ~ 58"]


def test_numbers_are_the_same_in_words_and_in_digits() -> None:
    one = "The blast at the harbour hurt 12 sailors, a doctor said."
    other = "A dozen sailors were hurt by the blast at the harbour, according to a doctor."
    analysis = analysis_of(f"Blast at the harbour\n\n{one}\n\n{FERRY}", f"{SHIPWRECK}\n\n{other}")
    assert "12 sailors ~ A dozen sailors" in _told(_why(analysis, "The blast"), Signal.FIGURE)


def test_places_near_the_beginning_speak_for_a_link(ferry: Analysis) -> None:
    assert _told(_why(ferry, "A ferry sank"), Signal.CONTEXT) == ["both near the beginning"]


def test_reasons_are_few_and_the_weightiest_come_first(ferry: Analysis) -> None:
    for link in ferry.links:
        assert 0 < len(link.why) <= 6
        assert link.why[0].weight > 0
        assert all(before.weight >= after.weight for before, after in pairwise(link.why))
        assert all(reason.text.strip() for reason in link.why)
