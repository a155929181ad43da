"""The sides of a discrepancy, one by one, and who says them."""

from dataclasses import replace

import pytest

from reader.analysis.model import Attribution, AttributionKind, Discrepancy, DiscrepancyKind, SentenceAttributions, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.views.sides import sides_of
from tests.layout.making import Desk

DESK = Desk(
    {
        "daily": "Twelve died at sea. The mayor denied the wreck that killed 12. The union counted 14.",
        "echo": "Harbour Aid (HA) said that 70 had died. “It was 9 o'clock when the bells rang twelve,” she said.",
    }
)


def reading_of(*said: tuple[str, str, SentenceAttributions]) -> Comparison:
    """The articles, with what is found of some of their sentences, each by words that begin it."""
    figure = DESK.figure("echo", "70", 70, by="harbour aid")
    actor = DESK.actor("Harbour Aid", {"echo": ["Harbour Aid", "HA"]})
    comparison = DESK.comparison([figure], [actor])
    found = {
        comparison.passage_at(article, DESK.place(article, words).start): telling for article, words, telling in said
    }
    return replace(comparison, analysis=replace(comparison.analysis, attributions=found))


def discrepancy(
    *sides: tuple[str, str, str], kind: DiscrepancyKind = DiscrepancyKind.NUMBER, claimant: str = ""
) -> Discrepancy:
    """One whose sides are words of an article, and what they say."""
    made = tuple(Side(DESK.place(article, words), says, claimant) for article, words, says in sides)
    return Discrepancy("d1", kind, "people killed", made, 1.0)


def saying(article: str, scope: str, kind: AttributionKind, name: str) -> SentenceAttributions:
    return SentenceAttributions(
        (Attribution(kind, None, name, DESK.place(article, scope[:3]), DESK.place(article, scope)),)
    )


def test_sides_that_say_the_same_stand_one_after_the_other() -> None:
    found = discrepancy(("daily", "Twelve", "12"), ("echo", "70", "70"), ("daily", "12", "12"))
    assert [(side.place.article, side.says) for side in sides_of(reading_of(), found)] == [
        ("daily", "12"),
        ("daily", "12"),
        ("echo", "70"),
    ]


@pytest.mark.parametrize("name", ["Harbour Aid", "HA"])
def test_the_one_who_counts_is_named_once(name: str) -> None:
    (side,) = sides_of(reading_of(), discrepancy(("echo", "70", f"70 ({name})"), claimant=name))
    assert (side.says, side.said_by) == ("70", "says: Harbour Aid")


def test_what_an_article_says_itself_or_quotes_is_said_so() -> None:
    comparison = reading_of(
        ("daily", "Twelve", SentenceAttributions()), ("echo", "“It was", SentenceAttributions(is_quoted=True))
    )
    told = sides_of(comparison, discrepancy(("daily", "Twelve", "12"), ("echo", "twelve", "12")))
    assert [side.said_by for side in told] == ["in its own words", "in a quotation"]


def test_nobody_is_named_where_the_sentence_puts_other_words_of_it_down_to_somebody() -> None:
    telling = saying("daily", "The union", AttributionKind.CLAIMS, "the union")
    (side,) = sides_of(reading_of(("daily", "The union", telling)), discrepancy(("daily", "14", "14")))
    assert side.said_by == ""


def test_who_says_it_at_the_end_of_a_sentence_says_all_of_it() -> None:
    desk = Desk({"daily": "The storm killed 12 people, the coast guard said."})
    comparison = desk.comparison()
    scope, verb = desk.place("daily", "the coast guard said."), desk.place("daily", "said")
    telling = SentenceAttributions((Attribution(AttributionKind.SAYS, None, "the coast guard", verb, scope),))
    comparison = replace(
        comparison, analysis=replace(comparison.analysis, attributions={comparison.passages("daily")[0]: telling})
    )
    twelve = Discrepancy("d1", DiscrepancyKind.NUMBER, "killed", (Side(desk.place("daily", "12"), "12"),), 1.0)
    (side,) = sides_of(comparison, twelve)
    assert side.said_by == "says: the coast guard"


