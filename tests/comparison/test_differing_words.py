"""Which words of a side are marked: those that differ, never a sentence that is the same on all sides."""

from collections.abc import Callable

import pytest

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Discrepancy
from reader.comparison.comparison import Comparison
from reader.comparison.differing_words import differing_words
from tests.analysis.making import analysis_of, collection_of

TEXTS = (
    "The mayor of Porthaven denied that the sea wall had been neglected for years.\n",
    "Engineers said that the sea wall of Porthaven had been neglected for years.\n",
)
COUNTS = (
    "At least 12 people died when the ferry Marie sank off Porthaven, the coast guard said.\n",
    "At least 30 people died when the ferry Marie sank off Porthaven, the coast guard said.\n",
)


def marked(texts: tuple[str, ...], wanted: Callable[[Discrepancy], bool]) -> list[str]:
    """The words marked on the sides of the first discrepancy of a sort."""
    collection, analysis = collection_of(*texts), analysis_of(*texts)
    comparison = Comparison(collection, analysis)
    found = next(each for each in analysis.discrepancies if wanted(each))
    compare = WordComparer(analysis).compare
    places = (words for side in found.sides for words in differing_words(comparison, found, side, compare))
    return [analysis.text_of(words) for words in places]


def test_of_a_clause_that_one_denies_only_the_verbs_are_marked() -> None:
    assert sorted(marked(TEXTS, lambda found: found.kind == "status")) == ["denied", "said"]


@pytest.mark.parametrize("words", ["12", "30"])
def test_of_a_number_the_words_of_the_side_are_marked(words: str) -> None:
    assert any(words in said for said in marked(COUNTS, lambda found: found.kind == "number"))
