"""What one source denies and another tells is a discrepancy; what is said not to be so is denied by who says it."""

import pytest

from reader.analysis.model import AttributionKind
from tests.analysis.making import analysis_of, sides_of

COMPANY = "The shipping company denied that the engine of the ferry was faulty."
CAPTAIN = "The captain denied that the engine of the ferry was faulty."
TOLD = "The engine of the ferry was faulty."


def test_what_one_source_denies_and_another_tells_is_disputed() -> None:
    assert sides_of(analysis_of(COMPANY, TOLD), "status") == [
        ["denied by the shipping company", "stated as a fact"],
    ]


def test_who_tells_what_is_denied_is_named() -> None:
    told = "Inspectors said that the engine of the ferry was faulty."
    assert sides_of(analysis_of(COMPANY, told), "status") == [["denied by the shipping company", "said by inspectors"]]


def test_all_who_deny_one_thing_are_sides_of_one_disagreement() -> None:
    analysis = analysis_of(COMPANY, CAPTAIN, TOLD)
    assert sides_of(analysis, "status") == [
        ["denied by the shipping company", "denied by the captain", "stated as a fact"]
    ]


def test_one_who_denies_under_two_names_is_one() -> None:
    here = "Mayor Ines Duarte denied that the engine of the ferry was faulty."
    there = "Duarte denied that the engine of the ferry was faulty."
    assert sides_of(analysis_of(here, there), "agent") == []


def test_a_denial_without_another_source_disputes_nothing() -> None:
    assert analysis_of(COMPANY).discrepancies == ()
    assert analysis_of(COMPANY, "Parliament rose after a quarrel on bread.").discrepancies == ()


def test_a_denial_that_is_not_made_disputes_nothing() -> None:
    text = "The shipping company did not deny that the engine of the ferry was faulty."
    assert sides_of(analysis_of(text, TOLD), "status") == []


def test_what_has_little_to_do_with_a_denial_is_no_side_of_it() -> None:
    deny = "A bakery gave away bread.\nRain fell all day.\nThe company denied that the engine had been loud for weeks."
    told = "Snow lay on the roofs.\nA choir sang in the square.\nThe engine of a circus van would not start."
    assert sides_of(analysis_of(deny, told), "status") == []


def test_who_only_speaks_elsewhere_does_not_tell_what_is_denied() -> None:
    denied = "The builder Corrin denied that the crane had been left unsecured. The crane fell on Monday."
    silent = "The crane fell on Monday. The builder Corrin declined to comment."
    told = [side for sides in sides_of(analysis_of(denied, silent), "status") for side in sides]
    assert "stated as a fact" not in told


def test_a_side_tells_what_is_denied_and_not_something_else_of_the_one_who_denies() -> None:
    denied = "Lakeline Ltd denied that the ferry was overloaded. The ferry sank off Brenna."
    told = "The ferry was overloaded, two survivors said."
    other = (
        "The ferry operator Lakeline Ltd said it would cooperate with the investigation. The vessel sank off Brenna."
    )
    assert ["denied by Lakeline Ltd", "said by two survivors"] in sides_of(analysis_of(denied, told, other), "status")


NEGATED = "Norway has made a statement saying that it had not carried out the raid that killed 58 people."


def _kinds(sentence: str) -> list[tuple[AttributionKind, str]]:
    (telling,) = analysis_of(sentence).attributions.values()
    return [(said.kind, said.name) for said in telling.attributions]


def test_who_says_that_it_is_not_so_denies_it() -> None:
    assert _kinds(NEGATED) == [(AttributionKind.DENIES, "Norway")]


def test_who_denies_a_deed_does_not_deny_each_figure_in_the_sentence() -> None:
    analysis = analysis_of(NEGATED)
    (norway,) = (actor for actor in analysis.actors if actor.name == "Norway")
    assert [(figure.value, figure.claimed_by) for figure in analysis.figures] == [(58, norway.id)]


def test_one_may_deny_what_another_says_in_the_same_sentence() -> None:
    sentence = "The union said the engine was faulty, but the company said it was not faulty."
    assert _kinds(sentence) == [(AttributionKind.SAYS, "the union"), (AttributionKind.DENIES, "the company")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The company said that it did not deny the fault.",
        "The company said there was no doubt about the fault.",
        "The company said nobody had denied the fault.",
    ],
)
def test_what_is_negated_twice_is_not_denied(sentence: str) -> None:
    assert _kinds(sentence)[0] == (AttributionKind.SAYS, "the company")
