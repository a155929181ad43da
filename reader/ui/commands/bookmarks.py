"""Bookmarks: places under a letter, and the jump to them."""

from reader.comparison.history import Place
from reader.comparison.state import ReadingState
from reader.text.phrasing import truncate
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter

_EXCERPT = 44
"""Characters of a bookmarked place that the list shows."""


class Bookmarks:
    """The commands that bookmark a place under a letter, and go there."""

    def __init__(self, view: View) -> None:
        self._view = view

    def keep(self) -> None:
        """Keeps the place under the letter that is typed next."""
        used = " ".join(sorted(self._view.state.bookmarks))
        prompt = f"Bookmark this place under which letter?{f' Taken: {used}' if used else ''}"
        self._view.wait_for(prompt, self._keep)

    def _keep(self, letter: str) -> None:
        if letter.isalpha():
            self._view.state = self._view.state.bookmarking(letter)
            self._view.say(f"Bookmarked under {letter}; P goes there")
        else:
            self._view.say("Not bookmarked: a bookmark needs a letter")

    def choose(self) -> None:
        """Lists the bookmarks, each with the letter that jumps to it."""
        state = self._view.state
        choices = [Choice(letter, _described(state, place)) for letter, place in sorted(state.bookmarks.items())]
        if choices:
            self._view.open(ChoiceByLetter("Go to which bookmark?", choices, choices[0].letter), self._go_to)
        else:
            self._view.say("There are no bookmarks; p makes one under a letter")

    def _go_to(self, letter: str | None) -> None:
        if letter:
            self._view.show(self._view.state.at_bookmark(letter))


def _described(state: ReadingState, place: Place) -> str:
    article = state.comparison.order[place.article] + 1
    words = state.comparison.analysis.text_of(state.comparison.passage_at(*place))
    return f"{article}  {truncate(words, _EXCERPT)}"
