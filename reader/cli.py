"""The command `parallax`: what it takes, what it prints, and its exit status.

0 well; 1 open discrepancies, lost notes, or an input that could not be read beside others that
could; 2 wrong use, or nothing that could be read.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader import __version__

if TYPE_CHECKING:
    from reader.articles.article import Article, Collection
    from reader.notes.record import Record
    from reader.report.comparison import Comparison

WELL, PARTLY, WRONG = 0, 1, 2
_MOST_WORDS = 60
"""Characters that are told of the words of a note."""

_DESCRIPTION = """\
Read several articles about one event side by side: what they share, where they differ, who says which.

  parallax [PATH ...]                      read; without PATH, the sample collection
  parallax show [PATH ...]                 the comparison as plain text
  parallax analyze [PATH ...] --json       the analysis as JSON
  parallax export [PATH ...] --to FORM     the comparison and the notes in a form for elsewhere
  parallax import FILE [PATH ...]          notes from elsewhere: Web Annotation, REFI-QDA (.qdpx)
  parallax notes list|check [PATH ...]     the notes, and whether their words are found again
  parallax notes merge OTHER ...           join the notes of other people to those of the collection here
  parallax notes agree [PATH ...]          how far people agree in what they judged
  parallax notes restore [PATH ...]        the notes deleted in the last 30 days; --note NAME brings one back
  parallax check [PATH ...]                exit status 1 while discrepancies are open
  parallax themes | keys                   the themes, the keys

PATH is a text or Markdown file, or a folder of them.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        _flush()
        return status
    except _WrongUseError as error:
        return _complain(str(error), WRONG)
    except BrokenPipeError:
        return WELL
    except OSError as error:  # such as a working folder that was deleted
        where = error.filename or "the working folder"
        return _complain(f"{where}: can't be read ({error.strerror or error}) - check the paths", WRONG)
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    commands: dict[str, Callable[[list[str]], int]] = {
        "show": _show,
        "analyze": _analyze,
        "export": _export,
        "import": _import,
        "notes": _notes,
        "check": _check,
        "themes": _themes,
        "keys": _keys,
    }
    if arguments and arguments[0] in commands:
        return commands[arguments[0]](arguments[1:])
    return _read(arguments)


