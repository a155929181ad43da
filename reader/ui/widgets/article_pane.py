"""One article, drawn row by row, from any row on, beyond its ends too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.color import Color
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.labels import heading_in
from reader.layout.geometry import GUTTER, SCROLL_BAR, head_rows
from reader.layout.geometry import Size as ScreenSize
from reader.layout.highlights import Highlighter
from reader.layout.passage_style import PassageStyle, look_of
from reader.layout.row_alignment import AlignedPanes
from reader.layout.rows import Rows, lay_out
from reader.layout.scroll_map import DIFFERENCE, FOUND, signs_of
from reader.layout.scrolling import View, level_with, scrolled_into_view, thumb, within
from reader.text.span import Span
from reader.text.tokens import tokenise
from reader.ui.painters.row import RowPainter
from reader.ui.painters.theming import Palette
from reader.ui.widgets.article_strip import ArticleChosen

_WHEEL = 3
_CACHED = 400
_BAR_STYLES = {DIFFERENCE: "difference-mark", FOUND: "found"}
"""The signs in the scroll bar, and the styles that they are drawn in."""


class ArticlePane(Widget):
    """A pane that shows an article."""

    DEFAULT_CSS = "ArticlePane { width: 1fr; height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """The reader clicked a passage."""

        passage: Passage
        offset: int | None
        """The offset of the character that was clicked; None outside of the text."""

    @dataclass
    class Scrolled(Message):
        """The reader scrolled a pane."""

        pane: "ArticlePane"

    @dataclass
    class Dragged(Message):
        """The reader dragged a pane's right edge."""

        pane: "ArticlePane"
        width: int
        """How wide the pane is to be, in cells."""

    def __init__(self, article: Article, highlighter: Highlighter, palette: Palette, place: Callable[[], None]) -> None:
        """`place` puts all panes in place; it is called before the pane is drawn in another size."""
        super().__init__()
        self.article = article
        self._place = place
        self.has_cursor = False
        """Whether the cursor is in this pane."""
        self.covered = 0
        """Rows at its foot that the detail may cover: the cursor's passage is scrolled above them."""
        self.top = 0
        """The index of the row at the top; below zero where the pane begins before the article."""
        self._highlighter = highlighter
        self._palette = palette
        self._plain: Rows | None = None
        self._levelled: AlignedPanes | None = None
        self._is_dragged = False
        """Whether the mouse holds its right edge."""
        self._strips: LRUCache[int, tuple[object, Strip]] = LRUCache(_CACHED)
        """The rows that were drawn, and what they were drawn from."""
        self._looks: dict[Passage, PassageStyle] = {}
        self._drawn: list[Strip] = []
        """The rows on the screen, as drawn last."""
        self._size_drawn = Size()
        self._paper = Color(0, 0, 0)
        """The background colour."""
        self._labels: Mapping[int, str] = {}

    # What it shows

    def show(self, article: Article, highlighter: Highlighter, *, has_cursor: bool) -> None:
        """Takes an article as `highlighter` marks it, to be redrawn; what is at the top stays there."""
        if self.article is not article:
            self.article, self.top, self._plain, self._levelled = article, 0, None, None
        self._highlighter, self.has_cursor = highlighter, has_cursor
        self._looks.clear()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Shows letters over the characters at some offsets."""
        self._labels = labels
        self.redraw()

    def paint_in(self, palette: Palette) -> None:
        """Draws in the colours of another theme."""
        self._palette = palette
        self._strips.clear()
        self.redraw()

    def level(self, levelled: AlignedPanes | None) -> None:
        """Takes the article row against row with others, or by itself; what is at the top stays there."""
        if levelled is self._levelled:
            return
        offset = self._offset_at_top()
        self._levelled = levelled
        self._looks.clear()
        self._strips.clear()
        self._put_at_top(offset)

    @property
    def plain(self) -> Rows:
        """The article's rows by itself at the pane's width; at another width the same words stay at the top."""
        width = max(1, self.size.width - GUTTER - SCROLL_BAR)
        if self._plain is None or self._plain.width != width:
            offset = self._offset_at_top()
            passages = self._highlighter.comparison.passages(self.article.id)
            self._plain, self._levelled = lay_out(self.article.text, [p.span for p in passages], width), None
            self._put_at_top(offset)
        return self._plain

    @property
    def rows(self) -> Rows:
        """The article's rows as they are shown."""
        plain = self.plain
        return self._levelled.rows[self.article.id] if self._levelled else plain

    def _offset_at_top(self) -> int | None:
        """The offset of the first character on the screen; None where the pane is scrolled past the article's ends."""
        rows = self._levelled.rows[self.article.id] if self._levelled else self._plain
        return rows.rows[self.top].span.start if rows and 0 <= self.top < len(rows) else None

    def _put_at_top(self, offset: int | None) -> None:
        if offset is not None:
            self.top = self.rows.row_at(offset)

    @property
    def view(self) -> View:
        """The rows of the article that are on the screen, whatever lies over its foot."""
        return View(self.top, max(1, self.size.height - self._head_rows - self.covered))

    @property
    def shown_span(self) -> Span:
        """The characters of the article that are on the screen."""
        rows = self.rows.rows[max(0, self.top) : max(0, self.top + self.view.height)]
        return Span(rows[0].span.start, rows[-1].span.end) if rows else Span(0, 0)

    @property
    def _painter(self) -> RowPainter:
        return RowPainter(self.article, self.rows, self._palette)

    @property
    def _head_rows(self) -> int:
        """The rows above its text."""
        return head_rows(ScreenSize(*self.app.size))

    # Scroll position

    def screen_row(self, passage: Passage) -> int:
        """On which row of the pane's text a passage begins."""
        return self._first_row(passage) - self.top

    def keep_in_view(self, passage: Passage, rows: int) -> None:
        """Scrolls as little as it takes to have some rows on the screen, from the first of a passage on."""
        first = self._first_row(passage)
        last = first + rows - 1
        if not (self.view.shows(first) and self.view.shows(last)):
            self.scroll_top_to(scrolled_into_view(self.view, first, last, len(self.rows)))

    def align_passage(self, passage: Passage, screen_row: int, *, within_text: bool = False) -> None:
        """Scrolls so that a passage begins on a row of the screen; beyond the article's ends, unless `within_text`."""
        top = level_with(self._first_row(passage), screen_row)
        self.scroll_top_to(within(top, self.view.height, len(self.rows)) if within_text else top)

    def scroll_rows(self, rows: int) -> None:
        """Scrolls by some rows, no further than the article's ends."""
        self.scroll_top_to(within(self.top + rows, self.view.height, len(self.rows)))

    def passage_at_row(self, passage: Passage, rows: int) -> Passage:
        """The passage that is some rows after, or before, the first row of another one."""
        row = max(0, min(self._first_row(passage) + rows, len(self.rows) - 1))
        return self._painter.passage(row)

    def passage_on_screen(self, screen_row: int) -> Passage:
        """The passage on a row of the pane's text."""
        row = max(0, min(self.top + screen_row, len(self.rows) - 1))
        return self._painter.passage(row)

    def scroll_top_to(self, top: int) -> None:
        """Scrolls a row to the top, even one beyond the article's ends."""
        self.top = top

    def _first_row(self, passage: Passage) -> int:
        return self.rows.first_rows[self.rows.passage_at(passage.start)]

    # Drawing

    def redraw(self) -> None:
        """Redraws the rows of the screen that have changed, and no other: terminals may be slow and far away."""
        if not self.size:
            return  # it has no place on the screen yet
        before = self._drawn
        self._draw()
        width = self._size_drawn.width
        regions = [
            Region(0, y, width - (_alike_at_end(old, new) if old and new and y >= self._head_rows else 0), 1)
            for y, (old, new) in enumerate(zip_longest(before, self._drawn))
            if old is not new and old != new
        ]
        if regions:
            self.refresh(*regions)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the screen, as they were drawn: nothing is to be put around or over them."""
        if self._size_drawn != self.size:
            self._place()
            self._draw()
        strips = self._drawn[crop.y : crop.bottom]
        return strips if crop.width == self.size.width else [strip.crop(crop.x, crop.right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def _draw(self) -> None:
        """Draws the rows of the screen; those of the article only where something of them has changed."""
        self._size_drawn = self.size
        _, self._paper = self.background_colors
        width, height = self.size
        painter, selected = self._painter, self.selected_span()
        begin, end = thumb(self.view, len(painter.rows))
        article, shown = self.article.id, self._highlighter
        signs = signs_of(painter.rows, self.view.height, shown.differences_in(article), shown.found_in(article))
        bars = {
            (is_thumb, sign): _scroll_bar(self._palette, sign, is_thumb=is_thumb)
            for is_thumb in (False, True)
            for sign in ("", *_BAR_STYLES)
        }
        blank = Strip.blank(width - SCROLL_BAR, self._palette.base)
        blanks = {kind: self._filtered(Strip.join([blank, bar])) for kind, bar in bars.items()}
        self._drawn = [self._filtered(self._head(width))] if self._head_rows else []
        for y in range(height - self._head_rows):
            index, kind = self.top + y, (begin <= y < end, signs[y] if y < len(signs) else "")
            is_text = 0 <= index < len(painter.rows)
            self._drawn.append(self._row(painter, index, bars[kind], selected) if is_text else blanks[kind])

    def _filtered(self, strip: Strip) -> Strip:
        """A row in the colours that the terminal has."""
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self._paper)
        return strip

    def _head(self, width: int) -> Strip:
        """The article's label; the pane with the cursor is marked with a sign too."""
        style = self._palette.style(("header",) if self.has_cursor else ("header-dim",))
        articles = self._highlighter.comparison.collection.articles
        words = heading_in(max(1, width - GUTTER - 1), self.article, articles)
        label = f"{'▶' if self.has_cursor else ' '}     {words}"
        return Strip([Segment(label, style)]).adjust_cell_length(width, style)

    def _row(self, painter: RowPainter, index: int, bar: Strip, selected: Span | None) -> Strip:
        """A row of the article, as it was drawn before if nothing of it has changed since."""
        row, width = painter.rows.rows[index], self._size_drawn.width - SCROLL_BAR
        passages = self._highlighter.comparison.passages(self.article.id)
        look = self._look(passages[row.passage])
        labels = {at: label for at, label in self._labels.items() if row.shown.start <= at < row.shown.end}
        drawn_from = (row, width, look, bar, selected if selected and selected.overlaps(row.span) else None, labels)
        known = self._strips.get(index)
        if known and known[0] == drawn_from:
            return known[1]
        drawn = painter.labelled(painter.draw(index, width, look, selected), index, labels)
        strip = self._filtered(Strip.join([drawn, bar]))
        self._strips.discard(index)  # else the cache keeps the old one
        self._strips[index] = drawn_from, strip
        return strip

    def _look(self, passage: Passage) -> PassageStyle:
        if passage not in self._looks:
            away = self._levelled.away if self._levelled else {}
            self._looks[passage] = look_of(passage, self._highlighter, away)
        return self._looks[passage]

    # Mouse and selection

    def selected_span(self) -> Span | None:
        """The span of the article that is selected with the mouse."""
        return _span_of(self.text_selection, self.article)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words of the article."""
        span = _span_of(selection, self.article)
        return (span.of(self.article.text), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        self.redraw()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if _is_edge(event, self.size):
            event.prevent_default()
            event.stop()
            self._is_dragged = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._is_dragged:
            event.stop()
            self.post_message(self.Dragged(self, event.x + 1))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        if self._is_dragged:
            event.stop()
            self._is_dragged = False
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Chooses the passage; a second click selects the word. Does neither where words were dragged over."""
        if event.chain > 1:
            event.prevent_default()  # which selects the whole article
            offset = self._offset_at(event)
            if offset is not None:
                self._select_word(offset)
            return
        if _is_edge(event, self.size) or self.selected_span():
            return
        if event.y < self._head_rows:
            self.post_message(ArticleChosen(self.article.id))
            return
        index = self.top + event.y - self._head_rows
        if 0 <= index < len(self.rows):
            self.post_message(self.Chosen(self._painter.passage(index), self._offset_at(event)))

    def _select_word(self, offset: int) -> None:
        passage = self.rows.passages[self.rows.passage_at(offset)]
        tokens = tokenise(self.article.text, *passage)
        word = next((token.span for token in tokens if token.start <= offset < token.end), None)
        if word:
            self.screen.selections = {self: Selection(Offset(word.start, 0), Offset(word.end, 0))}

    def _offset_at(self, event: events.MouseEvent) -> int | None:
        """The character under the mouse."""
        if "offset" not in event.style.meta:
            return None
        widget, found = self.screen.get_widget_and_offset_at(int(event.screen_x), int(event.screen_y))
        return found.x if found and widget is self else None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -_WHEEL)

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        self.scroll_rows(rows)
        self.redraw()
        self.post_message(self.Scrolled(self))


