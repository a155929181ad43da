"""Files that a command writes: over nothing that it reads, and whole or not at all."""

from pathlib import Path

from reader.articles.article import Collection
from reader.cli.exit_codes import UsageError
from reader.notes.store.atomic import write_atomically
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
