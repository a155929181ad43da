"""The commands, as one runs them and sees what comes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.note import Anchor
from reader.notes.record import Record
from reader.notes.store.store import NoteStore, notes_folder
from reader.text.span import Span


class Done(NamedTuple):
    """What a command came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


def lines_of_error(done: Done) -> list[str]:
    """The lines of an error, after a look at their form."""
    lines = done.err.splitlines()
    assert 1 <= len(lines) <= 2
    assert all(line.startswith("parallax: ") for line in lines)
    return lines


def anchor_on(folder: Path, words: str) -> Anchor:
    """An anchor on words of the one article that has them."""
    (article,) = (a for a in load_collection([folder]).articles if words in a.text)
    start = article.text.index(words)
    return anchor_at(article, Span(start, start + len(words)))


def save_notes(folder: Path, *records: Record) -> None:
    store = NoteStore.open(notes_folder(load_collection([folder])).path)
    for record in records:
        store.save(record)
