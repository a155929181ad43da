"""Copying what is quoted, and leaving the mouse to the terminal."""

import os

from textual.app import App

from reader.analysis.model import Passage
from reader.articles.article import Collection
from reader.report.quotation import quotation
from reader.text.brief import counted
from reader.ui.clipboard import hand_over, taker
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
    """Hands a place, quoted with its source, to the terminal's clipboard and, where it has one, the platform's.

    Returns what there is to say of that. The terminal does not say whether it took the words.
    """
    article = collection.article(place.article)
    if article is None:
        return "Nothing to copy"
    text = quotation(article, place.span)
    app.copy_to_clipboard(text)
    words = counted(place.end - place.start, "character")
    program = taker()
    if program and hand_over(text, program):
        return f"Copied with source and place, by {program.name} and the terminal: {words}"
    failed = f"; {program.name} did not take it" if program else ""
    hint = _HINT if os.environ.get("TMUX") else ""
    return f"Copied with source and place, by the terminal: {words}{failed}{hint}"
