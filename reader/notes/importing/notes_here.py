"""The notes of a collection by the names that files may call them, and by who wrote them when."""

from collections import defaultdict
from collections.abc import Iterable

from reader.notes.identity import key_of_note, names_of
from reader.notes.importing.foreign_notes import ForeignNote
from reader.notes.note import Note
from reader.text.sanitise import one_line
from reader.text.timestamps import in_utc


class NotesHere:
    """Finds the notes that may be the same as one of another program."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._by_name = defaultdict[str, list[Note]](list)
        self._by_origin = defaultdict[tuple[str | None, str], list[Note]](list)
        for note in notes:
            self.add(note)
            self._by_origin[in_utc(note.created), note.author].append(note)

    def add(self, note: Note) -> None:
        """Adds a note that is new; what comes with it is another one, unless it has its name."""
        for name in names_of(key_of_note(note), note.id):
            self._by_name[name].append(note)

    def answered_by(self, foreign_note: ForeignNote) -> Note | None:
        """The note that a reply answers."""
        names = sorted(names_of(foreign_note.reply_to)) if foreign_note.reply_to else []
        return next((note for name in names for note in self._by_name[name]), None)

    def of_its_name(self, foreign_note: ForeignNote) -> list[Note]:
        """The notes that came or went out by its name."""
        return [note for name in names_of(one_line(foreign_note.key)) for note in self._by_name[name]]

    def of_its_moment(self, foreign_note: ForeignNote) -> list[Note]:
        """The notes that the same person wrote at the same moment: under another name one may be a version of it."""
        moment = in_utc(foreign_note.created)
        return list(self._by_origin[moment, one_line(foreign_note.author)]) if moment else []
