"""Where a note is written."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Footer, Input, Label, Select, Static, TextArea

from reader.comparison.note_draft import NoteDraft
from reader.notes.note import Anchor, Note, Status
from reader.notes.store.drafts import Draft, DraftKeeper
from reader.terminal.external_editor import NoEditorError, edited_outside
from reader.text.sanitise import one_line
from reader.ui import safe_text
from reader.ui.screens.modal import Panel
from reader.ui.screens.unsaved_changes import UnsavedChangesModal
from reader.ui.widgets.tag_input import TagInput
from reader.views.detail_fit import cut_to
from reader.views.notes_list import KIND_SIGNS, STATUS_SIGNS

_QUOTES_SHARE = 10
"""Which part of the rows of the screen quotations may take, a row each."""


class NoteEditor(UnsavedChangesModal[Note | None]):
    """Returns the note as written, or None where it is left as it was."""

    DEFAULT_CSS = """
    NoteEditor Panel { height: 18; max-height: 45%; }
    NoteEditor TextArea, NoteEditor TextArea:focus { height: 1fr; border: none; background: $background; padding: 0 1; }
    NoteEditor TextArea > .text-area--placeholder { color: $secondary; }
    NoteEditor #quotes { height: auto; color: $secondary; }
    NoteEditor Horizontal { height: 1; }
    NoteEditor Horizontal Label { width: 8; color: $secondary; }
    NoteEditor Horizontal Input { width: 1fr; margin-right: 1; }
    NoteEditor Select { height: 1; }
    NoteEditor SelectCurrent Static#label { text-wrap: nowrap; text-overflow: ellipsis; }
    NoteEditor #status { width: 24; }
    """
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save"),
        Binding("ctrl+o", "edit_outside", "your editor"),
        Binding("escape", "leave", "leave"),
    ]

    _PAUSE: ClassVar[float] = 1.0
    """The least number of seconds between two saves of the draft."""

    def __init__(self, draft: NoteDraft, keeper: DraftKeeper, names: Mapping[str, str]) -> None:
        """`names` are what the articles are called for short, by their ids."""
        super().__init__()
        self._names = names
        self._draft = draft
        self._keeper = keeper
        self._typed: Draft | None = None
        """The text typed since the draft was last saved."""
        self._is_resting = False
        self._subject = draft.subject

    def compose(self) -> ComposeResult:
        note = self._draft.note
        with Panel():
            with Horizontal():
                yield Label(safe_text.content("About"))
                yield Select(
                    [
                        (safe_text.line(f"{KIND_SIGNS[subject.about]} {subject.name}"), number)
                        for number, subject in enumerate(self._draft.subjects)
                    ],
                    value=self._draft.subjects.index(self._subject),
                    allow_blank=False,
                    compact=True,
                    id="about",
                )
            yield Static(self._quotes(), id="quotes")
            yield TextArea(
                note.text,
                soft_wrap=True,
                id="text",
                placeholder=safe_text.content("Your note (Markdown)"),
            )
            with Horizontal():
                yield Label(safe_text.content("Tags"))
                yield TagInput(note.tags, self._draft.known_tags)
                yield Label(safe_text.content("Status"))
                yield Select(
                    [(f"{STATUS_SIGNS[status]} {status.value}", status) for status in Status],
                    value=note.status,
                    allow_blank=False,
                    compact=True,
                    id="status",
                )
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        text = self.query_one(TextArea)
        text.move_cursor(text.document.end)

    def action_save(self) -> None:
        """Hands the note back, if there is anything in it."""
        note = self._written()
        if not note.text.strip():
            self.app.notify(
                "Write something first, or press escape to leave", markup=False, severity="warning", timeout=3
            )
            return
        self.dismiss(note)

    def action_edit_outside(self) -> None:
        """Opens the text in the reader's own editor."""
        area = self.query_one(TextArea)
        try:
            area.text = edited_outside(self.app, area.text, list(self._about()))
        except NoEditorError as error:
            self.app.notify(safe_text.plain(str(error)), markup=False, severity="warning", timeout=4)
        area.move_cursor(area.document.end)
        area.focus()

    def action_leave(self) -> None:
        """Leaves the note as it was; asks once where something was written."""
        if self.may_be_left("escape"):
            self.dismiss(None)

    @property
    def unsaved(self) -> Hashable:
        before = self._draft.note
        written = self._written()
        found = written.text, written.tags, written.status
        is_saved = not self._draft.is_unsaved and found == (before.text, before.tags, before.status)
        return None if is_saved else found

    def throw_away(self) -> None:
        """Forgets what is typed."""
        self._keeper.drop()

    def on_unmount(self) -> None:
        """The program ends, for whatever reason, or the editor has done its work and the draft is no more."""
        if self._typed:
            self._keeper.keep(self._typed)
        self._keeper.leave()

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    def _change(self) -> None:
        """Saves the text as a draft: at once, but not again before a pause."""
        if self.unsaved is not None:
            self._typed = Draft(self._written(), self._draft.before)
            self._keep_typed()

    def _keep_typed(self) -> None:
        if self._typed and not self._is_resting:
            self._is_resting = True
            self._keep(self._typed)
            self._typed = None
            self.set_timer(self._PAUSE, self._rested)

    def _rested(self) -> None:
        self._is_resting = False
        self._keep_typed()

    @work(thread=True, group="draft")
    def _keep(self, draft: Draft) -> None:
        self._keeper.keep(draft)

    def _written(self) -> Note:
        status = self.query_one("#status", Select).value
        tags = self.query_one(TagInput).tags
        note = self._draft.note.edited(
            text=self.query_one(TextArea).text,
            tags=tags,
            status=status if isinstance(status, Status) else Status.OPEN,
        )
        return replace(note, about=self._subject.about, label=self._subject.label, anchors=self._subject.anchors)

    @on(Select.Changed, "#about")
    def _choose_subject(self, event: Select.Changed) -> None:
        if isinstance(event.value, int):
            self._subject = self._draft.subjects[event.value]
            self.query_one("#quotes", Static).update(self._quotes())

    def _quotes(self) -> Content:
        """The words that the note is anchored to, those of as many places as there are rows for."""
        anchors = self._subject.anchors
        is_across = len({anchor.article for anchor in anchors}) > 1
        rows = self.app.size.height // _QUOTES_SHARE
        shown = anchors if len(anchors) <= rows else anchors[: rows - 1]
        quotes = [self._quote(anchor, f"{self._source(anchor)}  " if is_across else "") for anchor in shown]
        more = [f"and {len(anchors) - len(shown)} more"] if len(anchors) > len(shown) else []
        return safe_text.content("\n".join([*quotes, *more]))

    def _about(self) -> Iterator[str]:
        """What the note is about, and all words that it is anchored to, a line each."""
        yield from ("", f"About {one_line(self._subject.name)}")
        yield from (one_line(f"{self._source(anchor)}: “{anchor.exact}”") for anchor in self._subject.anchors)

    def _source(self, anchor: Anchor) -> str:
        return self._names.get(anchor.article, anchor.article)

    def _quote(self, anchor: Anchor, head: str) -> str:
        words = " ".join(anchor.exact.split())
        return f"{head}“{cut_to(head, words, '“”', self.app.size.width - 2, 1)}”"
