"""`parallax import`: notes of other programs, brought into a collection's notes."""

from pathlib import Path

from reader.cli.exit_codes import INCOMPLETE, UsageError
from reader.cli.loading import load, status_of
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser
from reader.notes.importing.foreign_notes import ImportFileError
from reader.notes.importing.import_notes import import_notes
from reader.notes.importing.read_foreign import read_notes
from reader.notes.store.store import NoteStore, notes_folder
from reader.text.phrasing import pluralise, truncate


def parser() -> Parser:
    made = Parser(prog="parallax import", description="Import notes from other programs into a collection.")
    made.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="Web Annotation (JSON), REFI-QDA (.qdpx), or notes of Hypothesis, wallabag or Parallax (JSON)",
    )
    made.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: the sample)")
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    try:
        foreign = read_notes(options.file)
    except (ImportFileError, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        mend = getattr(error, "mend", "name another file")
        raise UsageError(f"{options.file}: can't be imported ({reason}) - {mend}") from error
    collection = load(options.paths)
    store = NoteStore.open(notes_folder(collection).path)
    try:
        brought = import_notes(foreign, collection, store)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{store.folder}: can't be written ({reason}) - free some space, try again") from error
    for note, anchor, health in brought.unplaced:
        words = f"“{truncate(anchor.exact, 60)}”" if anchor.exact else "the article as a whole"
        warn(
            f"note {note.id}: {health.value}: {words} in {anchor.article} - the note is imported all the same",
            INCOMPLETE,
        )
    known = f", {brought.known} already there" if brought.known else ""
    echo(f"{pluralise(len(brought.notes), 'note')} imported into {line(str(store.folder))}{known}\n")
    return INCOMPLETE if brought.unplaced else status_of(collection)
