"""Disposing of discrepancies: what each comes to in the reader's judgement."""

from collections.abc import Mapping
from dataclasses import replace

from reader.analysis.model import Discrepancy
from reader.comparison.queue import SIGNS
from reader.notes.anchor import keeping_others
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, on_discrepancy
from reader.notes.note import now
from reader.text.phrasing import shortened
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.screens.noting import Noting
from reader.views.detail import discrepancy_here

_CHOICES: Mapping[str, tuple[Disposition, str]] = {
    "o": (Disposition.OPEN, "still to be looked into"),
    "u": (Disposition.UPDATE, "one tells what came later"),
    "r": (Disposition.ROUNDING, "the same, told less exactly"),
    "c": (Disposition.SCOPE, "they mean different things"),
    "s": (Disposition.SETTLED, "decided; a note can say how"),
    "n": (Disposition.NONE, "they agree: out of the queue"),
}
_TOPIC = 32
"""Characters of what a discrepancy is about that are in the question."""
_LETTERS: Mapping[Disposition, str] = {disposition: letter for letter, (disposition, _) in _CHOICES.items()}


class Disposing(Noting):
    """The command that disposes of the discrepancy that the reader looks at."""

    def action_dispose(self) -> None:
        """Asks what the discrepancy comes to that is stood at in the index, else that is told of here."""
        discrepancy = self._discrepancy_reached()
        if discrepancy is None:
            self.tell("There is no difference here; d goes to the next")
            return
        choices = [
            Choice(letter, f"{SIGNS[disposition]} {disposition.value}", meaning)
            for letter, (disposition, meaning) in _CHOICES.items()
        ]
        self.show_sides(discrepancy)
        letter = _LETTERS[self.comparison.dispositions.of(discrepancy)]
        question = f"What does it come to? {_topic(discrepancy)}"
        self.app.push_screen(
            ChoiceByLetter(question, choices, letter), lambda chosen: self._dispose(discrepancy, chosen)
        )

    def _discrepancy_reached(self) -> Discrepancy | None:
        discrepancy, _ = self.reached
        return discrepancy or discrepancy_here(self.comparison, self.here, self.highlighter.discrepancy)

    def _dispose(self, discrepancy: Discrepancy, letter: str | None) -> None:
        if letter is None or letter == _LETTERS[self.comparison.dispositions.of(discrepancy)]:
            return
        disposition = _CHOICES[letter][0]
        before = self._judgement_on(discrepancy)
        if self.keep("judgement", before, self._judgement(discrepancy, disposition, before)) is None:
            return
        self.notes_changed()
        self._tell_disposed(discrepancy, disposition)

    def _judgement_on(self, discrepancy: Discrepancy) -> DiscrepancyJudgement | None:
        """The reader's own judgement on a discrepancy, the last; somebody else's is not written over."""
        meant, authors = self.comparison.dispositions.meant, ("", self.store.author)
        own = (j for j in reversed(self.comparison.judgements) if j.author in authors)
        found = (j for j in own if meant.get(j.id) == discrepancy.id)
        return next((j for j in found if isinstance(j, DiscrepancyJudgement) and j.disposition), None)

    def _judgement(
        self, discrepancy: Discrepancy, disposition: Disposition, before: DiscrepancyJudgement | None
    ) -> DiscrepancyJudgement:
        anchors = self.anchors([side.passage for side in discrepancy.sides])
        if before is None:
            return on_discrepancy(disposition, discrepancy.kind, discrepancy.summary, anchors)
        kept = tuple(keeping_others(anchor, before.anchors) for anchor in anchors)
        return replace(before, disposition=disposition, label=discrepancy.summary, anchors=kept, created=now())

    def _tell_disposed(self, discrepancy: Discrepancy, disposition: Disposition) -> None:
        if disposition is Disposition.OPEN and not self.comparison.dispositions.is_open(discrepancy):
            self.tell("A settled note on it still closes it; e edits the note")
        else:
            self.tell(f"{SIGNS[disposition]} {disposition.value}: {_topic(discrepancy)}; u takes it back")


def _topic(discrepancy: Discrepancy) -> str:
    return shortened(discrepancy.topic or discrepancy.summary, _TOPIC)
