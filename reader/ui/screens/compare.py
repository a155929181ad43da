"""Compare: the sides of a discrepancy, then its fact word by word, and who asserts, reports, hedges or denies it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Discrepancy, Fact, Passage
from reader.comparison.comparison import Comparison
from reader.text.phrasing import counted
from reader.ui.bindings import bindings
from reader.ui.painters.side_by_side import ComparePainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.list_screen import MOVES, Overview
from reader.views.attribution_ladder import ladder_of
from reader.views.detail import DetailLine, detail_lines
from reader.views.side_by_side import compared, compared_side
from reader.views.sides import sides_of


class CompareScreen(Overview):
    """Shows the sides of a discrepancy and the passages of its fact, or those of a fact alone."""

    command_ids = (*MOVES, "fact.next", "fact.previous", "difference.next", "difference.previous", "compare")
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)

    def __init__(
        self,
        comparison: Comparison,
        start: Passage,
        palette: Palette,
        comparer: WordComparer,
        discrepancy: Discrepancy | None,
        *,
        is_analysed: bool,
    ) -> None:
        self._comparer = comparer
        self._walked = discrepancy
        super().__init__(comparison, start, palette, is_analysed=is_analysed)

    # What it shows

    def look(self) -> None:
        if self._comparer.analysis is not self.comparison.analysis:
            self._comparer = WordComparer(self.comparison.analysis)
        self._walked = self.comparison.discrepancy(self._walked.id) if self._walked else None
        passages = self._passages()
        told = sides_of(self.comparison, self._walked) if self._walked else ()
        self._sides = tuple((side, compared_side(self._comparer, side.sentence, side.place)) for side in told)
        self._compared = compared(self._comparer, passages)
        self._ladder = ladder_of(self.comparison, passages)
        self._drawn: ComparePainter | None = None

    @property
    def _fact(self) -> Fact | None:
        """The fact that is compared."""
        facts = self.comparison.analysis.facts
        if self._walked:
            return next((fact for fact in facts if self._walked and fact.id == self._walked.fact), None)
        return self.comparison.fact_at(self.start)

    def _passages(self) -> Sequence[Passage]:
        """The passages of the fact; else the sentences of the sides of the discrepancy."""
        fact = self._fact
        if fact:
            return self.comparison.sorted(fact.passages)
        places = [side.passage for side in self._walked.sides] if self._walked else [self.start]
        return self.comparison.sorted({self.comparison.passage_at(place.article, place.start) for place in places})

    @property
    def painter(self) -> ComparePainter:
        if self._drawn is None or self._drawn.palette is not self.palette:
            articles = self.comparison.collection.articles
            self._drawn = ComparePainter(self._sides, self._compared, self._ladder, articles, self.palette)
        return self._drawn

    @property
    def _places(self) -> Sequence[Passage]:
        """The sentence at each stop."""
        sides = (side.sentence for side, _ in self._sides)
        return [*sides, *(one.passage for one in self._compared), *(step.passage for step in self._ladder)]

    def row_of(self, sentence: Passage) -> int:
        return self._places.index(sentence) if sentence in self._places else 0

    @property
    def here(self) -> Passage | None:
        return self._places[self.row_list.cursor] if self.row_list.cursor < len(self._places) else None

    def header(self) -> tuple[str, Sequence[str]]:
        if self._walked:
            sources = {side.place.article for side, _ in self._sides}
            counts = [counted(len(self._sides), "side"), counted(len(sources), "source")]
            return f"Compare what differs: {self._walked.topic or self._walked.summary}", counts
        sources = {one.passage.article for one in self._compared}
        counts = [counted(len(self._compared), "passage"), counted(len(sources), "source")]
        fact, total = self._fact, len(self.comparison.analysis.facts)
        return (
            f"Compare fact {self.comparison.fact_number(fact)} of {total}: {fact.label}" if fact else "Compare"
        ), counts

    def details(self) -> list[DetailLine]:
        return detail_lines(self.comparison, self.here, self._walked) if self.here else []

    # The commands

    def action_next_fact(self, step: int) -> None:
        """To the next fact, in its place here."""
        facts, fact = self.comparison.analysis.facts, self._fact
        index = self.comparison.fact_number(fact) - 1 + step if fact else 0 if step > 0 else len(facts) - 1
        if 0 <= index < len(facts):
            self._go_to(None, facts[index].passages[0])
        else:
            self.tell("That was the last fact" if step > 0 else "This is the first fact")

    def action_next_discrepancy(self, step: int) -> None:
        """To the next discrepancy, and the fact that it is about."""
        fact = self._fact
        current = self._walked.id if self._walked else next(iter(fact.discrepancies), None) if fact else None
        found = self.comparison.queue.next(current, step)
        if found:
            side = found.sides[0].passage
            self._go_to(found, self.comparison.passage_at(side.article, side.start))
        elif not self.is_analysed:
            self.tell(self.nothing)
        else:
            only = (
                f" of those walked: {self.comparison.wanted.in_words} only" if self.comparison.wanted.in_words else ""
            )
            self.tell(f"That was the last discrepancy{only}" if step > 0 else f"This is the first discrepancy{only}")

    def _go_to(self, discrepancy: Discrepancy | None, passage: Passage) -> None:
        self._walked, self.start = discrepancy, passage
        self.look()
        self.row_list.show(self.painter, self.row_of(passage))

    def action_compare(self) -> None:
        """Back to where it was opened, as that was left."""
        self.action_leave()
