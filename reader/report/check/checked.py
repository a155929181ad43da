"""The result of a check: what is open, what is not and why, and what is gone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reader.analysis.model import Discrepancy
from reader.comparison.comparison import Comparison
from reader.notes.judgements.judgement import Disposition
from reader.report import phrases
from reader.report.check.baseline import Baseline
from reader.report.fingerprint import fingerprint
from reader.report.json import class_of
from reader.text.sanitise import one_line
from reader.views.sides_by_value import under_topic, values_in_words

CLASSES = ("difference", "wording")
"""The classes that can be checked; suggestions are only made when a model is asked."""
_IN_BASELINE = "in the baseline"


@dataclass(frozen=True)
class Scope:
    """What is checked."""

    kinds: frozenset[str] = frozenset()
    """None means all."""
    classes: frozenset[str] = frozenset(CLASSES[:1])

    def holds(self, discrepancy: Discrepancy) -> bool:
        """Whether a discrepancy is checked."""
        return class_of(discrepancy) in self.classes and (not self.kinds or discrepancy.kind.value in self.kinds)

    @property
    def noun(self) -> str:
        """One of what is checked."""
        return "difference" if self.classes == {CLASSES[0]} else "discrepancy"


class Entry(NamedTuple):
    """A discrepancy that was checked."""

    discrepancy: Discrepancy
    fingerprint: str
    state: str
    """ "open", "in the baseline", or the reader's verdict."""
    summary: str
    """In one line: what the sources differ about, each value, and who gives it."""

    @property
    def is_open(self) -> bool:
        """Whether something is to be done about it."""
        return self.state == Disposition.OPEN.value

    @property
    def is_known(self) -> bool:
        """Whether it is open, but was there before."""
        return self.state == _IN_BASELINE


@dataclass(frozen=True)
class Checked:
    """The result of a check."""

    comparison: Comparison
    entries: tuple[Entry, ...]
    """What was checked, in the order of the queue; what the reader says is no discrepancy comes last."""
    scope: Scope = field(default_factory=Scope)
    baseline: Baseline = field(default_factory=dict)

    @classmethod
    def of(cls, comparison: Comparison, scope: Scope, baseline: Baseline | None = None) -> "Checked":
        """The check of what is in the scope."""
        known = baseline or {}
        entries = _entries(comparison, filter(scope.holds, _all(comparison)), known)
        return cls(comparison, tuple(entries), scope, known)

    @property
    def open(self) -> tuple[Entry, ...]:
        """What is to be looked at."""
        return tuple(entry for entry in self.entries if entry.is_open)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many there are in each state, open ones first."""
        found = Counter(entry.state for entry in self.entries)
        first, *others = (disposition.value for disposition in Disposition)
        return {state: found[state] for state in (first, _IN_BASELINE, *others) if found[state]}

    @property
    def gone(self) -> tuple[str, ...]:
        """What the baseline knows and is not found any more, in words; also of kinds that are not checked now."""
        found = {fingerprint(self.comparison, each) for each in _all(self.comparison)}
        return tuple(one_line(words) for key, words in self.baseline.items() if key not in found)


def _all(comparison: Comparison) -> tuple[Discrepancy, ...]:
    """Every discrepancy, also those that the reader says are none."""
    return *comparison.analysis.discrepancies, *comparison.dispositions.hidden


def _entries(comparison: Comparison, found: Iterable[Discrepancy], known: Baseline) -> Iterator[Entry]:
    for discrepancy in found:
        key, state = fingerprint(comparison, discrepancy), comparison.dispositions.of(discrepancy).value
        is_known = key in known and state == Disposition.OPEN.value
        values = under_topic(discrepancy, values_in_words(comparison, discrepancy))
        summary = one_line(f"{phrases.verdict(comparison, discrepancy)}: {values}")
        yield Entry(discrepancy, key, _IN_BASELINE if is_known else state, summary)
