"""The changes of notes and judgements in a session: made, taken back, and made again."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from reader.notes.record import Record
from reader.notes.store.store import NoteStore
from reader.notes.store.versions import succeeding

_Record = TypeVar("_Record", bound=Record)


class ChangedElsewhereError(Exception):
    """The record to be changed is not, or no longer, the one that the change was made for."""


@dataclass(frozen=True)
class Step:
    """A record as it was and as it became; None where there was, or then is, none."""

    before: Record | None
    after: Record | None

    @property
    def backwards(self) -> "Step":
        """The step that takes this one back."""
        return Step(self.after, self.before)


@dataclass(frozen=True)
class Change:
    """The changes that one command of the reader made at once."""

    name: str
    steps: tuple[Step, ...]
    at: Hashable = None
    """The key of the index's entry that the reader was at; None where they were at none."""

    @property
    def backwards(self) -> "Change":
        """The change that takes this one back."""
        return replace(self, steps=tuple(step.backwards for step in reversed(self.steps)))


@dataclass
class ChangeLog:
    """Makes changes in a store, and takes them back in turn."""

    store: NoteStore
    _done: list[Change] = field(default_factory=list)
    _undone: list[Change] = field(default_factory=list)
    """The changes that undid others: undone themselves, they redo those."""

    def put(self, name: str, before: Record | None, after: _Record, at: Hashable = None) -> _Record:
        """Saves a record, over another where it was made from that; what is returned is on the disk.

        Its id is another where the file had been changed meanwhile. Raises `OSError`.
        """
        step = Step(before, succeeding(after, before) if before else after)
        (made,) = self._do(Change(name, (step,), at), self._done).steps
        self._undone.clear()
        saved = made.after
        assert isinstance(saved, type(after))  # noqa: S101 - what was saved is of the kind of what was to be
        return saved

    def put_all(self, name: str, changed: Iterable[tuple[Record, Record]]) -> int:
        """Saves records over those they were made from, as one change; how many. Raises `OSError`."""
        steps = tuple(Step(before, succeeding(after, before)) for before, after in changed)
        if steps:
            self._do(Change(name, steps), self._done)
            self._undone.clear()
        return len(steps)

    def delete(self, name: str, *records: Record, at: Hashable = None) -> None:
        """Deletes records. Raises `OSError`, and `ChangedElsewhereError` where a file was changed meanwhile."""
        self._do(Change(name, tuple(Step(record, None) for record in records), at), self._done)
        self._undone.clear()

    def undo(self) -> Change | None:
        """Takes the last change back that is not, and returns it; None where there is none.

        Raises `OSError`: then it can be tried again. Raises `ChangedElsewhereError` where what the
        change left has been changed by another program: that is left as it is, and the change is
        forgotten.
        """
        return self._reverse(self._done, self._undone)

    def redo(self) -> Change | None:
        """Makes the last change again that was taken back, as `undo` does."""
        return self._reverse(self._undone, self._done)

    def _reverse(self, source: list[Change], target: list[Change]) -> Change | None:
        if not source:
            return None
        change = source.pop()
        self.store.refresh()
        if any(self._now(step) != step.after for step in change.steps):
            raise ChangedElsewhereError(change.name)
        try:
            self._do(change.backwards, target)
        except OSError:
            source.append(self._left_of(change))
            raise
        return change

    def _now(self, step: Step) -> Record | None:
        known = step.after or step.before
        return self.store.get(known.id) if known else None

    def _left_of(self, change: Change) -> Change:
        """The steps of a change that are still to be undone after the disk refused to go on."""
        return replace(change, steps=tuple(step for step in change.steps if self._now(step) == step.after))

    def _do(self, change: Change, log: list[Change]) -> Change:
        """Makes a change step by step; what was made of it is on the log even where the rest fails."""
        made: list[Step] = []
        try:
            for step in change.steps:
                made.append(self._step(step))
        finally:
            if made:
                log.append(replace(change, steps=tuple(made)))
        return log[-1]

    def _step(self, step: Step) -> Step:
        if step.after is None:
            if step.before and not self.store.delete(step.before):
                raise ChangedElsewhereError(step.before.id)
            return step
        saved = self.store.save(step.after, over=step.before)
        return Step(step.before if saved.id == step.after.id else None, saved)
