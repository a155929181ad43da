"""From mention to mention of an actor, or of the figures that count the same."""

from collections.abc import Iterator

from reader.analysis.passage import Passage
from reader.ui.commands.view import View
from reader.views.index import Entry, leaves


class Mentions:
    """The commands that follow an actor or a figure."""

    def __init__(self, view: View) -> None:
        self._view = view

    def next_mention(self, step: int) -> None:
        """To the next mention of the actor or figure reached in the index, else followed, else named here."""
        reached, followed = self._view.entry, self._view.state.focus.mentions
        if reached and reached.walk and reached.walk != followed:
            self._follow(reached, None)
        elif not followed:
            found = self._thing_here()
            if found is None:
                self._view.say("No actor or figure here; choose one in the index")
                return
            place, thing = found
            self._follow(thing, place)
        state = self._view.state.next_mention(step)
        if state:
            self._view.show(state)
            if len(state.focus.mentions) == 1:
                self._view.say("This is the only mention")

    def follow_at(self, article: str, offset: int) -> None:
        """Follows the actor or figure that is named at a character of an article, if one is."""
        here = self._view.state.here
        found = [(place, entry) for place, entry in self._named() if place.article == article]
        there = [(place, entry) for place, entry in found if place.start <= offset < place.end and place != here]
        if there:
            place, thing = min(there, key=lambda named: named[0].end - named[0].start)
            self._follow(thing, place, ": m goes to the next")

    def follow_if_named(self, place: Passage) -> None:
        """Follows the actor or figure that a place names, from there on, if it names one."""
        thing = next((entry for where, entry in self._named() if where == place), None)
        if thing and place != self._view.state.here:
            self._view.show(self._view.state.following(thing.walk, place))

    def _follow(self, thing: Entry, place: Passage | None, further: str = "") -> None:
        self._view.show(self._view.state.following(thing.walk, place))
        self._view.say(f"Mentions of {thing.within or thing.label}{further}")

    def _thing_here(self) -> tuple[Passage, Entry] | None:
        """The first actor or figure that the passage under the cursor names, and where."""
        passage = self._view.state.here
        here = [(place, entry) for place, entry in self._named() if passage.covers(place)]
        return min(here, key=lambda found: found[0].start) if here else None

    def _named(self) -> Iterator[tuple[Passage, Entry]]:
        """The actors and figures of the index, with each place that names them."""
        things = (entry for section in self._view.entries for entry in leaves(section) if entry.walk)
        return ((place, entry) for entry in things for place in entry.places)