def test_nobody_is_named_where_the_one_who_says_it_is_no_actor() -> None:
    telling = saying("daily", "The union counted 14.", AttributionKind.SAYS, "")
    (side,) = sides_of(reading_of(("daily", "The union", telling)), discrepancy(("daily", "14", "14")))
    assert side.said_by == ""


def test_who_denies_a_wreck_does_not_deny_the_figure_in_it_but_what_differs_is_the_denial() -> None:
    denial = saying("daily", "The mayor denied the wreck that killed 12.", AttributionKind.DENIES, "the mayor")
    comparison = reading_of(("daily", "The mayor", denial))
    (number,) = sides_of(comparison, discrepancy(("daily", "12", "12")))
    (status,) = sides_of(comparison, discrepancy(("daily", "the wreck", "the wreck"), kind=DiscrepancyKind.STATUS))
    assert (number.said_by, status.said_by) == ("", "denies: the mayor")


def test_how_an_article_names_the_one_who_speaks_is_in_its_own_words() -> None:
    desk = Desk({"daily": "Envoys of 22 states said that the regime had fallen."})
    comparison = desk.comparison()
    scope, verb = (
        desk.place("daily", "Envoys of 22 states said that the regime had fallen."),
        desk.place("daily", "said"),
    )
    source = desk.place("daily", "Envoys of 22 states")
    said = SentenceAttributions((Attribution(AttributionKind.SAYS, source, "envoys of 22 states", verb, scope),))
    comparison = replace(
        comparison, analysis=replace(comparison.analysis, attributions={comparison.passages("daily")[0]: said})
    )
    envoys = Discrepancy("d1", DiscrepancyKind.NUMBER, "states", (Side(desk.place("daily", "22"), "22"),), 1.0)
    regime = Discrepancy(
        "d2", DiscrepancyKind.LABEL, "the rulers", (Side(desk.place("daily", "regime"), "regime"),), 1.0
    )
    assert [side.said_by for side in sides_of(comparison, envoys)] == ["in its own words"]
    assert [side.said_by for side in sides_of(comparison, regime)] == ["in its own words"]
    marked = replace(regime, is_marked=True)
    assert [side.said_by for side in sides_of(comparison, marked)] == ["says: envoys of 22 states"]


def test_who_denies_denies_the_whole_sentence_their_name_with_it() -> None:
    desk = Desk({"daily": "The harbour master denied the rumours."})
    comparison = desk.comparison()
    place = desk.place("daily", "The harbour master denied the rumours.")
    denial = Attribution(
        AttributionKind.DENIES,
        desk.place("daily", "The harbour master"),
        "the harbour master",
        desk.place("daily", "denied"),
        place,
    )
    said = {comparison.passages("daily")[0]: SentenceAttributions((denial,))}
    comparison = replace(comparison, analysis=replace(comparison.analysis, attributions=said))
    side = Side(place, "denied by the harbour master", "the harbour master", "the harbour master")
    (shown,) = sides_of(comparison, Discrepancy("d1", DiscrepancyKind.STATUS, "the rumours", (side,), 1.0))
    assert shown.said_by == "denies: the harbour master"


def test_of_several_who_use_a_name_each_is_said_where_they_use_it() -> None:
    desk = Desk({"daily": "It is a vendetta, Weber said. It is a vendetta, Novak said."})
    first, second = desk.comparison().passages("daily")
    sides = tuple(
        Side(Passage("daily", sentence.start + 8, sentence.start + 16), "vendetta (Weber, Novak)", "Weber, Novak", name)
        for sentence, name in ((first, "Weber"), (second, "Novak"))
    )
    found = Discrepancy("d1", DiscrepancyKind.LABEL, "name for the inquiry", sides, 1.0)
    comparison = desk.comparison()
    said = dict.fromkeys((first, second), SentenceAttributions())
    comparison = replace(comparison, analysis=replace(comparison.analysis, attributions=said))
    assert [side.said_by for side in sides_of(comparison, found)] == ["says: Weber", "says: Novak"]
