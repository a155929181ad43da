"""Suggestions of a language model on the reader's machine: asked for, stopped, accepted, rejected, explained."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.model import Discrepancy
from reader.notes.judgements.judgement import Disposition, on_discrepancy
from reader.text.phrasing import truncate
from reader.ui.commands.changes import Changes
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.screens.reasons import Reasons
from reader.views.index import Section, same_thing
from reader.views.sides_by_value import bare_summary
from reader.views.suggestion_reasons import why_suggested

if TYPE_CHECKING:  # loaded once a model is asked
    from reader.suggestions.client import ModelServer
    from reader.ui.commands.suggestion_steps import SuggestionStep

_SAID = 60
"""Characters of a suggestion that are in an answer."""
_TOPIC = 40
_CHOICES = (
    Choice("a", "accept", "a discrepancy that you have marked; it keeps the model's name"),
    Choice("r", "reject", "not shown again"),
    Choice("w", "why", "who says so, what is checked, what is not"),
)


class Suggestions:
    """The command that has a language model asked, and what can be done with what it suggests."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view = view
        self._changes = changes
        self._server: ModelServer | None = None
        """The one that is being asked."""

    # Asking

    def ask(self) -> None:
        """Has the language model of the reader's settings asked, in the background; again, stops that."""
        if self._server:
            self.stop()
        elif self._view.state.unanalysed:
            self._view.say(self._view.state.unanalysed)
        elif server := self._ready():
            self._ask(server)

    def _ask(self, server: "ModelServer") -> None:
        from reader.ui.commands.suggestion_steps import steps_of

        self._server = server
        self._view.say(f"Asking {server.model}; the command again stops it")
        self._view.follow(steps_of(self._view.state.comparison.analysis, server), self._take)

    def stop(self) -> None:
        """Asks no further, if it is asking."""
        if self._server:
            self._server.cancel()

    def _ready(self) -> "ModelServer | None":
        """The server of the reader's settings; None, with a message, where there is none that can be asked."""
        from reader.ui.commands.suggestion_steps import NotReadyError, server_of_settings

        try:
            return server_of_settings()
        except NotReadyError as error:
            self._view.say(str(error), is_warning=True)
            return None

    def _take(self, step: "SuggestionStep") -> None:
        """Shows what is suggested so far; the reader stays where they are."""
        known, state = step.known, self._view.state
        if known and known.found != state.suggested:
            self._changes.show(replace(state, suggested=known.found))
        if step.is_last:
            self._server = None
            self._view.show_work("")
            self._view.say(step.in_words, is_warning=bool(step.error))
        elif known:
            self._view.show_work(f"asking {known.done} of {known.of}")

    # Judging

    def judge(self, suggestion: Discrepancy) -> None:
        """Asks whether the reader accepts a suggestion, or wants to know why it is made."""
        comparison = self._view.state.comparison
        first = (places[0] for places in suggestion.versions.values())
        sentences = dict.fromkeys(comparison.passage_at(place.article, place.start) for place in first)
        quotes = [(comparison.article(place.article).label, comparison.quote(place)) for place in sentences]
        question = f"Does this differ, as {suggestion.suggested_by} says? {self._briefly(suggestion, _TOPIC)}"
        window = ChoiceByLetter(question, _CHOICES, "a", quotes)
        self._view.open(window, lambda letter: self._answer(suggestion, letter))

    def _answer(self, suggestion: Discrepancy, letter: str | None) -> None:
        match letter:
            case "a":
                self._decide(suggestion, None, "accepted, as marked by you")
            case "r":
                self._decide(suggestion, Disposition.NONE, "rejected")
            case "w":
                reasons = why_suggested(self._view.state.comparison, suggestion)
                window = Reasons(f"Why? {self._briefly(suggestion, _SAID)}", reasons)
                self._view.open(window, lambda _: self.judge(suggestion))

    def _decide(self, suggestion: Discrepancy, disposition: Disposition | None, said: str) -> None:
        """Saves what the reader has decided about a suggestion, as a judgement that names the model."""
        state, words = self._view.state, self._briefly(suggestion, _SAID)
        anchors = state.comparison.anchors([side.passage for side in suggestion.sides])
        label = suggestion.summary if disposition else suggestion.topic
        made = on_discrepancy(disposition, suggestion.kind, label, anchors, suggestion.suggested_by)
        saved = self._changes.save(
            "judgement" if disposition else "new discrepancy", None, made, same_thing(suggestion)
        )
        if saved is None:
            return
        focus = state.focus if disposition else replace(state.focus, discrepancy=saved.id)
        self._changes.show(replace(state, focus=focus))
        self._view.show_in_index(same_thing(Section.SUGGESTIONS))
        self._view.say(f"{words}: {said}; u undoes it")

    def _briefly(self, suggestion: Discrepancy, length: int) -> str:
        return truncate(bare_summary(self._view.state.comparison, suggestion), length)
