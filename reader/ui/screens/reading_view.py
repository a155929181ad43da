"""How the reading screen shows a state: in the panes, the index, the detail, the header and the line of articles."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from textual.css.query import NoMatches
from textual.screen import Screen

from reader.analysis.model import Discrepancy
from reader.analysis.passage import Passage
from reader.articles.article import Problem
from reader.comparison.labels import heading, short_labels
from reader.comparison.state import ReadingState
from reader.layout.article_bar import AWAY, CURSOR, REPORTS, strip_of
from reader.layout.geometry import HEIGHT_FOR_STRIP, WIDTH_FOR_INDEX, IndexColumn, Size, detail_height, head_rows
from reader.layout.highlights import Highlighter
from reader.text.phrasing import pluralise
from reader.ui import safe_text
from reader.ui.messages import StepMade
from reader.ui.painters.theming import Palette
from reader.ui.screens.count_prefix import CountPrefixScreen, is_over_panes
from reader.ui.widgets.article_strip import ArticleStrip
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.index import EntryTree, Index
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.detail import detail_lines, elsewhere, entry_lines, marked_lines
from reader.views.index import Entry, index_of

if TYPE_CHECKING:
    from reader.analysis.linking.word_comparison import WordComparer, WordsOfPassage

_Result = TypeVar("_Result")
_Step = TypeVar("_Step")
_NARROW = 100
"""The width up to which the header uses few words."""


class ReadingView:
    """The `View` of the commands: shows states in the widgets of the reading screen."""

    def __init__(self, screen: CountPrefixScreen[None], state: ReadingState, palette: Palette) -> None:
        self._screen = screen
        self.state = state
        self.palette = palette
        self.entry: Entry | None = None
        self.entries: Sequence[Entry] = ()
        self.how_far = "comparing …"
        """The header's text on the analysis until it is whole."""
        self._work = ""
        """The header's text on what is done in the background, after the analysis."""
        self._previewed: ReadingState | None = None
        """The state at the entry reached in the index, while the panes show that."""
        self._scroll_back: Callable[[], None] = lambda: None
        """Scrolls back to where the panes were before that."""
        self.index_column = IndexColumn()
        """How wide the index is, and whether the reader has hidden it."""
        self._comparer: WordComparer | None = None
        self.highlighter = self._new_highlighter(state)

    # Showing

    def show(self, state: ReadingState) -> None:
        had_found, lands = bool(self.state.focus.found), _is_jump(self.state, state)
        self.state, self._previewed = state, None
        self.highlighter = self._new_highlighter(state)
        try:
            panes = self.panes
        except NoMatches:  # the program is being left
            return
        panes.show(self.highlighter, lands=lands)
        self.show_detail()
        if bool(state.focus.found) != had_found:
            self._screen.refresh_bindings()  # n has another meaning now, which the line of keys says

    def show_all(self, state: ReadingState) -> None:
        self.show_index(state)
        self.show(state)
        for screen in self._screen.app.screen_stack:
            if is_over_panes(screen):
                screen.know(state.comparison, state.unanalysed)

    def show_index(self, state: ReadingState) -> None:
        self.state = state
        self.entries = index_of(state.comparison, by_name=state.by_name)
        with suppress(NoMatches):  # the program is being left
            self._index.show(self.entries)

    def say(self, message: str, *, is_warning: bool = False) -> None:
        words = safe_text.plain(message)
        if is_warning:
            self._screen.notify(words, markup=False, severity="warning", timeout=6)
        else:
            self._screen.notify(words, markup=False, timeout=2)

    def warn_of(self, problems: Iterable[Problem]) -> None:
        """Says what can't be read; the first few."""
        for problem in list(problems)[:5]:
            self.say(str(problem), is_warning=True)

    def show_progress(self, progress: str) -> None:
        """Says in the header how far the analysis is."""
        self.how_far = progress
        self.show_header()

    def follow(self, steps: Iterable[_Step], take: Callable[[_Step], None]) -> None:
        def post_steps() -> None:
            for step in steps:
                self._screen.post_message(StepMade(step, take))

        self._screen.run_worker(post_steps, thread=True, group="steps")

    def show_work(self, words: str) -> None:
        self._work = words
        self.show_header()

    def analysis_failed(self) -> None:
        """Says wherever something is missing that it will not be found."""
        self.how_far = "not compared"
        self.show_all(replace(self.state, has_failed=True))

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self.palette = palette
        self.panes.paint_in(palette)

    @property
    def comparer(self) -> "WordComparer":
        from reader.analysis.linking.word_comparison import (
            WordComparer,  # deferred until there is a fact: it knows all languages
        )

        if self._comparer is None or self._comparer.analysis is not self.state.comparison.analysis:
            self._comparer = WordComparer(self.state.comparison.analysis)
        return self._comparer

    def _compare(self, passages: Sequence[Passage]) -> "Mapping[Passage, WordsOfPassage]":
        return self.comparer.compare(passages)

    def _new_highlighter(self, state: ReadingState) -> Highlighter:
        return Highlighter(state.comparison, self._compare, state.focus)

    # Asking

    def open(self, screen: Screen[_Result], take: Callable[[_Result | None], None]) -> None:
        self._screen.app.push_screen(screen, take)

    def wait_for(self, prompt: str, take: Callable[[str], None]) -> None:
        self._screen.prefix.wait_for(prompt, take)

    # The index

    def reach(self, entry: Entry | None) -> None:
        """Shows the first place of an entry of the index in the panes while the reader is at it; the place they came
        from is shown again once they leave the index."""
        self.entry = entry
        before, reached = self._previewed, _state_at(self.state, entry) if entry else None
        if reached and before is None:
            self._scroll_back = self.panes.way_to_scroll_back()
        self._previewed = reached
        if reached or before:
            self.highlighter = self._new_highlighter(reached or self.state)
            self.panes.show(self.highlighter, lands=reached is not None)
        if before and not reached:
            self._scroll_back()
        self.show_detail()

    def widen_index(self, steps: int) -> bool:
        is_in_it = self._index.has_focus_within
        if is_in_it:
            self.index_column = self.index_column._replace(cells=self._index.widen(steps))
        return is_in_it

    def hide_index(self) -> bool:
        is_in_it = self._index.has_focus_within
        if is_in_it:
            self._set_index_hidden(True)
            self._index.display = False
            self.go_to_panes()
        return is_in_it

    def restore_index(self, column: IndexColumn) -> None:
        """Has the index as wide as it was left, or hidden."""
        self.index_column = self.panes.index_column = column

    def _set_index_hidden(self, is_hidden: bool) -> None:
        self.index_column = self.index_column._replace(is_hidden=is_hidden)

    @property
    def _index(self) -> Index:
        return self._screen.query_one(Index)

    def show_in_index(self, key: Hashable) -> None:
        self._index.move_to(key)

    def go_to_index(self) -> None:
        index = self._index
        if index.display and index.has_focus_within:
            self.show_index_where_it_fits(self._screen.app.size.width)
            self.go_to_panes()
        else:
            index.display = True
            self._set_index_hidden(False)
            self._screen.set_focus(self._screen.query_one(EntryTree))

    def show_index_where_it_fits(self, width: int) -> None:
        """Shows the index on a screen of that many cells, or hides it where there is no room for both."""
        self._index.display = width >= WIDTH_FOR_INDEX and not self.index_column.is_hidden
        self._index.take_width(self.index_column.cells)

    # The panes, and the line to search in

    @property
    def panes(self) -> PaneGroup:
        return self._screen.query_one(PaneGroup)

    @property
    def find_bar(self) -> FindBar:
        return self._screen.query_one(FindBar)

    def go_to_panes(self) -> None:
        self._screen.set_focus(None)

    def selected(self) -> Passage | None:
        return self.panes.selected()

    def clear_selection(self) -> None:
        self._screen.clear_selection()

    def copy(self, place: Passage) -> None:
        from reader.ui.copy_quotation import copy_quotation

        copy_quotation(self._screen.app, self.state.comparison.collection, place, self.say)

    # What is known of the place under the cursor

    def show_detail(self) -> None:
        state, panes, walked = self._previewed or self.state, self.panes, self.highlighter.discrepancy
        comparison, height = state.comparison, self._screen.size.height
        lines = detail_lines(comparison, state.here, walked, starts=walked is None)
        first = marked_lines(comparison, state.focus.marked)
        first += entry_lines(comparison, self.entry) if self.entry else []
        shown = {(line.sign, line.head, line.text) for line in first}
        lines = [line for line in lines if (line.sign, line.head, line.text) not in shown]
        others = elsewhere(comparison, state.here, panes.unseen, walked)
        detail = self._screen.query_one(Detail)
        detail.show([*first, *lines, *others], detail_height(height, len(panes.hidden)), lies_over=panes.covered > 0)
        self._index.leave_rows(panes.covered)
        self.show_header()
        self._show_strip(panes)

    def show_header(self) -> None:
        """Shows the title, as much of it as there is room for, and what was counted."""
        comparison, panes, width = self.state.comparison, self.panes, self._screen.app.size.width
        counts = [
            _shown_panes(panes) + pluralise(len(comparison.collection.articles), "source"),
            pluralise(len(comparison.analysis.facts), "shared fact" if width > _NARROW else "fact"),
            self._work or self._shown_discrepancies(width) if self.state.is_analysed else self.how_far,
            pluralise(len(comparison.notes), "note"),
        ]
        aligned = [f"= {panes.alignment.value}"] if len(panes.shown) > 1 else []
        if head_rows(Size(*self._screen.app.size)):
            few = counts if width > _NARROW else counts[:3]
            self._screen.show_header(comparison.collection.title, [*aligned, *few])
        else:
            article = comparison.article((self._previewed or self.state).here.article)
            place = f"{panes.arrangement.order.index(article.id) + 1} of {len(panes.arrangement.order)}"
            self._screen.show_header(heading(article, comparison.collection.articles), [place, counts[2]])

    def _shown_discrepancies(self, width: int) -> str:
        """How many differences there are and, where there is room, how many of them are open, if not all are."""
        comparison = self.state.comparison
        found = comparison.analysis.differences
        still_open = sum(map(comparison.dispositions.is_open, found))
        said = pluralise(len(found), "difference")
        return said if still_open == len(found) or width <= _NARROW else f"{said}, {still_open} open"

    def _show_strip(self, panes: PaneGroup) -> None:
        """Shows all articles in one line, where not all of them are on the screen."""
        strip, collection = self._screen.query_one(ArticleStrip), self.state.comparison.collection
        strip.display = bool(panes.hidden) and self._screen.size.height >= HEIGHT_FOR_STRIP
        if strip.display:
            order, shown = panes.arrangement.order, {article.id for article in panes.shown}
            names = short_labels([article for key in order if (article := collection.article(key))])
            width = self._screen.app.size.width - 1
            strip.show(strip_of(order, names, shown, _signs(self.state, panes), width))