def _is_edge(event: events.MouseEvent, size: Size) -> bool:
    """Whether the mouse is at the right edge of a pane of that size."""
    return event.x == size.width - 1


def _scroll_bar(palette: Palette, sign: str, *, is_thumb: bool) -> Strip:
    """The scroll bar in one row, with a sign of its map."""
    styles = ("thumb" if is_thumb else "track", *((_BAR_STYLES[sign],) if sign else ()))
    return Strip([Segment(sign or ("┃" if is_thumb else "│"), palette.style(styles))], SCROLL_BAR)


def _span_of(selection: Selection | None, article: Article) -> Span | None:
    """A selection as a span: its columns are offsets into the article."""
    if selection is None:
        return None
    start = selection.start.x if isinstance(selection.start, Offset) else 0
    end = selection.end.x if isinstance(selection.end, Offset) else len(article.text)
    return Span(min(start, end), max(start, end)) if start != end else None


def _alike_at_end(one: Strip, other: Strip) -> int:
    """How many cells two rows have alike at their ends: the scroll bar, and the blanks before it."""
    if min(len(one), len(other)) < 2:  # there is no room for words in a pane
        return 0
    (*_, blanks, bar), (*_, other_blanks, other_bar) = one, other
    if bar != other_bar:
        return 0
    if blanks.style != other_blanks.style or blanks.text.strip() or other_blanks.text.strip():
        return SCROLL_BAR
    return SCROLL_BAR + min(len(blanks.text), len(other_blanks.text))
