"""Which actor a phrase names that says who makes a claim."""

import pytest

from reader.analysis.actors.named_speaker import speaker_of
from reader.analysis.model import Actor, ActorKind, Mention
from reader.analysis.passage import Passage


def _actor(number: int, *forms: str) -> Actor:
    mentions = tuple(Mention(Passage("herald.txt", 0, len(form)), form) for form in forms)
    return Actor(f"a{number}", forms[0], ActorKind.PERSON, mentions)


ACTORS = [
    _actor(1, "Luka Dorn", "Mr Dorn", "Dorn"),
    _actor(2, "Port Union", "union"),
    _actor(3, "Ranzo"),
    _actor(4, "Velden"),
    _actor(5, "Ada Dorn"),
]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Luka Dorn", "Luka Dorn"),
        ("Mr Dorn", "Luka Dorn"),
        ("Former President Luka Dorn", "Luka Dorn"),
        ("the Port Union", "Port Union"),
        ("Velden", "Velden"),
    ],
)
def test_a_name_or_a_title_with_it_is_the_actor(phrase: str, name: str) -> None:
    actor = speaker_of(phrase, ACTORS)
    assert actor
    assert actor.name == name


@pytest.mark.parametrize(
    "phrase",
    ["", "Ranzo and Velden", "Ranzo, Velden", "two opponents of Luka Dorn", "a Port Union official"],
)
def test_several_names_or_other_people_are_no_single_actor(phrase: str) -> None:
    assert speaker_of(phrase, ACTORS) is None


def test_a_name_of_two_actors_is_neither() -> None:
    assert speaker_of("Dorn", [_actor(1, "Luka Dorn", "Dorn"), _actor(2, "Ada Dorn", "Dorn")]) is None
