"""`parallax notes merge`: merges the notes of other people into those of a collection."""

from pathlib import Path

from reader.articles.article import Problem
from reader.articles.formats.bundle import records_in
from reader.articles.formats.parsed import MAX_BYTES, File, FormatError
from reader.articles.own_exports import is_bundle
from reader.cli.exit_codes import INCOMPLETE, UsageError
from reader.cli.loading import load, status_of
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser
from reader.notes.store.merge import join
from reader.notes.store.store import NoteStore, notes_folder
from reader.regular_files import read_regular
from reader.text.phrasing import pluralise


def parser() -> Parser:
    made = Parser(prog="parallax notes merge", description="Merge other people's notes into a collection.")
    made.add_argument(
        "others",
        nargs="*",
        type=Path,
        metavar="OTHER",
        help="a folder of notes, a collection or a bundle; without it, only git's conflict markers are resolved",
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
        bundles = {other: found for other in options.others if (found := _bundle(other))}
        folders = [_notes_of(other) for other in options.others if other not in bundles]
        joined = join(folder, folders, [records for records, _ in bundles.values()])
    except OSError as error:
        where = error.filename or folder
        raise UsageError(
            f"{where}: can't be written ({error.strerror or error}) - free some space, then merge again"
        ) from error
    problems = [*joined.problems, *(problem for _, changed in bundles.values() for problem in changed)]
    for problem in problems:
        warn(str(problem), INCOMPLETE)
    echo(f"{len(joined.new)} new, {len(joined.newer)} newer, {len(joined.copies)} in two versions\n")
    for name in joined.resolved:
        echo(f"conflict markers resolved: {line(name)}\n")
    for name in joined.copies:
        echo(f"both saved: {line(name)} and {line(name.partition('~')[0])}\n")
    if len(joined.authors) > 1:
        echo(f"{pluralise(len(joined.authors), 'author')}: {line(', '.join(sorted(joined.authors)))}\n")
    return INCOMPLETE if problems else status_of(collection)


def _notes_of(other: Path) -> Path:
    """The folder of notes that is meant. Raises `UsageError` where there is none."""
    found = next((folder for folder in (other / "notes", other) if folder.is_dir()), None)
    if found is None:
        raise UsageError(f"{other}: is not a folder - name a folder of notes, a collection or a bundle")
    return found


def _bundle(path: Path) -> tuple[list[tuple[Path, bytes]], list[Problem]] | None:
    """The notes and judgements in a bundle, and which of them were changed; None where it is none.

    Raises `UsageError` where it can't be read.
    """
    try:
        data = read_regular(path, MAX_BYTES)
    except OSError:  # a folder, or nothing
        return None
    if not is_bundle(data):
        return None
    try:
        records, changed = records_in(File(data, path.name))
    except FormatError as error:
        raise UsageError(f"{path}: {error.reason} - {error.mend}") from error
    problems = [Problem(path / each.entry, each.reason, each.mend) for each in changed]
    return [(path / name, data) for name, data in records.items()], problems
