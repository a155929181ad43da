"""Who asserts a fact, who puts it down to somebody, who hedges it, and who denies it."""

from reader.comparison.comparison import Comparison
from reader.views.attribution_ladder import Rung, ladder_of
from tests.analysis.making import analysis_of, collection_of


def ladder(*texts: str) -> list[tuple[str, str, str]]:
    """The steps of all sentences of some articles: the rung, the article and the words."""
    comparison = Comparison(collection_of(*texts), analysis_of(*texts))
    passages = [passage for article in comparison.collection.articles for passage in comparison.passages(article.id)]
    return [(step.rung.label, step.passage.article, step.words) for step in ladder_of(comparison, passages[::-1])]


def test_the_firmest_stand_first_and_who_denies_last() -> None:
    assert ladder(
        "Harbour Lines denied that the engine was faulty.",
        "The engine may have been faulty.",
        "The union doubted that the engine was sound.",
        "The coastguard said that the alleged fault sank her.",
        "The engine was faulty.",
        '"It was the engine that sank us."',
    ) == [
        ("states it", "5.txt", "in its own words"),
        ("states it", "6.txt", "in a quotation"),
        ("reports it", "4.txt", "says: the coastguard; hedged: “alleged”"),
        ("hedges it", "2.txt", "hedged: “may”"),
        ("doubts it", "3.txt", "doubts: the union"),
        ("denies it", "1.txt", "denies: Harbour Lines"),
    ]


def test_who_says_that_it_was_not_so_denies_it_and_does_not_report_it() -> None:
    assert ladder(
        "Norway has made a statement saying it had not carried out the raid.",
        "Norway did not deny that it had carried out the raid.",
        "Over a weekend said to be cold, the raid was carried out.",
    ) == [
        ("states it", "2.txt", "in its own words"),
        ("reports it", "3.txt", ""),
        ("denies it", "1.txt", "denies: Norway"),
    ]


def test_a_sentence_in_which_one_asserts_and_another_denies_is_on_both_rungs() -> None:
    assert [rung for rung, *_ in ladder("The mayor said it was safe, but the union denied it.")] == [
        "reports it",
        "denies it",
    ]


def test_the_same_is_not_said_twice_of_a_passage() -> None:
    assert len(ladder("The mayor said it fell, and the mayor said it burned.")) == 1


def test_nobody_is_named_where_the_sentence_names_nobody_but_a_denial_is_still_one() -> None:
    assert ladder("He said that the engine was faulty.", "It was denied that the engine was faulty.") == [
        ("reports it", "1.txt", ""),
        ("denies it", "2.txt", "denies: unnamed source"),
    ]


def test_every_rung_has_a_sign_of_its_own() -> None:
    assert len({rung.sign for rung in Rung}) == len({rung.label for rung in Rung}) == len(Rung)


def test_what_is_not_known_yet_is_on_no_rung() -> None:
    comparison = Comparison(collection_of("It fell."), analysis_of("It fell."))
    (passage,) = comparison.passages("1.txt")
    assert ladder_of(comparison, [passage._replace(end=3)]) == ()
