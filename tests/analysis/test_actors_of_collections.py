"""Names of several articles are brought together under one actor where they mean one."""

from reader.analysis.model import Actor, ActorKind
from tests.analysis.making import actors_in, names_in

FERRY = "Mayor Ines Duarte met the families on the pier. Duarte promised help."


def _articles_of(actor: Actor) -> list[str]:
    return [mention.passage.article for mention in actor.mentions]


def test_articles_share_an_actor_and_each_form_keeps_its_place() -> None:
    (duarte,) = actors_in(FERRY, "The families thanked Ms Duarte, they said.")
    assert duarte.name == "Ines Duarte"
    assert duarte.kind is ActorKind.PERSON
    assert _articles_of(duarte) == ["1.txt", "1.txt", "2.txt"]
    assert [mention.text for mention in duarte.mentions] == ["Ines Duarte", "Duarte", "Duarte"]


def test_one_name_spelt_in_two_ways_is_one_actor() -> None:
    spelt = names_in(
        "Troops entered the town of Khan Sheikhoun in the morning.", "Farmers left the town of Khan Sheikhun early."
    )
    assert spelt == {"Khan Sheikhoun": ("Khan Sheikhoun", "Khan Sheikhun")}


def test_an_acronym_of_one_article_stands_for_the_name_of_another() -> None:
    found = names_in("The fishermen asked the World Fishing Federation for help.", "The WFF paid for the pier.")
    assert found == {"World Fishing Federation": ("World Fishing Federation", "WFF")}


def test_names_that_only_look_alike_stay_apart() -> None:
    assert set(names_in("The families met Rosa Vance in the square.", "The families met Rosa Lindt there.")) == {
        "Rosa Vance",
        "Rosa Lindt",
    }
    assert set(names_in("Ships left Austria and Australia early.", "Iran and Iraq met on the pier.")) == {
        "Austria",
        "Australia",
        "Iran",
        "Iraq",
    }


def test_a_surname_goes_to_the_person_who_is_named_most() -> None:
    text = "The families met Rosa Vance and Paul Vance. They thanked Rosa Vance, but Vance wept."
    assert names_in(text) == {"Rosa Vance": ("Rosa Vance", "Vance"), "Paul Vance": ("Paul Vance",)}


def test_who_is_named_most_comes_first_and_ids_count_up() -> None:
    actors = actors_in("The families met Alan Brook in the square.", FERRY)
    assert [actor.name for actor in actors] == ["Ines Duarte", "Alan Brook"]
    assert [actor.id for actor in actors] == ["a1", "a2"]


def test_no_articles_name_nobody() -> None:
    assert actors_in() == []
