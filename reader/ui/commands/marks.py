"""Marking a discrepancy that the analysis did not find."""

from dataclasses import replace

from reader.analysis.model import DiscrepancyKind
from reader.notes.judgements.judgement import on_discrepancy
from reader.ui.commands.changes import Changes
from reader.ui.commands.kind_letters import KIND_LETTERS, KIND_MEANINGS, KINDS_BY_LETTER
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter, LineOfText


class Marks:
    """The commands that mark what differs, side by side, and make a discrepancy of it."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view = view
        self._changes = changes

    def mark(self) -> None:
        """Marks what is selected, else the passage under the cursor; again, takes the mark away."""
        state = self._view.state
        place = self._view.selected() or state.here
        self._view.clear_selection()
        self._view.show(state.marking(place))

    def make_discrepancy(self) -> None:
        """Makes a discrepancy of what is marked; asks for its kind and what it is about."""
        if len(self._view.state.focus.marked) < 2:
            self._view.say("First mark the passages that differ: a in one article, a in the other, then A")
            return
        choices = [Choice(KIND_LETTERS[kind], kind.value, KIND_MEANINGS[kind]) for kind in DiscrepancyKind]
        self._view.open(ChoiceByLetter("What kind of difference is it?", choices, choices[0].letter), self._ask_topic)

    def _ask_topic(self, letter: str | None) -> None:
        if letter:
            kind = KINDS_BY_LETTER[letter]
            self._view.open(LineOfText("What is the difference about?", ""), lambda topic: self._make(kind, topic))

    def _make(self, kind: DiscrepancyKind, topic: str | None) -> None:
        state = self._view.state
        anchors = state.comparison.anchors(state.focus.marked)
        marked = on_discrepancy(None, kind, topic, anchors) if topic else None
        saved = self._changes.save("new discrepancy", None, marked) if marked else None
        if saved:
            self._changes.show(replace(state, focus=replace(state.focus, marked=(), discrepancy=saved.id)))
            self._view.say(f"{topic} is added; u undoes it")
