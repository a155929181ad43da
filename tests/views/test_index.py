"""The index: actors by kind, figures by what they count, and what is found by typing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.analysis.figure import Bound, FigureKind, Topic
from reader.analysis.model import ActorKind, Missing, Omissions
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.notes.judgements.judgement import Verdict, on_actors
from reader.views.detail import entry_lines
from reader.views.index import Entry, Section, filtered, index_of, leaves, same_thing
from tests.analysis.making import analysis_of, collection_of
from tests.layout.making import Desk

KILLED = Topic("", "~kill")
DESK = Desk(
    {
        "Post": "Ellen Tarrant spoke. Mayor Tarrant said 12 died. The Harbour Aid League (HAL) counted 70. Émile came.",
        "Echo": "Zoe Abel and Tarrant met. At least 12 died. It was 3 km away. It was hot.",
    }
)
TARRANT = DESK.actor(
    "Ellen Tarrant", {"Post": ["Ellen Tarrant", "Mayor Tarrant"], "Echo": ["Tarrant"]}, why=("title: Mayor",)
)
ABEL = DESK.actor("Zoe Abel", {"Echo": ["Zoe Abel"]})
EMILE = DESK.actor("Émile", {"Post": ["Émile"]})
LEAGUE = DESK.actor("Harbour Aid League", {"Post": ["Harbour Aid League"]}, ActorKind.ORGANISATION)
FIGURES = (
    DESK.figure("Post", "70", 70, of="killed", topic=KILLED, by=LEAGUE.id),
    DESK.figure("Post", "12", 12, of="people killed", topic=KILLED),
    DESK.figure("Echo", "At least 12", 12, bound=Bound.AT_LEAST, of="people killed", topic=KILLED),
    DESK.figure("Echo", "3 km", 3, FigureKind.DISTANCE, unit="km"),
)
READING = DESK.comparison(FIGURES, [ABEL, EMILE, LEAGUE, TARRANT])


def drawn(entries: tuple[Entry, ...]) -> Iterator[str]:
    """The entries below the sections, one a line, indented."""
    for entry in entries:
        yield " ".join(part for part in (entry.sign, entry.label, entry.counts) if part)
        yield from (f"  {line}" for line in drawn(entry.children))


def section(key: str, *, by_name: bool = False) -> list[str]:
    return list(drawn(next(e for e in index_of(READING, by_name=by_name) if e.target == key).children))


def named(label: str) -> Entry:
    return next(e for s in index_of(READING) for e in (*s.children, *leaves(s)) if e.label == label)


def test_actors_stand_by_kind_the_most_prominent_first_and_those_of_one_source_marked() -> None:
    assert section("actors") == [
        "persons 3",
        "  Ellen Tarrant 2·1",
        "  ◦ Émile 1·0",
        "  ◦ Zoe Abel 0·1",
        "organisations 1",
        "  ◦ Harbour Aid League 1·0",
    ]


def test_actors_can_be_sorted_by_name_accents_aside() -> None:
    assert section("actors", by_name=True)[1:4] == ["  Ellen Tarrant 2·1", "  ◦ Émile 1·0", "  ◦ Zoe Abel 0·1"]
    desk = Desk({"a": "Bo met Al. Yes, Bo did.", "b": "Bo."})
    comparison = desk.comparison(actors=[desk.actor("Al", {"a": ["Al"]}), desk.actor("Bo", {"a": ["Bo"], "b": ["Bo"]})])
    orders = [[e.label for e in leaves(index_of(comparison, by_name=by_name)[2])] for by_name in (False, True)]
    assert orders == [["Bo", "Al"], ["Al", "Bo"]]


def test_figures_stand_by_what_they_count_with_source_and_claimant() -> None:
    assert section("figures") == [
        "≠ people killed 2·1",
        "  12 Post",
        "  At least 12 Echo",
        "  70  Harbour Aid League Post",
        "distances: 3 km Echo",
    ]


def test_a_figure_given_twice_in_a_source_is_one_entry_and_counts_twice_as_in_every_export() -> None:
    desk = Desk({"Post": "12 died. They were 12 in all.", "Echo": "It said 12."})
    words = (("Post", "12 died"), ("Post", "12 in all"), ("Echo", "12"))
    found = [replace(desk.figure(*place, 12, of="died", topic=KILLED), text="12") for place in words]
    comparison = desk.comparison(found)
    figures = next(entry for entry in index_of(comparison) if entry.target == "figures")
    assert [leaf.counts for leaf in leaves(figures)] == ["Post ×2", "Echo"]
    assert figures.counts == str(len(comparison.analysis.figures)) == "3"


def test_all_figures_that_count_the_same_are_walked_in_the_order_of_the_panes() -> None:
    entry = named("70  Harbour Aid League")
    assert entry.places == (FIGURES[0].passage,)
    assert entry.walk == (FIGURES[1].passage, FIGURES[0].passage, FIGURES[2].passage)
    assert entry.title == "people killed: 70  Harbour Aid League"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mayor", ["Ellen Tarrant"]),
        ("TARR ell", ["Ellen Tarrant"]),
        ("hal", ["Harbour Aid League"]),
        ("emile", ["Émile"]),
        ("league", ["Harbour Aid League", "70  Harbour Aid League"]),
        ("people killed", ["12", "At least 12", "70  Harbour Aid League"]),
        ("70", ["70  Harbour Aid League"]),
        ("distance", ["distances: 3 km"]),
        ("person", ["Ellen Tarrant", "Émile", "Zoe Abel"]),
        ("zebra", []),
    ],
)
def test_typing_finds_an_entry_by_any_of_its_names(words: str, found: list[str]) -> None:
    sections = filtered(index_of(READING), words)
    assert [entry.label for s in sections for entry in leaves(s)] == found


def test_what_is_narrowed_counts_what_is_left() -> None:
    assert [line.strip() for line in drawn(filtered(index_of(READING), "mayor"))] == [
        "Actors 1",
        "persons 1",
        "Ellen Tarrant 2·1",
    ]


def test_of_many_sources_how_often_and_in_how_many_is_told() -> None:
    desk = Desk({str(n): "Bo came." for n in range(9)})
    comparison = desk.comparison(actors=[desk.actor("Bo", {str(n): ["Bo"] for n in range(4)})])
    (bo,) = leaves(index_of(comparison)[2])
    assert bo.counts == "4 in 4"


def test_of_a_single_article_nothing_is_marked_as_its_own() -> None:
    desk = Desk({"a": "Bo came."})
    (bo,) = leaves(index_of(desk.comparison(actors=[desk.actor("Bo", {"a": ["Bo"]})]))[2])
    assert bo.sign == ""


def told(label: str) -> tuple[str, str, str]:
    (line,) = entry_lines(READING, named(label))
    return line.head, line.text, line.right


def test_an_actor_is_told_of_with_its_other_names_and_why_it_is_what_it_is() -> None:
    assert told("Ellen Tarrant") == (
        "person Ellen Tarrant",
        "also Mayor Tarrant, Tarrant; because: title: Mayor",
        "in all 2, 3 mentions",
    )
    assert told("Zoe Abel") == ("person Zoe Abel", "", "only Echo, 1 mention")


def test_a_figure_is_told_of_with_its_claimant_and_its_sentence() -> None:
    head, text, right = told("70  Harbour Aid League")
    assert (head, right) == ("people killed: 70", "Post")
    assert text == "says Harbour Aid League: “The Harbour Aid League (HAL) counted 70.”"


def test_a_group_is_told_of_source_by_source() -> None:
    assert told("people killed") == (
        "people killed",
        "Post: 12, 70  Harbour Aid League | Echo: At least 12",
        "the sources differ",
    )


def test_of_sections_and_kinds_nothing_is_told() -> None:
    assert [entry_lines(READING, entry) for entry in index_of(READING)] == [[]] * 7
    assert entry_lines(READING, named("persons")) == []


def test_what_a_figure_s_words_come_to_is_told_where_they_do_not_say_it() -> None:
    desk = Desk({"a": "A dozen people came last week."})
    dozen = desk.figure("a", "A dozen people", 12.0, of="people")
    week = desk.figure("a", "last week", "2017-03-27/2017-04-02", FigureKind.DATE)
    comparison = desk.comparison([dozen, week])
    heads = [entry_lines(comparison, entry)[0].head for entry in leaves(index_of(comparison)[3])]
    assert sorted(head.partition(" = ")[2] for head in heads) == ["12", "27 March 2017 to 2 April 2017"]


def test_judgements_are_listed_where_there_are_any() -> None:
    judgement = on_actors(Verdict.MERGE, ("Ellen Tarrant", "Zoe Abel"))
    (section,) = index_of(replace(READING, judgements=(judgement,)))[7:]
    assert (section.label, [entry.label for entry in leaves(section)]) == ("Judgements", ["Ellen Tarrant = Zoe Abel"])


STORM = "The storm tore the roof off the old lighthouse of Port Lorne on Monday night."
RETOLD = "On Monday night the storm tore the roof off the old lighthouse at Port Lorne."
BAKERY = "A bakery in Almer Street gave 300 loaves to the neighbours of Ruth Halloran."


def test_what_all_others_report_and_what_only_one_does_is_listed_by_source() -> None:
    texts = (f"{STORM} {BAKERY}", RETOLD, "Buses were late. Pupils sang.")
    comparison = Comparison(collection_of(*texts), analysis_of(*texts))
    found = {entry.target: entry for entry in index_of(comparison)}
    omissions, alone = found[Section.OMISSIONS], found[Section.ONLY_IN_ONE]
    fact = comparison.analysis.facts[0]
    assert list(drawn(omissions.children)) == ["all but “Buses were late” 1", f"  1 {fact.label} 1·1·0"]
    assert list(drawn(alone.children)) == ["only “The storm tore the roof…” 1", f"  {BAKERY}"]
    assert omissions.children[0].children[0].places == fact.passages
    assert [comparison.analysis.text_of(place) for place in alone.children[0].children[0].places] == [BAKERY]


def test_of_much_that_only_one_source_has_the_weightiest_is_listed_and_the_rest_counted() -> None:
    loaves = " ".join(f"Baker {name} gave {n}00 loaves to Ruth Halloran." for n, name in enumerate("ABCDEFGHIJ", 1))
    texts = (loaves, "Buses were late. Pupils sang.")
    comparison = Comparison(collection_of(*texts), analysis_of(*texts))
    (alone,) = (entry for entry in index_of(comparison) if entry.target is Section.ONLY_IN_ONE)
    assert [(group.counts, len(group.children)) for group in alone.children] == [("8 of 10", 8)]


def test_what_a_source_denies_stands_apart_and_leads_to_the_denial() -> None:
    texts = (STORM, RETOLD, "Buses were late.")
    analysis = analysis_of(*texts)
    denial = Passage("3.txt", 0, 5)
    missing = Missing(analysis.facts[0].id, "3.txt", denial)
    comparison = Comparison(collection_of(*texts), replace(analysis, omissions=Omissions(missing=(missing,))))
    (omissions,) = (entry for entry in index_of(comparison) if entry.target is Section.OMISSIONS)
    assert [group.label for group in omissions.children] == ["all but “Buses were late”, which denies"]
    assert omissions.children[0].children[0].places[0] == denial


def test_a_thing_is_known_again_in_an_index_made_later() -> None:
    renamed = replace(TARRANT, name="Tarrant")
    assert same_thing(renamed) == same_thing(TARRANT) != same_thing(ABEL)
    keys = [entry.key for top in index_of(READING) for entry in (top, *top.children, *leaves(top)) if entry.children]
    assert len(set(keys)) == len(keys)
