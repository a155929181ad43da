"""Copying what is quoted, and leaving the mouse to the terminal."""

import os

from textual.app import App

from reader.analysis.model import Passage
from reader.articles.article import Collection
from reader.report.quotation import quotation
from reader.text.brief import counted
from reader.ui.screens.base import ReadingBase
from reader.ui.widgets.pane_group import PaneGroup

_HINT = "; in tmux that needs set-clipboard on"


class Copying(ReadingBase):
    """The commands that take words out of the program."""

    def action_copy(self) -> None:
        """Copies what is selected, else the passage under the cursor, as a quotation with its source."""
        place = self.query_one(PaneGroup).selected() or self.here
        self.tell(copy_quotation(self.app, self.collection, place))


def copy_quotation(app: App[None], collection: Collection, place: Passage) -> str:
    """Hands a place, quoted with its source, to the terminal's clipboard; returns what there is to say of that."""
    article = collection.article(place.article)
    if article is None:
        return "Nothing to copy"
    app.copy_to_clipboard(quotation(article, place.span))
    words = counted(place.end - place.start, "character")
    return f"Copied with source and place, by the terminal: {words}{_HINT if os.environ.get('TMUX') else ''}"
