"""Notes: writing, editing, deleting, and what has become of the words that they are on."""

from functools import partial

from reader.analysis.model import Discrepancy, Fact
from reader.comparison.comparison import places_of
from reader.comparison.note_draft import NoteDraft, Subject
from reader.notes.anchor import Health
from reader.notes.note import Note, new_note
from reader.notes.record import Record
from reader.notes.resolved import ResolvedNote, accepted
from reader.text.phrasing import pluralise
from reader.ui.commands.changes import Changes
from reader.ui.commands.discrepancies import Discrepancies
from reader.ui.commands.note_drafts import NoteDrafts
from reader.ui.commands.reached import discrepancy_reached, fact_reached, record_reached
from reader.ui.commands.view import View
from reader.ui.screens.changed_words import ACCEPTED, UNCHANGED, ChangedWords
from reader.views.note_subjects import about_discrepancy, about_fact, subjects_here
from reader.views.notes_list import changed_words_notice


class Notes:
    """The commands that write notes."""

    def __init__(self, view: View, changes: Changes, discrepancies: Discrepancies, drafts: NoteDrafts) -> None:
        self._view = view
        self._changes = changes
        self._discrepancies = discrepancies
        self._drafts = drafts

    def write(self) -> None:
        """Opens the editor for a note on the entry reached in the index, on the selection, or on the passage here."""
        discrepancy, fact = discrepancy_reached(self._view), fact_reached(self._view)
        self._show_reached(discrepancy, fact)
        subjects = self._subjects(discrepancy, fact)
        self._drafts.open(NoteDraft(new_note(()), subjects, subjects[0], known_tags=self._drafts.known_tags))

    def edit(self) -> None:
        """Opens the editor for the note on the passage under the cursor."""
        note = self._note_here()
        if note:
            self.edit_note(note)

    def edit_note(self, note: Note) -> None:
        """Opens the editor for a note."""
        self._drafts.open(self._drafts.again(note, before=note, is_saved=True))

    def delete(self) -> None:
        """Deletes what the reader wrote or judged: what they are at in the index, else what is under the cursor."""
        record = record_reached(self._view, self._changes.store) or self._marked_here() or self._note_here()
        if record:
            self.delete_record(record)

    def delete_record(self, record: Record) -> None:
        """Deletes what the reader wrote or judged."""
        if self._changes.attempt(lambda: self._delete(record)):
            self._view.say("Deleted; u undoes it")
            self._changes.show()

    def words(self) -> None:
        """Shows how the words of a note have changed: of the one reached in the index, or of the one here."""
        reached = record_reached(self._view, self._changes.store)
        note = reached if isinstance(reached, Note) else self._note_here()
        placed = next((each for each in self._view.state.comparison.notes if each.note == note), None)
        if placed:
            self._show_note(placed)
            self.show_words(placed)

    def show_words(self, placed: ResolvedNote) -> None:
        """Shows what has become of a note's words, and asks whether the new ones are accepted."""
        window = ChangedWords(placed, self._view.state.comparison.collection)
        self._view.open(window, partial(self._decide_on_words, placed))

    def accept_moved(self) -> None:
        """Moves all notes whose words were found unchanged in another place to that place."""
        comparison = self._view.state.comparison
        moved = [placed for placed in comparison.notes if placed.health is Health.MOVED]
        pairs = [(placed.note, accepted(placed, comparison.collection)) for placed in moved]
        done = self._changes.attempt(lambda: self._changes.log.put_all("acceptance", pairs))
        if done:
            self._changes.show()
            self._view.say(f"{pluralise(done, 'note')} moved to the new places; u undoes it")
        elif done is not None:
            self._view.say("No note has words that moved")

    def report_changed_words(self) -> None:
        """Says what has become of the notes' words since they were written, where they are not as they were."""
        summary = changed_words_notice(self._view.state.comparison)
        if summary:
            self._view.say(f"{summary}: I lists them, r shows them", is_warning=True)

    def undo(self) -> None:
        """Undoes the last change."""
        self._changes.undo()

    def redo(self) -> None:
        """Makes it again."""
        self._changes.redo()

    def _note_here(self) -> Note | None:
        placed = self._view.state.comparison.notes_at(self._view.state.here)
        if not placed:
            self._view.say("There is no note on this passage")
            return None
        return placed[0].note

    def _show_note(self, placed: ResolvedNote) -> None:
        """Moves the panes to the words that a note is on, where they are found."""
        places, state = places_of(placed), self._view.state
        if places and not any(state.here.overlaps(place) for place in places):
            self._view.show(state.jumping_to(places[0]))

    def _decide_on_words(self, placed: ResolvedNote, answer: str | None) -> None:
        collection = self._view.state.comparison.collection
        if answer == UNCHANGED:
            self._view.say("The note still points at its old words")
        elif answer == ACCEPTED and self._changes.save("acceptance", placed.note, accepted(placed, collection)):
            self._changes.show()
            self._view.say("The note now points at the new words; u undoes it")

    def _delete(self, record: Record) -> bool:
        """Deletes a record, with the judgements on the discrepancy where it marks one."""
        meant, judgements = self._view.state.comparison.dispositions.meant, self._changes.store.judgements.values()
        others = [j for j in judgements if meant.get(j.id) == record.id and j.id != record.id]
        self._changes.log.delete("deletion", *others, record)
        return True

    def _marked_here(self) -> Record | None:
        """The discrepancy of the reader's own that is walked here."""
        walked = self._view.state.focus.walked_here(self._view.state.comparison)
        return self._changes.store.judgements.get(walked.id) if walked else None

    # What a note can be about

    def _show_reached(self, discrepancy: Discrepancy | None, fact: Fact | None) -> None:
        """Moves the panes to the discrepancy or the fact reached in the index."""
        state = self._view.state
        if discrepancy:
            self._discrepancies.show_sides(discrepancy)
        elif fact and state.here not in fact.passages:
            self._view.show(state.jumping_to(fact.passages[0]))

    def _subjects(self, discrepancy: Discrepancy | None, fact: Fact | None) -> list[Subject]:
        """The possible subjects of a new note, likeliest first: the entry reached in the index, else the cursor's."""
        state = self._view.state
        here = subjects_here(state, self._view.selected())
        reached = about_fact(state.comparison, fact) if fact else None
        reached = about_discrepancy(state.comparison, discrepancy) if discrepancy else reached
        return [reached, *(subject for subject in here if subject != reached)] if reached else here
