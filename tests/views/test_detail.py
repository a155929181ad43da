"""What the lines at the bottom say of the passage under the cursor."""

from dataclasses import replace

from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.text.sanitise import Hidden
from reader.views.detail import detail_lines, elsewhere
from reader.views.detail_line import DetailLine
from tests.analysis.making import analysis_of, collection_of
from tests.comparison.making import WHEN, place, reading
from tests.layout.making import Desk

WARNED = "Mayor Ines Duarte told reporters on Sunday that the harbour master had warned the captain of the storm."
RETOLD = "The captain had been warned of the storm by the harbour master, Mayor Ines Duarte told reporters on Sunday."


def lines_on(*texts: str) -> dict[str, DetailLine]:
    """The lines about the first passage of the first article, by their sign."""
    analysis = analysis_of(*texts)
    comparison = Comparison(collection_of(*texts), analysis)
    return {line.sign: line for line in detail_lines(comparison, comparison.passage_at("1.txt", 0), None, reasons=True)}


def test_a_fact_says_who_tells_it_and_why_its_passages_were_matched() -> None:
    lines = lines_on(WARNED, RETOLD)
    assert lines["fact"].right == "in all 2"
    assert "Ines Duarte" in lines["why"].text
    assert "%" in lines["why"].right


def test_one_story_printed_twice_is_told_from_two_tellings() -> None:
    other = collection_of(WARNED, WARNED).articles[1].label
    assert lines_on(WARNED, WARNED)["fact"].right == f"in all 2, word for word in {other}"


def test_only_a_passage_that_another_article_prints_too_is_said_to_be_there_word_for_word() -> None:
    post, echo = f"{RETOLD}\n\n{WARNED}", WARNED
    analysis = analysis_of(post, echo)
    (first, second), _ = (article for article in analysis.sentences.values())
    comparison = Comparison(collection_of(post, echo), analysis)
    fact = analysis.facts[0]
    assert [comparison.copies(Passage("1.txt", *span), fact) for span in (first, second)] == [set(), {"2.txt"}]


def test_a_passage_that_no_other_article_tells_says_so() -> None:
    assert lines_on(WARNED, "A bakery gave away its bread in the evening.")["none"].text == "only in this article"


def test_a_passage_says_in_whose_name_it_is_told_and_how_firmly() -> None:
    assert lines_on(WARNED, RETOLD)["claim"].text == "says: Mayor Ines Duarte; says: the harbour master"
    hedged = "According to the Harbour Aid League, the alleged thief fled."
    assert lines_on(hedged)["claim"].text == "says: the Harbour Aid League; hedged: “alleged”"
    assert "claim" not in lines_on("A bakery gave away its bread in the evening.")


def test_hidden_characters_under_the_cursor_are_told_with_their_names() -> None:
    collection = collection_of(WARNED, RETOLD)
    first, second = collection.articles
    hidden = (Hidden(5, 0x202E), Hidden(9, 0x200B), Hidden(11, 0x200B), Hidden(5_000, 0x1B))
    collection = replace(collection, articles=(replace(first, hidden=hidden), second))
    comparison = Comparison(collection, analysis_of(WARNED, RETOLD))
    lines = {line.sign: line for line in detail_lines(comparison, comparison.passage_at("1.txt", 0), None)}
    assert lines["hidden"].text == "2 × ZERO WIDTH SPACE, 1 × RIGHT-TO-LEFT OVERRIDE; of 4 hidden characters"
    assert "hidden" not in lines_on(WARNED, RETOLD)


BELLS = Desk(
    {
        "Daily Bell": "The bells rang at six. People ran to the bridge.",
        "Evening Bell": "They ran to the bridge.",
        "Harbour Post": "A watchman who had been asleep since the evening before and had heard nothing at all told us "
        "that the bells rang at seven, and four times more.",
    }
)


def bells() -> tuple[Comparison, Discrepancy]:
    """A reading in which two sources differ about an hour, and the third tells another fact of the first sentence."""
    hours = (Side(BELLS.place("Daily Bell", "at six"), "six"), Side(BELLS.place("Harbour Post", "at seven"), "seven"))
    hour = Discrepancy("d1", DiscrepancyKind.TIME, "when the bells rang", hours, 0.9)
    comparison = BELLS.comparison()
    fact = Fact("f1", "They ran", (comparison.passage_at("Daily Bell", 0), comparison.passage_at("Evening Bell", 0)))
    analysis: Analysis = replace(comparison.analysis, facts=(fact,), discrepancies=(hour,))
    return Comparison(comparison.collection, analysis), hour


def test_what_differs_is_told_value_by_value_with_who_says_it() -> None:
    comparison, hour = bells()
    line = detail_lines(comparison, comparison.passage_at("Daily Bell", 0), hour)[0]
    assert (line.head, line.text) == ("when the bells rang", "six (Daily) | seven (Harbour)")
    assert line.right.startswith("time · ")


def test_before_a_walk_what_differs_here_says_where_that_starts() -> None:
    state = reading()
    wall = state.comparison.passage_at("Post", place("Post", "The wall broke").start)
    before = [detail_lines(state.comparison, here, None, starts=True)[0].right for here in (state.here, wall)]
    assert before == ["number · 1 of 2", "time · 2 of 2, d starts at 1"]
    assert detail_lines(state.comparison, wall, WHEN)[0].right == "time · 2 of 2"


def test_a_source_that_is_not_on_the_screen_is_quoted_with_its_side_of_what_differs() -> None:
    comparison, hour = bells()
    (line,) = elsewhere(comparison, comparison.passage_at("Daily Bell", 0), {"Harbour Post": ""}, hour)
    assert line.head == "Harbour Post"
    assert line.text == "“…the bells rang at seven, and four times more.”"


def test_a_source_that_has_no_side_is_quoted_with_the_fact_after_those_that_differ() -> None:
    comparison, hour = bells()
    lines = elsewhere(
        comparison, comparison.passage_at("Daily Bell", 0), {"Evening Bell": "", "Harbour Post": ""}, hour
    )
    assert [line.head for line in lines] == ["Harbour Post", "Evening Bell"]
    assert lines[1].text == "“They ran to the bridge.”"


def test_no_source_is_said_to_leave_out_what_stands_above_as_said_by_it() -> None:
    comparison, hour = bells()
    (_, fact) = detail_lines(comparison, comparison.passage_at("Daily Bell", 0), hour)[:2]
    assert (fact.sign, fact.right) == ("fact", "in 2 of 3")
