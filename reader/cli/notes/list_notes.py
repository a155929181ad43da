"""`parallax notes list`: a line a note."""

from reader.cli.compare import compare
from reader.cli.loading import status_of
from reader.cli.output import echo, line
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.note import Note
from reader.notes.record import Record
from reader.notes.store.conflicts import Conflict
from reader.views.notes_list import REPLY_SIGN


def parser() -> Parser:
    return parser_of_paths("notes list", "List the notes: name, status, whether their words were found, first line.")


def run(arguments: list[str]) -> int:
    comparison = compare(parser().parse_args(arguments).paths, analysed=False)
    are_several = len({placed.note.author for placed in comparison.notes}) > 1
    for placed in comparison.notes:
        note = placed.note
        tags = "".join(f" #{tag}" for tag in note.tags)
        by = f" — {note.author}" if note.author and are_several else ""
        said = line(f"{first_line(note)}{tags}{by}")
        echo(f"{line(note.id)}  {note.status.value:8} {placed.health.value:9} {said}\n")
    for conflict in comparison.collection.problems:
        if isinstance(conflict, Conflict):
            said = " | ".join(first_line(version) for version in conflict.versions)
            echo(f"{line(conflict.path.stem)}  conflict of versions  {line(said)}\n")
    return status_of(comparison.collection)


def first_line(record: Record) -> str:
    text = (record.text.strip() or record.label) if isinstance(record, Note) else record.in_words
    sign = f"{REPLY_SIGN} " if isinstance(record, Note) and record.reply_to else ""
    return sign + next(iter(text.splitlines()), "(empty)")
