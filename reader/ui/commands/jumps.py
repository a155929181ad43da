"""Jumping to what is on the screen by the letters shown at it."""

from collections.abc import Mapping

from reader.analysis.passage import Passage
from reader.ui.commands.mentions import Mentions
from reader.ui.commands.view import View
from reader.views.jump_targets import labels, targets


class Jumps:
    """The command that goes straight to a place that is seen."""

    def __init__(self, view: View, mentions: Mentions) -> None:
        self._view = view
        self._mentions = mentions

    def jump(self) -> None:
        """Puts letters on what can be jumped to on the screen; the letters go there."""
        state = self._view.state
        found = targets(state.comparison, {pane.article.id: pane.shown_span for pane in self._view.panes.panes})
        if found:
            self._offer_letters(dict(zip(labels(len(found)), found, strict=True)))
        else:
            self._view.say(state.unanalysed or "Nothing on the screen to jump to")

    def _offer_letters(self, places: Mapping[str, Passage]) -> None:
        """Shows places by what is left of their letters, and waits for the next one."""
        self._show_labels(places)
        self._view.wait_for("Jump: type the letters shown; esc leaves", lambda key: self._narrow(places, key))

    def _narrow(self, places: Mapping[str, Passage], key: str) -> None:
        left = {label[1:]: place for label, place in places.items() if key and label.startswith(key)}
        if set(left) - {""}:
            self._offer_letters(left)
            return
        self._show_labels({})
        if left:
            self._view.show(self._view.state.jumping_to(left[""]))
            self._mentions.follow_if_named(left[""])

    def _show_labels(self, places: Mapping[str, Passage]) -> None:
        for pane in self._view.panes.panes:
            here = {place.start: label for label, place in places.items() if place.article == pane.article.id}
            pane.show_labels(here)
