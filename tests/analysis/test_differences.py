"""What is claimed to differ does differ: tables of sentences for each way in which that could be untrue."""

import pytest

from reader.analysis.model import Analysis
from tests.analysis.making import analysis_of


def _claimed(*texts: str, today: str | None = None) -> list[str]:
    return [found.summary for found in analysis_of(*texts, today=today).differences]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        # another predicate
        ("The flood in Alda left at least one dead and two missing.", "The flood in Alda killed five people."),
        ("The flood in Alda killed 50 people.", "The flood in Alda injured 53 people, doctors said."),
        ("The flood in Alda killed 50 people and hurt 70.", "The flood in Alda killed 50 people and displaced 90."),
        ("Police arrested 40 people in Alda on Monday.", "Police charged 25 people in Alda on Monday."),
        # a date is no count
        ("The 19 Sept. 11 hijackers died in the planes.", "In the planes, 15 hijackers died, the panel said."),
        (
            "Nobody forgot the dead of 9/11 in the planes.",
            "In the planes, 40 people were dead by noon, the panel said.",
        ),
        # another thing counted
        ("The flood in Alda destroyed 10 houses.", "The flood in Alda destroyed 14 bridges."),
        ("The flood in Alda killed 10 people.", "The flood in Alda killed 14 horses."),
        # another year, place, part or event
        ("The quake in Alda killed 40 people.", "The quake in Alda in 2003 killed 90 people."),
        ("The quake in Alda killed 40 people.", "Two years ago a quake in Alda killed 90 people."),
        (
            "Bombs killed 40 people in Alda Town.",
            "In Port Lorne, bombs killed 60 people; bombs were heard in Alda Town.",
        ),
        ("The quake in Alda killed 40 people.", "A similar quake in Alda killed 90 people."),
        ("The quake in Alda killed 40 people.", "The quake in Alda killed another 60 people."),
        ("Police arrested 46 people in Alda.", "Police arrested 80 people in Alda over four nights."),
        ("The quake in Alda killed 40 people.", "The quake in Alda hurt 50 people, 12 of whom were killed later."),
        ("The quake in Alda killed 40 people.", "The three people killed by the quake in Alda were brothers."),
        # those who are badly hurt among all who are hurt
        ("The quake in Alda left eight seriously injured.", "The quake in Alda injured 40 people."),
        ("In Alda eight people suffered from serious injury after the quake.", "The quake in Alda injured 40 people."),
        ("The quake in Alda damaged seven villages.", "The quake in Alda damaged the four hardest-hit villages."),
        ("The 7.7 magnitude quake shook Alda.", "One 7.3-magnitude quake shook Alda."),
        # two fates counted together
        ("The quake in Alda killed 40 people.", "The quake in Alda left 90 people dead and missing."),
        ("The quake in Alda killed 40 people.", "The quake in Alda killed or injured 90 people."),
        # the same, told less exactly
        ("The quake in Alda killed 58 people.", "The quake in Alda killed at least 50 people."),
        ("The quake in Alda killed 58 people.", "The quake in Alda killed about 60 people."),
        ("The quake in Alda killed up to 60 people.", "The quake in Alda killed 58 people."),
    ],
)
def test_a_count_needs_its_own_predicate_event_and_scope(here: str, there: str) -> None:
    assert _claimed(here, there) == []


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (
            "The flood in Alda left four dead and two missing.",
            "The flood in Alda left five dead and two missing.",
            "killed: four | five",
        ),
        (
            "The quake in Alda killed 40 people and injured 70.",
            "The quake in Alda injured 90 people and killed 40.",
            "people injured: 70 | 90",
        ),
        (
            "The quake in Alda in 2003 killed 40 people.",
            "The quake of 2003 in Alda killed 90 people.",
            "people killed: 40 | 90",
        ),
        (
            "The quake in Alda damaged 40 houses.",
            "In Alda, 90 houses were damaged by the quake.",
            "houses damaged: 40 | 90",
        ),
        (
            "A quake with a magnitude of 6.1 hit Alda.",
            "The quake that hit Alda had a magnitude of 5.9.",
            "magnitude: 6.1 | 5.9",
        ),
    ],
)
def test_a_count_of_one_thing_in_one_predicate_differs(here: str, there: str, told: str) -> None:
    assert _claimed(here, there) == [told]


def test_one_source_that_gives_two_numbers_in_one_voice_does_not_contradict_itself() -> None:
    there = "The quake in Alda killed 90 people. Nobody slept. Schools were shut. Bread was dear."
    assert _claimed("The quake in Alda killed 40 people. Trains stood still.", there) == ["people killed: 40 | 90"]
    parts = "The quake in Alda killed 40 people. By the harbour of Alda the quake killed 30 people. Trains stood still."
    assert _claimed(parts) == []
    assert all("40" not in told or "30" not in told for told in _claimed(parts, there))


