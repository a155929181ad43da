"""Counts are read with their bound and with what they count."""

import pytest

from reader.analysis.figure import Bound
from tests.analysis.making import Read, count, date, figures_in


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The blast killed 58 people.", [count("58 people", 58, of="people killed")]),
        (
            "At least 58 people were killed in the blast.",
            [count("At least 58 people", 58, Bound.AT_LEAST, of="people killed")],
        ),
        (
            "The blast at the port killed at least 58 people, including 11 children.",
            [
                count("at least 58 people", 58, Bound.AT_LEAST, of="people killed"),
                count("11 children", 11, of="children killed"),
            ],
        ),
        ("More than 1,200 homes were damaged.", [count("More than 1,200 homes", 1200, Bound.OVER, of="homes damaged")]),
        (
            "Fewer than 40 passengers were on board.",
            [count("Fewer than 40 passengers", 40, Bound.UNDER, of="passengers")],
        ),
        ("Nearly 300 workers walked out.", [count("Nearly 300 workers", 300, Bound.ABOUT, of="workers")]),
        ("Up to 100 miners were trapped.", [count("Up to 100 miners", 100, Bound.AT_MOST, of="miners")]),
        ("Some 400 families were evacuated.", [count("Some 400 families", 400, Bound.ABOUT, of="families evacuated")]),
        (
            "As many as 60 passengers were rescued.",
            [count("As many as 60 passengers", 60, Bound.AT_MOST, of="passengers rescued")],
        ),
        (
            "No fewer than 60 passengers were rescued.",
            [count("No fewer than 60 passengers", 60, Bound.AT_LEAST, of="passengers rescued")],
        ),
        (
            "No more than 60 passengers were rescued.",
            [count("No more than 60 passengers", 60, Bound.AT_MOST, of="passengers rescued")],
        ),
        ("An estimated 2,500 people marched.", [count("An estimated 2,500 people", 2500, Bound.ABOUT, of="people")]),
        ("Exactly 12 boats were lost.", [count("Exactly 12 boats", 12, Bound.EXACTLY, of="boats")]),
        ("Around 70 boats were lost.", [count("Around 70 boats", 70, Bound.ABOUT, of="boats")]),
        ("Roughly 70 boats were lost.", [count("Roughly 70 boats", 70, Bound.ABOUT, of="boats")]),
        ("Close to 70 boats were lost.", [count("Close to 70 boats", 70, Bound.ABOUT, of="boats")]),
        ("Over 70 boats were lost.", [count("Over 70 boats", 70, Bound.OVER, of="boats")]),
        ("In excess of 70 boats were lost.", [count("In excess of 70 boats", 70, Bound.OVER, of="boats")]),
        ("Under 70 boats were lost.", [count("Under 70 boats", 70, Bound.UNDER, of="boats")]),
        ("Less than 70 boats were lost.", [count("Less than 70 boats", 70, Bound.UNDER, of="boats")]),
        ("At most 70 boats were lost.", [count("At most 70 boats", 70, Bound.AT_MOST, of="boats")]),
        ("70 or more boats were lost.", [count("70 or more boats", 70, Bound.AT_LEAST, of="boats")]),
        ("A dozen children were killed.", [count("A dozen children", 12, of="children killed")]),
        (
            "About a dozen fishermen are missing.",
            [count("About a dozen fishermen", 12, Bound.ABOUT, of="fishermen missing")],
        ),
        ("Two dozen houses were destroyed.", [count("Two dozen houses", 24, of="houses destroyed")]),
        ("Half a dozen houses were destroyed.", [count("Half a dozen houses", 6, of="houses destroyed")]),
        ("Half a million people marched.", [count("Half a million people", 500_000, of="people")]),
        (
            "More than half a million voters stayed at home.",
            [count("More than half a million voters", 500_000, Bound.OVER, of="voters")],
        ),
        ("A hundred houses were destroyed.", [count("A hundred houses", 100, of="houses destroyed")]),
        (
            "One hundred and five houses were destroyed.",
            [count("One hundred and five houses", 105, of="houses destroyed")],
        ),
        ("Twenty-five sailors were rescued.", [count("Twenty-five sailors", 25, of="sailors rescued")]),
        ("Twenty five sailors were rescued.", [count("Twenty five sailors", 25, of="sailors rescued")]),
        ("Two thousand five hundred people marched.", [count("Two thousand five hundred people", 2500, of="people")]),
        ("Two million people marched.", [count("Two million people", 2_000_000, of="people")]),
        ("1.5 million people marched.", [count("1.5 million people", 1_500_000, of="people")]),
        ("About 334 thousand people marched.", [count("About 334 thousand people", 334_000, Bound.ABOUT, of="people")]),
        ("Dozens of villagers were arrested.", [count("Dozens of villagers", None, of="villagers arrested")]),
        ("Dozens were hurt.", [count("Dozens", None, of="injured")]),
        ("Hundreds of people marched.", [count("Hundreds of people", None, of="people")]),
        ("Tens of thousands of people marched.", [count("Tens of thousands of people", None, of="people")]),
        ("Hundreds of thousands were displaced.", [count("Hundreds of thousands", None, of="displaced")]),
        ("Scores of passengers were rescued.", [count("Scores of passengers", None, of="passengers rescued")]),
        ("Several hundred protesters marched.", [count("Several hundred protesters", None, of="protesters")]),
        ("A few dozen protesters marched.", [count("A few dozen protesters", None, of="protesters")]),
        ("3,000 to 4,000 people marched.", [count("3,000 to 4,000 people", None, of="people", ends=(3000, 4000))]),
        (
            "Between 3,000 and 4,000 people marched.",
            [count("Between 3,000 and 4,000 people", None, of="people", ends=(3000, 4000))],
        ),
        (
            "Three to five fishermen are missing.",
            [count("Three to five fishermen", None, of="fishermen missing", ends=(3, 5))],
        ),
        ("Two or three boats were lost.", [count("Two or three boats", None, of="boats", ends=(2, 3))]),
        ("20-30 fishermen are missing.", [count("20-30 fishermen", None, of="fishermen missing", ends=(20, 30))]),
        (
            "A 12- to 15-member jury was chosen.",
            [count("12- to 15-member jury", None, of="member jury", ends=(12, 15))],
        ),
        ("Eleven of the victims were children.", [count("Eleven of the victims", 11, of="children")]),
        (
            "At least 25 of the victims killed were children.",
            [count("At least 25 of the victims killed", 25, Bound.AT_LEAST, of="children killed")],
        ),
        ("The death toll rose to 70.", [count("70", 70, of="killed")]),
        ("The number of dead rose to 70.", [count("70", 70, of="killed")]),
        ("Police arrested 14 protesters.", [count("14 protesters", 14, of="protesters arrested")]),
        ("Police said 14 had been arrested.", [count("14", 14, of="arrested")]),
        ("The fire left 200 people homeless.", [count("200 people homeless", 200, of="people homeless")]),
        ("The blast killed 12 people Tuesday.", [count("12 people", 12, of="people killed"), date("Tuesday", None)]),
        (
            "The ferry carried 300 passengers last year.",
            [count("300 passengers", 300, of="passengers"), date("last year", None)],
        ),
        ("The ferry sank twice.", [count("twice", 2)]),
        ("The mayor was elected three times.", [count("three times", 3, of="times")]),
        ("At least one person died.", [count("At least one person died", 1, Bound.AT_LEAST, of="person killed")]),
        ("One man died.", [count("One man died", 1, of="man killed")]),
        ("Only one died.", [count("one died", 1, of="killed")]),
        ("The company employs 12,500 people.", [count("12,500 people", 12_500, of="people")]),
        ("It carried 120, 000 people.", [count("120, 000 people", 120_000, of="people")]),
        ("A hundred and five houses were destroyed.", [count("A hundred and five houses", 105, of="houses destroyed")]),
        (
            "A thousand two hundred houses were destroyed.",
            [count("A thousand two hundred houses", 1200, of="houses destroyed")],
        ),
        (
            "One thousand and five houses were destroyed.",
            [count("One thousand and five houses", 1005, of="houses destroyed")],
        ),
        ("A hundred million people marched.", [count("A hundred million people", 100_000_000, of="people")]),
        ("One-hundred candidates were heard.", [count("One-hundred candidates", 100, of="candidates")]),
        ("A pair of cranes was lost.", [count("A pair of cranes", 2, of="cranes")]),
        ("A million and a half people marched.", [count("A million and a half people", 1_500_000, of="people")]),
        ("Two and a half million people marched.", [count("Two and a half million people", 2_500_000, of="people")]),
        (
            "1 million to 2 million people marched.",
            [count("1 million to 2 million people", None, of="people", ends=(1_000_000, 2_000_000))],
        ),
        ("10 to 12 boats were lost.", [count("10 to 12 boats", None, of="boats", ends=(10, 12))]),
        ("Upwards of 300 boats were lost.", [count("Upwards of 300 boats", 300, Bound.OVER, of="boats")]),
        ("A dozen or so boats were lost.", [count("A dozen or so boats", 12, Bound.ABOUT, of="boats")]),
        ("Several thousand boats were lost.", [count("Several thousand boats", None, of="boats")]),
        ("Hundreds and hundreds of boats were lost.", [count("Hundreds and hundreds of boats", None, of="boats")]),
        ("Zero boats were lost.", [count("Zero boats", 0, of="boats")]),
        ("All 12 sailors were saved.", [count("12 sailors", 12, of="sailors rescued")]),
        (
            "Three children and two women were killed.",
            [count("Three children", 3, of="children"), count("two women", 2, of="women killed")],
        ),
        ("Police found 14 bodies.", [count("14 bodies", 14, of="bodies")]),
        (
            "The toll stands at 70, with 12 missing.",
            [count("70", 70, of="killed"), count("12 missing", 12, of="missing")],
        ),
        ("The number of boats rose from 40 to 60.", [count("40", 40), count("60", 60)]),
        ("Just 12 boats were lost.", [count("12 boats", 12, of="boats")]),
        ("12 boats or more were lost.", [count("12 boats or more", 12, Bound.AT_LEAST, of="boats")]),
        ("12 boats at least were lost.", [count("12 boats at least", 12, Bound.AT_LEAST, of="boats")]),
        ("~12 boats were lost.", [count("~12 boats", 12, Bound.ABOUT, of="boats")]),
        (">12 boats were lost.", [count(">12 boats", 12, Bound.OVER, of="boats")]),
        ("Not more than 12 boats were lost.", [count("Not more than 12 boats", 12, Bound.AT_MOST, of="boats")]),
        ("A little over 12 boats were lost.", [count("A little over 12 boats", 12, Bound.OVER, of="boats")]),
        ("12-some boats were lost.", [count("12-some boats", 12, Bound.ABOUT, of="boats")]),
        ("Half-a-dozen boats were lost.", [count("Half-a-dozen boats", 6, of="boats")]),
        ("The number of boats topped 12.", [count("topped 12", 12, Bound.OVER)]),
    ],
)
def test_a_count_is_read_with_its_bound_and_what_it_counts(sentence: str, figures: list[Read]) -> None:
    assert figures_in(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("They felt 54 aftershocks stronger than that.", "aftershocks"),
        ("They closed two dozen schools run by the council.", "schools"),
        ("Seven of Reyes's friends were there.", "friends"),
        ("They named two of former Harbour Master Ana Reyes's firms.", "firms"),
        (
            "They named two secret National Port Agency data-gathering programs.",
            "secret National Port Agency data-gathering programs",
        ),
        ("Some 30 young men were seen.", "young men"),
        ("They saw six House and Senate Democrats there.", "House Senate Democrats"),
        ("They met three other women there.", "women"),
        ("They met two of the other largest foundries.", "largest foundries"),
        ("He faces two counts of kidnapping.", "counts"),
        ("He will miss two games.", "games"),
        ("He saw the two played out.", ""),
        ("It sells 40 religious books.", "religious books"),
        ("It is $100 cheaper than that.", ""),
        ("Two men face charges.", "men"),
        ("A receptionist died and two men were treated at the port.", "men treated"),
        ("A receptionist died and two men were seen at the port.", "men"),
        ("A fire killed 12 Syrians seeking shelter.", "Syrians killed"),
        ("Most of the 12 wounded people were kids.", "kids injured"),
        ("The fire killed 12 men and women.", "men killed"),
    ],
)
def test_what_is_counted_is_the_noun_at_the_end_of_its_phrase(sentence: str, of: str) -> None:
    assert [read.of for read in figures_in(sentence)] == [of]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("They saw about 12 boats.", Bound.ABOUT),
        ("They asked about 12 boats.", None),
        ("They gave information about 12 boats.", None),
        ("They have over 12 boats.", Bound.OVER),
        ("It was a dispute over 12 boats.", None),
    ],
)
def test_a_word_bounds_a_number_unless_it_belongs_to_the_one_before_it(sentence: str, bound: Bound | None) -> None:
    assert [read.bound for read in figures_in(sentence)] == [bound]
