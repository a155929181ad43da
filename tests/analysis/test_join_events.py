"""A folder of articles on several events: each event is analysed by itself, and the analyses are joined."""

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analyse, analyse_in_steps
from reader.articles.article import Collection
from tests.analysis.making import collection_of
from tests.analysis.stories import BUDGET, FERRY, LATER_BUDGET, SHIPWRECK, TWO_EVENTS


def _narrowed(collection: Collection, articles: tuple[str, ...]) -> Collection:
    kept = tuple(article for article in collection.articles if article.id in articles)
    return Collection(collection.title, kept, collection.folder)


def _alone(collection: Collection, analysis: Analysis) -> list[Analysis]:
    """What is found of each event where only its articles are opened."""
    return [analyse(_narrowed(collection, event)) for event in analysis.events]


def test_an_event_is_told_the_same_whatever_else_lies_in_the_folder() -> None:
    collection = collection_of(*TWO_EVENTS)
    analysis = analyse(collection)
    alone = _alone(collection, analysis)
    assert [len(event) for event in analysis.events] == [3, 2]
    assert {link for part in alone for link in part.links} == set(analysis.links)
    assert [fact.passages for part in alone for fact in part.facts] == [fact.passages for fact in analysis.facts]
    assert {d.sides for part in alone for d in part.discrepancies} == {d.sides for d in analysis.discrepancies}
    assert {f.passage: f.value for part in alone for f in part.figures} == {
        f.passage: f.value for f in analysis.figures
    }
    assert {p: t for part in alone for p, t in part.attributions.items()} == analysis.attributions
    assert {a for part in alone for a in part.omissions.alone} == set(analysis.omissions.alone)


def test_every_id_is_given_once_and_leads_to_what_it_led_to() -> None:
    collection = collection_of(*TWO_EVENTS)
    analysis = analyse(collection)
    ids = [[a.id for a in analysis.actors], [f.id for f in analysis.figures], [f.id for f in analysis.facts]]
    for given in (*ids, [d.id for d in analysis.discrepancies]):
        assert [int(each[1:]) for each in given] == list(range(1, len(given) + 1))
    facts = {fact.id: fact for fact in analysis.facts}
    alone = {d.sides: (part, d) for part in _alone(collection, analysis) for d in part.discrepancies}
    assert any(found.fact for found in analysis.discrepancies)
    for found in analysis.discrepancies:
        part, same = alone[found.sides]
        told = next((fact.passages for fact in part.facts if fact.id == same.fact), ())
        assert (facts[found.fact].passages if found.fact else ()) == told
        assert found.fact is None or found.id in facts[found.fact].discrepancies


def test_who_says_a_figure_is_known_in_every_event() -> None:
    told = "The coastguard said that 58 people had been on board. Mayor Ines Duarte said that 40 people were missing."
    analysis = analyse(collection_of(FERRY + told, BUDGET, SHIPWRECK + told, LATER_BUDGET))
    names = {actor.id: actor.name for actor in analysis.actors}
    assert len(analysis.events) == 2
    assert {names[f.claimed_by] for f in analysis.figures if f.text == "40 people" and f.claimed_by} == {"Ines Duarte"}


def test_the_surest_links_and_the_weightiest_discrepancies_of_all_events_come_first() -> None:
    analysis = analyse(collection_of(*TWO_EVENTS))
    assert list(analysis.discrepancies) == sorted(analysis.discrepancies, key=lambda found: found.order)
    assert {found.is_wording for found in analysis.discrepancies} == {False, True}
    assert [link.score for link in analysis.links] == sorted((link.score for link in analysis.links), reverse=True)


def test_who_is_named_alike_in_two_events_is_one_actor() -> None:
    visit = "Minister Erna Dahl of Norway came to Port Lorne after the wreck. Erna Dahl laid a wreath there."
    analysis = analyse(collection_of(FERRY, BUDGET, SHIPWRECK + visit, LATER_BUDGET, TWO_EVENTS[-1]))
    assert len(analysis.events) == 2
    (dahl,) = [actor for actor in analysis.actors if "Dahl" in actor.name]
    assert [mention.passage.article for mention in dahl.mentions] == ["2.txt", "3.txt", "3.txt", "4.txt"]


def test_the_first_event_is_shown_part_by_part_and_then_the_others() -> None:
    sure, links, first, both = analyse_in_steps(collection_of(*TWO_EVENTS).articles)
    assert not sure.figures
    assert not links.discrepancies
    assert {link.a.article for link in first.links} <= set(first.events[0])
    assert set(first.links) < set(both.links)
    assert both == analyse(collection_of(*TWO_EVENTS))
