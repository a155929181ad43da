"""A view without a screen: it keeps what it is shown and told, and answers what it is asked."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any, TypeVar, cast

from textual.screen import Screen

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.passage import Passage
from reader.comparison.state import ReadingState
from reader.settings.themes import load_themes
from reader.ui.painters.theming import Palette
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.index import Entry, Target, index_of, leaves, same_thing

_Result = TypeVar("_Result")
_Step = TypeVar("_Step")


class FakeView:
    """The `View` of commands that are tested without an app."""

    def __init__(self, state: ReadingState) -> None:
        self.state = state
        self.messages: list[str] = []
        """What was said in passing, in order."""
        self.work: list[str] = []
        """What was said to be done in the background, in order."""
        self.windows: list[Screen[Any]] = []
        """What was opened, in order."""
        self.entry: Entry | None = None
        self.index_at: Hashable = None
        """The key of the entry that the index's cursor was moved to last."""
        self._take: Callable[[Any], None] = lambda _: None

    def answer(self, answer: object) -> None:
        """Leaves the window that was opened last with an answer, or types the key that is waited for."""
        self._take(answer)

    def reach(self, target: Target) -> None:
        """Goes to an entry of the index."""
        entries = (entry for section in self.entries for entry in leaves(section))
        self.entry = next(entry for entry in entries if entry.key == same_thing(target))

    @property
    def palette(self) -> Palette:
        return Palette(next(iter(load_themes()[0].values())))

    @property
    def comparer(self) -> WordComparer:
        return WordComparer(self.state.comparison.analysis)

    def show(self, state: ReadingState) -> None:
        self.state = state

    def show_all(self, state: ReadingState) -> None:
        self.state = state

    def show_index(self, state: ReadingState) -> None:
        self.state = state

    def show_detail(self) -> None:
        pass

    def say(self, message: str, *, is_warning: bool = False) -> None:
        self.messages.append(message)

    def follow(self, steps: Iterable[_Step], take: Callable[[_Step], None]) -> None:
        for step in steps:
            take(step)

    def show_work(self, words: str) -> None:
        self.work.append(words)

    def open(self, screen: Screen[_Result], take: Callable[[_Result | None], None]) -> None:
        self.windows.append(screen)
        self._take = take

    def wait_for(self, prompt: str, take: Callable[[str], None]) -> None:
        self.messages.append(prompt)
        self._take = take

    @property
    def entries(self) -> Sequence[Entry]:
        return index_of(self.state.comparison, by_name=self.state.by_name)

    def show_in_index(self, key: Hashable) -> None:
        self.index_at = key

    def widen_index(self, steps: int) -> bool:
        return False

    def hide_index(self) -> bool:
        return False

    def go_to_index(self) -> None:
        pass

    @property
    def panes(self) -> PaneGroup:
        """Panes in which nothing is folded."""
        return cast(PaneGroup, SimpleNamespace(fold_at=lambda passage: [passage]))

    @property
    def find_bar(self) -> FindBar:
        raise NotImplementedError

    def go_to_panes(self) -> None:
        pass

    def selected(self) -> Passage | None:
        return None

    def clear_selection(self) -> None:
        pass

    def copy(self, place: Passage) -> None:
        self.messages.append(self.state.comparison.analysis.text_of(place))
