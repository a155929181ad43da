"""Finding words in all articles while they are typed."""

from dataclasses import replace

from textual import on

from reader.analysis.model import Passage
from reader.comparison.comparison import next_place
from reader.comparison.history import Place
from reader.comparison.search import find_like, find_words
from reader.text.phrasing import counted
from reader.ui.screens.base import ReadingBase
from reader.ui.widgets.find_bar import FindBar


class Finding(ReadingBase):
    """The commands that find words."""

    _is_like = False
    """Whether what was found is only like the words that were looked for."""

    def action_find(self) -> None:
        """Opens the line to type in."""
        self.find_origin = Place(self.here.article, self.here.start)
        self.query_one(FindBar).open()

    def action_found(self, step: int) -> None:
        """To the next place found, or the one before."""
        if not self.focus_on.found:
            self.tell("Nothing is being looked for; / finds")
            return
        self._go_to_found(step)
        self.tell(self._place_found)

    def _go_to_found(self, step: int) -> None:
        place = next_place(self.focus_on.found, self.found_at or self.here, self.comparison.order, step)
        if place:
            self.found_at = place
            self.go_to(place)
            self.query_one(FindBar).tell(self._place_found)

    @property
    def _place_found(self) -> str:
        """Which of the places found was gone to last: "2 of 3"."""
        found = self.focus_on.found
        number = found.index(self.found_at) + 1 if self.found_at in found else 0
        like = "not found; like it: " if self._is_like else ""
        return f"{like}{number} of {len(found)}"

    @on(FindBar.Changed)
    def _search(self, event: FindBar.Changed) -> None:
        self.found_at = None
        origin = self.comparison.passage_at(*self.find_origin)
        found = self._find(event.words)
        self.look_at(replace(self.focus_on, passage=origin, found=found))
        nearest = next_place(found, origin._replace(start=max(0, origin.start - 1)), self.comparison.order, 1)
        if nearest:
            self.found_at = nearest
            self.go_to(nearest)
        self.query_one(FindBar).tell(self._place_found if event.words else "")

    def _find(self, words: str) -> tuple[Passage, ...]:
        """Where the words stand, else where words like them do."""
        articles = self.collection.articles
        found = find_words(words, articles)
        like = () if found else find_like(words, articles, self.comparison.analysis.sentences)
        self._is_like = bool(like)
        return found or like

    @on(FindBar.Step)
    def _step_found(self, event: FindBar.Step) -> None:
        if self.focus_on.found:
            self._go_to_found(event.step)

    @on(FindBar.Closed)
    def _end_search(self, event: FindBar.Closed) -> None:
        origin = self.find_origin
        if event.stays and self.focus_on.found:
            self.history = self.history.jumped(origin)
            self.tell(f"{counted(len(self.focus_on.found), 'place')}: . goes to the next, comma to the one before")
        else:
            self.found_at = None
            self.look_at(replace(self.focus_on, passage=self.comparison.passage_at(*origin), found=()))
        self.set_focus(None)
