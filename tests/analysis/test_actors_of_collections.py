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


def test_a_state_with_a_compass_point_in_its_name_is_another_state() -> None:
    assert set(names_in("Rain fell in South Sudan all day. In Sudan it was dry.")) == {"South Sudan", "Sudan"}
    assert set(names_in("Boats left West Papua at dawn. In Papua it was dry.")) == {"West Papua", "Papua"}


def test_a_father_is_not_his_son_where_an_article_names_both() -> None:
    both = "The clerk met Alan Brook on the pier. Later he met Alan Brook Jr. and wept. Brook left early."
    assert names_in(both) == {"Alan Brook": ("Alan Brook", "Brook"), "Alan Brook Jr": ("Alan Brook Jr",)}


def test_a_name_with_and_without_jr_is_one_person_where_no_article_has_both() -> None:
    found = names_in("The clerk met Alan Brook on the pier.", "The clerk met Alan Brook Jr. on the pier.")
    assert found == {"Alan Brook Jr": ("Alan Brook", "Alan Brook Jr")}


def test_other_middle_initials_are_another_person_s() -> None:
    text = "The clerk met Alan R. Brook on the pier. Later he met Alan T. Brook and wept."
    assert set(names_in(text)) == {"Alan R. Brook", "Alan T. Brook"}


def test_a_family_is_not_the_one_who_has_its_name() -> None:
    text = "The clerk met Alan Brandt on the pier. Brandt wept, and the Brandts were moved by it."
    assert names_in(text) == {"Alan Brandt": ("Alan Brandt", "Brandt"), "Brandts": ("Brandts",)}


def test_a_town_is_not_its_county_and_a_body_not_its_parent() -> None:
    assert set(names_in("Rain fell on Alda County. The fishermen of Alda wept.")) == {"Alda County", "Alda"}
    text = "The fishermen asked the Senate Fisheries Committee for help. By night the Senate met."
    assert set(names_in(text)) == {"Senate Fisheries Committee", "Senate"}
