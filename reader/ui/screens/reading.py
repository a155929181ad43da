"""The reading screen: panes, index, detail, and the commands that move between them."""

from collections.abc import Hashable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal

from reader.analysis.model import Discrepancy
from reader.layout.geometry import WIDTH_FOR_INDEX
from reader.layout.panes import arranged
from reader.settings.filters import Filters
from reader.settings.session import Session
from reader.ui.bindings import bindings
from reader.ui.painters.theming import Palette
from reader.ui.screens.arranging import Arranging
from reader.ui.screens.copying import Copying
from reader.ui.screens.disposing import Disposing
from reader.ui.screens.finding import Finding
from reader.ui.screens.judging import Judging
from reader.ui.screens.jumping import Jumping
from reader.ui.screens.linking import Linking
from reader.ui.screens.marking import Marking
from reader.ui.screens.surveying import Surveying
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.article_strip import ArticleStrip
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.fixed_static import Steady
from reader.ui.widgets.index import EntryTree, Index
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.index import Entry


class ReadingScreen(Arranging, Jumping, Copying, Surveying, Finding, Judging, Disposing, Marking, Linking):
    """Several articles side by side."""

    DEFAULT_CSS = """
    ReadingScreen { layout: vertical; }
    ReadingScreen #header { height: 1; background: $panel; }
    ReadingScreen #stage { height: 1fr; layers: text told; }
    ReadingScreen #body { layer: text; visibility: hidden; }
    ReadingScreen Detail { layer: text; dock: bottom; }
    ReadingScreen Detail.-over { layer: told; }
    ReadingScreen #body > * { visibility: visible; }
    """
    """The body is hidden behind what is in it: else its blank rows would be made at each key, and thrown away."""
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings()
    _chosen: tuple[Hashable, int] = (None, 0)
    """The key of the index's entry that was chosen last, and which of its places."""

    def compose(self) -> ComposeResult:
        yield Steady(id="header")
        yield ArticleStrip()
        with Container(id="stage"):
            with Horizontal(id="body"):
                yield Index(self.session.filters.index)
                yield PaneGroup(self.collection.articles, self.highlighter, self.palette)
            yield Detail()
        yield FindBar()
        yield KeyLine()

    def on_mount(self) -> None:
        panes = self.query_one(PaneGroup)
        panes.arrangement = arranged(panes.arrangement.order, self.session.arrangement)
        panes.alignment = self.session.alignment
        self._show_index(self._wants_index(self.app.size.width))
        self.query_one(Index).show(self.entries)
        self.show_place()  # before the first layout, which depends on how many panes there are

    def as_session(self, theme: str) -> Session:
        """How the screen stands, to be kept."""
        panes = self.query_one(PaneGroup)
        here, session, arrangement = self.here, self.session, panes.arrangement
        place = (here.article, here.start, theme)
        filters = Filters(self.wanted, self.query_one(Index).words, self.table_view, self.notes_view)
        return Session(*place, panes.alignment, arrangement, session.index, self.by_name, self.kept, filters)

    def take_over(self, old: "ReadingScreen") -> None:
        """Goes on where a screen on the same articles, as they were before, is left."""
        self.history, self.changes = old.history, old.changes

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self.palette = palette
        self.query_one(PaneGroup).paint_in(palette)

    # The index

    def action_index(self) -> None:
        """To the index; from it back to the panes; hides it where there is no room for both."""
        index = self.query_one(Index)
        if index.display and index.has_focus_within:
            self._show_index(self._wants_index(self.app.size.width))
            self.set_focus(None)
        else:
            self._show_index(True)
            self.query_one(EntryTree).focus()

    def _wants_index(self, width: int) -> bool:
        return width >= WIDTH_FOR_INDEX

    def _show_index(self, is_shown: bool) -> None:
        self.query_one(Index).display = is_shown

    @on(Index.EntryChosen)
    def _go_to_entry(self, event: Index.EntryChosen) -> None:
        self.choose(event.entry)

    @on(Index.EntryReached)
    def _tell_of_entry(self, event: Index.EntryReached) -> None:
        self.entry = event.entry
        self.show_detail()

    def action_sort(self) -> None:
        """Sorts the index's actors by name; again, by prominence."""
        self.sort_by_name(not self.by_name)
        self.tell(f"Actors sorted by {'name' if self.by_name else 'mentions'}")

    def choose(self, entry: Entry) -> None:
        """Goes to an entry of the index; to its next place where it was the last one chosen."""
        index = (self._chosen[1] + 1) % len(entry.places) if self._chosen[0] == entry.key else 0
        self._chosen = entry.key, index
        place = entry.places[index]
        target = entry.target
        discrepancy = self.comparison.discrepancy(target.id) if isinstance(target, Discrepancy) else None
        if discrepancy:
            self.walk_to(discrepancy, place)
        else:
            if entry.walk:
                self.follow_mentions(entry.walk, place)
            self.jump_to(place)

    # Mouse and size

    @on(ArticlePane.Chosen)
    def _go_to_clicked(self, event: ArticlePane.Chosen) -> None:
        """To the passage; where a name or a figure was clicked, that is then followed."""
        self.set_focus(None)
        self.go_to(event.passage)
        if event.offset is not None:
            self.follow_at(event.passage.article, event.offset)

    @on(ArticleStrip.Chosen)
    def _go_to_article(self, event: ArticleStrip.Chosen) -> None:
        self.go_to(self.level_with(event.article))

    def on_resize(self, event: events.Resize) -> None:
        index = self.query_one(Index)
        if not index.has_focus_within:
            self._show_index(self._wants_index(event.size.width))

    @on(PaneGroup.Settled)
    def _panes_settled(self) -> None:
        self.show_detail()
