"""The reader's focus: the passage under the cursor, and what is followed, found and marked around it."""

from dataclasses import dataclass

from reader.analysis.model import Discrepancy
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison


@dataclass(frozen=True)
class Focus:
    """The passage under the cursor, with what is followed, found and marked around it."""

    passage: Passage
    """The passage under the cursor."""
    discrepancy: str | None = None
    """The id of the discrepancy that is walked."""
    mentions: tuple[Passage, ...] = ()
    """Every place of the actor or figure that is followed."""
    found: tuple[Passage, ...] = ()
    """Every place of the words that are looked for."""
    marked: tuple[Passage, ...] = ()
    """The passages marked so far for a discrepancy of the reader's own."""

    def walked_here(self, comparison: Comparison) -> Discrepancy | None:
        """The discrepancy that is walked, if the cursor is on one of its sides."""
        walked = comparison.discrepancy(self.discrepancy)
        return walked if walked and any(self.passage.overlaps(side.passage) for side in walked.sides) else None

    def partner(self, comparison: Comparison, article_id: str) -> Passage | None:
        """The sentence of another article that is aligned with the cursor's; None where there is none.

        While a discrepancy is walked it is one of its sides, preferably one that differs; else the passage that reports
        the same fact.
        """
        walked = self.walked_here(comparison)
        side = walked.passage_in(article_id, against=self.passage) if walked else None
        if side:
            return comparison.passage_at(article_id, side.start)
        return comparison.partner(self.passage, article_id)
