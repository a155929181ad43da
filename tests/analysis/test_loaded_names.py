"""Names for one actor, deed or thing that take different sides make a discrepancy; neutral names for it make none."""

import pytest

from reader.analysis.model import Analysis
from tests.analysis.making import analysis_of, sides_of


def _labels(*texts: str) -> list[list[str]]:
    """What the sides of each difference of names say."""
    return [list(sides) for sides in sides_of(analysis_of(*texts), "label")]


# What shows that two names name one thing


@pytest.mark.parametrize(
    ("here", "there", "sides"),
    [
        # the names themselves
        (
            "The plan would help undocumented immigrants, the senator said.",
            "A plan for illegal aliens failed.",
            ["undocumented immigrant", "illegal alien"],
        ),
        ("Pro-life groups met in Lorne.", "Opponents of abortion met in Lorne.", ["pro-life", "opponent of abortion"]),
        ("The estate tax is to go.", "Voters want the death tax to go.", ["estate tax", "death tax"]),
        # one event, which has one such thing
        (
            "The mayor of Lorne said that the inquiry would end soon.",
            "Friends of the mayor of Lorne spoke of a witch hunt.",
            ["inquiry", "witch hunt"],
        ),
        # whose they are, or where
        ("The Syrian government fell.", "Few wept for Syria's regime.", ["government", "regime"]),
        ("The riot in Norway went on.", "The Norwegian protests grew by the hour.", ["riot", "protest"]),
        ("The North Korean leader spoke.", "Nobody saw North Korea's dictator.", ["leader", "dictator"]),
        (
            "Few spoke of the attack on a camp in Norway.",
            "The terror attack in Norway was long ago.",
            ["attack", "terror attack"],
        ),
        # one place in the clauses of linked passages
        (
            "Rebels seized the airport at Nadir on Sunday.",
            "Terrorists seized the airport at Nadir on Sunday.",
            ["rebel", "terrorist"],
        ),
        (
            "The killing of nine farmers in Olmo shocked the country.",
            "The massacre of nine farmers in Olmo shocked the country.",
            ["killing", "massacre"],
        ),
    ],
)
def test_names_that_take_sides_differ_where_they_are_shown_to_name_one_thing(
    here: str, there: str, sides: list[str]
) -> None:
    assert sides in _labels(here, there)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        # names of one side, or of none
        ("Syrian rebels reached the northern town.", "Syrian fighters left the northern town."),
        ("Syrian terrorists reached the northern town.", "Syrian jihadists reached the northern town."),
        ("Syrian rebels and Syrian terrorists reached the town.", "Syrian terrorists reached the northern town."),
        ("Police sought undocumented immigrants.", "Police sought unauthorized immigrants."),
        ("The vote in Mardova was peaceful.", "The election in Mardova was peaceful."),
        # another thing: of another owner, in another place of the clause, of another number, of many
        ("The Syrian government fell on Monday.", "The Norwegian regime fell on Monday."),
        ("Norway's riot went on for a night.", "The protest in Sweden went on for a night."),
        ("Police shot at protesters in Tarn Square.", "In Tarn Square a mob shot at police."),
        ("The mayor of Lorne left all investigations to others.", "The mayor of Lorne spoke of a witch hunt."),
        ("The mayor of Lorne will help any investigation.", "The mayor of Lorne spoke of a witch hunt."),
        ("The government met on Monday to speak of bread.", "A regime of twenty lashes was ended in the old army."),
        ("Few spoke of the Syrian attack on a camp.", "Few spoke of acts of terror against Syria."),
        # what a body calls itself
        ("Opponents of abortion met in Lorne.", "The Alda Pro-Life League met in Lorne, and the league sang."),
        # parts of other words, and deeds in place of things
        ("The Syrian rebel-held town burned.", "The Syrian terrorist-held town burned."),
        ("The protest in Norway went on.", "Riot police came to Norway, and riot shields."),
    ],
)
def test_neutral_names_and_names_of_other_things_do_not(here: str, there: str) -> None:
    assert _labels(here, there) == []


def test_names_of_one_state_s_or_person_s_rule_differ_wherever_they_stand() -> None:
    here = "Kim Dal's government fell on Monday. The Alban president wept."
    there = "Nobody in the town mourned the Kim Dal regime. Albania's dictator sang."
    analysis = analysis_of(
        here.replace("Alban president", "Albanian president"), f"Kim Dal, 61, slept. {there}", "Kim Dal, 61, slept."
    )
    assert sides_of(analysis, "label") == [["government", "regime"], ["president", "dictator"]]
    assert not any(found.is_wording for found in analysis.discrepancies)


def test_a_pronoun_stands_for_the_person_named_before_it() -> None:
    here = "Reporters heard Anna Weber's speech in Lorne."
    there = "Anna Weber ended her tirade in Lorne at noon."
    other = "Anna Weber was in Lorne when Peter Dorn ended his tirade."
    assert _labels(here, f"{there} Peter Dorn left.") == [["speech", "tirade"]]
    assert _labels(here, f"{other} Peter Dorn left.") == []


