"""Notes: writing, editing, deleting, and going on with what was not saved."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.analysis.model import Discrepancy, Fact, Passage
from reader.comparison.comparison import places_of
from reader.comparison.labels import short_labels
from reader.comparison.note_draft import NoteDraft, Subject
from reader.notes.anchor import Health, anchor_at
from reader.notes.judgements.judgement import ActorJudgement, DiscrepancyJudgement, LinkJudgement
from reader.notes.note import About, Anchor, Note, new_note
from reader.notes.record import Record
from reader.notes.resolved import PlacedNote, accepted
from reader.notes.store.drafts import Draft, DraftKeeper, drafts_folder, left_over, new_draft
from reader.text.phrasing import counted, shortened
from reader.ui.screens.changed_words import ACCEPTED, KEPT, ChangedWords
from reader.ui.screens.changing import Changing
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.widgets.pane_group import PaneGroup
from reader.ui.widgets.tag_input import tags_of
from reader.views.notes_list import told_of_words

_DRAFTS = (
    Choice("w", "write on", "open it where you left off"),
    Choice("l", "later", "ask again at the next start"),
    Choice("X", "throw away", "for good"),
)
_TOLD = 30
"""Characters of an unsaved note that are told of it."""


class Noting(Changing):
    """The commands that write notes."""

    def action_write_note(self) -> None:
        """Opens the editor for a note on what is stood at in the index or selected, or on the passage here."""
        self._show_reached()
        subjects = self._subjects()
        self._open_editor(NoteDraft(new_note(()), subjects, subjects[0], known_tags=self._known_tags))

    def action_edit_note(self) -> None:
        """Opens the editor for the note on the passage under the cursor."""
        note = self._note_here()
        if note:
            self.edit(note)

    def edit(self, note: Note) -> None:
        """Opens the editor for a note."""
        self._open_editor(self._again(note, before=note, is_saved=True))

    def action_delete_note(self) -> None:
        """Deletes what the reader wrote or judged: what is stood at in the index, else what is under the cursor."""
        record = self._record_reached() or self._marked_here() or self._note_here()
        if record:
            self.delete(record)

    def delete(self, record: Record) -> None:
        """Deletes what the reader wrote or judged."""
        if self.try_to(lambda: self._delete(record)):
            self.tell("Deleted; u brings it back")
            self.notes_changed()

    def action_note_words(self) -> None:
        """Shows what has become of the words of the note stood at in the index, or of the one here."""
        reached = self._record_reached()
        note = reached if isinstance(reached, Note) else self._note_here()
        placed = next((each for each in self.comparison.notes if each.note == note), None)
        if placed:
            self._show_note(placed)
            self.tell_words(placed)

    def _show_note(self, placed: PlacedNote) -> None:
        """Has the panes show the words that a note is on, where they are found."""
        places = places_of(placed)
        if places and not any(self.here.overlaps(place) for place in places):
            self.jump_to(places[0])

    def tell_words(self, placed: PlacedNote) -> None:
        """Shows what has become of a note's words, and asks whether the new ones are accepted."""
        self.app.push_screen(ChangedWords(placed, self.collection), partial(self._decide_on_words, placed))

    def _decide_on_words(self, placed: PlacedNote, answer: str | None) -> None:
        if answer == KEPT:
            self.tell("The note is left on its old words")
        elif answer == ACCEPTED and self.keep("acceptance", placed.note, accepted(placed, self.collection)):
            self.notes_changed()
            self.tell("The note is on the words as they are now; u takes it back")

    def _delete(self, record: Record) -> bool:
        """Deletes a record, with the judgements on the discrepancy where it marks one."""
        meant = self.comparison.dispositions.meant
        others = [j for j in self.store.judgements.values() if meant.get(j.id) == record.id and j.id != record.id]
        self.changes.delete("deletion", *others, record)
        return True

    def _record_reached(self) -> Record | None:
        """The note, judgement or discrepancy of the reader's own that is stood at in the index."""
        match self.entry.target if self.entry else None:
            case Discrepancy() | ActorJudgement() | DiscrepancyJudgement() | LinkJudgement() as target:
                return self.store.judgements.get(target.id)
            case Note() as target:
                return self.store.notes.get(target.id)
            case _:
                return None

    def _marked_here(self) -> Record | None:
        """The discrepancy of the reader's own that is walked here."""
        walked = self.highlighter.discrepancy
        is_here = walked is not None and any(self.here.overlaps(side.passage) for side in walked.sides)
        return self.store.judgements.get(walked.id) if walked and is_here else None

    # What a note can be about

    def _subjects(self) -> list[Subject]:
        """What a new note can be about, the likeliest first: what is stood at in the index, else what is here."""
        here = self._subjects_here()
        reached = self._subject_reached()
        return [reached, *(subject for subject in here if subject != reached)] if reached else here

    def _subject_reached(self) -> Subject | None:
        discrepancy, fact = self.reached
        if discrepancy:
            return self._about_discrepancy(discrepancy)
        return self._about_fact(fact) if fact else None

    def _show_reached(self) -> None:
        """Has the panes show what is stood at in the index, where that is a discrepancy or a fact."""
        discrepancy, fact = self.reached
        if discrepancy:
            self.show_sides(discrepancy)
        elif fact and self.here not in fact.passages:
            self.jump_to(fact.passages[0])

    def _subjects_here(self) -> list[Subject]:
        """What a new note can be about at the cursor."""
        selected = self.query_one(PaneGroup).selected()
        subjects = [self._subject(About.PASSAGE, "", [selected or self.here])]
        if self.focus_on.marked:
            subjects.insert(0, self._subject(About.PASSAGE, "", self.focus_on.marked))
        fact = self.comparison.fact_at(self.here)
        if fact:
            subjects.append(self._about_fact(fact))
        walked = self.highlighter.discrepancy
        found = [d for d in self.comparison.discrepancies_at(self.here) if d != walked]
        is_here = walked is not None and any(self.here.overlaps(side.passage) for side in walked.sides)
        if walked and is_here:
            found.insert(0, walked)
        subjects += [self._about_discrepancy(discrepancy) for discrepancy in found[:5]]
        if is_here and not selected and not self.focus_on.marked:
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
        placed = self.comparison.notes_at(self.here)
        if not placed:
            self.tell("There is no note on this passage")
            return None
        return placed[0].note

    # The editor

    def _open_editor(self, draft: NoteDraft, path: Path | None = None) -> None:
        """Opens the editor; what is typed in it is kept as a draft, in the file of one where it goes on with that."""
        self._edit(draft, DraftKeeper(path or new_draft(drafts_folder(self.store.folder), draft.note.id)))

    def _edit(self, draft: NoteDraft, keeper: DraftKeeper) -> None:
        from reader.ui.screens.note_editor import NoteEditor  # deferred: text areas take long to load

        names = short_labels(self.collection.articles)
        self.app.push_screen(NoteEditor(draft, keeper, names), partial(self._write, draft, keeper))

    def _write(self, draft: NoteDraft, keeper: DraftKeeper, note: Note | None) -> None:
        """Saves what the editor hands back; where that fails, the editor is opened with it again."""
        if note is None:
            keeper.drop()
            return
        saved = self.keep("edit" if draft.before else "new note", draft.before, note)
        if saved is None:
            self._edit(self._again(note, draft.before, is_saved=False), keeper)
            return
        keeper.drop()
        if len(saved.anchors) > 1 and saved.anchors == self.anchors(self.focus_on.marked):
            self.focus_on = replace(self.focus_on, marked=())
        conflict = saved.id != note.id
        self.tell("It had been changed elsewhere meanwhile; both notes are kept" if conflict else "Note saved")
        self.notes_changed()

    def _again(self, note: Note, before: Note | None, *, is_saved: bool) -> NoteDraft:
        """A note for the editor, about what it is about already."""
        subject = Subject(note.about, note.label, note.anchors)
        return NoteDraft(note, [subject], subject, before, is_unsaved=not is_saved, known_tags=self._known_tags)

    @property
    def _known_tags(self) -> Sequence[str]:
        return tags_of(self.store.notes.values())

    def accept_moved(self) -> None:
        """Puts all notes the same words of which stand elsewhere now on their places there."""
        moved = [placed for placed in self.comparison.notes if placed.health is Health.MOVED]
        pairs = [(placed.note, accepted(placed, self.collection)) for placed in moved]
        done = self.try_to(lambda: self.changes.put_all("acceptance", pairs))
        if done:
            self.notes_changed()
            self.tell(f"{counted(done, 'note')} put on the new places; u takes it back")
        elif done is not None:
            self.tell("The words of no note have moved")

    def tell_of_words(self) -> None:
        """Says what has become of the notes' words since they were written, where they are not as they were."""
        told = told_of_words(self.comparison)
        if told:
            self.tell(f"{told}: I lists them, r shows them", is_warning=True)

    # What was not saved when the program ended

    def offer_drafts(self) -> None:
        """Asks what is to become of each note that was being written when the program ended."""
        self._offer(list(left_over(drafts_folder(self.store.folder)).items()))

    def _offer(self, drafts: Sequence[tuple[Path, Draft]]) -> None:
        for path, draft in drafts[:1]:
            question = f"Not saved last time: “{shortened(draft.note.text, _TOLD)}”"
            decide = partial(self._decide, path, draft, drafts[1:])
            self.app.push_screen(ChoiceByLetter(question, _DRAFTS, "w"), decide)

    def _decide(self, path: Path, draft: Draft, others: Sequence[tuple[Path, Draft]], letter: str | None) -> None:
        if letter == "X":
            DraftKeeper(path).drop()
        self._offer(others)
        if letter == "w":  # over the questions about the others
            self._open_editor(self._again(draft.note, draft.before, is_saved=False), path)
