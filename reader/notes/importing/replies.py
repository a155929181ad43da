"""Notes that answer others: each after the one that it answers, and on that one's passages."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.notes.identity import names_of
from reader.notes.importing.foreign_notes import ForeignNote


def in_order(notes: Iterable[ForeignNote]) -> Iterator[ForeignNote]:
    """The notes, those that answer others after them; a reply that names no passages has those of what it answers."""
    waiting = list(notes)
    named = {name: note for note in waiting for name in names_of(note.key)}
    done: dict[int, ForeignNote] = {}
    for note in waiting:
        for each in reversed(list(_upwards(note, named))):
            if id(each) not in done:
                above = named.get(each.reply_to)
                done[id(each)] = _on_its_passages(each, done.get(id(above)) if above else None)
                yield done[id(each)]


def _upwards(note: ForeignNote, named: dict[str, ForeignNote]) -> Iterator[ForeignNote]:
    """A note, what it answers, what that answers, and so on; each once, whatever a file says."""
    seen: set[int] = set()
    above: ForeignNote | None = note
    while above is not None and id(above) not in seen:
        seen.add(id(above))
        yield above
        above = named.get(above.reply_to)


def _on_its_passages(note: ForeignNote, above: ForeignNote | None) -> ForeignNote:
    return replace(note, passages=above.passages) if above and not note.passages else note
