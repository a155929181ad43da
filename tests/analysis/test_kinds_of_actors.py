"""The kind of an actor is what the words say of it, and nobody is a person for want of anything else."""

import pytest

from reader.analysis.model import ActorKind
from tests.analysis.making import actors_in, kinds_in


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("It was said by the spokesman Tarro Vesk on the pier.", "Tarro Vesk", "named with a role"),
        ("He left with his wife, Tarro, in the morning.", "Tarro", "named with a role"),
        ("They thanked Tarro, a nurse at the pier.", "Tarro", "named with a role"),
        ("They thanked Tarro Vesk, 45, of the old town.", "Tarro Vesk", "has an age"),
        ("They thanked Tarro Vesk, who wept.", "Tarro Vesk", "followed by “who”"),
        ("They thanked Helena Vesk for help.", "Helena Vesk", "given name: Helena"),
        ("They thanked Tarro Vesk for help. On the pier Vesk wept.", "Tarro Vesk", "named by its last word too"),
    ],
)
def test_a_role_an_age_a_given_name_or_a_surname_alone_make_a_person(text: str, name: str, why: str) -> None:
    (actor,) = (actor for actor in actors_in(text) if actor.name == name)
    assert (actor.kind, actor.why) == (ActorKind.PERSON, (why,))


@pytest.mark.parametrize(
    "text",
    [
        "They thanked Tarro Vesk for help.",
        "They thanked Tarro Vesk, a shipping company, for help.",
        "They thanked the Tarro Vesk for help. On the pier Vesk was cheered.",
    ],
)
def test_two_unknown_words_are_no_person_without_evidence(text: str) -> None:
    assert kinds_in(text)["Tarro Vesk"] is ActorKind.ORGANISATION


def test_a_kind_without_evidence_gives_no_reason() -> None:
    (actor,) = actors_in("They thanked Tarro Vesk for help.")
    assert actor.why == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She lives in Tarro, Ohio, by the lake.", "Tarro"),
        ("They left Seattle by bus.", "Seattle"),
        ("They crossed the Sahara by bus.", "Sahara"),
        ("They stayed at the Tarro Hotel that night.", "Tarro Hotel"),
    ],
)
def test_a_state_after_it_a_list_or_a_word_of_its_own_make_a_place(text: str, name: str) -> None:
    assert kinds_in(text)[name] is ActorKind.PLACE


@pytest.mark.parametrize("name", ["Congress", "Reuters", "Toyota", "Tarro Herald", "Tarro Gazette"])
def test_a_list_or_a_word_of_its_own_make_an_organisation(name: str) -> None:
    assert kinds_in(f"They wrote to {name} about it.") == {name: ActorKind.ORGANISATION}
