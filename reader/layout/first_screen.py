"""The words that the screen opens with: known from the texts alone, before anything else is loaded."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.articles.article import Article, Collection
from reader.comparison.history import Place
from reader.comparison.labels import heading
from reader.layout.geometry import GUTTER, SCROLL_BAR, Frame, IndexColumn, Size, Slot, frame_of
from reader.layout.panes import Arrangement, arranged
from reader.layout.rows import Rows, lay_out
from reader.layout.scrolling import View, landed
from reader.layout.wrap import drawn
from reader.text.phrasing import truncate
from reader.text.sanitise import one_line
from reader.text.sentences import sentences
from reader.text.span import Span

_SCREENS = 2
"""How many screens of text before and after the place have their sentences found: the place may be anywhere on it."""


class Words(NamedTuple):
    """Some words, and their place on the screen."""

    x: int
    y: int
    text: str
    is_head: bool = False


def opening(
    collection: Collection, place: Place, saved: Arrangement, size: Size, index: IndexColumn
) -> Iterator[Words]:
    """The heads and the text of the panes as the reader left them, or as they are at first."""
    articles = {article.id: article for article in collection.articles}
    first = place.article if place.article in articles else next(iter(articles))
    frame = frame_of(size, arranged(list(articles), saved).with_open(first), first, index)
    title = collection.title if frame.head else heading(articles[first], collection.articles)
    yield Words(1, 0, truncate(one_line(title), max(8, size.width - 2)), is_head=True)
    for slot in frame.slots:
        article = articles[slot.article]
        if frame.head:
            words = truncate(one_line(heading(article, collection.articles)), max(1, slot.width - GUTTER - 1))
            yield Words(slot.x + GUTTER, frame.y, words, is_head=True)
        yield from _text(article, place.offset if slot.article == place.article else 0, slot, frame)


def _text(article: Article, offset: int, slot: Slot, frame: Frame) -> Iterator[Words]:
    """The rows of a pane, those around a character."""
    width, height = max(1, slot.width - GUTTER - SCROLL_BAR), frame.height - frame.head
    around = _lines_around(article.text, offset, _SCREENS * width * height)
    rows = _rows(around.of(article.text), width)
    top = _top(rows, max(0, offset - around.start), height)
    for y, row in enumerate(rows.rows[top : top + height], frame.y + frame.head):
        if row.shown:
            shown = Span(row.shown.start + around.start, row.shown.end + around.start)
            yield Words(slot.x + GUTTER, y, drawn(shown.of(article.text)))


def _lines_around(text: str, offset: int, size: int) -> Span:
    """The lines around a character, with so many more on either side."""
    start = text.rfind("\n", 0, max(0, offset - size)) + 1
    end = text.find("\n", offset + size)
    return Span(start, len(text) if end < 0 else end)


def _rows(text: str, width: int) -> Rows:
    return lay_out(text, sentences(text), width)


def _top(rows: Rows, offset: int, height: int) -> int:
    """The first row on the screen, as the pane of the cursor has it."""
    passage = rows.passage_at(offset)
    return landed(View(0, height), rows.first_rows[passage], rows.end_of(passage), len(rows))
