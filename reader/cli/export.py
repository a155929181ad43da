"""`parallax export`: the comparison and the notes in a form for elsewhere."""

import argparse
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from reader.articles import manifest
from reader.articles.article import Article
from reader.articles.formats.parsed import MAX_BYTES
from reader.cli.compare import compare, warn_of_less_found
from reader.cli.exit_codes import INCOMPLETE, OK, UsageError
from reader.cli.loading import status_of
from reader.cli.output import echo, warn
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.cli.writing import refuse_to_overwrite, write_file, write_folder
from reader.comparison.comparison import Comparison
from reader.installation import command_for
from reader.notes.store.store import notes_folder
from reader.regular_files import read_regular
from reader.report.csv import BYTE_ORDER_MARK
from reader.report.export_formats import ALL_TABLES, FORMS, Request, left_out
from reader.report.tables.make_tables import NAMES
from reader.text import safe_yaml
from reader.text.offsets import OffsetUnit


def parser() -> Parser:
    made = parser_of_paths("export", "Write the comparison and the notes in another format.")
    made.add_argument("--to", choices=tuple(FORMS), required=True, help="the format")
    made.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to FILE instead of standard output")
    made.add_argument(
        "--table",
        choices=(ALL_TABLES, *NAMES),
        metavar="NAME",
        help=f"one table (csv only): {', '.join(NAMES)}; or {ALL_TABLES}, each as a file in the folder -o FILE",
    )
    made.add_argument("--offset-unit", choices=tuple(OffsetUnit), help="unit of the positions (webannotation only)")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    _refuse_contradictions(options)
    comparison = compare(options.paths, event=options.event)
    warn_of_less_found(comparison.analysis)
    is_complete = _export(options, comparison)
    return status_of(comparison.collection) if is_complete else INCOMPLETE


def _refuse_contradictions(options: argparse.Namespace) -> None:
    """Raises `UsageError` for options that don't go together."""
    form = FORMS[options.to]
    if form.library and find_spec(form.library) is None:
        raise UsageError(f"--to {options.to}: {form.library} is not installed - {command_for(options.to)}")
    if form.is_binary and not options.output:
        raise UsageError(f"--to {options.to}: can't be printed, as it is not text - name a file with -o FILE")
    if options.offset_unit and not form.has_units:
        raise UsageError("--offset-unit: works only with --to webannotation - leave it out")
    if options.table and options.to != "csv":
        raise UsageError("--table: works only with --to csv - leave it out")
    if (form.is_folder or form.is_several) and not options.output:
        raise UsageError(f"--to {options.to}: it is several files - name their folder with -o FOLDER")
    if options.table == ALL_TABLES and not options.output:
        raise UsageError(f"--table {ALL_TABLES}: each table becomes a file - name their folder with -o FOLDER")


def _export(options: argparse.Namespace, comparison: Comparison) -> bool:
    """Writes or prints what is asked for, and says what is left out of it; whether all of it was written."""
    form = FORMS[options.to]
    if options.output:
        refuse_to_overwrite(options.output, comparison.collection)
    unit = OffsetUnit(options.offset_unit or OffsetUnit.CODEPOINT)
    files = _files(comparison) if form.needs_files else {}
    written = form.write(Request(comparison, unit, table=options.table or "", **files))
    left: list[Path] = []
    if isinstance(written, Mapping):
        left = write_folder(options.output, written, comparison.collection, only_new=form.is_folder)
    elif options.output:
        write_file(options.output, written)
    else:
        echo(str(written).removeprefix(BYTE_ORDER_MARK))
    for path in left:
        warn(f"{path}: left as it is, because it was changed - rename it, and export again", INCOMPLETE)
    lacking = left_out(form, comparison)
    if lacking and not options.table:
        warn(f"left out of {form.title}: {lacking} ({form.more})", OK)
    return not left


def _files(comparison: Comparison) -> dict[str, dict[str, bytes]]:
    """The files of a collection as they are: those of its articles by id, its manifest and notes by name."""
    collection = comparison.collection
    records = sorted(notes_folder(collection).path.glob("*.yaml"))
    return {
        "originals": {article.file: _original(article) for article in collection.articles},
        "records": {
            **_contents({manifest.NAME: collection.folder / manifest.NAME}, safe_yaml.MAX_BYTES),
            **_contents({f"notes/{path.name}": path for path in records}, safe_yaml.MAX_BYTES),
        },
    }


def _contents(files: Mapping[str, Path], most: int) -> dict[str, bytes]:
    """The contents of files by name, without those that were not read either, as has been reported."""
    contents = {}
    for name, path in files.items():
        with suppress(OSError):
            contents[name] = read_regular(path, most, path.parent)
    return contents


def _original(article: Article) -> bytes:
    """The article's file. Raises `UsageError` where it is not what was read any more."""
    data = read_regular(article.path, MAX_BYTES)
    if hashlib.sha256(data).hexdigest() != article.file_sha256:
        raise UsageError(f"{article.path}: the file changed while it was read - try again")
    return data