class _WrongUseError(Exception):
    """Arguments that can't be used; `str()` of it is one line for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _WrongUseError(f"{message} (see {self.prog} --help)")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        _flush()
        super().exit(status, message)


def _parser(command: str, description: str) -> _Parser:
    parser = _Parser(
        prog=f"parallax {command}".strip(),
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; none: the sample")
    return parser


# The commands


def _read(arguments: list[str]) -> int:
    parser = _parser("", _DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"parallax {__version__}")
    parser.add_argument("--theme", help="the theme to begin with (see parallax themes)")
    options = parser.parse_args(arguments)
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return _show(["--", *map(str, options.paths)])
    collection = _load(options.paths)
    from reader.ui.app import run

    run(collection, theme=options.theme)
    return WELL


def _show(arguments: list[str]) -> int:
    options = _parser("show", "Prints the comparison as plain text.").parse_args(arguments)
    from reader.report.plain import to_plain

    comparison = _compare(options.paths)
    _print(to_plain(comparison))
    return _status(comparison.collection)


def _analyze(arguments: list[str]) -> int:
    parser = _parser("analyze", "Prints the analysis in the form of the schema parallax-analysis/1.")
    parser.add_argument("--json", action="store_true", help="as JSON, the only form there is")
    options = parser.parse_args(arguments)
    from reader.analysis.analyse import analyse
    from reader.report.json import analysis_to_json

    collection = _load(options.paths)
    _print(analysis_to_json(analyse(collection)) + "\n")
    return _status(collection)


def _export(arguments: list[str]) -> int:
    from reader.report.forms import FORMS, Request, left_out
    from reader.text.offsets import OffsetUnit

    parser = _parser("export", "Writes the comparison and the notes in a form for elsewhere.")
    parser.add_argument("--to", choices=tuple(FORMS), required=True, help="the form")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to; else to standard output")
    parser.add_argument("--offset-unit", choices=tuple(OffsetUnit), help="what positions count: webannotation only")
    options = parser.parse_args(arguments)
    form = FORMS[options.to]
    if form.is_binary and not options.output:
        raise _WrongUseError(f"--to {options.to}: is a file and no text - name it with -o FILE")
    if options.offset_unit and not form.has_units:
        raise _WrongUseError(f"--offset-unit: --to {options.to} has no choice of units - leave it out")
    comparison = _compare(options.paths)
    if options.output:
        _refuse_to_overwrite(options.output, comparison.collection)
    unit = OffsetUnit(options.offset_unit or OffsetUnit.CODEPOINT)
    request = Request(comparison, unit, **(_files(comparison) if form.needs_files else {}))
    written = form.write(request)
    if options.output:
        _write(options.output, written)
    else:
        _print(str(written))
    lacking = left_out(form, comparison)
    if lacking:
        _complain(f"{options.to} has no place for: {lacking}", WELL)
    return _status(comparison.collection)


def _files(comparison: "Comparison") -> dict[str, dict[str, bytes]]:
    """The files of a collection as they are: those of its articles by id, its manifest and notes by name."""
    from reader.articles import manifest
    from reader.notes.store import notes_folder

    collection = comparison.collection
    records = sorted(notes_folder(collection).path.glob("*.yaml"))
    listed = collection.folder / manifest.NAME
    return {
        "originals": {article.file: _original(article) for article in collection.articles},
        "records": {
            **({manifest.NAME: listed.read_bytes()} if listed.is_file() else {}),
            **{f"notes/{path.name}": path.read_bytes() for path in records if path.is_file()},
        },
    }


def _original(article: "Article") -> bytes:
    """The article's file. Raises `_WrongUseError` where it is not what was read any more."""
    import hashlib

    data = article.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != article.file_sha256:
        raise _WrongUseError(f"{article.path}: changed while it was read - try again")
    return data


