"""The content of a screen over the panes, without the screen: the stops of its cursor, and their details."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.ui.painters.theming import Palette
from reader.ui.widgets.row_list import Painter
from reader.views.detail_line import DetailLine


@dataclass(frozen=True)
class Listing(ABC):
    """A list made of a comparison. `row` is the index of a stop, from 0; there may be no stop at all."""

    comparison: Comparison
    unanalysed: str
    """Why not everything is found, in words for the reader; empty where everything is."""
    start: Passage
    """The sentence that the reader comes from."""

    @abstractmethod
    def painter(self, palette: Palette) -> Painter:
        """A painter of its rows."""

    @abstractmethod
    def row_of(self, sentence: Passage) -> int:
        """The stop for a sentence; the first where there is none for it."""

    @abstractmethod
    def here(self, row: int) -> Passage | None:
        """The sentence of a stop; None where it has none."""

    @abstractmethod
    def header(self, row: int) -> tuple[str, Sequence[str]]:
        """The title of the screen, and its counts."""

    @abstractmethod
    def details(self, row: int) -> Sequence[DetailLine]:
        """The detail lines of a stop."""

    @property
    def position(self) -> Hashable:
        """Everything, apart from the stop, that changes when the reader moves."""
        return self.start

    def knowing(self, comparison: Comparison, unanalysed: str) -> Self:
        """The same of what has been found and judged since."""
        return replace(self, comparison=comparison, unanalysed=unanalysed)

    def row_as_in(self, before: Self, row: int) -> int:
        """The stop that the reader is at now, where they were at a stop of the listing before."""
        return self.row_of(before.here(row) or self.start)
