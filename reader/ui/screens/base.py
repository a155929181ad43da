"""What every part of the reading screen works on: the reading, the focus, and how they are shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from textual.css.query import NoMatches

from reader.analysis.model import Analysis, Discrepancy, Fact, Passage
from reader.articles.article import Collection
from reader.comparison.comparison import Comparison
from reader.comparison.history import History, Place
from reader.comparison.labels import short_labels
from reader.comparison.queue import Wanted
from reader.layout.article_bar import AWAY, CURSOR, TELLS, strip_of
from reader.layout.geometry import HEIGHT_FOR_STRIP, detail_height
from reader.layout.highlights import Focus, Highlighter
from reader.notes.store.store import NoteStore
from reader.settings.session import Session
from reader.text.phrasing import counted
from reader.ui import safe_text
from reader.ui.painters.theming import Palette
from reader.ui.screens.count_prefix import Keyed
from reader.ui.widgets.article_strip import ArticleStrip
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.index import Index
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.detail import detail_lines, elsewhere, entry_lines, marked_lines
from reader.views.index import Entry, index_of

if TYPE_CHECKING:
    from reader.analysis.linking.word_comparison import WordComparer, WordsOfPassage

_NARROW = 100
"""The width up to which the header uses few words."""


class ReadingBase(Keyed[None]):
    """The state of the reading screen; handlers change it and then show it."""

    def __init__(
        self, collection: Collection, analysis: Analysis, store: NoteStore, session: Session, palette: Palette
    ) -> None:
        super().__init__()
        self.collection = collection
        self.store = store
        self.session = session
        self.palette = palette
        self.history = History()
        self.kept = {letter: place for letter, place in session.kept.items() if collection.article(place.article)}
        """The places that the reader keeps, by their letters."""
        self.is_analysed = False
        self.how_far = "comparing …"
        """What the header tells of the analysis before that."""
        self.by_name = session.by_name
        """Whether the index's actors are sorted by name."""
        self.wanted = session.filters.wanted
        """Which discrepancies are walked."""
        self.entry: Entry | None = None
        """The entry that the reader stands at in the index."""
        self.mention_at: Passage | None = None
        """The mention that was gone to last."""
        self.found_at: Passage | None = None
        """The place found that was gone to last."""
        self.find_origin = Place("", 0)
        """Where the cursor stood when the search began."""
        self._found = analysis
        self.comparison = self._as_judged()
        self.focus_on = Focus(self._first_passage(session))
        self.highlighter = self._new_highlighter()

    # The place

    @property
    def standing(self) -> tuple[Focus, Passage | None, Passage | None]:
        return self.focus_on, self.mention_at, self.found_at

    def way_back(self) -> Callable[[], None]:
        focus = self.focus_on
        return lambda: self.look_at(focus)

    def way_to_scroll_back(self) -> Callable[[], None]:
        return self.query_one(PaneGroup).way_to_scroll_back()

    def show_rows(self) -> None:
        self.show_place()

    def show_typed(self) -> None:
        self._show_header(self.query_one(PaneGroup))

    @property
    def here(self) -> Passage:
        """The passage under the cursor."""
        return self.focus_on.passage

    @property
    def reached(self) -> tuple[Discrepancy | None, Fact | None]:
        """The discrepancy or the fact that the reader stands at in the index."""
        kind, _, key = self.entry.key.partition(":") if self.entry else ("", "", "")
        facts = (fact for fact in self.comparison.analysis.facts if kind == "fact" and fact.id == key)
        return self.comparison.discrepancy(key) if kind == "discrepancy" else None, next(facts, None)

    def go_to(self, passage: Passage) -> None:
        """Moves the cursor to the sentence in which a passage begins."""
        self.look_at(replace(self.focus_on, passage=self.comparison.passage_at(passage.article, passage.start)))

    def jump_to(self, passage: Passage) -> None:
        """Moves the cursor there, and remembers from where."""
        self.history = self.history.jumped(Place(self.here.article, self.here.start))
        self.go_to(passage)

    def walk_to(self, discrepancy: Discrepancy, place: Passage) -> None:
        """Marks a discrepancy and goes to a place of it."""
        self.focus_on = replace(self.focus_on, discrepancy=discrepancy.id)
        self.jump_to(place)
        self.query_one(Index).stand_at(f"discrepancy:{discrepancy.id}")

    def nearest_side(self, discrepancy: Discrepancy) -> Passage:
        """The first of its sides that is in the cursor's article; of all, where none is."""
        sides = [side.passage for side in discrepancy.sides]
        return next((side for side in sides if side.article == self.here.article), sides[0])

    def show_sides(self, discrepancy: Discrepancy) -> None:
        """Has the panes show the sides of a discrepancy that is asked about."""
        if any(self.here.overlaps(side.passage) for side in discrepancy.sides):
            self.look_at(replace(self.focus_on, discrepancy=discrepancy.id))
        else:
            self.walk_to(discrepancy, self.nearest_side(discrepancy))

    def look_at(self, focus: Focus) -> None:
        """Changes what the reader looks at, and shows it."""
        self.focus_on = focus
        self.show_place()

    def _first_passage(self, session: Session) -> Passage:
        article = self.collection.article(session.article) or self.collection.articles[0]
        return self.comparison.passage_at(article.id, session.offset if article.id == session.article else 0)

    # What is known

    def know(self, analysis: Analysis, *, is_whole: bool) -> None:
        """Takes in what has been found, without moving the reader's place."""
        self.is_analysed = is_whole
        self.__dict__.pop("comparer", None)
        self._found = analysis
        self._read()
        self.focus_on = replace(self.focus_on, passage=self.comparison.passage_at(self.here.article, self.here.start))
        self.show_all()

    def tell_how_far(self, told: str) -> None:
        """Tells in the header how far the analysis is."""
        self.how_far = told
        self._show_header(self.query_one(PaneGroup))

    def notes_changed(self) -> None:
        """Shows the notes and judgements as the store has them now."""
        self._read()
        self.show_all()

    def _read(self) -> None:
        self.comparison = self._as_judged()
        self.__dict__.pop("entries", None)

    def _as_judged(self) -> Comparison:
        """What has been found, as the reader has judged it."""
        notes, judgements = self.store.notes.values(), self.store.judgements.values()
        return Comparison.of(
            self.collection, self._found, notes, judgements, is_whole=self.is_analysed, wanted=self.wanted
        )

    def want(self, wanted: Wanted) -> None:
        """Walks other discrepancies."""
        self.wanted = wanted
        self.comparison = replace(self.comparison, wanted=wanted)
        self.__dict__.pop("entries", None)
        self.show_all()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The index."""
        return index_of(self.comparison, by_name=self.by_name)

    def sort_by_name(self, by_name: bool) -> None:
        """Sorts the index's actors by name, or by prominence."""
        self.by_name = by_name
        self.__dict__.pop("entries", None)
        self.query_one(Index).show(self.entries)

    @cached_property
    def comparer(self) -> "WordComparer":
        """Compares the passages of a fact word by word."""
        from reader.analysis.linking.word_comparison import (
            WordComparer,  # deferred until there is a fact: it knows all languages
        )

        return WordComparer(self.comparison.analysis)

    def _compare(self, passages: Sequence[Passage]) -> "Mapping[Passage, WordsOfPassage]":
        return self.comparer.compare(passages)

    # The screen

    def show_all(self) -> None:
        """Shows everything anew: index, header and place."""
        self.query_one(Index).show(self.entries)
        self.show_place()

    def show_place(self) -> None:
        """Shows the cursor's place in the panes, and what is known of it."""
        self.highlighter = self._new_highlighter()
        try:
            panes = self.query_one(PaneGroup)
        except NoMatches:
            return
        panes.show(self.highlighter)
        self.show_detail()

    def show_detail(self) -> None:
        """Shows the header, and the lines about the place under the cursor."""
        panes = self.query_one(PaneGroup)
        detail = self.query_one(Detail)
        lines = detail_lines(self.comparison, self.here, self.highlighter.discrepancy)
        told = marked_lines(self.comparison, self.focus_on.marked)
        told += entry_lines(self.comparison, self.entry) if self.entry else []
        lines = [line for line in lines if line not in told]
        others = elsewhere(self.comparison, self.here, panes.unseen, self.highlighter.discrepancy)
        height = detail_height(self.size.height, len(panes.hidden))
        detail.show([*told, *lines, *others], height, lies_over=panes.covered > 0)
        self.query_one(Index).leave_rows(panes.covered)
        self._show_header(panes)
        self._show_strip(panes)

    def _show_header(self, panes: PaneGroup) -> None:
        """Shows the title, as much of it as there is room for, and what was counted."""
        analysis, width = self.comparison.analysis, self.app.size.width
        counts = [
            self._shown_panes(panes) + counted(len(self.collection.articles), "source"),
            counted(len(analysis.facts), "shared fact" if width > _NARROW else "fact"),
            self._shown_discrepancies(width) if self.is_analysed else self.how_far,
            counted(len(self.comparison.notes), "note"),
        ]
        aligned = [f"= {panes.alignment.value}"] if len(panes.shown) > 1 else []
        self.show_header(self.collection.title, [*aligned, *(counts if width > _NARROW else counts[:3])])

    def _shown_discrepancies(self, width: int) -> str:
        """How many discrepancies there are and, where there is room, how many of them are open, if not all are."""
        found = self.comparison.analysis.discrepancies
        still_open = sum(map(self.comparison.dispositions.is_open, found))
        said = counted(len(found), "discrepancy")
        return said if still_open == len(found) or width <= _NARROW else f"{said}, {still_open} open"

    def _show_strip(self, panes: PaneGroup) -> None:
        """Shows all articles in one line, where not all of them are on the screen."""
        strip = self.query_one(ArticleStrip)
        strip.display = bool(panes.hidden) and self.size.height >= HEIGHT_FOR_STRIP
        if strip.display:
            order, shown = panes.arrangement.order, {article.id for article in panes.shown}
            names = short_labels([article for key in order if (article := self.collection.article(key))])
            strip.show(strip_of(order, names, shown, self._signs(panes), self.app.size.width - 1))

    def _signs(self, panes: PaneGroup) -> Mapping[str, str]:
        """The signs of the articles: the cursor's, those that tell its fact, those that are put away."""
        fact = self.comparison.fact_at(self.here)
        told = {passage.article for passage in fact.passages} if fact else set()
        away = panes.arrangement.away
        signs = {key: f"{AWAY if key in away else ''}{TELLS if key in told else ''}" for key in self.comparison.order}
        return signs | {self.here.article: CURSOR}

    def _shown_panes(self, panes: PaneGroup) -> str:
        """Which of the articles are on the screen, or how many, where that is not all of them."""
        if not panes.hidden:
            return ""
        order = panes.arrangement.order
        first, last = (order.index(article.id) + 1 for article in (panes.shown[0], panes.shown[-1]))
        if last - first + 1 > len(panes.shown):
            return f"{len(panes.shown)} of "
        return f"{first}-{last} of " if last > first else f"{first} of "

    def _new_highlighter(self) -> Highlighter:
        return Highlighter(self.comparison, self._compare, self.focus_on)

    def tell(self, message: str, *, is_warning: bool = False) -> None:
        """Says something in passing."""
        words = safe_text.plain(message)
        if is_warning:
            self.notify(words, markup=False, severity="warning", timeout=6)
        else:
            self.notify(words, markup=False, timeout=2)
