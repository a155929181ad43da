"""What the lines at the bottom say of the passage under the cursor."""

from reader.layout.detail import DetailLine, detail_lines
from reader.layout.reading import Reading
from tests.analysis.making import analysis_of, collection_of

WARNED = "Mayor Ines Duarte told reporters on Sunday that the harbour master had warned the captain of the storm."
RETOLD = "The captain had been warned of the storm by the harbour master, Mayor Ines Duarte told reporters on Sunday."


def lines_on(*texts: str) -> dict[str, DetailLine]:
    """The lines about the first passage of the first article, by their sign."""
    analysis = analysis_of(*texts)
    reading = Reading(collection_of(*texts), analysis)
    return {line.sign: line for line in detail_lines(reading, reading.passage_at("1.txt", 0), None)}


def test_a_fact_says_who_tells_it_and_why_its_passages_were_matched() -> None:
    lines = lines_on(WARNED, RETOLD)
    assert lines["fact"].right == "in all 2"
    assert "Ines Duarte" in lines["why"].text
    assert "%" in lines["why"].right


def test_one_story_printed_twice_is_told_from_two_tellings() -> None:
    assert lines_on(WARNED, WARNED)["fact"].right == "in all 2, word for word in 1, 2"


def test_a_passage_that_no_other_article_tells_says_so() -> None:
    assert lines_on(WARNED, "A bakery gave away its bread in the evening.")["none"].text == "told by this article alone"


def test_a_passage_says_in_whose_name_it_is_told_and_how_firmly() -> None:
    assert lines_on(WARNED, RETOLD)["claim"].text == "says: Mayor Ines Duarte; says: the harbour master"
    hedged = "According to the Harbour Aid League, the alleged thief fled."
    assert lines_on(hedged)["claim"].text == "says: the Harbour Aid League; hedged: “alleged”"
    assert "claim" not in lines_on("A bakery gave away its bread in the evening.")
