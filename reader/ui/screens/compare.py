"""Compare: the sides of a discrepancy, then its fact word by word, and who asserts, reports, hedges or denies it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Self

from textual.binding import BindingType

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.comparison.differing_words import differing_words
from reader.text.phrasing import pluralise
from reader.ui.bindings import bindings
from reader.ui.painters.side_by_side import ComparePainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.list_screen import MOVES, SCREENS, ListScreen
from reader.ui.screens.listing import Listing
from reader.views.attribution_ladder import Rung, Step, ladder_of
from reader.views.detail import detail_lines
from reader.views.detail_line import DetailLine
from reader.views.figure_ladder import figure_ladder
from reader.views.side_by_side import Compared, compared, compared_side
from reader.views.sides import SideInWords, sides_of
from reader.views.sides_by_value import values_of


def comparer_of(comparison: Comparison, known: WordComparer) -> WordComparer:
    """A word comparer for a comparison: the `known` one, if it is of this analysis, else a new one."""
    return known if known.analysis is comparison.analysis else WordComparer(comparison.analysis)


@dataclass(frozen=True)
class CompareListing(Listing):
    """The sides of a discrepancy and the passages of its fact, or those of the fact that the start is of."""

    walked: Discrepancy | None
    comparer: WordComparer

    def knowing(self, comparison: Comparison, unanalysed: str) -> Self:
        walked = comparison.discrepancy(self.walked.id) if self.walked else None
        known = super().knowing(comparison, unanalysed)
        return replace(known, walked=walked, comparer=comparer_of(comparison, self.comparer))

    @cached_property
    def fact(self) -> Fact | None:
        """The fact that is compared."""
        if self.walked:
            facts, key = self.comparison.analysis.facts, self.walked.fact
            return next((fact for fact in facts if fact.id == key), None)
        return self.comparison.fact_at(self.start)

    @cached_property
    def _sides(self) -> tuple[tuple[SideInWords, Compared], ...]:
        if self.walked is None:
            return ()
        of_place = {side.passage: side for side in self.walked.sides}
        sides_shown = sides_of(self.comparison, self.walked)
        return tuple((side, self._compared_side(self.walked, of_place[side.place])) for side in sides_shown)

    def _compared_side(self, discrepancy: Discrepancy, side: Side) -> Compared:
        sentence = self.comparison.passage_at(side.passage.article, side.passage.start)
        words = differing_words(self.comparison, discrepancy, side, self.comparer.compare)
        return compared_side(self.comparer, sentence, words)

    @cached_property
    def _compared(self) -> tuple[Compared, ...]:
        """The passages of the fact that are on no side."""
        on_sides = self._sentences_of_sides
        return tuple(one for one in compared(self.comparer, self._passages()) if one.passage not in on_sides)

    @cached_property
    def _ladder(self) -> tuple[Step, ...]:
        """Who says it where no side has said that; a sentence that denies something does not deny each figure, time and
        name in it."""
        steps = ladder_of(self.comparison, [p for p in self._passages() if p not in self._sentences_of_sides])
        is_of_part = self.walked is not None and self.walked.kind is not DiscrepancyKind.STATUS
        return tuple(step for step in steps if not (is_of_part and step.rung is Rung.DENIES))

    @cached_property
    def _sentences_of_sides(self) -> frozenset[Passage]:
        return frozenset(side.sentence for side, _ in self._sides)

    def _passages(self) -> Sequence[Passage]:
        """The passages of the fact; else the sentences of the sides of the discrepancy."""
        if self.fact:
            return self.comparison.sorted(self.fact.passages)
        places = [side.passage for side in self.walked.sides] if self.walked else [self.start]
        return self.comparison.sorted({self.comparison.passage_at(place.article, place.start) for place in places})

    @cached_property
    def _places(self) -> Sequence[Passage]:
        """The sentence at each stop."""
        sides = (side.sentence for side, _ in self._sides)
        return [*sides, *(one.passage for one in self._compared), *(step.passage for step in self._ladder)]

    def painter(self, palette: Palette) -> ComparePainter:
        articles = self.comparison.collection.articles
        figures = figure_ladder(self.comparison, self.walked) if self.walked else ()
        return ComparePainter(self._sides, figures, self._compared, self._ladder, articles, palette)

    def row_of(self, sentence: Passage) -> int:
        """That of a version where there are some: the first of the sentence's article, where it is none itself."""
        versions = [side.sentence for side, _ in self._sides] or self._places
        if sentence in versions:
            return versions.index(sentence)
        return next((row for row, version in enumerate(versions) if version.article == sentence.article), 0)

    def row_as_in(self, before: Self, row: int) -> int:
        here = before.here(row)
        return self._places.index(here) if here in self._places else self.row_of(here or self.start)

    def here(self, row: int) -> Passage | None:
        return self._places[row] if row < len(self._places) else None

    def header(self, row: int) -> tuple[str, Sequence[str]]:
        if self.walked:
            sources = {side.place.article for side, _ in self._sides}
            versions = len(values_of(self.comparison, self.walked))
            counts = [pluralise(versions, "version"), pluralise(len(sources), "source")]
            return f"Compare what differs: {self.walked.topic or self.walked.summary}", counts
        sources = {one.passage.article for one in self._compared}
        counts = [pluralise(len(self._compared), "passage"), pluralise(len(sources), "source")]
        if self.fact is None:
            return "Compare", counts
        number, total = self.comparison.fact_number(self.fact), len(self.comparison.analysis.facts)
        return f"Compare fact {number} of {total}: {self.fact.label}", counts

    def details(self, row: int) -> Sequence[DetailLine]:
        here = self.here(row)
        return detail_lines(self.comparison, here, self.walked, reasons=True) if here else []


class CompareScreen(ListScreen):
    """Shows the sides of a discrepancy and the passages of its fact, or those of a fact alone."""

    command_ids = (*MOVES, "fact.next", "fact.previous", "difference.next", "difference.previous", "compare", *SCREENS)
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)
    listing: CompareListing

    # The commands

    def action_next_fact(self, step: int) -> None:
        """To the next fact, in its place here."""
        facts, fact = self.listing.comparison.analysis.facts, self.listing.fact
        index = self.listing.comparison.fact_number(fact) - 1 + step if fact else 0 if step > 0 else len(facts) - 1
        if 0 <= index < len(facts):
            self._go_to(None, facts[index].passages[0])
        else:
            self.say("That was the last fact" if step > 0 else "This is the first fact")

    def action_next_discrepancy(self, step: int) -> None:
        """To the next discrepancy, and the fact that it is about."""
        comparison, walked, fact = self.listing.comparison, self.listing.walked, self.listing.fact
        walked = walked or (comparison.difference_of(fact) if fact else None)
        found = comparison.queue.next(walked.id if walked else None, step)
        if found:
            side = found.sides[0].passage
            self._go_to(found, comparison.passage_at(side.article, side.start))
        elif self.listing.unanalysed:
            self.say(self.listing.unanalysed)
        else:
            self.say(comparison.queue.end(walked, step))

    def _go_to(self, discrepancy: Discrepancy | None, passage: Passage) -> None:
        listing = replace(self.listing, walked=discrepancy, start=passage)
        self.show(listing, listing.row_of(passage))

    def action_compare(self) -> None:
        """Back to where it was opened, as that was left."""
        self.action_leave()
