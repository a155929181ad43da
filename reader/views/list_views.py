"""How the table and the list of notes are looked at: which rows, and in which order."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Filter(Enum):
    """Which facts are in the table; the value says it."""

    ALL = "all facts"
    DISPUTED = "facts with differences"
    ALL_BUT_ONE = "in all but one"
    ALONE = "in one source only"

    @property
    def next(self) -> "Filter":
        """The filter after this one, wrapping around."""
        filters = list(Filter)
        return filters[(filters.index(self) + 1) % len(filters)]


@dataclass(frozen=True)
class TableView:
    """How the table is looked at."""

    filter: Filter = Filter.ALL
    by_weight: bool = False
    """Whether facts that most sources report and differ about come first; else they are in the articles' order."""


class NoteFilter(StrEnum):
    """Which notes are listed."""

    ALL = "all"
    OPEN = "open"
    CHECKED = "checked"
    SETTLED = "settled"
    NOT_EXACT = "words that changed"


class NoteOrder(StrEnum):
    """In which order."""

    PLACE = "by place"
    NEWEST = "newest first"
    STATUS = "open ones first"
    HEALTH = "lost ones first"


@dataclass(frozen=True)
class NotesView:
    """How the notes are looked at."""

    filter: NoteFilter = NoteFilter.ALL
    order: NoteOrder = NoteOrder.PLACE
    words: str = ""
    """The search words: each must be in the note, its quotations, its tags or its author."""
