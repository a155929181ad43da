"""Numbers, sums, dates and times that a text states."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.analysis.passage import Passage

MOST_COMPARED = 500
"""How many figures of one article are compared with those of others, the first: each is compared with every other."""


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    PERCENTAGE = "percentage"
    MONEY = "money"
    DISTANCE = "distance"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    OTHER = "other"


class Bound(StrEnum):
    """How the text limits a figure; none where it gives the bare figure."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Topic(NamedTuple):
    """What a figure counts: a sort of thing, and what happened to it, as concepts that can be compared."""

    thing: str
    """Empty for people of no particular sort."""
    event: str
    """Empty where the text does not say."""


@dataclass(frozen=True)
class Figure:
    """A number, sum, percentage, date, time, duration, age or distance that the text states."""

    id: str
    passage: Passage
    text: str
    kind: FigureKind
    value: float | str | None
    """A number, in the unit of `unit`; or ISO 8601 for dates, clock times and spans of dates ("2007-04-02/2007-04-08",
    Monday to Sunday, for "last week"); or the numbers of a result ("20-13"). None where the text does not settle it."""
    bound: Bound | None = None
    unit: str | None = None
    of: str = ""
    """What is counted or dated, as a person would say it: "children killed"."""
    topic: Topic | None = None
    """The same in a form that can be compared."""
    range: tuple[float, float] | None = None
    """The lower and upper end, where the figure is a range; `value` is None then."""
    claimed_by: str | None = None
    """The id of the actor to whom the passage attributes it."""
    number: str = ""
    """The number alone, with the words that bound it: "at least 58"."""

    @property
    def voice(self) -> tuple[str, str | None]:
        """Who gives it: an article, or an actor whom it quotes, by their ids."""
        return self.passage.article, self.claimed_by

    @property
    def size(self) -> float | None:
        """The number, or the middle of its range; None where the text leaves it open, and for dates and results."""
        if self.range:
            return sum(self.range) / 2
        return float(self.value) if isinstance(self.value, (int, float)) else None

    @property
    def limits(self) -> tuple[float, float] | None:
        """The least and the most that it may be, infinite where the text sets no limit; None where it is no number."""
        if self.range:
            return self.range
        if not isinstance(self.value, (int, float)):
            return None
        value = float(self.value)
        is_least, is_most = self.bound in (Bound.AT_LEAST, Bound.OVER), self.bound in (Bound.AT_MOST, Bound.UNDER)
        return -math.inf if is_most else value, math.inf if is_least else value
