"""From fact to fact, and from article to article within one."""

from reader.comparison.state import ReadingState
from reader.ui.commands.view import View
from reader.views.index import same_thing


class Facts:
    """The commands that walk what the articles share."""

    def __init__(self, view: View) -> None:
        self._view = view

    def next_fact(self, step: int) -> None:
        """To the next passage that another article reports too; from the last of this article to the next one's."""
        state = self._view.state
        reached = state.next_fact(step)
        if reached is None:
            self._view.say(_no_fact(state, step))
            return
        if reached.here.article != state.here.article:
            label = state.comparison.article(reached.here.article).label
            self._view.say(f"No further shared fact there; on in {label}")
        self._view.show(reached)
        fact = reached.comparison.fact_at(reached.here)
        self._view.show_in_index(same_thing(fact) if fact else None)

    def next_partner(self, step: int) -> None:
        """To the same fact in the next article that reports it."""
        reached = self._view.state.next_partner(step)
        if reached:
            self._view.show(reached)
        else:
            self._view.say(self._view.state.unanalysed or "No other article tells this")


def _no_fact(state: ReadingState, step: int) -> str:
    """Why there is no shared fact to go to."""
    if state.unanalysed:
        return state.unanalysed
    if not state.comparison.analysis.facts:
        return "The articles share no fact"
    return "That was the last shared fact" if step > 0 else "This is the first shared fact"
