"""`parallax notes restore`: the deleted notes, and back with them."""

import datetime

from reader.cli.exit_codes import UsageError
from reader.cli.loading import load, status_of
from reader.cli.notes.list_notes import first_line
from reader.cli.output import echo, line
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.store.deleted import deleted_in
from reader.notes.store.store import NoteStore, notes_folder


def parser() -> Parser:
    described = "List the notes and verdicts deleted in the last 30 days, and restore them."
    made = parser_of_paths("notes restore", described)
    made.add_argument("--note", action="append", default=[], metavar="NAME", help="restore this note; may be repeated")
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    collection = load(options.paths)
    store = NoteStore.open(notes_folder(collection).path)
    deleted = {each.name: each for each in deleted_in(store.folder)}
    unknown = [name for name in options.note if name not in deleted]
    if unknown:
        raise UsageError(f"{', '.join(unknown)}: not among the deleted notes (see parallax notes restore)")
    for name in options.note:
        echo(f"restored: {line(store.restore(deleted[name]).id)}\n")
    for each in () if options.note else deleted.values():
        moment = datetime.datetime.fromtimestamp(each.moment).astimezone()
        echo(f"{line(each.name)}  {moment:%Y-%m-%d %H:%M}  {line(first_line(each.record))}\n")
    if not deleted:
        echo("nothing was deleted in the last 30 days\n")
    return status_of(collection)
