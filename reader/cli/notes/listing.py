"""`parallax notes list`: a line a note."""

from reader.cli.exit_codes import WELL
from reader.cli.output import line, tell
from reader.comparison.comparison import Comparison
from reader.notes.note import Note
from reader.notes.record import Record


def list_notes(comparison: Comparison) -> int:
    are_several = len({placed.note.author for placed in comparison.notes}) > 1
    for placed in comparison.notes:
        note = placed.note
        tags = "".join(f" #{tag}" for tag in note.tags)
        by = f" — {note.author}" if note.author and are_several else ""
        said = line(f"{first_line(note)}{tags}{by}")
        tell(f"{line(note.id)}  {note.status.value:8} {placed.health.value:9} {said}\n")
    return WELL


def first_line(record: Record) -> str:
    text = (record.text.strip() or record.label) if isinstance(record, Note) else record.in_words
    return next(iter(text.splitlines()), "(empty)")
