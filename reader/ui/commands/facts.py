"""From fact to fact, and from article to article within one."""

from reader.comparison.state import ReadingState
from reader.ui.commands.starting_over import StartingOver
from reader.ui.commands.view import View
from reader.views.index import same_thing


class Facts:
    """The commands that walk what the articles share."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._starting_over = StartingOver(view)

    def next_fact(self, step: int) -> None:
        """To the next passage that another article reports too; from the last of this article to the next one's."""
        state = self._view.state
        reached = state.next_fact(step)
        if reached is None and (state.unanalysed or not state.comparison.analysis.facts):
            self._view.say(state.unanalysed or "The articles share no fact")
        elif reached is None:
            self._start_over(step)
        else:
            self._arrive(reached)

    def _start_over(self, step: int) -> None:
        """Says that there is no further one; asked again, goes to the other end."""
        end = "That was the last" if step > 0 else "This is the first"
        message = f"{end} shared passage; {'f' if step > 0 else 'F'} again starts over"
        reached = self._starting_over.end(message, step, self._view.state.first_fact)
        if reached:
            self._arrive(reached)

    def _arrive(self, reached: ReadingState) -> None:
        state = self._view.state
        if reached.here.article != state.here.article:
            label = state.comparison.article(reached.here.article).label
            self._view.say(f"The next shared passage is in {label}")
        self._view.show(reached)
        fact = reached.comparison.fact_at(reached.here)
        self._view.show_in_index(same_thing(fact) if fact else None)

    def next_partner(self, step: int) -> None:
        """To the same fact in the next article that reports it."""
        reached = self._view.state.next_partner(step)
        if reached:
            self._view.show(reached)
        else:
            self._view.say(self._view.state.unanalysed or "No other article reports this")
