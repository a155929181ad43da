"""What is found in the sample collection."""

from reader.analysis.model import Analysis, Discrepancy
from tests.analysis.making import kinds_of, sides_of


def _about(analysis: Analysis, kind: str, words: str) -> Discrepancy:
    """The one discrepancy of a kind of which some side says some words."""
    (found,) = (d for d in analysis.discrepancies if d.kind == kind and any(words in side.says for side in d.sides))
    return found


def _says(discrepancy: Discrepancy) -> set[str]:
    return {side.says for side in discrepancy.sides}


def test_how_many_children_were_killed(sample_analysis: Analysis) -> None:
    children = _about(sample_analysis, "number", "a dozen")
    assert children.summary == "children killed: a dozen | 11 under the age of eight | at least 25 (UOSSM)"
    assert len({side.passage.article for side in children.sides}) == 3
    assert children.topic == "children killed"


def test_the_death_toll(sample_analysis: Analysis) -> None:
    toll = _about(sample_analysis, "number", "up to 100 (UOSSM)")
    assert toll.summary == "people killed: at least 58 | 70 (Aleppo Media Center) | up to 100 (UOSSM)"


def test_the_toll_the_children_and_the_hour_come_first(sample_analysis: Analysis) -> None:
    first = [found.summary for found in sample_analysis.differences[:3]]
    assert first == [
        "people killed: at least 58 | 70 (Aleppo Media Center) | up to 100 (UOSSM)",
        "children killed: a dozen | 11 under the age of eight | at least 25 (UOSSM)",
        "at what time: 6:30 a.m. | around 7:30am",
    ]


def test_what_each_source_puts_in_words_of_its_own_is_worth_comparing_and_no_difference(
    sample_analysis: Analysis,
) -> None:
    articles = {a.id for a in sample_analysis.articles}
    attack = sample_analysis.worth_comparing[0]
    assert {side.passage.article for side in attack.sides} == articles
    assert len(attack.versions) == len(articles)
    assert 0 < len(sample_analysis.worth_comparing) <= 8
    order = [found.is_wording for found in sample_analysis.discrepancies]
    assert order == sorted(order)


def test_at_what_time_the_attack_came(sample_analysis: Analysis) -> None:
    assert ["6:30 a.m.", "around 7:30am"] in sides_of(sample_analysis, "time")


def test_what_is_denied_is_said_elsewhere(sample_analysis: Analysis) -> None:
    disputed = _about(sample_analysis, "status", "denied by the Syrian military")
    assert _says(disputed) == {
        "denied by Syria and Russia",
        "denied by the Syrian military",
        "said by the Syrian Observatory for Human Rights",
    }


def test_who_is_blamed_for_the_attack_and_for_the_one_of_2013(sample_analysis: Analysis) -> None:
    blamed = [list(sides) for sides in sides_of(sample_analysis, "agent")]
    assert blamed == [
        ["rebels (the Syrian government)", "Syrian government forces (French President Francois Hollande)"],
        ["the Syrian government (Western states)", "rebels (Damascus)"],
    ]


def test_loaded_names_are_set_beside_plain_ones(sample_analysis: Analysis) -> None:
    assert _says(_about(sample_analysis, "label", "regime")) == {
        "government",
        "regime (Mr Trump, Republican Senator Lindsay Graham)",
    }
    assert _says(_about(sample_analysis, "label", "dictator")) == {"president", "dictator"}


def test_actors_go_by_one_name_across_the_articles(sample_analysis: Analysis) -> None:
    names = {actor.name: set(actor.aliases) for actor in sample_analysis.actors}
    assert names["Bashar al-Assad"] == {"Bashar al-Assad", "Assad"}
    assert names["Khan Sheikhoun"] == {"Khan Sheikhoun", "Khan Sheikhun"}
    assert {"Syrian military", "Syria's military"} <= names["Syrian military"]
    assert names["Union of Medical Care and Relief Organisations"] >= {"UOSSM"}
    assert names["Islamic State"] == {"Islamic State", "Isis"}


def test_actors_have_their_kinds(sample_analysis: Analysis) -> None:
    kinds = kinds_of(sample_analysis.actors)
    assert kinds["Donald Trump"] == "person"
    assert kinds["Syrian government"] == "organisation"
    assert kinds["Damascus"] == kinds["Idlib"] == "place"
    assert kinds["White Helmets"] == "group"


def test_who_puts_the_toll_at_seventy(sample_analysis: Analysis) -> None:
    (seventy,) = (figure for figure in sample_analysis.figures if figure.text == "70")
    names = {actor.id: actor.name for actor in sample_analysis.actors}
    assert seventy.claimed_by
    assert names[seventy.claimed_by] == "Aleppo Media Center"


def test_the_lead_sentences_of_all_three_are_one_fact(sample_analysis: Analysis) -> None:
    (toll,) = (
        fact
        for fact in sample_analysis.facts
        if any("killed at least 58 people" in sample_analysis.text_of(passage) for passage in fact.passages)
    )
    assert {passage.article for passage in toll.passages} == {a.id for a in sample_analysis.articles}
