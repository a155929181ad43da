"""The index: entering it, its order, and the jump to the places of its entries."""

from collections.abc import Hashable
from dataclasses import replace

from reader.analysis.model import Discrepancy
from reader.ui.commands.discrepancies import Discrepancies
from reader.ui.commands.view import View
from reader.views.index import Entry


class IndexCommands:
    """The commands of the index, and what happens to the entry that is chosen in it."""

    def __init__(self, view: View, discrepancies: Discrepancies) -> None:
        self._view = view
        self._discrepancies = discrepancies
        self._chosen: tuple[Hashable, int] = (None, 0)
        """The key of the entry that was chosen last, and which of its places."""

    def toggle(self) -> None:
        """To the index; from it back to the panes."""
        self._view.go_to_index()

    def sort(self) -> None:
        """Sorts the index's actors by name; again, by prominence."""
        state = replace(self._view.state, by_name=not self._view.state.by_name)
        self._view.show_index(state)
        self._view.say(f"Actors sorted by {'name' if state.by_name else 'mentions'}")

    def choose(self, entry: Entry) -> None:
        """Goes to the first place of an entry; to its next place where it was the last one chosen."""
        index = (self._chosen[1] + 1) % len(entry.places) if self._chosen[0] == entry.key else 0
        self._chosen = entry.key, index
        place, target, state = entry.places[index], entry.target, self._view.state
        discrepancy = state.comparison.discrepancy(target.id) if isinstance(target, Discrepancy) else None
        if discrepancy:
            self._discrepancies.walk_to(discrepancy, place)
        else:
            if entry.walk:
                self._view.show(state.following(entry.walk, place))
            self._view.show(self._view.state.jumping_to(place))
