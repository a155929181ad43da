"""What is worth comparing claims nothing: it sets side by side what each source puts in words of its own."""

from reader.analysis.discrepancies.regression import Regression
from reader.analysis.discrepancies.worth_comparing import MOST_SHOWN, WordingCues, chosen_wordings, proposed_wordings
from reader.analysis.pipeline.event import evidence_of
from tests.analysis.making import analysis_of, collection_of

BOTH = (
    "The mayor praised the crew of the ferry that sank off Lorne on Monday for its calm in the storm. Bread was dear.",
    "The crew of the ferry that sank off Lorne on Monday was scolded by the mayor for its calm. Trains stood still.",
)
ALL = Regression(threshold=0.0, bias=0.0, weights=(0.0,) * len(WordingCues._fields))


def test_each_source_is_called_by_the_words_that_not_all_have() -> None:
    ((finding, cues),) = proposed_wordings(evidence_of(collection_of(*BOTH)))
    assert [side.passage.article for side in finding.sides] == ["1.txt", "2.txt"]
    assert "praised" in finding.sides[0].says
    assert "scolded" in finding.sides[1].says
    assert (cues.sources, cues.lead) == (2, True)


def test_it_is_of_a_class_of_its_own_and_no_difference() -> None:
    analysis = analysis_of(*BOTH)
    assert analysis.differences == ()
    assert all(found.is_wording for found in analysis.discrepancies)


def test_what_all_say_in_the_same_words_is_not_worth_comparing() -> None:
    text = "The ferry sank off Lorne on Monday in the storm. The mayor wept."
    assert proposed_wordings(evidence_of(collection_of(text, text))) == []


def test_only_the_likeliest_are_shown_and_not_many() -> None:
    proposed = proposed_wordings(evidence_of(collection_of(*BOTH)))
    assert len(chosen_wordings(proposed * 20, ALL)) == MOST_SHOWN
    none = Regression(threshold=0.9, bias=0.0, weights=ALL.weights)
    assert chosen_wordings(proposed, none) == []
