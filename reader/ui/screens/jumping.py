"""Jumping to what is on the screen by the letters shown at it, and to places kept under a letter."""

from collections.abc import Mapping

from reader.analysis.model import Passage
from reader.comparison.history import Place
from reader.text.phrasing import shortened
from reader.ui.screens.comparing import Comparing
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.index import leaves
from reader.views.jump_targets import labels, targets

_EXCERPT = 44
"""Characters of a kept place that the list shows."""


class Jumping(Comparing):
    """The commands that go straight to a place that is seen or was kept."""

    def action_jump(self) -> None:
        """Puts letters on what can be jumped to on the screen; the letters go there."""
        panes = self.query_one(PaneGroup).panes
        found = targets(self.comparison, {pane.article.id: pane.shown_span for pane in panes})
        if found:
            self._offer_letters(dict(zip(labels(len(found)), found, strict=True)))
        else:
            nothing = "Nothing on the screen to jump to"
            self.tell(nothing if self.is_analysed else "The articles are still being compared")

    def _offer_letters(self, places: Mapping[str, Passage]) -> None:
        """Shows places by what is left of their letters, and waits for the next one."""
        self._show_labels(places)
        self.wait_for("Jump: type the letters shown; esc leaves", lambda key: self._narrow(places, key))

    def _narrow(self, places: Mapping[str, Passage], key: str) -> None:
        left = {label[1:]: place for label, place in places.items() if key and label.startswith(key)}
        if set(left) - {""}:
            self._offer_letters(left)
            return
        self._show_labels({})
        if left:
            self._jump_to_target(left[""])

    def _show_labels(self, places: Mapping[str, Passage]) -> None:
        for pane in self.query_one(PaneGroup).panes:
            here = {place.start: label for label, place in places.items() if place.article == pane.article.id}
            pane.show_labels(here)

    def _jump_to_target(self, place: Passage) -> None:
        """Goes there; where it is a mention, its actor or figure is then followed."""
        things = (entry for section in self.entries for entry in leaves(section) if entry.walk)
        thing = next((entry for entry in things if place in entry.places), None)
        self.jump_to(place)
        if thing and place != self.here:
            self.follow_mentions(thing.walk, place)

    # Places kept under a letter

    def action_keep_place(self) -> None:
        """Keeps the place under the letter that is typed next."""
        used = " ".join(sorted(self.kept))
        told = f"Keep this place under which letter?{f' Taken: {used}' if used else ''}"
        self.wait_for(told, self._keep)

    def _keep(self, letter: str) -> None:
        if letter.isalpha():
            self.kept[letter] = Place(self.here.article, self.here.start)
            self.tell(f"Kept under {letter}; P goes there")
        else:
            self.tell("Nothing kept: a place is kept under a letter")

    def action_kept_place(self) -> None:
        """Shows the places that are kept, each with its letter, which goes there."""
        choices = [Choice(letter, self._told(place)) for letter, place in sorted(self.kept.items())]
        if choices:
            question = ChoiceByLetter("To which place?", choices, choices[0].letter)
            self.app.push_screen(question, self._go_to_kept)
        else:
            self.tell("No place is kept; p keeps one under a letter")

    def _told(self, place: Place) -> str:
        article = self.comparison.order[place.article] + 1
        words = self.comparison.analysis.text_of(self.comparison.passage_at(*place))
        return f"{article}  {shortened(words, _EXCERPT)}"

    def _go_to_kept(self, letter: str | None) -> None:
        if letter:
            self.jump_to(self.comparison.passage_at(*self.kept[letter]))
