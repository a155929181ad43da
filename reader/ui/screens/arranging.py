"""Arranging the panes: their widths, their order, putting them away, and one alone."""

from reader.layout.panes import Arrangement
from reader.ui.screens.moving import Moving
from reader.ui.widgets.pane_group import PaneGroup


class Arranging(Moving):
    """The commands that arrange the panes; each is about the pane with the cursor."""

    def action_widen_pane(self, steps: int) -> None:
        """Makes the pane wider, or narrower."""
        self._arrange(self._arrangement.widened(self.here.article, steps))

    def action_move_pane(self, step: int) -> None:
        """Moves the pane to the right, or to the left."""
        self._arrange(self._arrangement.moved(self.here.article, step))

    def action_put_pane_away(self) -> None:
        """Puts the pane away; the cursor goes to the one beside it, to what tells the same."""
        arrangement, here = self._arrangement, self.here.article
        other = arrangement.beside(here, 1) or arrangement.beside(here, -1)
        if other is None:
            self.tell("This is the only pane")
            return
        target = self.level_with(other)
        self.query_one(PaneGroup).arrangement = arrangement.put_away(here)
        self.go_to(target)
        self.tell("The pane is put away; * brings it back")

    def action_all_panes(self) -> None:
        """Brings back the panes that were put away, all of one width."""
        self._arrange(self._arrangement.with_all())

    def action_zoom_pane(self) -> None:
        """Shows the pane alone; again, with the others."""
        self._arrange(self._arrangement.zoomed())

    @property
    def _arrangement(self) -> Arrangement:
        return self.query_one(PaneGroup).arrangement

    def _arrange(self, arrangement: Arrangement) -> None:
        self.query_one(PaneGroup).arrangement = arrangement
        self.show_place()
