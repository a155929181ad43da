"""Arranging the panes: their widths, their order, putting them away, one alone, and how they scroll."""

from reader.layout.panes import Arrangement
from reader.layout.row_alignment import Alignment
from reader.ui.commands.navigation import Navigation
from reader.ui.commands.view import View

_ALIGNED = {
    Alignment.FOLLOW: "Follow: the other panes bring the same fact level with the cursor",
    Alignment.ROWS: "Rows: facts in the same order are level; enter opens …",
    Alignment.FREE: "Free: each pane stays where it is",
}


class Panes:
    """The commands that arrange the panes; all but the last two are about the pane with the cursor."""

    def __init__(self, view: View, navigation: Navigation) -> None:
        self._view = view
        self._navigation = navigation

    def widen(self, steps: int) -> None:
        """Makes the pane wider, or narrower; in the index, that."""
        if not self._view.widen_index(steps):
            self._arrange(self._arrangement.widened(self._article, steps))

    def move(self, step: int) -> None:
        """Moves the pane to the right, or to the left."""
        if self._arrangement.next_to(self._article, step) is None:
            self._view.say(f"There is no pane further {'right' if step > 0 else 'left'}")
            return
        self._arrange(self._arrangement.moved(self._article, step))

    def hide(self) -> None:
        """Hides the pane; the cursor goes to the passage of the same fact in the next pane. In the index, that."""
        if self._view.hide_index():
            self._view.say("The index is hidden; i brings it back")
            return
        arrangement, here = self._arrangement, self._article
        other = arrangement.next_to(here, 1) or arrangement.next_to(here, -1)
        if other is None:
            self._view.say("This is the only pane")
            return
        target = self._navigation.level_with(other)
        self._view.panes.arrangement = arrangement.hide(here)
        self._navigation.go_to(target)
        self._view.say("The pane is hidden; * brings it back")

    def zoom(self) -> None:
        """Shows the pane alone; again, with the others."""
        self._arrange(self._arrangement.zoomed())

    def bring_back_all(self) -> None:
        """Shows the hidden panes again, all of one width."""
        self._arrange(self._arrangement.with_all())

    def align(self) -> None:
        """Switches to the next alignment of the panes."""
        panes = self._view.panes
        panes.alignment = panes.alignment.next
        self._view.show_detail()
        self._view.say(_ALIGNED[panes.alignment])

    def turn_fold(self) -> None:
        """Among rows: opens the row that passages are folded into; folds them again."""
        reached = self._view.panes.turn_fold(self._view.state.here)
        if reached:
            self._navigation.go_to(reached)
        elif self._view.panes.alignment is Alignment.ROWS:
            self._view.say("Nothing here is folded")
        else:
            self._view.say("Passages are folded only row against row (=)")

    @property
    def _article(self) -> str:
        return self._view.state.here.article

    @property
    def _arrangement(self) -> Arrangement:
        return self._view.panes.arrangement

    def _arrange(self, arrangement: Arrangement) -> None:
        self._view.panes.arrangement = arrangement
        self._view.show(self._view.state)
