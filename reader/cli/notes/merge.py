"""`parallax notes merge`: merges the notes of other people into those of a collection."""

from pathlib import Path

from reader.cli.exit_codes import INCOMPLETE, UsageError
from reader.cli.loading import load, status_of
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser
from reader.notes.store.merge import join
from reader.notes.store.store import NoteStore, notes_folder
from reader.text.phrasing import pluralise


def parser() -> Parser:
    made = Parser(prog="parallax notes merge", description="Merge other people's notes into a collection.")
    made.add_argument(
        "others",
        nargs="*",
        type=Path,
        metavar="OTHER",
        help="a folder of notes, or a collection; without one, only the files with git's conflict markers are resolved",
    )
    made.add_argument(
        "--into", type=Path, default=Path(), metavar="PATH", help="the collection (default: the current folder)"
    )
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    collection = load([options.into])
    folder = notes_folder(collection).path
    if not options.others and not NoteStore.open(folder).problems:
        raise UsageError("OTHER: missing, and no note has git's conflict markers - name a folder or a collection")
    try:
        joined = join(folder, [_notes_of(other) for other in options.others])
    except OSError as error:
        where = error.filename or folder
        raise UsageError(
            f"{where}: can't be written ({error.strerror or error}) - free some space, then merge again"
        ) from error
    for problem in joined.problems:
        warn(str(problem), INCOMPLETE)
    echo(f"{len(joined.new)} new, {len(joined.newer)} newer, {len(joined.copies)} in two versions\n")
    for name in joined.resolved:
        echo(f"conflict markers resolved: {line(name)}\n")
    for name in joined.copies:
        echo(f"both saved: {line(name)} and {line(name.partition('~')[0])}\n")
    if len(joined.authors) > 1:
        echo(f"{pluralise(len(joined.authors), 'author')}: {line(', '.join(sorted(joined.authors)))}\n")
    return INCOMPLETE if joined.problems else status_of(collection)


def _notes_of(other: Path) -> Path:
    """The folder of notes that is meant. Raises `UsageError` where there is none."""
    found = next((folder for folder in (other / "notes", other) if folder.is_dir()), None)
    if found is None:
        raise UsageError(f"{other}: is not a folder - name a folder of notes, or a collection")
    return found
