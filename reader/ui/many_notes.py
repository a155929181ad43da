"""Reads many notes while the reader reads, and shows them when all are read."""

from collections.abc import Iterator

from reader.articles.article import Collection
from reader.notes.resolved import resolve_notes
from reader.notes.store.file_stamps import count_records
from reader.notes.store.store import NoteStore
from reader.ui.garbage import begin_collecting
from reader.ui.screens.reading import ReadingScreen

_MANY = 1000
"""So many notes take a second to read: more are read while the reader reads."""


def open_store(store: NoteStore) -> NoteStore:
    """The store with its notes; without them, and `is_unread`, where they are many."""
    store.is_unread = count_records(store.folder) > _MANY
    if not store.is_unread:
        store.refresh()
    return store


def read_many(store: NoteStore, screen: ReadingScreen, collection: Collection) -> None:
    """Reads the notes of a store that is unread in a thread, and then shows them on a screen, in two steps: a key that
    is pressed meanwhile is not to wait for both."""

    def read() -> Iterator[NoteStore]:
        found = NoteStore.open(store.folder, store.author)
        resolve_notes(found.notes.values(), collection)  # which remembers what it finds
        yield found

    def take(found: NoteStore) -> None:
        store.take_over(found)
        screen.call_later(show)

    def show() -> None:
        screen.commands.changes.show()
        screen.view.warn_of(store.problems)
        screen.commands.notes.report_changed_words()
        begin_collecting()

    screen.view.say(f"{count_records(store.folder):,} notes are being read; they appear when all are read")
    screen.view.follow(read(), take)
