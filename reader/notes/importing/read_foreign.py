"""From a file to the notes in it, whatever its format."""

from pathlib import Path

from reader.notes.importing.foreign_notes import ForeignNote, ImportFileError
from reader.notes.importing.no_notes import described
from reader.notes.importing.own_json import is_own_json, read_own_json
from reader.notes.importing.qdpx import read_qdpx
from reader.notes.importing.webannotation import read_webannotation
from reader.regular_files import NotRegularError, TooLargeError, read_regular

MAX_BYTES = 50_000_000
_ZIP = b"PK"


def read_notes(path: Path) -> list[ForeignNote]:
    """The notes in a file. Raises `ImportFileError` where it has none that can be read, `OSError` where it can't be."""
    try:
        data = read_regular(path, MAX_BYTES)
    except (NotRegularError, TooLargeError) as error:
        raise ImportFileError(str(error.strerror)) from error
    try:
        return _notes_in(data)
    except ImportFileError as error:
        found = None if is_own_json(data) else described(data, path)
        if found is None:
            raise
        raise found from error


def _notes_in(data: bytes) -> list[ForeignNote]:
    if data.startswith(_ZIP):
        return read_qdpx(data)
    return read_own_json(data) if is_own_json(data) else read_webannotation(data)
