"""A note's words before and after a change of the article, side by side: accept the new or stay with the old."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.articles.article import Collection
from reader.notes.anchor import Finding, Health
from reader.notes.note import Anchor
from reader.notes.resolved import ResolvedNote
from reader.text.sanitise import sanitise
from reader.ui import safe_text
from reader.ui.screens.modal import Docked, Panel
from reader.views.notes_list import HEALTH_SIGNS
from reader.views.word_diff import Piece, changed_words

ACCEPTED, UNCHANGED = "accept", "keep"
_BECAME = {
    Health.EXACT: "they are where they were",
    Health.MOVED: "the same words, elsewhere now",
    Health.CHANGED: "different words now; the differences are underlined",
    Health.AMBIGUOUS: "found in several places or in other surroundings; Parallax does not know which is right",
    Health.LOST: "not found, and nothing similar either",
}


class ChangedWords(Docked[str | None]):
    """Returns what is to be done, or None."""

    DEFAULT_CSS = """
    ChangedWords VerticalScroll { height: auto; max-height: 100%; }
    ChangedWords Horizontal { height: auto; margin-bottom: 1; }
    ChangedWords Horizontal Static { width: 1fr; padding: 0 1; background: $background; }
    ChangedWords .old { margin-right: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "accept"),
        Binding("k", "keep", "keep"),
        Binding("escape", "leave", "leave"),
    ]

    def __init__(self, placed: ResolvedNote, collection: Collection) -> None:
        super().__init__()
        self._placed = placed
        self._collection = collection
        self._can_accept = any(f.span and f.health is not Health.EXACT for _, f in placed.places)

    def compose(self) -> ComposeResult:
        with Panel():
            yield Static(safe_text.line(("The note's words, then and now", "bold")), id="asked")
            with VerticalScroll():
                for anchor, finding in self._placed.places:
                    yield from self._place(anchor, finding)
            choices = "a accept the new words   k keep the old   " if self._can_accept else ""
            yield Static(safe_text.content(f"{choices}esc leave"), id="keys")

    def _place(self, anchor: Anchor, finding: Finding) -> Iterator[Static | Horizontal]:
        article = self._collection.article(anchor.article)
        label = article.label if article else anchor.article
        sign = HEALTH_SIGNS[finding.health].strip()
        what_happened = f"{label}: {finding.health.value}, {_BECAME[finding.health]}"
        yield Static(safe_text.line((f"{sign} {what_happened}".strip(), "bold" if sign else "")))
        now = finding.span.of(article.text) if article and finding.span else ""
        if finding.health is Health.CHANGED:
            old, new = changed_words(anchor.exact, now)
            yield Horizontal(Static(_shown("was", old), classes="old"), Static(_shown("now", new)))
        else:
            yield Horizontal(Static(_shown("", [Piece(anchor.exact, False)])))

    def action_accept(self) -> None:
        """Puts the note on the words as they are now."""
        if self._can_accept:
            self.dismiss(ACCEPTED)

    def action_keep(self) -> None:
        """Leaves the note as it is."""
        self.dismiss(UNCHANGED)

    def action_leave(self) -> None:
        """Leaves without an answer."""
        self.dismiss(None)


def _shown(head: str, pieces: Sequence[Piece]) -> Content:
    words = [(sanitise(piece.text), "bold underline" if piece.is_own else "") for piece in pieces]
    return Content.assemble((f"{head}  " if head else "", "$secondary"), *words)
