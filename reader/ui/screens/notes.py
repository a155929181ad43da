"""The list of notes: filtered, sorted, looked through, and the way to the words that they are on."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.analysis.model import Passage
from reader.comparison.comparison import Comparison, places_of
from reader.comparison.labels import short_labels
from reader.notes.resolved import PlacedNote
from reader.text.phrasing import counted
from reader.ui.bindings import bindings
from reader.ui.commands.notes import Notes
from reader.ui.painters.notes import NotesPainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.list_screen import MOVES, Left, Overview
from reader.ui.widgets.detail import Detail
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.fixed_static import Steady
from reader.ui.widgets.key_line import KeyLine
from reader.ui.widgets.row_list import RowList
from reader.views.detail import DetailLine
from reader.views.notes_list import NoteFilter, NoteOrder, NotesView, first_place, note_lines, notes_in

_Kind = TypeVar("_Kind", NoteFilter, NoteOrder)


class NotesScreen(Overview):
    """Shows the notes of a reading."""

    command_ids = (
        *MOVES, "note.list", "note.filter", "note.edit", "note.delete", "note.words", "note.moved",
        "note.undo", "note.redo", "sort", "find",
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)

    def __init__(
        self,
        comparison: Comparison,
        start: Passage,
        palette: Palette,
        view: NotesView,
        commands: Notes,
        *,
        is_analysed: bool,
    ) -> None:
        self.view = view
        self._commands = commands
        self._words_before = view.words
        super().__init__(comparison, start, palette, is_analysed=is_analysed)

    def compose(self) -> ComposeResult:
        yield Steady(id="header")
        yield RowList(self.painter, self.row_of(self.start))
        yield Detail()
        yield FindBar()
        yield KeyLine()

    def look(self) -> None:
        self._notes = notes_in(self.comparison, self.view)

    @property
    def painter(self) -> NotesPainter:
        names = short_labels(self.comparison.collection.articles)
        nothing = "No such note." if self.comparison.notes else "No notes yet: n on a passage writes one."
        return NotesPainter(self._notes, names, self.palette, nothing)

    def row_of(self, sentence: Passage) -> int:
        rows = (n for n, note in enumerate(self._notes) if any(sentence.overlaps(place) for place in places_of(note)))
        return next(rows, 0)

    # Where the reader stands

    @property
    def _note(self) -> PlacedNote | None:
        at = self.row_list.cursor
        return self._notes[at] if at < len(self._notes) else None

    @property
    def here(self) -> Passage | None:
        place = first_place(self._note) if self._note else None
        return self.comparison.passage_at(place.article, place.start) if place else None

    @property
    def standing(self) -> Hashable:
        return super().standing, self.view

    def header(self) -> tuple[str, Sequence[str]]:
        place = f"{self.row_list.cursor + 1} of {len(self._notes)}" if self._notes else "none"
        wanted = [] if self.view.filter is NoteFilter.ALL else [self.view.filter.value]
        looked_for = [f"“{self.view.words}”"] if self.view.words else []
        return f"Notes: {self.comparison.collection.title}", [place, *wanted, *looked_for, self.view.order.value]

    def details(self) -> list[DetailLine]:
        return note_lines(self.comparison, self._note) if self._note else []

    # What it shows

    def know(self, comparison: Comparison, *, is_analysed: bool) -> None:
        """Takes in what has been found and written since; the reader stays at the same note."""
        self.comparison, self.is_analysed = comparison, is_analysed
        self._look_again()

    def _look(self, view: NotesView) -> None:
        self.view = view
        self._look_again()

    def _look_again(self) -> None:
        at, row = self._note, self.row_list.cursor
        self.look()
        ids = [placed.note.id for placed in self._notes]
        same = ids.index(at.note.id) if at and at.note.id in ids else min(row, max(0, len(ids) - 1))
        self.row_list.show(self.painter, same)

    def action_sort(self) -> None:
        """Sorts by the next order."""
        self._look(replace(self.view, order=_next(NoteOrder, self.view.order)))

    def action_filter(self) -> None:
        """Lists the notes of the next kind."""
        self._look(replace(self.view, filter=_next(NoteFilter, self.view.filter)))

    # Looking for words

    def action_find(self) -> None:
        """Lists only the notes in which the words stand that are typed."""
        self._words_before = self.view.words
        self.query_one(FindBar).open()

    @on(FindBar.Changed)
    def _find(self, event: FindBar.Changed) -> None:
        self._look(replace(self.view, words=event.words))
        self.query_one(FindBar).tell(counted(len(self._notes), "note"))

    @on(FindBar.Step)
    def _step(self, event: FindBar.Step) -> None:
        self.row_list.move(event.step)

    @on(FindBar.Closed)
    def _end_search(self, event: FindBar.Closed) -> None:
        if not event.stays:
            self._look(replace(self.view, words=self._words_before))
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
            places = tuple(self.comparison.sorted(places_of(self._note)))
            several = len(places) > 1
            self.dismiss(Left(self.here, True, places if several else (), first_place(self._note) if several else None))
        elif self._note:
            self.tell("Its words are not found; r tells what has become of them")

    def action_notes(self) -> None:
        """Back to the panes, as they were left."""
        self.action_leave()


def _next(kinds: type[_Kind], now: _Kind) -> _Kind:
    known = list(kinds)
    return known[(known.index(now) + 1) % len(known)]
