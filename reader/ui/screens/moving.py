"""Moving about: passage by passage, page by page, pane by pane, back and forward."""

from bisect import bisect_left

from reader.analysis.model import Passage
from reader.comparison.history import Place
from reader.ui.screens.base import ReadingBase
from reader.ui.widgets.pane_group import PaneGroup


class Moving(ReadingBase):
    """The commands that move the cursor."""

    def action_move(self, step: int) -> None:
        """To the next passage of the article, or the one before."""
        passages = self.comparison.passages(self.here.article)
        index = bisect_left(passages, self.here) + step
        if 0 <= index < len(passages):
            self.go_to(passages[index])

    def action_page(self, step: int) -> None:
        """A screenful on or back."""
        pane = self.query_one(PaneGroup).pane_of(self.here.article)
        if pane:
            rows = max(1, pane.view.height - 2)
            target = pane.passage_at_row(self.here, step * rows)
            pane.scroll_rows(step * rows)
            self.go_to(target) if target != self.here else self.action_move(step)

    def action_end(self, step: int) -> None:
        """To the beginning or the end of the article."""
        passages = self.comparison.passages(self.here.article)
        self.jump_to(passages[0] if step < 0 else passages[-1])

    def action_pane(self, step: int) -> None:
        """To the pane beside: to the passage there that tells the same, else to what is level."""
        other = self.query_one(PaneGroup).arrangement.beside(self.here.article, step)
        if other:
            self.go_to(self.level_with(other))

    def has_number(self, number: int) -> bool:
        arrangement = self.query_one(PaneGroup).arrangement
        return 1 <= number <= len(arrangement.order) and arrangement.order[number - 1] in arrangement.open

    def go_to_number(self, number: int) -> None:
        """To the pane of that number, from 1; one that was put away comes back."""
        order = self.query_one(PaneGroup).arrangement.order
        if number <= len(order):
            self.go_to(self.level_with(order[number - 1]))
        else:
            self.tell(f"There is no pane {number}")

    def level_with(self, article_id: str) -> Passage:
        """What belongs beside the cursor in another article: what tells the same, else what is level."""
        partner = self.highlighter.partner(article_id)
        panes = self.query_one(PaneGroup)
        own, other = panes.pane_of(self.here.article), panes.pane_of(article_id)
        if partner:
            return partner
        if own is None or other is None:
            return self.comparison.passages(article_id)[0]
        return other.passage_on_screen(own.screen_row(self.here))

    def action_back(self) -> None:
        """Back to where a jump began."""
        place, self.history = self.history.back(Place(self.here.article, self.here.start))
        self._return_to(place, "This is where you began")

    def action_forward(self) -> None:
        """Forward to where one went back from."""
        place, self.history = self.history.forward(Place(self.here.article, self.here.start))
        self._return_to(place, "There is nothing to go forward to")

    def _return_to(self, place: Place | None, otherwise: str) -> None:
        if place is None:
            self.tell(otherwise)
        else:
            self.go_to(self.comparison.passage_at(*place))
