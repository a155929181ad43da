"""Notes in the editor, and those that were not saved when the program ended."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reader.comparison.labels import short_labels
from reader.comparison.note_draft import NoteDraft, Subject
from reader.notes.note import Note
from reader.notes.store.drafts import Draft, DraftKeeper, left_over, new_draft
from reader.notes.store.drafts_folder import drafts_folder
from reader.text.phrasing import truncate
from reader.ui.commands.changes import Changes
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.widgets.tag_input import tags_of

_CHOICES = (
    Choice("w", "keep writing", "open it where you left off"),
    Choice("l", "later", "ask again next time"),
    Choice("X", "discard", "it can't be brought back"),
)
_QUOTED = 30
"""The most characters of an unsaved note that are quoted in a message."""


class NoteDrafts:
    """Opens the editor, saves what it hands back, and goes on with what was not saved."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view = view
        self._changes = changes

    def open(self, draft: NoteDraft, path: Path | None = None) -> None:
        """Opens the editor, which saves its text as a draft; `path` is the file of a draft that it continues."""
        self._edit(draft, DraftKeeper(path or new_draft(drafts_folder(self._changes.store.folder), draft.note.id)))

    def _edit(self, draft: NoteDraft, keeper: DraftKeeper) -> None:
        from reader.ui.screens.note_editor import NoteEditor  # deferred: text areas take long to load

        names = short_labels(self._view.state.comparison.collection.articles)
        self._view.open(NoteEditor(draft, keeper, names), partial(self._write, draft, keeper))

    def _write(self, draft: NoteDraft, keeper: DraftKeeper, note: Note | None) -> None:
        """Saves what the editor hands back; where that fails, the editor is opened with it again."""
        if note is None:
            keeper.drop()
            return
        saved = self._changes.save("edit" if draft.before else "new note", draft.before, note)
        if saved is None:
            self._edit(self.again(note, draft.before, is_saved=False), keeper)
            return
        keeper.drop()
        state = self._view.state
        is_on_marks = len(saved.anchors) > 1 and saved.anchors == state.comparison.anchors(state.focus.marked)
        self._view.say(self._what_was_saved(saved, is_copy=saved.id != note.id, other=note.id))
        self._changes.show(state.unmarked() if is_on_marks else state)

    def _what_was_saved(self, saved: Note, *, is_copy: bool, other: str) -> str:
        """Which note was saved, by its words: the message is still there when the next one is being written."""
        named = f"Note saved: “{truncate(' '.join(saved.text.split()), _QUOTED)}”"
        if not is_copy:
            return named
        if any(problem.path.stem == other for problem in self._changes.store.problems):
            return f"{named}, as a new one: the file of the old one can't be read any more, and was not changed"
        return f"{named}. It was changed elsewhere in the meantime; both versions are saved"

    def again(self, note: Note, before: Note | None, *, is_saved: bool) -> NoteDraft:
        """A note for the editor, about what it is about already; `before` is the saved note that it replaces."""
        subject = Subject(note.about, note.label, note.anchors)
        return NoteDraft(note, [subject], subject, before, is_unsaved=not is_saved, known_tags=self.known_tags)

    @property
    def known_tags(self) -> Sequence[str]:
        """The tags of all notes."""
        return tags_of(self._changes.store.notes.values())

    # What was not saved when the program ended

    def offer(self) -> None:
        """Asks what is to become of each note that was being written when the program ended."""
        self._offer(list(left_over(drafts_folder(self._changes.store.folder)).items()))

    def _offer(self, drafts: Sequence[tuple[Path, Draft]]) -> None:
        for path, draft in drafts[:1]:
            question = f"Not saved last time: “{truncate(draft.note.text, _QUOTED)}”"
            decide = partial(self._decide, path, draft, drafts[1:])
            self._view.open(ChoiceByLetter(question, _CHOICES, "w"), decide)

    def _decide(self, path: Path, draft: Draft, others: Sequence[tuple[Path, Draft]], letter: str | None) -> None:
        if letter == "X":
            DraftKeeper(path).drop()
        self._offer(others)
        if letter == "w":  # over the questions about the others
            self.open(self.again(draft.note, draft.before, is_saved=False), path)
