"""Reads many notes while the reader reads, and shows them when all are read."""

from collections.abc import Iterator

from reader.articles.article import Collection
from reader.notes.resolved import resolve_notes
from reader.notes.store.file_stamps import stamps_in
from reader.notes.store.store import NoteStore
from reader.ui.screens.reading import ReadingScreen

_MANY = 1000
"""So many notes take a second to read: more are read while the reader reads."""


def open_store(store: NoteStore) -> NoteStore:
    """The store with its notes; without them, and `is_unread`, where they are many."""
    try:
        store.is_unread = len(stamps_in(store.folder)) > _MANY
    except OSError:  # it is reported where the notes are read
        store.is_unread = False
    if not store.is_unread:
        store.refresh()
    return store


def read_many(store: NoteStore, screen: ReadingScreen, collection: Collection) -> None:
    """Reads the notes of a store that is unread in a thread, and then shows them on a screen."""

    def read() -> Iterator[NoteStore]:
        found = NoteStore.open(store.folder, store.author)
        resolve_notes(found.notes.values(), collection)  # which remembers what it finds
        yield found

    def take(found: NoteStore) -> None:
        store.take_over(found)
        screen.commands.changes.show()
        screen.view.warn_of(store.problems)
        screen.commands.notes.report_changed_words()

    screen.view.say(f"{len(stamps_in(store.folder)):,} notes are being read; they appear when all are read")
    screen.view.follow(read(), take)
