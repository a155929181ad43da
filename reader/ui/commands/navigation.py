"""Moving about: passage by passage, page by page, pane by pane, back and forward."""

from reader.analysis.passage import Passage
from reader.comparison.state import ReadingState
from reader.layout.scrolling import rows_of_page
from reader.ui.commands.view import View

_END = {1: "This is the end of the article", -1: "This is the beginning of the article"}


class Navigation:
    """The commands that move the cursor."""

    def __init__(self, view: View) -> None:
        self._view = view

    def move(self, step: int) -> None:
        """To the next passage of the article, or the one before; those that are folded are one."""
        state, fold_at = self._view.state, self._view.panes.fold_at
        last = fold_at(state.here)[-1]
        reached = (state.going_to(last) if step > 0 and last != state.here else state).moving(step)
        self._show_if(reached.going_to(fold_at(reached.here)[0]) if reached else None, _END[step])

    def page(self, halves: int) -> None:
        """Some halves of a screenful on or back."""
        here = self._view.state.here
        pane = self._view.panes.pane_of(here.article)
        if pane:
            rows = rows_of_page(pane.view.height, halves)
            target = pane.passage_at_row(here, rows)
            pane.scroll_rows(rows)
            if target != here:
                self.go_to(target)
            else:
                self.move(1 if halves > 0 else -1)

    def end(self, step: int) -> None:
        """To the beginning or the end of the article."""
        reached = self._view.state.at_end(step)
        self._show_if(reached if reached.here != self._view.state.here else None, _END[step])

    def pane(self, step: int) -> None:
        """To the next pane in a direction: to the passage there of the same fact, else to the one that is level."""
        other = self._view.panes.arrangement.next_to(self._view.state.here.article, step)
        if other:
            self.go_to_article(other)
        else:
            self._view.say(f"There is no pane further {'right' if step > 0 else 'left'}")

    def back(self) -> None:
        """Back to where a jump began."""
        self._show_if(self._view.state.back(), "This is where you began")

    def forward(self) -> None:
        """Forward to where one went back from."""
        self._show_if(self._view.state.forward(), "Nothing to go forward to")

    def _show_if(self, state: ReadingState | None, otherwise: str) -> None:
        if state:
            self._view.show(state)
        else:
            self._view.say(otherwise)

    def go_to(self, passage: Passage) -> None:
        """To the sentence in which a passage begins."""
        self._view.show(self._view.state.going_to(passage))

    def go_to_article(self, article_id: str) -> None:
        """To the passage of another article that is aligned with the cursor's."""
        self.go_to(self.level_with(article_id))

    def level_with(self, article_id: str) -> Passage:
        """The passage of another article that is aligned with the cursor's: of the same fact, else level with it."""
        state, panes = self._view.state, self._view.panes
        partner = state.partner(article_id)
        own, other = panes.pane_of(state.here.article), panes.pane_of(article_id)
        if partner:
            return partner
        if own is None or other is None:
            return state.comparison.passages(article_id)[0]
        return other.passage_on_screen(own.screen_row(state.here))

    # Panes by their number

    def has_pane(self, number: int) -> bool:
        """Whether there is a pane of that number, from 1, hidden or not."""
        return 1 <= number <= len(self._view.panes.arrangement.order)

    def go_to_pane(self, number: int) -> None:
        """To the pane of that number, from 1; one that was hidden is shown again."""
        order = self._view.panes.arrangement.order
        if number <= len(order):
            self.go_to_article(order[number - 1])
        else:
            self._view.say(f"There is no pane {number}")
