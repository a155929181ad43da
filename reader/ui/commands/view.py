"""The view that commands have of the screen: the state shown, and how to show another or ask the reader."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from textual.screen import Screen

from reader.analysis.passage import Passage
from reader.comparison.state import ReadingState
from reader.ui.painters.theming import Palette
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.index import Entry

if TYPE_CHECKING:  # it knows the words of all languages, and nothing is compared before the first fact is found
    from reader.analysis.linking.word_comparison import WordComparer

_Result = TypeVar("_Result")
_Step = TypeVar("_Step")


class View(Protocol):
    """Shows a state. A command makes another one of it, and hands that back to be shown."""

    state: ReadingState
    """The state shown. It is only set where nothing on the screen changes with it; else it is passed to `show`."""

    @property
    def palette(self) -> Palette:
        """The colours that it is shown in."""

    @property
    def comparer(self) -> "WordComparer":
        """Compares the passages of a fact word by word."""

    # Showing

    def show(self, state: ReadingState) -> None:
        """Shows another place of the same comparison."""

    def show_all(self, state: ReadingState) -> None:
        """Shows another comparison: index and place, and what is open over the panes."""

    def show_index(self, state: ReadingState) -> None:
        """Shows another order of the index."""

    def show_detail(self) -> None:
        """Shows the lines about the place under the cursor again."""

    def say(self, message: str, *, is_warning: bool = False) -> None:
        """Says something in passing."""

    def follow(self, steps: Iterable[_Step], take: Callable[[_Step], None]) -> None:
        """Has some steps made in the background, each passed to `take` once it is made."""

    def show_work(self, words: str) -> None:
        """Says in the header what is done in the background; empty once nothing is."""

    # Asking

    def open(self, screen: Screen[_Result], take: Callable[[_Result | None], None]) -> None:
        """Opens a window or a screen over the panes; what it is left with goes to `take`."""

    def wait_for(self, prompt: str, take: Callable[[str], None]) -> None:
        """Passes the next key to `take`, as the character it types; `prompt` says which key is waited for."""

    # The index

    @property
    def entries(self) -> Sequence[Entry]:
        """The index."""

    @property
    def entry(self) -> Entry | None:
        """The entry reached in the index; None while the index has no focus."""

    def show_in_index(self, key: Hashable) -> None:
        """Moves the index's cursor to the entry of that key, if there is one."""

    def go_to_index(self) -> None:
        """Puts the reader into the index; from it back to the panes."""

    def widen_index(self, steps: int) -> bool:
        """Makes the index wider by some steps, or narrower, if the reader is in it; returns whether they are."""

    def hide_index(self) -> bool:
        """Hides the index until the reader goes to it again, if they are in it; returns whether they are."""

    # The panes, and the line to search in

    @property
    def panes(self) -> PaneGroup:
        """The panes."""

    @property
    def find_bar(self) -> FindBar:
        """The line in which the reader types what is to be found."""

    def go_to_panes(self) -> None:
        """Puts the reader into the panes."""

    def selected(self) -> Passage | None:
        """The words selected with the mouse."""

    def clear_selection(self) -> None:
        """Selects nothing."""

    def copy(self, place: Passage) -> None:
        """Copies the words of a place, as a quotation with its source."""
