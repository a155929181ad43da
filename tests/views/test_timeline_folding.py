"""Long runs of dates that only one source gives are one row of the timeline."""

from reader.views.timeline import Dated, Heading, timeline_of
from reader.views.timeline_folding import Folded, FoldedTimeline, folded
from tests.analysis.making import analysis_of

PICTURES = "".join(f"{day} March 2016: A picture of the harbour of Porthaven.\n\n" for day in range(3, 11))
TEXTS = (
    f"The sea wall was built in 1954.\n\n{PICTURES}The storm came on 3 May 2016.\n",
    "The wall fell on 3 May 2016.\n\nIt had been mended in April 2015.\n",
)


def rows(*opened: str) -> FoldedTimeline:
    """The timeline, with the folds open that hold a sentence with some words."""
    analysis = analysis_of(*TEXTS)
    whole = timeline_of(analysis)
    sentences = [row.sentence for row in whole.rows if isinstance(row, Dated)]
    return folded(whole, {s for s in sentences if any(words in analysis.text_of(s) for words in opened)})


def test_a_long_run_of_one_source_is_one_row_and_what_can_be_compared_is_not() -> None:
    found = rows()
    assert [row.label if isinstance(row, Folded | Heading) else "-" for row in found.rows] == [
        "1954", "-", "April 2015", "-", "8 sentences, 3 March 2016 – 10 March 2016", "3 May 2016", "-", "-",
    ]  # fmt: skip
    assert [type(found.rows[index]) for index in found.stops] == [Dated, Dated, Folded, Dated, Dated]


def test_a_fold_is_open_where_one_of_its_sentences_is_asked_for() -> None:
    found = rows("5 March")
    assert found.rows == found.whole.rows
    assert not any(isinstance(row, Folded) for row in found.rows)


def test_the_stop_of_a_sentence_in_a_fold_is_the_fold() -> None:
    found = rows()
    fold = next(row for row in found.rows if isinstance(row, Folded))
    assert {found.stop_of(dated.sentence) for dated in fold.sentences} == {2}
    assert fold.article == "1.txt"