def _state_at(state: ReadingState, entry: Entry) -> ReadingState | None:
    """The state at the first place of an entry of the index, as it is before the entry is chosen; None without one."""
    if not entry.places:
        return None
    target, place = entry.target, entry.places[0]
    discrepancy = state.comparison.discrepancy(target.id) if isinstance(target, Discrepancy) else None
    if discrepancy:
        return state.walking(discrepancy, place)
    return (state.following(entry.walk, place) if entry.walk else state).going_to(place)


def _is_jump(before: ReadingState, after: ReadingState) -> bool:
    """Whether the reader went on by a jump, not by a step."""
    return after.history != before.history or after.search.at not in (None, before.search.at)


def _signs(state: ReadingState, panes: PaneGroup) -> Mapping[str, str]:
    """The signs of the articles: the cursor's, those that report its fact, those that are hidden."""
    comparison, away = state.comparison, panes.arrangement.away
    fact = comparison.fact_at(state.here)
    sources = {passage.article for passage in fact.passages} if fact else set()
    signs = {key: f"{AWAY if key in away else ''}{REPORTS if key in sources else ''}" for key in comparison.order}
    return signs | {state.here.article: CURSOR}


def _shown_panes(panes: PaneGroup) -> str:
    """Which of the articles are on the screen, or how many, where that is not all of them."""
    if not panes.hidden:
        return ""
    order = panes.arrangement.order
    first, last = (order.index(article.id) + 1 for article in (panes.shown[0], panes.shown[-1]))
    if last - first + 1 > len(panes.shown):
        return f"{len(panes.shown)} of "
    return f"{first}-{last} of " if last > first else f"{first} of "