def test_the_values_of_a_number_are_its_sides_whoever_says_them() -> None:
    told = _claimed(
        "The quake in Alda killed at least 40 people. Schools were shut.",
        "The quake in Alda killed 40 people. The Port Union claimed that the quake in Alda had killed 70 people.",
        "Up to 100 people were killed by the quake in Alda. Bread was dear. Trains stood still.",
    )
    assert told == ["people killed: at least 40 | 70 (Port Union) | up to 100"]


def _numbers(analysis: Analysis) -> int:
    return sum(found.kind == "number" for found in analysis.discrepancies)


def test_what_has_more_than_four_versions_is_a_jumble_and_not_shown() -> None:
    ends = ("The harbour was calm.", "Nobody slept.", "Schools were shut.", "Trains stood still.", "Bread was dear.")
    texts = [f"The quake in Alda killed {40 + 10 * n} people. {end}" for n, end in enumerate(ends)]
    assert _numbers(analysis_of(*texts[:4])) == 1
    assert _numbers(analysis_of(*texts)) == 0


def test_sides_that_say_the_same_are_no_sides() -> None:
    entire = "The entire town of Alda was flooded on Monday, the mayor said."
    denials = ("Harbour Lines denied that the ferry sank.", "The crew denied that the ferry sank.")
    assert analysis_of(entire, entire.replace("the mayor", "the coastguard")).differences == ()
    assert _claimed(*denials) == []
    assert _claimed("The ferry sank near Port Lorne.", "The ferry sank near Port Lorne Pier.") == []
    assert _claimed("The ferry sank in New Zealand.", "The ferry sank in New Zealand Bay.") == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("The government of Norway met on Monday.", "The regime in Syria met on Monday."),
        ("Norway's government met to talk of bread.", "The Syrian regime met to talk of bread."),
        ("Norway's government met. So did the Syrian regime.", "The Norwegian government met on Monday at noon."),
    ],
)
def test_the_rulers_of_two_states_are_not_two_names_of_one(here: str, there: str) -> None:
    assert _claimed(here, there) == []


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        ("The clinic denied service to sailors in Alda.", "The clinic in Alda gave service to sailors."),
        ("The judge denied a request for bail in Alda.", "The lawyers filed a request for bail in Alda."),
        ("Harbour Lines denied that the Santa Rita had been overloaded.", "The Santa Rita had not been overloaded."),
        ("Harbour Lines denied that the Santa Rita had been overloaded.", "Harbour Lines bought the Santa Rita."),
        (
            "Harbour Lines denied that the Santa Rita had been overloaded.",
            "If the Santa Rita was overloaded, Harbour Lines would pay.",
        ),
        (
            "Harbour Lines denied that the Santa Rita had been overloaded.",
            "In 1998 the Santa Rita had been overloaded, said the Port Union.",
        ),
    ],
)
def test_only_the_very_proposition_that_is_denied_is_set_against_the_denial(denial: str, other: str) -> None:
    assert _claimed(denial, other) == []


def test_what_is_denied_and_stated_is_a_difference_with_all_who_deny_it() -> None:
    told = _claimed(
        "Harbour Lines denied that the Santa Rita had been overloaded.",
        "The Santa Rita had been overloaded for years, the Port Union said.",
        "The crew of Harbour Lines denied that the Santa Rita had been overloaded.",
    )
    assert told == [
        "the Santa Rita had been overloaded: denied by Harbour Lines | denied by the crew of Harbour Lines"
        " | said by the Port Union"
    ]


def test_who_accuses_somebody_is_set_against_their_denial() -> None:
    told = _claimed(
        "Two former aides accused Mayor Ines Duarte of hiding the accounts.\nThe harbour was calm.",
        "Duarte dismissed the allegations and said she would stay.",
    )
    assert [line.rpartition(": ")[2] for line in told] == ["denied by Duarte | alleged by two former aides"]


def test_an_accusation_is_put_down_to_who_makes_it_and_to_nobody_else_in_the_sentence() -> None:
    told = _claimed(
        "The harbour master claimed to be calm when two former aides accused Mayor Ines Duarte of hiding the accounts.",
        "Duarte dismissed the allegations and said she would stay.",
    )
    assert [line.rpartition(": ")[2] for line in told] == ["denied by Duarte | alleged by two former aides"]


def test_the_lawyer_of_somebody_is_not_them() -> None:
    told = _claimed(
        "Two former aides accused Mayor Ines Duarte of hiding the accounts.",
        "A lawyer for Mr. Duarte, in a letter to the council, denied that Duarte had hidden the accounts.",
    )
    assert [line.rpartition(": ")[2] for line in told] == [
        "denied by a lawyer for Mr. Duarte | alleged by two former aides"
    ]


