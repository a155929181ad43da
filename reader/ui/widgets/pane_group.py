"""The panes side by side: as many as fit, the rest reached by paging across."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.layout.chain import AlignedRow
from reader.layout.folding import folded, run_at
from reader.layout.geometry import (
    MOST_PANES,
    IndexColumn,
    detail_height,
    detail_lies_over,
    fitting,
    paged_to,
    width_of_panes,
)
from reader.layout.highlights import Highlighter
from reader.layout.panes import Arrangement
from reader.layout.row_alignment import AlignedPanes, Alignment, align_rows, aligned_rows
from reader.layout.rows import Row
from reader.layout.scrolling import third
from reader.text.phrasing import pluralise
from reader.text.span import trimmed
from reader.ui.painters.theming import Palette
from reader.ui.widgets.article_pane import ArticlePane

_LEAST_DRAGGED = 16
"""Cells that are left to a pane when its edge, or its neighbour's, is dragged."""


class PaneGroup(Horizontal):
    """Shows as many articles as fit, and aligns the other panes with the cursor's."""

    DEFAULT_CSS = "PaneGroup { width: 1fr; height: 1fr; }"

    @dataclass
    class Settled(Message):
        """The panes have taken their places in another size."""

    def __init__(self, articles: Sequence[Article], highlighter: Highlighter, palette: Palette) -> None:
        super().__init__()
        self._alignment = Alignment.FOLLOW
        self.arrangement = Arrangement(tuple(article.id for article in articles))
        self.index_column = IndexColumn()
        """What the index takes of the screen, until that has a layout."""
        self._by_id = {article.id: article for article in articles}
        self._highlighter = highlighter
        self._palette = palette
        self._first = 0
        self._opened: frozenset[Passage] = frozenset()
        """The passages that are not folded where the panes are row against row, nor is any next to them."""
        self._levels: tuple[object, list[AlignedRow]] = (None, [])
        """The rows of level passages, after the key of what they were made from."""
        self._levelled: tuple[object, AlignedPanes | None] = (None, None)
        """The panes aligned row by row, after the key of what they were made from."""
        self._all_panes = [ArticlePane(article, highlighter, palette, self._place) for article in articles[:MOST_PANES]]
        self._lands = True
        """Whether the reader has jumped to the passage, and the panes have not been scrolled to it yet."""
        self._sizes_shown = self._sizes_placed = self._sizes

    def compose(self) -> ComposeResult:
        yield from self._all_panes

    # What is on the screen

    @property
    def panes(self) -> list[ArticlePane]:
        """The panes on the screen, from the left."""
        return [pane for pane in self._all_panes if pane.display]

    @property
    def shown(self) -> Sequence[Article]:
        """The articles on the screen."""
        ids = self.arrangement.open[self._first : self._first + self._fitting]
        return [self._by_id[article] for article in ids]

    @property
    def hidden(self) -> set[str]:
        """The ids of the articles that are not on the screen."""
        return set(self._by_id) - {article.id for article in self.shown}

    @property
    def unseen(self) -> Mapping[str, str]:
        """The articles whose counterpart to the cursor's passage is not on the screen, and where it is."""
        found = dict.fromkeys(self.hidden, "")
        passage = self._highlighter.focus.passage
        own = self.pane_of(passage.article)
        for pane in self.panes if own else ():
            counterpart = self._highlighter.counterpart(pane.article.id)
            if own and counterpart and pane is not own and not 0 <= pane.screen_row(counterpart) < pane.view.height:
                found[pane.article.id] = _distance(pane.screen_row(counterpart) - own.screen_row(passage))
        return found

    @property
    def covered(self) -> int:
        """How many rows at the foot of the panes may be covered by the detail.

        None on a screen that is tall: the detail has rows of its own there, and moves nothing.
        """
        height = self.screen.size.height
        return detail_height(height, len(self.hidden)) if detail_lies_over(height) else 0

    @property
    def _fitting(self) -> int:
        width = self.app.size.width
        return fitting(width, self.size.width or width_of_panes(width, self.index_column), self.arrangement)

    @property
    def _sizes(self) -> tuple[Size, ...]:
        """The sizes of the group and of its panes."""
        return (self.size, *(pane.size for pane in self.panes))

    def pane_of(self, article_id: str) -> ArticlePane | None:
        """The pane that shows an article."""
        return next((pane for pane in self.panes if pane.article.id == article_id), None)

    def selected(self) -> Passage | None:
        """The words selected with the mouse, without white space at their sides."""
        spans = ((pane.article, pane.selected_span()) for pane in self.panes)
        found = (Passage(article.id, *trimmed(article.text, *span)) for article, span in spans if span)
        return next((passage for passage in found if passage.span), None)

    # Showing

    def show(self, highlighter: Highlighter, *, lands: bool = False) -> None:
        """Shows the cursor's passage and, in the other panes, the passages of the same fact.

        Where the reader `lands` there by a jump, they are a third from the top, unless all are in sight already.
        """
        self._highlighter = highlighter
        self._lands = self._lands or lands
        passage = highlighter.focus.passage
        self.arrangement = self.arrangement.with_open(passage.article)
        self._page_to(self.arrangement.open.index(passage.article))
        for number, pane in enumerate(self._all_panes):
            pane.display = number < self._fitting
            if pane.display:
                article = self.shown[number]
                pane.covered = self.covered
                pane.show(article, highlighter, has_cursor=article.id == passage.article)
                pane.styles.width = f"{self.arrangement.width(article.id):.3f}fr"
        self._arrange(passage)
        for pane in self.panes:
            pane.redraw()

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        for pane in self._all_panes:
            pane.paint_in(palette)

    def _page_to(self, index: int) -> None:
        """Pages across so that an article is on the screen, moving least."""
        self._first = paged_to(self._first, index, self._fitting, len(self.arrangement.open))

    # Alignment

    @property
    def alignment(self) -> Alignment:
        """How the panes are aligned with each other."""
        return self._alignment

    @alignment.setter
    def alignment(self, alignment: Alignment) -> None:
        """Changes it; the cursor's passage stays on its row of the screen."""
        self._alignment = alignment
        own = self.pane_of(self._highlighter.focus.passage.article)
        if not self.size:
            return  # they have no places on the screen yet
        row = own.screen_row(self._highlighter.focus.passage) if own else 0
        self._level()
        if own:
            own.align_passage(self._highlighter.focus.passage, row)
        self.show(self._highlighter)

    def _place(self) -> None:
        """Puts the panes in place once they have other sizes: before they are drawn, so that no word moves after."""
        if self._sizes != self._sizes_placed:
            self._sizes_placed = self._sizes
            self._arrange(self._highlighter.focus.passage)

    def _arrange(self, passage: Passage) -> None:
        own = self.pane_of(passage.article)
        if own is None or not own.size.width:
            return
        self._level()
        self._open_where_cursor_is(own, passage)
        follows = self.alignment is Alignment.FOLLOW
        aligned = [
            (pane, partner)
            for pane in self.panes
            if follows and pane is not own and (partner := self._highlighter.partner(pane.article.id))
        ]
        lands, self._lands = self._lands, False
        sides = [(own, passage), *aligned]
        if not all(_shows_whole(pane, place) for pane, place in sides):
            rows = max(pane.rows.height_of(place.start) for pane, place in sides)
            if lands:
                own.align_passage(passage, third(own.view.height, rows), within_text=True)
            else:
                own.keep_in_view(passage, rows)
            for pane, partner in aligned:
                if lands or not _shows_whole(pane, partner):
                    pane.align_passage(partner, own.screen_row(passage), within_text=not lands)
        if self.alignment is Alignment.ROWS:
            self._scroll_like(own)

    def _level(self) -> None:
        """Aligns the articles of the panes row by row, or lets each scroll by itself."""
        align_rows = self._row_against_row() if self.alignment is Alignment.ROWS else None
        for pane in self.panes:
            pane.level(align_rows)

    # Folding

    def fold_at(self, passage: Passage) -> Sequence[Passage]:
        """The passages folded into the row that a passage is in; itself alone where it has rows of its own."""
        row = self._fold_row(passage)
        if row is None:
            return [passage]
        return self._highlighter.comparison.passages(passage.article)[row.passage : row.passage + row.folded]

    def is_folded(self, passage: Passage) -> bool:
        """Whether a passage is folded into a row, alone or with others."""
        return self._fold_row(passage) is not None

    def _fold_row(self, passage: Passage) -> Row | None:
        pane = self.pane_of(passage.article)
        row = pane.rows.first_row_of(passage.start) if pane else None
        return row if row and row.folded else None

    def turn_fold(self, passage: Passage) -> Passage | None:
        """Opens the row that a passage is folded into, or folds those around it; returns where the cursor then is.

        None where there is neither.
        """
        own, run = self.pane_of(passage.article), run_at(self._highlighter.comparison, passage)
        is_folded = self.is_folded(passage)
        if own is None or self.alignment is not Alignment.ROWS or not (is_folded or self._opened.intersection(run)):
            return None
        target = passage if is_folded else run[0]
        self._refold(own, target, self._opened | {passage} if is_folded else self._opened.difference(run))
        return target

    def _refold(self, own: ArticlePane, passage: Passage, opened: frozenset[Passage]) -> None:
        """Lays the panes out with other passages open; a passage stays on its row of the screen."""
        row = own.screen_row(passage)
        self._opened = opened
        self._level()
        own.align_passage(passage, row)

    def _open_where_cursor_is(self, own: ArticlePane, passage: Passage) -> None:
        """Opens what the cursor has jumped into, or is within; to what is only reached, it stays on the row."""
        if self.is_folded(passage) and (self._lands or passage != self.fold_at(passage)[0]):
            self._refold(own, passage, self._opened | {passage})

    def _row_against_row(self) -> AlignedPanes | None:
        """The articles on the screen laid out together, again only where something of it has changed."""
        comparison = self._highlighter.comparison
        plain = {pane.article.id: pane.plain for pane in self.panes}
        found_in = (comparison.analysis, tuple(plain))
        if self._levels[0] != found_in:
            self._levels = found_in, aligned_rows(comparison, plain)
        laid_out = (self._levels[1], plain, comparison.noted, self._opened)
        if self._levelled[0] != laid_out:
            shown = {article: folded(comparison, article, rows, self._opened) for article, rows in plain.items()}
            self._levelled = laid_out, align_rows(comparison, self._levels[1], shown)
        return self._levelled[1]

    def way_to_scroll_back(self) -> Callable[[], None]:
        """A function that scrolls back to the rows on the screen now, unless the cursor or the widths have changed."""
        passage, alignment, tops, opened = self._highlighter.focus.passage, self._alignment, self._tops, self._opened

        def scroll_back() -> None:
            is_as_it_was = (self._highlighter.focus.passage, self._alignment) == (passage, alignment)
            if is_as_it_was and self._tops.keys() == tops.keys():
                self._opened = opened
                self._level()
                for pane in self.panes:
                    pane.scroll_top_to(tops[pane.article.id, pane.size.width])
                self.show(self._highlighter)

        return scroll_back

    @property
    def _tops(self) -> Mapping[tuple[str, int], int]:
        """The first row on the screen of each article, which is in a pane of that width."""
        return {(pane.article.id, pane.size.width): pane.top for pane in self.panes}

    def _scroll_like(self, own: ArticlePane) -> None:
        for pane in self.panes:
            pane.scroll_top_to(own.top)

    @on(ArticlePane.Dragged)
    def _resize(self, event: ArticlePane.Dragged) -> None:
        """Gives a pane the cells up to the mouse, and takes them from the pane on its right, or the other way round."""
        event.stop()
        panes = self.panes
        place = panes.index(event.pane)
        if place + 1 < len(panes):
            sizes = [pane.size.width for pane in panes]
            both = sizes[place] + sizes[place + 1]
            sizes[place] = max(_LEAST_DRAGGED, min(event.width, both - _LEAST_DRAGGED))
            sizes[place + 1] = both - sizes[place]
            mean = sum(sizes) / len(sizes)
            widths = {pane.article.id: size / mean for pane, size in zip(panes, sizes, strict=True)}
            self.arrangement = self.arrangement.sized(widths)
            self.show(self._highlighter)

    @on(ArticlePane.Scrolled)
    def _scroll_together(self, event: ArticlePane.Scrolled) -> None:
        if self.alignment is Alignment.ROWS:
            self._scroll_like(event.pane)
            for pane in self.panes:
                pane.redraw()

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self, self._take_size)

    def _take_size(self, _: object) -> None:
        """Shows as many panes as fit now; then, once they have their sizes, scrolls them into place.

        Called by the layout, as the Resize event gets lost where Textual looks a widget up between
        a scroll and a change of layout.
        """
        if self._sizes != self._sizes_shown:
            self._sizes_shown = self._sizes
            self.show(self._highlighter)
            self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        self.show(self._highlighter)
        self.post_message(self.Settled())


def _shows_whole(pane: ArticlePane, passage: Passage) -> bool:
    """Whether all rows of a passage are on the screen; of one that is taller, its first at the top."""
    first = pane.screen_row(passage)
    return first == 0 or 0 < first <= pane.view.height - pane.rows.height_of(passage.start)


def _distance(rows: int) -> str:
    return f"{'↓' if rows > 0 else '↑'} {pluralise(abs(rows), 'row')}"
