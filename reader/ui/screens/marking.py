"""Marking a discrepancy that the analysis did not find."""

from dataclasses import replace

from reader.analysis.model import DiscrepancyKind
from reader.notes.judgements.judgement import on_discrepancy
from reader.ui.screens.dialogs import Choice, ChoiceByLetter, LineOfText
from reader.ui.screens.kind_letters import KIND_LETTERS, KINDS_BY_LETTER
from reader.ui.screens.noting import Noting
from reader.ui.widgets.pane_group import PaneGroup


class Marking(Noting):
    """The commands that mark what differs, side by side, and make a discrepancy of it."""

    def action_mark_side(self) -> None:
        """Marks what is selected, else the passage under the cursor; again, takes the mark away."""
        place = self.query_one(PaneGroup).selected() or self.here
        marked = self.focus_on.marked
        kept = tuple(other for other in marked if not other.overlaps(place))
        self.clear_selection()
        self.look_at(replace(self.focus_on, marked=kept if len(kept) < len(marked) else (*marked, place)))

    def action_mark_discrepancy(self) -> None:
        """Makes a discrepancy of what is marked; asks for its kind and what it is about."""
        if len(self.focus_on.marked) < 2:
            self.tell("Mark what differs first: a in one article, a in the other, then A")
            return
        choices = [Choice(KIND_LETTERS[kind], kind.value) for kind in DiscrepancyKind]
        self.app.push_screen(ChoiceByLetter("Of what kind is it?", choices, choices[0].letter), self._ask_topic)

    def _ask_topic(self, letter: str | None) -> None:
        if letter:
            kind = KINDS_BY_LETTER[letter]
            question = LineOfText("What do they differ about?", "")
            self.app.push_screen(question, lambda topic: self._mark(kind, topic))

    def _mark(self, kind: DiscrepancyKind, topic: str | None) -> None:
        places = self.focus_on.marked
        marked = on_discrepancy(None, kind, topic, self.anchors(places)) if topic else None
        saved = self.keep("new discrepancy", None, marked) if marked else None
        if saved:
            self.focus_on = replace(self.focus_on, marked=(), discrepancy=saved.id)
            self.notes_changed()
            self.tell(f"{topic} is in the queue; u takes it back")
