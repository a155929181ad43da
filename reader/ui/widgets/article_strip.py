"""The line of all articles, each of which can be clicked."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.layout.article_bar import Piece, article_at
from reader.ui import safe_text
from reader.ui.widgets.fixed_static import FixedStatic

_MARGIN = 1
"""Blank cells before the first article."""


@dataclass
class ArticleChosen(Message):
    """The reader clicked an article's name."""

    article: str


class ArticleStrip(FixedStatic):
    """Shows all articles in one line, where not all of them are on the screen."""

    DEFAULT_CSS = "ArticleStrip { height: 1; background: $panel; display: none; }"

    _pieces: Sequence[Piece] = ()

    def show(self, pieces: Sequence[Piece]) -> None:
        """Shows what is said of each article."""
        self._pieces = pieces
        parts = [(piece.text, "bold" if piece.is_shown else "$secondary") for piece in pieces]
        self.set_text(safe_text.line(" " * _MARGIN, *parts))

    def on_click(self, event: events.Click) -> None:
        article = article_at(self._pieces, event.x - _MARGIN)
        if article:
            self.post_message(ArticleChosen(article))