def _import(arguments: list[str]) -> int:
    parser = _Parser(prog="parallax import", description="Brings notes of other programs into a collection's notes.")
    parser.add_argument("file", type=Path, metavar="FILE", help="Web Annotation (JSON) or REFI-QDA (.qdpx)")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; none: the sample")
    options = parser.parse_args(arguments)
    from reader.notes.incoming.bring import bring
    from reader.notes.incoming.foreign import ImportFileError
    from reader.notes.incoming.read import read_notes
    from reader.notes.store import NoteStore, notes_folder
    from reader.text.brief import counted, shortened

    try:
        foreign = read_notes(options.file)
    except (ImportFileError, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _WrongUseError(f"{options.file}: not read: {reason} - export it again, or name another file") from error
    collection = _load(options.paths)
    store = NoteStore.open(notes_folder(collection).path)
    try:
        brought = bring(foreign, collection, store)
    except OSError as error:
        reason = error.strerror or error
        raise _WrongUseError(f"{store.folder}: can't be written ({reason}) - free some space, try again") from error
    for note, anchor, health in brought.unplaced:
        words = shortened(anchor.exact, 60) or "no words told"
        _complain(f"note {note.id}: {health.value}: “{words}” in {anchor.article} - the note is kept", PARTLY)
    known = f", {brought.known} here already" if brought.known else ""
    _print(f"{counted(len(brought.notes), 'note')} brought to {_line(str(store.folder))}{known}\n")
    return PARTLY if brought.unplaced else _status(collection)


def _notes(arguments: list[str]) -> int:
    actions: dict[str, Callable[[list[str]], int]] = {
        "list": partial(_on_notes, _list_notes, "list"),
        "check": partial(_on_notes, _check_notes, "check"),
        "merge": _merge_notes,
        "agree": _agree,
        "restore": _restore_notes,
    }
    if arguments and arguments[0] in actions:
        return actions[arguments[0]](arguments[1:])
    if arguments and arguments[0] in ("--help", "-h"):
        return _on_notes(_list_notes, "|".join(actions), ["--help"])
    raise _WrongUseError(f"notes: expected one of {', '.join(actions)} (see parallax notes --help)")


_NOTES_DESCRIPTION = """\
list     the notes
check    whether their words are found again; exit status 1 where some are not
merge    join the notes of other people to those of the collection
agree    how far people agree in what they judged
restore  the deleted notes, and back with them
"""


def _on_notes(action: Callable[["Comparison"], int], name: str, arguments: list[str]) -> int:
    options = _parser(f"notes {name}", _NOTES_DESCRIPTION).parse_args(arguments)
    comparison = _compare(options.paths, analysed=False)
    return max(action(comparison), _status(comparison.collection))


def _merge_notes(arguments: list[str]) -> int:
    parser = _Parser(prog="parallax notes merge", description="Joins the notes of other people to a collection's.")
    parser.add_argument("others", nargs="+", type=Path, metavar="OTHER", help="a folder of notes, or a collection")
    parser.add_argument("--into", type=Path, default=Path(), metavar="PATH", help="the collection; else the one here")
    options = parser.parse_args(arguments)
    from reader.notes.merge import join
    from reader.notes.store import notes_folder
    from reader.text.brief import counted

    collection = _load([options.into])
    folder = notes_folder(collection).path
    try:
        joined = join(folder, [_notes_of(other) for other in options.others])
    except OSError as error:
        where = error.filename or folder
        raise _WrongUseError(f"{where}: can't be written ({error.strerror or error}) - merge again then") from error
    for problem in joined.problems:
        _complain(str(problem), PARTLY)
    _print(f"{len(joined.new)} new, {len(joined.newer)} newer, {len(joined.beside)} beside another version\n")
    for name in joined.beside:
        _print(f"both kept: {_line(name)} and {_line(name.partition('~')[0])}\n")
    if len(joined.authors) > 1:
        _print(f"{counted(len(joined.authors), 'author')}: {_line(', '.join(sorted(joined.authors)))}\n")
    return PARTLY if joined.problems else _status(collection)


def _notes_of(other: Path) -> Path:
    """The folder of notes that is meant. Raises `_WrongUseError` where there is none."""
    found = next((folder for folder in (other / "notes", other) if folder.is_dir()), None)
    if found is None:
        raise _WrongUseError(f"{other}: is no folder - name a folder of notes, or a collection")
    return found


def _agree(arguments: list[str]) -> int:
    options = _parser("notes agree", "How far people agree in what they say discrepancies come to.").parse_args(
        arguments
    )
    from itertools import combinations

    from reader.notes.agreement import agreement, between, units_of
    from reader.notes.store import NoteStore, notes_folder
    from reader.text.brief import counted

    comparison = _compare(options.paths)
    judgements = NoteStore.open(notes_folder(comparison.collection).path).judgements
    units = units_of(judgements.values(), comparison.dispositions.meant)
    authors = sorted({author for unit in units for author in unit})
    groups = [*combinations(authors, 2), *([tuple(authors)] if len(authors) > 2 else [])]
    told = [(group, agreement(between(units, group))) for group in groups]
    for group, found in told:
        if found:
            alpha = "not defined: all the same" if found.alpha is None else f"{found.alpha:.3f}"
            both = counted(found.units, "discrepancy")
            names = _line(", ".join(group))
            _print(
                f"{names}: {both} judged by at least two, {found.percent:.0f} % alike, Krippendorff's alpha {alpha}\n"
            )
    if not any(found for _, found in told):
        _print("No discrepancy was judged by two people whose names are known\n")
    return _status(comparison.collection)


def _restore_notes(arguments: list[str]) -> int:
    parser = _parser("notes restore", "Lists the notes and judgements deleted in the last 30 days, and restores them.")
    parser.add_argument("--note", action="append", default=[], metavar="NAME", help="restore this one; can be repeated")
    options = parser.parse_args(arguments)
    import datetime

    from reader.notes.deleted import deleted_in
    from reader.notes.store import NoteStore, notes_folder

    collection = _load(options.paths)
    store = NoteStore.open(notes_folder(collection).path)
    deleted = {each.name: each for each in deleted_in(store.folder)}
    unknown = [name for name in options.note if name not in deleted]
    if unknown:
        raise _WrongUseError(f"{', '.join(unknown)}: not among the deleted (see parallax notes restore)")
    for name in options.note:
        _print(f"restored: {_line(store.restore(deleted[name]).id)}\n")
    for each in () if options.note else deleted.values():
        moment = datetime.datetime.fromtimestamp(each.moment).astimezone()
        _print(f"{_line(each.name)}  {moment:%Y-%m-%d %H:%M}  {_line(_first_line(each.record))}\n")
    return _status(collection)


def _first_line(record: "Record") -> str:
    from reader.notes.note import Note

    text = (record.text.strip() or record.label) if isinstance(record, Note) else record.in_words
    return next(iter(text.splitlines()), "(empty)")


def _list_notes(comparison: "Comparison") -> int:
    are_several = len({placed.note.author for placed in comparison.notes}) > 1
    for placed in comparison.notes:
        note = placed.note
        tags = "".join(f" #{tag}" for tag in note.tags)
        by = f" — {note.author}" if note.author and are_several else ""
        said = _line(f"{_first_line(note)}{tags}{by}")
        _print(f"{_line(note.id)}  {note.status.value:8} {placed.health.value:9} {said}\n")
    return WELL


def _check_notes(comparison: "Comparison") -> int:
    from reader.notes.anchor import Health
    from reader.text.brief import counted, shortened

    lost = 0
    for placed in comparison.notes:
        for anchor, finding in placed.places:
            lost += finding.health in (Health.LOST, Health.AMBIGUOUS)
            now = comparison.words_now(anchor, finding)
            became = f", now “{_line(shortened(now, _MOST_WORDS))}”" if now else ""
            said = f"{_line(anchor.article)}: “{_line(shortened(anchor.exact, _MOST_WORDS))}”{became}"
            _print(f"{finding.health.value:9} {_line(placed.note.id)}  {said}\n")
    _print(f"{counted(len(comparison.notes), 'note')}, {counted(lost, 'place')} not found\n")
    return PARTLY if lost else WELL


def _check(arguments: list[str]) -> int:
    parser = _parser("check", "Exit status 1 while a discrepancy is open: neither judged nor settled by a note.")
    options = parser.parse_args(arguments)
    from reader.layout.labels import short_labels
    from reader.text.brief import counted

    comparison = _compare(options.paths)
    found, dispositions = comparison.analysis.discrepancies, comparison.dispositions
    still_open = [discrepancy for discrepancy in found if dispositions.is_open(discrepancy)]
    labels = short_labels(comparison.collection.articles)
    for discrepancy in still_open:
        told = f"{discrepancy.id}, {comparison.verdict(discrepancy)}: {discrepancy.told_by(labels)}"
        _print(f"{_fitting(_line(told))}\n")
    counts = dispositions.counts(found)
    told = ", ".join(f"{number} {disposition.value}" for disposition, number in counts.items())
    _print(f"{counted(sum(counts.values()), 'discrepancy')}{f': {told}' if told else ''}\n")
    if comparison.lost:
        _print(f"{counted(len(comparison.lost), 'judgement')} on what is not found any more\n")
    return PARTLY if still_open else _status(comparison.collection)


def _themes(arguments: list[str]) -> int:
    _Parser(prog="parallax themes", description="Lists the themes.").parse_args(arguments)
    from reader.ui.themes import load_themes

    themes, problems = load_themes()
    for theme in themes.values():
        _print(f"{theme.name:24} {'dark' if theme.dark else 'light':6} {_line(theme.title)}\n")
    for problem in problems:
        _complain(str(problem), PARTLY)
    return PARTLY if problems else WELL


def _keys(arguments: list[str]) -> int:
    _Parser(prog="parallax keys", description="Lists the keys.").parse_args(arguments)
    from reader.ui.keymap import load_keymap

    own = load_keymap()
    for command in own.commands:
        _print(f"{command.id:22} {command.shown_keys:18} {command.help}\n")
    for problem in own.problems:
        _complain(str(problem), PARTLY)
    return PARTLY if own.problems else WELL


# What they share


def _load(paths: Sequence[Path]) -> "Collection":
    """The collection; what could not be read is told. Raises `_WrongUseError` where nothing could."""
    from reader.articles.load import load_collection
    from reader.paths import shipped

    collection = load_collection(list(paths) or [shipped("seeds")])
    for problem in collection.problems:
        _complain(str(problem), PARTLY)
    if not collection.articles:
        raise _WrongUseError("no article could be read")
    return collection


def _compare(paths: Sequence[Path], *, analysed: bool = True) -> "Comparison":
    from reader.analysis.analyse import analyse, unanalysed
    from reader.notes.dispositions import disposed
    from reader.notes.judged import judged
    from reader.notes.linkings import relinked
    from reader.notes.placed import place_notes
    from reader.notes.store import NoteStore, notes_folder
    from reader.report.comparison import Comparison

    collection = _load(paths)
    store = NoteStore.open(notes_folder(collection).path)
    for problem in store.problems:
        _complain(str(problem), PARTLY)
    collection = replace(collection, problems=(*collection.problems, *store.problems))
    found = analyse(collection) if analysed else unanalysed(collection)
    notes = place_notes(store.notes.values(), collection)
    judgements = store.judgements.values()
    linked, linkings = relinked(judged(found, judgements), judgements)
    analysis, dispositions = disposed(linked, judgements, notes)
    return Comparison(collection, analysis, notes, dispositions, linkings)


def _status(collection: "Collection") -> int:
    return PARTLY if any(problem.is_failure for problem in collection.problems) else WELL


def _line(text: str) -> str:
    from reader.text.neutral import one_line

    return one_line(text)


def _fitting(line: str) -> str:
    """A line cut to the width of the terminal, where it goes to one."""
    from reader.text.brief import shortened

    return shortened(line, shutil.get_terminal_size().columns - 1) if sys.stdout.isatty() else line


def _refuse_to_overwrite(path: Path, collection: "Collection") -> None:
    """Raises `_WrongUseError` where `path` is an article, a manifest or a note."""
    from reader.notes.store import notes_folder
    from reader.report.target import why_refused

    reason = why_refused(path, collection, notes_folder(collection).path)
    if reason:
        raise _WrongUseError(f"{path}: not written, as {reason} - name another file with -o")


def _write(path: Path, contents: str | bytes) -> None:
    from reader.notes.atomic import write_atomically

    try:
        if path.exists() and not path.is_file():  # a device or a pipe: it is written to, not replaced
            path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
        else:
            write_atomically(path, contents)
    except OSError as error:
        raise _WrongUseError(f"{path}: can't be written ({error.strerror or error}) - name another file") from error


def _print(text: str) -> None:
    with _told():
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError as error:
            sys.stdout.write(text.encode(error.encoding, "backslashreplace").decode(error.encoding))


def _flush() -> None:
    with _told():
        sys.stdout.flush()


@contextmanager
def _told() -> Iterator[None]:
    """Turns a failure of standard output into one line for the user; a pipe that is closed needs none."""
    try:
        yield
    except OSError as error:
        with Path(os.devnull).open("wb") as nothing:  # else the rest would fail again at the interpreter's end
            os.dup2(nothing.fileno(), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise _WrongUseError(f"standard output: can't be written ({error.strerror}) - free some space") from error


def _complain(message: str, status: int) -> int:
    sys.stderr.write(f"parallax: {_line(message)}\n")
    return status