def test_rulers_of_two_states_are_two() -> None:
    here = "The Syrian president spoke at noon. The Turkish president had left."
    assert _labels(here, "Syria's dictator spoke at noon.") == [["president", "dictator"]]
    assert analysis_of(here, "Norway's dictator spoke at noon.").differences == ()


# Whose names they are


def test_a_caption_takes_no_stand() -> None:
    caption = "The Syrian regime reached the northern town (AP Photo/Ana Roque)"
    here = "The Syrian government reached the northern town on Monday."
    assert _labels(here, caption) == []
    assert _labels(here, f"{caption.partition(' (')[0]}.") == [["government", "regime"]]


def test_a_name_in_quotation_marks_is_the_speaker_s() -> None:
    here = "The mayor of Lorne said nothing of the inquiry."
    there = 'The inquiry in Lorne is "a witch hunt against an honest woman," Anna Weber said.'
    analysis = analysis_of(here, there)
    (found,) = (found for found in analysis.discrepancies if found.kind == "label")
    assert [side.says for side in found.sides] == ["inquiry", "witch hunt (Anna Weber)"]
    assert [side.claimant for side in found.sides] == ["", "Anna Weber"]


@pytest.mark.parametrize(
    ("quoted", "by"),
    [
        ('As Weber goes on to describe the inquiry in Lorne as "a witch hunt," the council is silent.', "Weber"),
        ('Weber said in Lorne that she was calm, and she has called the inquiry in Lorne "a witch hunt".', "Weber"),
        ('A lawyer for Mr. Dorn said the inquiry in Lorne was "a witch hunt".', "a lawyer for Mr. Dorn"),
        (
            'The heads of two offices that asked for papers from a port said the inquiry in Lorne was "a witch hunt".',
            "the heads of two offices",
        ),
        (
            'Anna Weber said that Dorn of Lorne "knows what he did" and that the inquiry in Lorne was "a witch hunt".',
            "Anna Weber",
        ),
        ('"This is a witch hunt in Lorne, and we all know it," she said of the inquiry in Lorne.', "someone quoted"),
    ],
)
def test_who_is_quoted_with_a_name_is_who_says_it_and_nobody_else_in_the_sentence(quoted: str, by: str) -> None:
    (sides,) = _labels("The inquiry in Lorne went on.", f"It rained.\n{quoted}")
    assert sides == ["inquiry", f"witch hunt ({by})"]


def test_an_article_that_uses_a_name_itself_is_not_shown_to_quote_it() -> None:
    here = "In Lorne the inquiry went on. The witch hunt in Lorne must end."
    there = 'Anna Weber called the inquiry in Lorne "a witch hunt" again.'
    (sides,) = _labels("The inquiry in Lorne went on.", here, there)
    assert sides == ["inquiry", "witch hunt", "witch hunt (Anna Weber)"]


def test_a_name_that_several_are_quoted_with_is_put_down_to_all_of_them() -> None:
    here = "The mayor of Lorne said nothing of the inquiry."
    quoted = 'The inquiry in Lorne is "a witch hunt against her friends," {} said.'
    sides = _labels(here, quoted.format("Anna Weber"), quoted.format("Luka Dorn"))
    assert sides == [["inquiry", *["witch hunt (Anna Weber, Luka Dorn)"] * 2]]


def test_where_every_article_quotes_a_name_it_is_set_against_what_they_say_themselves() -> None:
    here = 'The inquiry in Lorne went on. "It is a witch hunt in Lorne," said Anna Weber.'
    there = 'In Lorne the inquiry began a year ago. Anna Weber called it "a witch hunt" in Lorne.'
    (sides,) = _labels(here, there)
    assert sides == ["inquiry", "witch hunt (Anna Weber)"] * 2


# Which of them are shown


def test_every_loaded_name_is_shown_and_the_plain_one_that_is_told_most_like_it() -> None:
    here = "The Syrian government opened a school. On Monday the Syrian government bombed the town of Ranzo."
    there = "The Syrian regime bombed the town of Ranzo on Monday. Nobody in Ranzo mourned the Syrian regime."
    found = analysis_of(here, there)
    assert _words(found, here, there) == ["Monday the Syrian government bombed", "The Syrian regime bombed"]


def _words(analysis: Analysis, *texts: str) -> list[str]:
    """The words around the first side of each article in the one difference of names."""
    (found,) = (found for found in analysis.discrepancies if found.kind == "label")
    return [side.claim for side in found.sides] and [
        " ".join(text[max(0, side.passage.start - 18) : side.passage.end + 7].split())
        for text, name in zip(texts, analysis.articles, strict=True)
        for side in [next(side for side in found.sides if side.passage.article == name.id)]
    ]


def test_an_article_that_uses_both_names_sets_none_against_another() -> None:
    here = "The Syrian regime fell. The Syrian government had ruled for years."
    assert _labels(here, "Few wept for Syria's regime.") == []
