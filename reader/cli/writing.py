"""Files that a command writes: over nothing that it reads, and whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from reader.articles.article import Collection
from reader.cli.exit_codes import UsageError
from reader.notes.store.atomic import make_folder, write_atomically
from reader.notes.store.store import notes_folder
from reader.report.target import why_refused


def refuse_to_overwrite(path: Path, collection: Collection, option: str = "-o") -> None:
    """Raises `UsageError` where `path`, which `option` names, is an article, a manifest or a note."""
    reason = why_refused(path, collection, notes_folder(collection).path)
    if reason:
        raise UsageError(f"{path}: not written, because {reason} - name another file with {option}")


def write_file(path: Path, contents: str | bytes) -> None:
    """Writes a file. Raises `UsageError` where that can't be done."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe: it is written to, not replaced
            path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
        else:
            write_atomically(path, contents)
    except OSError as error:
        raise UsageError(f"{path}: can't be written ({error.strerror or error}) - name another file") from error


def write_folder(folder: Path, files: Mapping[str, bytes], collection: Collection, *, only_new: bool) -> list[Path]:
    """Writes files into a folder, which is made where it is not there; nothing else in it is changed.

    With `only_new` a file that is there with other contents is left as it is: these are returned. Raises `UsageError`.
    """
    paths = {folder / name: contents for name, contents in files.items()}
    for path in paths:
        refuse_to_overwrite(path, collection)
    left = []
    for path, contents in paths.items():
        _make_folder(path.parent)
        if only_new and path.exists() and (not path.is_file() or path.read_bytes() != contents):
            left.append(path)
        else:
            write_file(path, contents)
    return left


def _make_folder(folder: Path) -> None:
    try:
        make_folder(folder)
    except OSError as error:
        raise UsageError(f"{folder}: can't be used ({error.strerror or error}) - name another folder") from error
