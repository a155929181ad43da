"""Articles on a storm, and one group of all their sentences, for the tests of this folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Fact
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import evidence_from
from reader.suggestions.answer_form import DifferenceGiven, Quote, SideGiven
from reader.suggestions.checking import checked
from reader.suggestions.differing import Reason
from reader.suggestions.groups import Group
from tests.analysis.making import analysis_of

POST = (
    "The storm killed 58 people in Porthaven on Sunday, the coast guard said. The sea wall broke at 6:30 a.m. "
    "on the north shore. The government sent help from Alda. The mayor's office called it a natural disaster."
)
ECHO = (
    "The storm killed 70 people in Porthaven, the police said. The sea wall broke at around 7:30 a.m. on the shore. "
    "The regime sent help from Borda. Critics spoke of a man-made catastrophe."
)
WIRE = (
    "The storm killed at least 58 people in Porthaven. The sea wall was reportedly broken by a ship. "
    'The so-called "government" sent no help.'
)


@dataclass(frozen=True)
class Asked:
    """What a model is asked about some articles, as one group of all their sentences."""

    analysis: Analysis

    @cached_property
    def evidence(self) -> Evidence:
        return evidence_from(self.analysis, [article.id for article in self.analysis.articles])

    @cached_property
    def group(self) -> Group:
        passages = tuple(sorted(self.evidence.contents.by_passage))
        return Group(Fact("k1", "what the storm did", passages), passages)

    def checked(self, kind: str, *sides: str | tuple[str, str] | Sequence[str]) -> Discrepancy | Reason:
        """What comes of a difference between words: of each side one, several, or one with who says it."""
        given = DifferenceGiven(DiscrepancyKind(kind), tuple(self._side(side) for side in sides))
        return checked(given, self.group, self.evidence, "a model")

    def _side(self, side: str | tuple[str, str] | Sequence[str]) -> SideGiven:
        if isinstance(side, str):
            return SideGiven((self._quote(side),))
        if isinstance(side, tuple):
            return SideGiven((self._quote(side[0]),), side[1])
        return SideGiven(tuple(map(self._quote, side)))

    def _quote(self, words: str) -> Quote:
        numbers = (n for n, passage in enumerate(self.group.passages, 1) if words in self._text(passage))
        return Quote(next(numbers, 1), words)

    def _text(self, passage: Passage) -> str:
        return self.analysis.text_of(passage)


def asked(*texts: str) -> Asked:
    """A model that is asked about some texts; without any, about the storm."""
    return Asked(analysis_of(*(texts or (POST, ECHO, WIRE))))


def quoted(found: Discrepancy | Reason, analysis: Analysis) -> list[str]:
    """The words of each side of a suggestion, in its order."""
    assert isinstance(found, Discrepancy), found
    return [analysis.text_of(side.passage) for side in found.sides]
