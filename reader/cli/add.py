"""`parallax add`: files copied into a collection's folder, and listed in its manifest."""

from collections.abc import Sequence
from pathlib import Path

from reader.analysis.language.unlisted import is_unlisted, unlisted_notice
from reader.articles import manifest
from reader.articles.adding import Added, add, held_in
from reader.articles.article import Article
from reader.articles.load import load_collection
from reader.articles.manifest_editing import listed_in
from reader.articles.scan import find
from reader.cli.exit_codes import INCOMPLETE, OK, UsageError
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser
from reader.notes.store.atomic import make_folder, write_atomically
from reader.regular_files import read_regular
from reader.text.phrasing import pluralise
from reader.text.safe_yaml import MAX_BYTES, YamlError
from reader.text.sanitise import one_line

_DESCRIPTION = """\
Copy articles into a collection's folder, and list them in its manifest with their SHA-256.
No file is overwritten: if a name is taken, the copy gets a number. Identical files are never copied twice.
"""


def parser() -> Parser:
    made = Parser(prog="parallax add", description=_DESCRIPTION)
    made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="articles, or folders of articles")
    made.add_argument(
        "--into", type=Path, default=Path(), metavar="PATH", help="the collection (default: the current folder)"
    )
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    folder = options.into
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is not a folder - name the collection's folder with --into")
    files, amiss = _readable(options.files)
    if not files:
        raise UsageError("nothing to add: no article could be read")
    added, failed = _add_all(files, folder)
    _list(folder, [each for each in added if each.is_new])
    new = sum(each.is_new for each in added)
    echo(f"{pluralise(new, 'file')} added to {line(str(folder.resolve()))}, {len(added) - new} already there\n")
    return INCOMPLETE if amiss or failed else OK


def _readable(paths: Sequence[Path]) -> tuple[list[Path], bool]:
    """The files in which articles can be read, and whether there were problems with others; those are printed."""
    files, amiss = [], False
    for path in paths:
        found = find(path)
        problems = list(found.problems)
        for source in found.sources:
            read = load_collection([source.path])
            problems += read.problems
            files += [source.path] if read.articles else []
            _warn_of_less_found(read.articles)
        for problem in problems:
            warn(str(problem), INCOMPLETE)
        amiss |= any(problem.is_failure for problem in problems)
    return files, amiss


def _warn_of_less_found(articles: Sequence[Article]) -> None:
    """Says which articles will be read without word lists."""
    unlisted = [article.id for article in articles if is_unlisted(article)]
    for notice in unlisted_notice(articles, unlisted, [str(article.path) for article in articles]):
        warn(notice, OK)


def _add_all(files: Sequence[Path], folder: Path) -> tuple[list[Added], bool]:
    """The added articles, and whether some could not be added; a line is printed for each."""
    try:
        make_folder(folder)
        held = held_in(folder)
    except OSError as error:
        raise UsageError(f"{folder}: can't be used ({error.strerror or error}) - name another folder") from error
    added, failed = [], False
    for file in files:
        try:
            done = add(file, folder, held)
        except ValueError as error:
            warn(str(error), INCOMPLETE)
            failed = True
            continue
        except OSError as error:
            reason = f"{folder}: {file.name} can't be copied into it ({error.strerror or error})"
            raise UsageError(f"{reason} - free some space, or name another folder") from error
        held[done.sha256] = done.name
        added.append(done)
        echo(f"{'added' if done.is_new else 'already there'}: {line(done.name)}\n")
    return added, failed


def _list(folder: Path, added: Sequence[Added]) -> None:
    """Lists new files in the manifest; where that can't be done it is left, and they are found without it."""
    path = folder / manifest.NAME
    entries = {each.name: {"file_sha256": each.sha256} for each in added if each.name.isprintable()}
    if not entries:
        return
    try:
        text = _text_of(path)
        write_atomically(path, listed_in(text, one_line(folder.resolve().name), entries))
    except (OSError, YamlError, UnicodeDecodeError) as error:
        warn(f"{path}: not changed ({error}) - the articles can be read without it", INCOMPLETE)


def _text_of(manifest_file: Path) -> str:
    try:
        return read_regular(manifest_file, MAX_BYTES, manifest_file.parent).decode()
    except FileNotFoundError:
        return ""
