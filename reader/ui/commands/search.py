"""Searching for words in all articles while they are typed."""

from reader.comparison.search import PatternError
from reader.comparison.state import ReadingState
from reader.text.phrasing import pluralise
from reader.ui.commands.view import View


class Search:
    """The commands that search for words, and what the line does in which they are typed."""

    def __init__(self, view: View) -> None:
        self._view = view

    def find(self) -> None:
        """Opens the line to type in."""
        self._view.state = self._view.state.searching()
        self._view.find_bar.open()

    def next_found(self, step: int) -> None:
        """To the next place found, or the one before."""
        if not self._view.state.focus.found:
            self._view.say("No search yet; / searches")
            return
        self.go_on(step)
        self._view.say(_place_found(self._view.state))

    def end(self) -> None:
        """Marks what was found no more: the keys that walked it have their own meaning again."""
        if self._view.state.focus.found:
            self._view.show(self._view.state.without_found())
            self._view.say("Search ended; n writes a note again")

    def look_for(self, words: str, *, is_pattern: bool) -> None:
        """To the first place of some words, or match of a regular expression, from where the search began on."""
        state = self._view.state
        try:
            self._view.show(state.matching(words) if is_pattern else state.looking_for(words))
        except PatternError as error:
            self._view.show(state.looking_for(""))
            self._view.find_bar.say(str(error))
            return
        nearest = self._view.state.nearest_found()
        if nearest:
            self._view.show(nearest)
        self._view.find_bar.say(_place_found(self._view.state) if words else "")

    def go_on(self, step: int) -> None:
        """To the next place found, while the reader types."""
        reached = self._view.state.next_found(step)
        if reached:
            self._view.show(reached)
            self._view.find_bar.say(_place_found(reached))

    def close(self, *, stays: bool) -> None:
        """Ends the typing: stays at the place found, or goes back to where the search began."""
        state = self._view.state
        if stays and state.focus.found:
            self._view.state = state.keeping_search()
            number = pluralise(len(state.focus.found), "place")
            self._view.say(f"{number}: n and N go to them, esc ends the search")
        else:
            self._view.show(state.dropping_search())
        self._view.go_to_panes()


def _place_found(state: ReadingState) -> str:
    """Which of the places found was gone to last: "2 of 3"."""
    found, at = state.focus.found, state.search.at
    number = found.index(at) + 1 if at in found else 0
    like = "not found; similar: " if state.search.is_similar else ""
    return f"{like}{number} of {len(found)}"
