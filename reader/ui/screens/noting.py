"""Notes: writing, editing, deleting, and taking that back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from reader.analysis.model import Discrepancy, Fact, Passage
from reader.layout.labels import short_labels
from reader.notes.anchor import anchor_at
from reader.notes.note import About, Anchor, Note, new_note
from reader.notes.record import Record
from reader.ui.screens.base import ReadingBase
from reader.ui.screens.note_editor import NoteDraft, NoteEditor, Subject
from reader.ui.widgets.index import Index
from reader.ui.widgets.pane_group import PaneGroup

_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True)
class Change:
    """A change of a note or a judgement, and how it is taken back."""

    name: str
    undo: Callable[[], object]
    at: str = ""
    """The key of the index's entry that the reader stood at."""


class Noting(ReadingBase):
    """The commands that write notes."""

    @cached_property
    def changes(self) -> list[Change]:
        """The changes of this session, the last one last."""
        return []

    def action_write_note(self) -> None:
        """Opens the editor for a note on what is stood at in the index or selected, or on the passage here."""
        subjects = self._subjects()
        draft = NoteDraft(new_note(()), subjects, subjects[0])
        self.app.push_screen(NoteEditor(draft), self._write)

    def action_edit_note(self) -> None:
        """Opens the editor for the note on the passage under the cursor."""
        note = self._note_here()
        if note:
            self.edit(note)

    def edit(self, note: Note) -> None:
        """Opens the editor for a note."""
        subject = Subject(note.about, note.label, note.anchors)
        self.app.push_screen(NoteEditor(NoteDraft(note, [subject], subject)), self._rewrite)

    def action_delete_note(self) -> None:
        """Deletes what the reader wrote or judged: what is stood at in the index, else what is under the cursor."""
        record = self._record_reached() or self._marked_here() or self._note_here()
        if record and self.try_to(lambda: self._delete(record)):
            self.tell("Deleted; u brings it back")
            self.notes_changed()

    def _delete(self, record: Record) -> None:
        """Deletes a record, with the judgements on the discrepancy where it marks one."""
        meant = self.reading.dispositions.meant
        others = [j for j in self.store.judgements.values() if meant.get(j.id) == record.id and j.id != record.id]
        for each in (*others, record):
            self.store.delete(each)
        self.changes.append(Change("deletion", lambda: self._bring_back(record, *others)))

    def _bring_back(self, *records: Record) -> None:
        for record in records:
            self.store.save(record)

    def _record_reached(self) -> Record | None:
        """The note, judgement or discrepancy of the reader's own that is stood at in the index."""
        kind, _, key = self.entry.key.partition(":") if self.entry else ("", "", "")
        return self.store.judgements.get(key) if kind in ("judgement", "discrepancy") else self.store.notes.get(key)

    def _marked_here(self) -> Record | None:
        """The discrepancy of the reader's own that is walked here."""
        walked = self.highlighter.discrepancy
        is_here = walked is not None and any(self.here.overlaps(side.passage) for side in walked.sides)
        return self.store.judgements.get(walked.id) if walked and is_here else None

    def action_undo(self) -> None:
        """Takes the last change of a note, or the last judgement, back."""
        if not self.changes:
            self.tell("There is no change to take back")
            return
        change = self.changes.pop()
        if self.try_to(change.undo):
            self.tell(f"The {change.name} is taken back")
            self.notes_changed()
            self.query_one(Index).stand_at(change.at)

    # What a note can be about

    def _subjects(self) -> list[Subject]:
        """What a new note can be about, the likeliest first: what is stood at in the index, else what is here."""
        here = self._subjects_here()
        reached = self._subject_reached()
        return [reached, *(subject for subject in here if subject != reached)] if reached else here

    def _subject_reached(self) -> Subject | None:
        """The discrepancy or the fact that is stood at in the index."""
        kind, _, key = self.entry.key.partition(":") if self.entry else ("", "", "")
        discrepancy = self.reading.discrepancy(key) if kind == "discrepancy" else None
        if discrepancy:
            return self._about_discrepancy(discrepancy)
        facts = self.reading.analysis.facts if kind == "fact" else ()
        return next((self._about_fact(fact) for fact in facts if fact.id == key), None)

    def _subjects_here(self) -> list[Subject]:
        """What a new note can be about at the cursor."""
        selected = self.query_one(PaneGroup).selected()
        subjects = [self._subject(About.PASSAGE, "", [selected or self.here])]
        fact = self.reading.fact_at(self.here)
        if fact:
            subjects.append(self._about_fact(fact))
        walked = self.highlighter.discrepancy
        found = [d for d in self.reading.discrepancies_at(self.here) if d != walked]
        is_here = walked is not None and any(self.here.overlaps(side.passage) for side in walked.sides)
        if walked and is_here:
            found.insert(0, walked)
        subjects += [self._about_discrepancy(discrepancy) for discrepancy in found[:5]]
        if is_here and not selected:
            subjects.insert(0, subjects.pop(next(i for i, s in enumerate(subjects) if s.about is About.DISCREPANCY)))
        return subjects

    def _about_fact(self, fact: Fact) -> Subject:
        return self._subject(About.FACT, fact.label, fact.passages)

    def _about_discrepancy(self, discrepancy: Discrepancy) -> Subject:
        label = discrepancy.told_by(short_labels(self.collection.articles))
        return self._subject(About.DISCREPANCY, label, [side.passage for side in discrepancy.sides])

    def _subject(self, about: About, label: str, places: list[Passage] | tuple[Passage, ...]) -> Subject:
        return Subject(about, label, self.anchors(places))

    def anchors(self, places: Iterable[Passage]) -> tuple[Anchor, ...]:
        """Anchors on places of the articles."""
        articles = {article.id: article for article in self.collection.articles}
        return tuple(anchor_at(articles[place.article], place.span) for place in places)

    def _note_here(self) -> Note | None:
        placed = self.reading.notes_at(self.here)
        if not placed:
            self.tell("There is no note on this passage")
            return None
        return placed[0].note

    # What the editor hands back

    def _write(self, note: Note | None) -> None:
        if note:
            saved = self._save(note)
            if saved:
                self.changes.append(Change("new note", lambda: self.store.delete(saved)))

    def _rewrite(self, note: Note | None) -> None:
        if note:
            before = self.store.notes.get(note.id)
            if self._save(note) and before:
                self.changes.append(Change("edit", lambda: self.store.save(before)))

    def _save(self, note: Note) -> Note | None:
        saved = self.keep(note)
        if saved is None:
            self.app.push_screen(NoteEditor(self._again(note)), self._write)
            return None
        conflict = saved.id != note.id
        self.tell("The file had been changed meanwhile; both notes are kept" if conflict else "Note saved")
        self.notes_changed()
        return saved

    def _again(self, note: Note) -> NoteDraft:
        """The editor with what could not be saved."""
        subject = Subject(note.about, note.label, note.anchors)
        return NoteDraft(note, [subject], subject, is_refused=True)

    def keep(self, record: _Record) -> _Record | None:
        """Saves a record; None where that fails, which is told."""
        saved: list[_Record] = []
        self.try_to(lambda: saved.append(self.store.save(record)))
        return saved[0] if saved else None

    def try_to(self, change: Callable[[], object]) -> bool:
        """Runs a change of the store; tells where it can't be made."""
        try:
            change()
        except OSError as error:
            where = error.filename or self.store.folder
            self.tell(f"Not saved: {error.strerror or error} ({where})", is_warning=True)
            return False
        return True
