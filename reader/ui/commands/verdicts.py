"""Verdicts on discrepancies: what each comes to in the reader's judgement."""

from collections.abc import Mapping
from dataclasses import replace

from reader.analysis.model import Discrepancy
from reader.comparison.queue import SIGNS
from reader.notes.anchor import keeping_others
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, on_discrepancy
from reader.notes.note import now
from reader.text.phrasing import truncate
from reader.ui.commands.changes import Changes
from reader.ui.commands.discrepancies import Discrepancies
from reader.ui.commands.reached import discrepancy_reached
from reader.ui.commands.suggestions import Suggestions
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.views.sides_by_value import bare_summary

_CHOICES: Mapping[str, tuple[Disposition, str]] = {
    "o": (Disposition.OPEN, "still to be looked into"),
    "u": (Disposition.UPDATE, "newer information"),
    "r": (Disposition.ROUNDING, "the same figure, less exact"),
    "c": (Disposition.SCOPE, "count or mean different things"),
    "s": (Disposition.SETTLED, "decided; a note can say how"),
    "n": (Disposition.NONE, "not a difference: d skips it"),
}
_TOPIC = 32
"""Characters of what a discrepancy is about that are in the question."""
_SAID = 60
"""Characters of its values, with what they are of, that are in the answer."""
_LETTERS: Mapping[Disposition, str] = {disposition: letter for letter, (disposition, _) in _CHOICES.items()}


class Verdicts:
    """The command that gives a verdict on the discrepancy that the reader looks at."""

    def __init__(self, view: View, changes: Changes, discrepancies: Discrepancies, suggestions: Suggestions) -> None:
        self._view = view
        self._changes = changes
        self._discrepancies = discrepancies
        self._suggestions = suggestions

    def choose(self) -> None:
        """Asks for a verdict on the discrepancy reached in the index, else on the one shown at the cursor; of a
        suggestion, whether it is accepted."""
        state = self._view.state
        discrepancy = discrepancy_reached(self._view) or state.shown
        if discrepancy is None:
            way_on = "; d goes to the next" if state.comparison.queue.walked else ""
            self._view.say(f"There is no difference here{way_on}")
            return
        if discrepancy.is_suggestion:
            self._discrepancies.show_sides(discrepancy)
            self._suggestions.judge(discrepancy)
            return
        choices = [
            Choice(letter, f"{SIGNS[disposition]} {disposition.value}", meaning)
            for letter, (disposition, meaning) in _CHOICES.items()
        ]
        self._discrepancies.show_sides(discrepancy)
        question = f"Your verdict? {_topic(discrepancy)}"
        window = ChoiceByLetter(question, choices, self._letter_of(discrepancy))
        self._view.open(window, lambda chosen: self._give(discrepancy, chosen))

    def _letter_of(self, discrepancy: Discrepancy) -> str:
        return _LETTERS[self._view.state.comparison.dispositions.of(discrepancy)]

    def _give(self, discrepancy: Discrepancy, letter: str | None) -> None:
        if letter is None or letter == self._letter_of(discrepancy):
            return
        disposition = _CHOICES[letter][0]
        before = self._judgement_on(discrepancy)
        if self._changes.save("judgement", before, self._judgement(discrepancy, disposition, before)) is None:
            return
        self._changes.show()
        if disposition is Disposition.OPEN and not self._view.state.comparison.dispositions.is_open(discrepancy):
            self._view.say("A settled note on it still closes it; e edits the note")
        else:
            said = truncate(bare_summary(self._view.state.comparison, discrepancy), _SAID)
            self._view.say(f"{SIGNS[disposition]} {disposition.value}: {said}; u undoes it")

    def _judgement_on(self, discrepancy: Discrepancy) -> DiscrepancyJudgement | None:
        """The reader's own judgement on a discrepancy, the last; somebody else's is not written over."""
        comparison, authors = self._view.state.comparison, ("", self._changes.store.author)
        own = (j for j in reversed(comparison.judgements) if j.author in authors)
        found = (j for j in own if comparison.dispositions.meant.get(j.id) == discrepancy.id)
        return next((j for j in found if isinstance(j, DiscrepancyJudgement) and j.disposition), None)

    def _judgement(
        self, discrepancy: Discrepancy, disposition: Disposition, before: DiscrepancyJudgement | None
    ) -> DiscrepancyJudgement:
        anchors = self._view.state.comparison.anchors([side.passage for side in discrepancy.sides])
        if before is None:
            return on_discrepancy(disposition, discrepancy.kind, discrepancy.summary, anchors)
        merged_anchors = tuple(keeping_others(anchor, before.anchors) for anchor in anchors)
        return replace(
            before, disposition=disposition, label=discrepancy.summary, anchors=merged_anchors, created=now()
        )


def _topic(discrepancy: Discrepancy) -> str:
    return truncate(discrepancy.topic or discrepancy.summary, _TOPIC)