@pytest.mark.parametrize(
    ("denial", "what"),
    [
        ("Duarte denied the allegations, which were made in Alda.", "the allegations"),
        ("The council spoke of the allegations, which Duarte has repeatedly denied.", "the allegations"),
        ("Duarte denied that she had hidden the accounts and left for Alda.", "she had hidden the accounts"),
        ("Duarte denied the allegations that she had hidden the accounts.", "she had hidden the accounts"),
    ],
)
def test_what_is_denied_is_named_in_whole_words(denial: str, what: str) -> None:
    told = _claimed("Two former aides accused Mayor Ines Duarte of hiding the accounts.", denial)
    assert [line.rpartition(": ")[0] for line in told] == [what]


def test_how_often_something_happened_is_named_with_what_happened() -> None:
    told = _claimed(
        "The boy was shot 11 times by police in Alda on Monday, said the coroner of Alda.",
        "The boy was shot seven times by police in Alda on Monday, said the coroner of Alda.",
    )
    assert told == ["times shot: 11 | seven"]


def test_two_whom_one_article_quotes_may_differ() -> None:
    told = _claimed(
        "Two former aides accused Mayor Ines Duarte of hiding the accounts.\nDuarte dismissed the allegations.",
        "The harbour was calm.",
    )
    assert [line.rpartition(": ")[2] for line in told] == ["denied by Duarte | alleged by two former aides"]


@pytest.mark.parametrize(
    ("accusation", "denial"),
    [
        ("Two aides accused Ada Brandt of hiding the accounts.", "Duarte dismissed the allegations."),
        ("Mayor Ines Duarte accused two aides of hiding the accounts.", "Duarte dismissed the allegations."),
        ("Two aides accused Mayor Ines Duarte of hiding the accounts.", "Duarte denied that she had met the king."),
        ("Two aides accused Mayor Ines Duarte of hiding the accounts.", "Duarte denied the aides a hearing."),
    ],
)
def test_an_accusation_of_somebody_or_something_else_is_not_what_is_denied(accusation: str, denial: str) -> None:
    assert _claimed(accusation, f"Mayor Ines Duarte spoke in Alda.\n{denial}") == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        # when it was said, and when it happened
        (
            "The ferry sank off Lorne late on Friday, officials said on Saturday.",
            "The ferry sank off Lorne late on Friday.",
        ),
        (
            "POSTED: 10:52 GMT, April 10, 2007 The ferry sank off Lorne at dawn.",
            "The ferry sank off Lorne at 9:30 a.m.",
        ),
        (
            "June 11, 2012 10:24 AM The ferry sank off Lorne.",
            "MONDAY, JUNE 11, 2012 AT 10:49 AM The ferry sank off Lorne.",
        ),
        # a limit, and the hour itself told less exactly
        ("By 8.30am the fire in Lorne was out.", "The fire in Lorne was out at about 9.30am."),
        ("The fire in Lorne broke out at about 3pm.", "The fire in Lorne broke out at 3.20pm."),
        ("The fire in Lorne broke out shortly after 3:30 a.m.", "The fire in Lorne broke out at 3:33 a.m."),
        ("The fire in Lorne broke out at 20:45 GMT.", "The fire in Lorne broke out at 9.45pm."),
        # of other deeds
        ("The ferry left Lorne at 6:30 a.m.", "Divers found a body on the beach at 7:15 a.m."),
        ("The mayor was elected in 2003.", "The mayor was born in 1961."),
    ],
)
def test_times_are_of_one_deed_and_never_those_at_which_it_was_said(here: str, there: str) -> None:
    assert _claimed(here, there, today="2012-06-11") == []


def test_hours_and_years_of_one_deed_differ() -> None:
    assert _claimed("The fire in Lorne broke out at about 3pm.", "The fire in Lorne broke out at 3.45pm.") == [
        "at what time: about 3pm | 3.45pm"
    ]
    assert _claimed("The bishop of Lorne was ousted in 2003.", "The bishop of Lorne was ousted in 2002.") == [
        "when: 2003 | 2002"
    ]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Crews from Devon fought the fire at the store.", "Crews from Tiverton fought the fire at the store."),
        ("The store burned down in Alda.", "The store burned down in Mill Street."),
    ],
)
def test_places_are_of_one_deed_and_neither_within_the_other(here: str, there: str) -> None:
    assert _claimed(here, there) == []


def test_what_is_told_in_other_words_is_worth_comparing_and_claimed_by_nobody() -> None:
    analysis = analysis_of(
        "The mayor praised the crew of the ferry that sank off Lorne on Monday for its calm in the storm.",
        "The crew of the ferry that sank off Lorne on Monday was praised by the mayor, who called it brave and swift.",
    )
    assert analysis.differences == ()
    assert all(found.is_wording for found in analysis.discrepancies)
