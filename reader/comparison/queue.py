"""The queue of discrepancies in walking order: differences, the weightiest first, all or only the wanted ones.

Discrepancies that are only worth comparing are walked if they are wanted, or after the reader has gone to one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.notes.judgements.apply_discrepancies import Dispositions
from reader.notes.judgements.judgement import Disposition

WORTH_COMPARING = "worth comparing"
SIGNS: Mapping[Disposition, str] = {
    Disposition.OPEN: "≠",
    Disposition.UPDATE: "↑",
    Disposition.ROUNDING: "~",
    Disposition.SCOPE: "∩",
    Disposition.SETTLED: "✓",
    Disposition.NONE: "×",
}


@dataclass(frozen=True)
class Wanted:
    """Which discrepancies the reader wants in the queue."""

    kind: DiscrepancyKind | None = None
    """None for every kind."""
    open_only: bool = False
    wording: bool = False
    """Whether what is worth comparing is walked in the place of the differences."""

    @property
    def in_words(self) -> str:
        """The active filters in words, "number, open"; empty where no difference is filtered out."""
        active = (self.kind, "open" if self.open_only else None, WORTH_COMPARING if self.wording else None)
        return ", ".join(word for word in active if word)


@dataclass(frozen=True)
class Queue:
    """The discrepancies of a reading, and those of them that are walked."""

    discrepancies: tuple[Discrepancy, ...]
    dispositions: Dispositions = field(default_factory=Dispositions)
    wanted: Wanted = field(default_factory=Wanted)

    @cached_property
    def differences(self) -> tuple[Discrepancy, ...]:
        """The wanted differences, the weightiest first."""
        return tuple(found for found in self._shown if found.is_difference)

    @cached_property
    def worth_comparing(self) -> tuple[Discrepancy, ...]:
        """The wanted discrepancies that are only worth comparing, the weightiest first."""
        return tuple(found for found in self._shown if found.is_wording)

    @cached_property
    def suggestions(self) -> tuple[Discrepancy, ...]:
        """The wanted suggestions of a language model, the weightiest first."""
        return tuple(found for found in self._shown if found.is_suggestion)

    @property
    def walked(self) -> tuple[Discrepancy, ...]:
        """Those that are walked from the beginning."""
        return self.worth_comparing if self.wanted.wording else self.differences

    @cached_property
    def _shown(self) -> tuple[Discrepancy, ...]:
        return tuple(d for d in self._whole if d not in self.dispositions.hidden and self._is_wanted(d))

    def _walked_from(self, discrepancy: Discrepancy | None) -> tuple[Discrepancy, ...]:
        """Those that are walked from one: those of its class."""
        if discrepancy is None:
            return self.walked
        if discrepancy.is_suggestion:
            return self.suggestions
        return self.worth_comparing if discrepancy.is_wording else self.differences

    def next(self, discrepancy_id: str | None, step: int) -> Discrepancy | None:
        """The one of its class after another, or before it; from none the first, or the last going back.

        It also works from a discrepancy that has left the queue: from its former position.
        """
        places = {d.id: place for place, d in enumerate(self._whole)}
        here = places.get(discrepancy_id or "", -1 if step > 0 else len(places))
        reached = self._whole[here] if 0 <= here < len(places) else None
        ahead = [d for d in self._walked_from(reached) if (places[d.id] - here) * step > 0]
        return (ahead[0] if step > 0 else ahead[-1]) if ahead else None

    def first(self, discrepancy: Discrepancy | None, step: int) -> Discrepancy | None:
        """The first of those that are walked from a discrepancy; going back, the last."""
        walked = self._walked_from(discrepancy)
        return (walked[0] if step > 0 else walked[-1]) if walked else None

    def place(self, discrepancy: Discrepancy) -> str:
        """The position of a discrepancy in the queue: "3 of 17, number only", "2 of 3 worth comparing".

        Its own number, which `check` and `show` give, comes first where it is another one: "d4 · 3 of 17".
        """
        filters = replace(self.wanted, wording=False).in_words
        only = f" {WORTH_COMPARING}" if discrepancy.is_wording else ""
        only += f", {filters} only" if filters else ""
        walked = self._walked_from(discrepancy)
        if discrepancy not in walked:
            others = f"not among the {len(walked)}" if walked else "left out"
            return f"{_own_number(discrepancy)}{others}{only}"
        place = walked.index(discrepancy) + 1
        own = "" if discrepancy.id == f"d{place}" else _own_number(discrepancy)
        return f"{own}{place} of {len(walked)}{only}"

    def end(self, discrepancy: Discrepancy | None, step: int) -> str:
        """Why there is none to go to after a discrepancy, or before it: "That was the last difference"."""
        is_wording = discrepancy.is_wording if discrepancy else self.wanted.wording
        where = "That was the last" if step > 0 else "This is the first"
        filters = replace(self.wanted, wording=False).in_words
        number, only = len(self._walked_from(discrepancy)), f": {filters} only" if filters else ""
        noun = "suggestion" if discrepancy and discrepancy.is_suggestion else "difference"
        if number == 1 and not is_wording:
            return f"There is only one {noun}{only}"
        noun = "worth comparing" if is_wording else f"{noun}s"
        if number:
            return f"{where} of {number} {noun}{only}"
        return f"There is no difference to go to{only}{self._way_on(is_wording=is_wording, filters=filters)}"

    def _way_on(self, *, is_wording: bool, filters: str) -> str:
        """How to get on where there is none to go to."""
        if filters:
            return "; w chooses others"
        if is_wording or not self.worth_comparing:
            return ""
        return f"; {len(self.worth_comparing)} {WORTH_COMPARING}: press w twice to go to them"

    @cached_property
    def _whole(self) -> tuple[Discrepancy, ...]:
        """All discrepancies in order, including those that the reader judged to be none."""
        return tuple(sorted((*self.discrepancies, *self.dispositions.hidden), key=lambda d: d.order))

    def _is_wanted(self, discrepancy: Discrepancy) -> bool:
        is_of_kind = self.wanted.kind in (None, discrepancy.kind)
        return is_of_kind and (not self.wanted.open_only or self.dispositions.is_open(discrepancy))


def _own_number(discrepancy: Discrepancy) -> str:
    """The number of one that was found; those that the reader marked or a model suggested have none."""
    return "" if discrepancy.is_marked or discrepancy.is_suggestion else f"{discrepancy.id} · "
