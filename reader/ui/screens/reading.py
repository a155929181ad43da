"""The reading screen: panes, index, detail; it puts them on the screen, and hands keys and clicks to the commands."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal

from reader.analysis.model import Analysis
from reader.articles.article import Collection
from reader.comparison.history import Place
from reader.comparison.state import ReadingState
from reader.layout.panes import arranged
from reader.notes.store.store import NoteStore
from reader.settings.commands import COMMANDS_BY_ID, Command
from reader.settings.session import Session
from reader.ui.bindings import bindings
from reader.ui.commands.command_groups import CommandGroups
from reader.ui.messages import StepMade
from reader.ui.painters.theming import Palette
from reader.ui.screens.count_prefix import CountPrefixScreen
from reader.ui.screens.reading_view import ReadingView
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.article_strip import ArticleChosen, ArticleStrip
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.fixed_static import FixedStatic
from reader.ui.widgets.index import Index
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.pane_group import PaneGroup


class ReadingScreen(CountPrefixScreen[None]):
    """Several articles side by side."""

    DEFAULT_CSS = """
    ReadingScreen { layout: vertical; }
    ReadingScreen #header { height: 1; background: $panel; }
    ReadingScreen #stage { height: 1fr; layers: text detail; }
    ReadingScreen #body { layer: text; visibility: hidden; }
    ReadingScreen Detail { layer: text; dock: bottom; }
    ReadingScreen Detail.-over { layer: detail; }
    ReadingScreen #body > * { visibility: visible; }
    """
    """The body is hidden underneath its children: else its blank rows would be made at each key, and thrown away."""
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(
        self, collection: Collection, analysis: Analysis, store: NoteStore, session: Session, palette: Palette
    ) -> None:
        super().__init__()
        self._store = store
        self._session = session
        self.is_restored = False
        """Whether it is as the session says: not where the program is left before the screen is there."""
        self.view = ReadingView(self, _state(collection, analysis, store, session), palette)
        self.commands = CommandGroups(self.view, store, session.filters)

    def compose(self) -> ComposeResult:
        yield FixedStatic(id="header")
        yield ArticleStrip()
        with Container(id="stage"):
            with Horizontal(id="body"):
                yield Index(self._session.filters.index)
                yield PaneGroup(self.state.comparison.collection.articles, self.view.highlighter, self.view.palette)
            yield Detail()
        yield FindBar(has_patterns=True)
        yield KeyLine(self.meant)

    def on_mount(self) -> None:
        panes = self.view.panes
        panes.arrangement = arranged(panes.arrangement.order, self._session.arrangement)
        panes.alignment = self._session.alignment
        self.view.restore_index(self._session.index)
        self.view.show_index_where_it_fits(self.app.size.width)
        self.view.show_all(self.state)  # before the first layout, which depends on how many panes there are
        self.is_restored = True

    # The state

    @property
    def state(self) -> ReadingState:
        """The comparison that is read, and where the reader is in it."""
        return self.view.state

    def know(self, analysis: Analysis, *, is_whole: bool) -> None:
        """Takes in what has been found, without moving the reader's place."""
        notes, judgements = self._store.notes.values(), self._store.judgements.values()
        self.view.show_all(self.state.analysed(analysis, notes, judgements, is_whole=is_whole))
        if is_whole:
            self.commands.discrepancies.go_on_as_asked()

    def as_session(self, theme: str) -> Session:
        """How the screen is left, to be restored by the next run."""
        state, panes = self.state, self.view.panes
        lists = self.commands.filters
        filters = replace(lists, wanted=state.comparison.wanted, index=self.query_one(Index).words)
        return Session(
            *state.place,
            theme,
            panes.alignment,
            panes.arrangement,
            self.view.index_column,
            state.by_name,
            state.bookmarks,
            filters,
        )

    def take_over(self, old: "ReadingScreen") -> None:
        """Goes on where a screen on the same articles, as they were before, is left."""
        self.view.state = replace(self.state, history=old.state.history)
        self.commands.changes.log = old.commands.changes.log

    # Keys

    def do(self, command: Command) -> None:
        self.commands.do(command)

    def meant(self, command: Command) -> Command:
        """While places found are marked, n goes to the next; not in the index, where it writes a note on an entry."""
        is_walked = self.state.focus.found and not self.query_one(Index).has_focus_within
        return COMMANDS_BY_ID[command.while_found] if command.while_found and is_walked else command

    @property
    def position(self) -> Hashable:
        return self.state.position

    def has_number(self, number: int) -> bool:
        return self.commands.navigation.has_pane(number)

    def go_to_number(self, number: int) -> None:
        self.commands.navigation.go_to_pane(number)

    def undo_move(self) -> Callable[[], None]:
        focus, arrangement = self.state.focus, self.view.panes.arrangement

        def move_back() -> None:
            self.view.panes.arrangement = arrangement
            self.view.show(replace(self.state, focus=focus))

        return move_back

    def way_to_scroll_back(self) -> Callable[[], None]:
        return self.view.panes.way_to_scroll_back()

    def show_rows(self) -> None:
        self.view.show(self.state)

    def show_typed(self) -> None:
        self.view.show_header()

    # What happens in the widgets

    @on(Index.EntryChosen)
    def _go_to_entry(self, event: Index.EntryChosen) -> None:
        self.commands.index.choose(event.entry)

    @on(Index.EntryReached)
    def _show_entry(self, event: Index.EntryReached) -> None:
        self.view.reach(event.entry)

    @on(ArticlePane.Chosen)
    def _go_to_clicked(self, event: ArticlePane.Chosen) -> None:
        """To the passage; where a name or a figure was clicked, that is then followed."""
        self.set_focus(None)
        is_folded = self.view.panes.is_folded(event.passage)
        self.commands.navigation.go_to(event.passage)
        if is_folded:
            self.commands.panes.turn_fold()
        if event.offset is not None:
            self.commands.mentions.follow_at(event.passage.article, event.offset)

    @on(ArticleChosen)
    def _go_to_article(self, event: ArticleChosen) -> None:
        self.set_focus(None)
        self.commands.navigation.go_to_article(event.article)

    @on(FindBar.Changed)
    def _search(self, event: FindBar.Changed) -> None:
        self.commands.search.look_for(event.words, is_pattern=event.is_pattern)

    @on(FindBar.Step)
    def _step_found(self, event: FindBar.Step) -> None:
        self.commands.search.go_on(event.step)

    @on(FindBar.Closed)
    def _end_search(self, event: FindBar.Closed) -> None:
        self.commands.search.close(stays=event.stays)

    def on_resize(self, event: events.Resize) -> None:
        if not self.query_one(Index).has_focus_within:
            self.view.show_index_where_it_fits(event.size.width)

    @on(StepMade)
    def _take_step(self, event: StepMade) -> None:
        event.take(event.step)

    def on_unmount(self) -> None:
        self.commands.stop()

    @on(PaneGroup.Settled)
    def _panes_settled(self) -> None:
        self.view.show_detail()


def _state(collection: Collection, analysis: Analysis, store: NoteStore, session: Session) -> ReadingState:
    """Where the reader left a collection, with nothing compared yet."""
    notes, judgements = store.notes.values(), store.judgements.values()
    place, wanted = Place(session.article, session.offset), session.filters.wanted
    state = ReadingState.at(place, collection, analysis, notes, judgements, wanted)
    bookmarks = {letter: at for letter, at in session.bookmarks.items() if collection.article(at.article)}
    return replace(state, bookmarks=bookmarks, by_name=session.by_name)
