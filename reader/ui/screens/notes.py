"""The list of notes: filtered, sorted, looked through, and the way to the words that they are on."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Self, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.analysis.passage import Passage
from reader.comparison.comparison import places_of
from reader.comparison.labels import short_labels
from reader.notes.resolved import ResolvedNote
from reader.text.phrasing import pluralise
from reader.ui.bindings import bindings
from reader.ui.commands.notes import Notes
from reader.ui.painters.notes import NotesPainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.list_screen import MOVES, SCREENS, ListScreen, ScreenResult
from reader.ui.screens.listing import Listing
from reader.ui.widgets.find_bar import FindBar
from reader.views.detail_line import DetailLine
from reader.views.list_views import NoteFilter, NoteOrder, NotesView
from reader.views.notes_list import first_place, note_lines, notes_in

_Kind = TypeVar("_Kind", NoteFilter, NoteOrder)


@dataclass(frozen=True)
class NotesListing(Listing):
    """The notes of a reading, filtered and sorted."""

    view: NotesView

    @cached_property
    def notes(self) -> tuple[ResolvedNote, ...]:
        """The notes, in order."""
        return notes_in(self.comparison, self.view)

    def note(self, row: int) -> ResolvedNote | None:
        """The note of a stop."""
        return self.notes[row] if row < len(self.notes) else None

    def painter(self, palette: Palette) -> NotesPainter:
        names = short_labels(self.comparison.collection.articles)
        nothing = "No such note." if self.comparison.notes else "No notes yet: n on a passage writes one."
        return NotesPainter(self.notes, names, palette, nothing)

    def row_of(self, sentence: Passage) -> int:
        rows = (n for n, note in enumerate(self.notes) if any(sentence.overlaps(place) for place in places_of(note)))
        return next(rows, 0)

    def row_as_in(self, before: Self, row: int) -> int:
        """The stop of the note; of the last one, at the most, where it is not listed any more."""
        note, ids = before.note(row), [placed.note.id for placed in self.notes]
        return ids.index(note.note.id) if note and note.note.id in ids else min(row, max(0, len(ids) - 1))

    @property
    def position(self) -> Hashable:
        return self.start, self.view

    def here(self, row: int) -> Passage | None:
        note = self.note(row)
        place = first_place(note) if note else None
        return self.comparison.passage_at(place.article, place.start) if place else None

    def header(self, row: int) -> tuple[str, Sequence[str]]:
        place = f"{row + 1} of {len(self.notes)}" if self.notes else "none"
        wanted = [] if self.view.filter is NoteFilter.ALL else [self.view.filter.value]
        looked_for = [f"“{self.view.words}”"] if self.view.words else []
        return f"Notes: {self.comparison.collection.title}", [place, *wanted, *looked_for, self.view.order.value]

    def details(self, row: int) -> Sequence[DetailLine]:
        note = self.note(row)
        return note_lines(self.comparison, note) if note else []


class NotesScreen(ListScreen):
    """Shows the notes of a reading."""

    command_ids = (
        *MOVES, *SCREENS, "note.filter", "note.edit", "note.delete", "note.words", "note.moved",
        "note.undo", "note.redo", "sort", "find",
    )  # fmt: skip
    own_command = "note.list"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)
    listing: NotesListing

    def __init__(self, listing: NotesListing, palette: Palette, commands: Notes) -> None:
        super().__init__(listing, palette)
        self._commands = commands
        self._words_before = listing.view.words

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield FindBar()

    @property
    def _note(self) -> ResolvedNote | None:
        """The note that the reader is at."""
        return self.listing.note(self.row_list.cursor)

    def _look(self, view: NotesView) -> None:
        self.show_instead(replace(self.listing, view=view))

    def action_sort(self) -> None:
        """Sorts by the next order."""
        self._look(replace(self.listing.view, order=_next(NoteOrder, self.listing.view.order)))

    def action_filter(self) -> None:
        """Lists the notes of the next kind."""
        self._look(replace(self.listing.view, filter=_next(NoteFilter, self.listing.view.filter)))

    # Looking for words

    def action_find(self) -> None:
        """Lists only the notes that contain the words typed."""
        self._words_before = self.listing.view.words
        self.query_one(FindBar).open()

    @on(FindBar.Changed)
    def _find(self, event: FindBar.Changed) -> None:
        self._look(replace(self.listing.view, words=event.words))
        self.query_one(FindBar).say(pluralise(len(self.listing.notes), "note"))

    @on(FindBar.Step)
    def _step(self, event: FindBar.Step) -> None:
        self.row_list.move(event.step)

    @on(FindBar.Closed)
    def _end_search(self, event: FindBar.Closed) -> None:
        if not event.stays:
            self._look(replace(self.listing.view, words=self._words_before))
        self.set_focus(None)

    # The commands

    def action_edit(self) -> None:
        """Opens the editor for the note."""
        if self._note:
            self._commands.edit_note(self._note.note)

    def action_delete(self) -> None:
        """Deletes the note."""
        if self._note:
            self._commands.delete_record(self._note.note)

    def action_words(self) -> None:
        """Shows what has become of the note's words, and asks what is to be done."""
        if self._note:
            self._commands.show_words(self._note)

    def action_accept_moved(self) -> None:
        """Puts all notes whose words have moved on their new places."""
        self._commands.accept_moved()

    def action_undo(self) -> None:
        """Takes the last change back."""
        self._commands.undo()

    def action_redo(self) -> None:
        """Makes it again."""
        self._commands.redo()

    def action_read(self) -> None:
        """To the panes, at the note's words; where it has several, they are then walked as mentions are."""
        if self._note and self.here:
            places = tuple(self.listing.comparison.sorted(places_of(self._note)))
            several = len(places) > 1
            self.dismiss(
                ScreenResult(self.here, True, places if several else (), first_place(self._note) if several else None)
            )
        elif self._note:
            self.say("Its words were not found; r shows them")


def _next(kinds: type[_Kind], now: _Kind) -> _Kind:
    known = list(kinds)
    return known[(known.index(now) + 1) % len(known)]
