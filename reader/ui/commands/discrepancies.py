"""From discrepancy to discrepancy, and which of them are walked."""

from collections import Counter
from dataclasses import replace

from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.analysis.passage import Passage
from reader.comparison.state import ReadingState
from reader.text.phrasing import pluralise
from reader.ui.commands.kind_letters import KIND_LETTERS, KIND_MEANINGS, KINDS_BY_LETTER
from reader.ui.commands.starting_over import StartingOver
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.views.index import same_thing


class Discrepancies:
    """The commands that walk where the articles differ."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._starting_over = StartingOver(view)
        self._asked: tuple[int, Passage] | None = None
        """The step that was asked for before there was anything to go to, and from where."""

    def next_discrepancy(self, step: int) -> None:
        """To the next difference of the queue; from what is worth comparing to the next that is."""
        state = self._view.state
        reached = state.next_discrepancy(step)
        if reached:
            self._arrive(reached)
        elif state.unanalysed and not state.has_failed:
            self._asked = step, state.here
            self._view.say(f"{state.unanalysed}: {'d' if step > 0 else 'D'} goes on when they are")
        elif state.unanalysed or not state.comparison.queue.first(state.walked, step):
            self._view.say(state.unanalysed or state.comparison.queue.end(state.walked, step))
        else:
            self._start_over(step)

    def go_on_as_asked(self) -> None:
        """Once the articles are compared, takes the step asked for meanwhile, unless the reader has moved since."""
        asked, self._asked = self._asked, None
        if asked and asked[1] == self._view.state.here:
            self.next_discrepancy(asked[0])

    def _start_over(self, step: int) -> None:
        """Says that there is no further one; asked again, goes to the other end of the queue."""
        state = self._view.state
        way_back = " (w)" if state.comparison.wanted.in_words else ""
        message = (
            f"{state.comparison.queue.end(state.walked, step)}{way_back}; {'d' if step > 0 else 'D'} again starts over"
        )
        reached = self._starting_over.end(message, step, state.first_discrepancy)
        if reached:
            self._arrive(reached)

    def walk_to(self, discrepancy: Discrepancy, place: Passage) -> None:
        """Walks a discrepancy from now on, and goes to a place of it."""
        self._arrive(self._view.state.walking(discrepancy, place))

    def _arrive(self, state: ReadingState) -> None:
        self._view.show(state)
        self._view.show_in_index(same_thing(state.walked) if state.walked else None)

    def show_sides(self, discrepancy: Discrepancy) -> None:
        """Moves the panes to the sides of a discrepancy that a question is about."""
        state = self._view.state
        if any(state.here.overlaps(side.passage) for side in discrepancy.sides):
            self._view.show(replace(state, focus=replace(state.focus, discrepancy=discrepancy.id)))
        else:
            self.walk_to(discrepancy, state.nearest_side(discrepancy))

    def choose_walked(self) -> None:
        """Asks which are walked: the differences of a kind, all, or the open ones; or what is worth comparing."""
        analysis, wanted = self._view.state.comparison.analysis, self._view.state.comparison.wanted
        here, there = analysis.differences, analysis.worth_comparing
        if wanted.wording:
            here, there = there, here
        found = Counter(discrepancy.kind for discrepancy in here)
        choices = [
            Choice("e", "every kind", str(found.total())),
            Choice("o", "closed ones too" if wanted.open_only else "open ones only"),
            Choice("w", "differences" if wanted.wording else "worth comparing", str(len(there))),
            *(
                Choice(KIND_LETTERS[kind], kind.value, f"{found[kind]:<3} {KIND_MEANINGS[kind]}")
                for kind in DiscrepancyKind
            ),
        ]
        letter = KIND_LETTERS[wanted.kind] if wanted.kind else "e"
        self._view.open(ChoiceByLetter("Which differences should d go to?", choices, letter), self._walk_only)

    def _walk_only(self, letter: str | None) -> None:
        if letter is None:
            return
        wanted = self._view.state.comparison.wanted
        if letter == "o":
            wanted = replace(wanted, open_only=not wanted.open_only)
        elif letter == "w":
            wanted = replace(wanted, wording=not wanted.wording)
        else:
            wanted = replace(wanted, kind=KINDS_BY_LETTER.get(letter))
        state = self._view.state.wanting(wanted)
        self._view.show_all(state)
        number, only = len(state.comparison.queue.walked), replace(wanted, wording=False).in_words
        number_shown = f"{number} worth comparing" if wanted.wording else pluralise(number, "difference")
        self._view.say(state.unanalysed or (f"{number_shown}, {only} only" if only else number_shown))
