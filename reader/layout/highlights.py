"""The marks in a passage: the fact it belongs to, and within the current fact word by word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.analysis.model import Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison, places_of
from reader.comparison.differing_words import Comparing, differing_words
from reader.comparison.focus import Focus
from reader.layout.styles import Mark
from reader.text.span import Span

if TYPE_CHECKING:  # it knows the words of all languages, and nothing is compared before the first fact is found
    from reader.analysis.linking.word_comparison import WordsOfPassage


@dataclass
class Highlighter:
    """Finds the marks of any passage; made anew when the comparison or the focus changes."""

    comparison: Comparison
    compare: Comparing
    """Compares the passages of a fact word by word."""
    focus: Focus

    def __post_init__(self) -> None:
        self._words: Mapping[Passage, WordsOfPassage] = {}
        fact = self.current_fact
        if fact:
            self._words = self.compare(fact.passages)
        self._spans = _by_article(self._focus_marks())

    @property
    def current_fact(self) -> Fact | None:
        """The fact of the passage under the cursor."""
        return self.comparison.fact_at(self.focus.passage)

    @property
    def discrepancy(self) -> Discrepancy | None:
        """The discrepancy that is walked."""
        return self.comparison.discrepancy(self.focus.discrepancy)

    @cached_property
    def shown(self) -> Discrepancy | None:
        """The discrepancy that is shown at the cursor."""
        return self.comparison.discrepancy_at(self.focus.passage, self.discrepancy)

    @cached_property
    def marked(self) -> frozenset[Passage]:
        """The sentences in which something is marked."""
        return frozenset(self.comparison.passage_at(place.article, place.start) for place in self.focus.marked)

    @cached_property
    def aligned(self) -> frozenset[Passage]:
        """The sentences to be compared with the cursor's: the best partner in each article, and the sides of what is
        walked here."""
        walked = self.focus.walked_here(self.comparison)
        sides = (side.passage for side in walked.sides) if walked else ()
        places = (self.comparison.passage_at(place.article, place.start) for place in sides)
        others = (article for article in self.comparison.order if article != self.focus.passage.article)
        partners = (partner for article in others if (partner := self.partner(article)))
        return frozenset((*places, *partners)) - {self.focus.passage}

    def partner(self, article_id: str) -> Passage | None:
        """The sentence of another article that is aligned with the cursor's; None where there is none."""
        return self.focus.partner(self.comparison, article_id)

    def counterpart(self, article_id: str) -> Passage | None:
        """The sentence of another article that the cursor's is to be read against: its side of what is shown to differ
        here, else the one that is aligned."""
        side = self.shown.passage_in(article_id, against=self.focus.passage) if self.shown else None
        return self.comparison.passage_at(side.article, side.start) if side else self.partner(article_id)

    def marks(self, passage: Passage) -> Sequence[Mark]:
        """The marks within a passage, the strongest last."""
        words = self._words.get(passage)
        own = list(_word_marks(words)) if words else []
        overlapping = [mark for mark in self._spans.get(passage.article, ()) if mark.span.overlaps(passage.span)]
        return [*own, *overlapping]

    def differences_in(self, article: str) -> list[int]:
        """Where the sentences of an article begin that sources differ about, in order."""
        return sorted(passage.start for passage in self.comparison.disputed if passage.article == article)

    def found_in(self, article: str) -> list[int]:
        """Where the words were found in an article that were searched for, in order."""
        return sorted(passage.start for passage in self.focus.found if passage.article == article)

    def _focus_marks(self) -> Iterator[tuple[str, Mark]]:
        for placed in self.comparison.notes:
            for place in places_of(placed):
                yield place.article, Mark(place.span, "note")
        for passage in self.focus.mentions:
            yield passage.article, Mark(passage.span, "mention")
        lit = self.shown or self.discrepancy
        if lit:
            for side in lit.sides:
                for words_that_differ in differing_words(self.comparison, lit, side, self.compare):
                    yield words_that_differ.article, Mark(words_that_differ.span, "difference")
        for passage in self.focus.marked:
            yield passage.article, Mark(passage.span, "difference")
        for passage in self.focus.found:
            yield passage.article, Mark(passage.span, "found")


def _by_article(marks: Iterable[tuple[str, Mark]]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for article, mark in marks:
        found.setdefault(article, []).append(mark)
    return found


def _word_marks(words: "WordsOfPassage") -> Iterator[Mark]:
    styles: tuple[tuple[str, tuple[Span, ...]], ...] = (
        ("figure", words.own_figures),
        ("hedge", words.hedges),
    )
    return (Mark(span, style) for style, spans in styles for span in spans)
