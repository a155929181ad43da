"""From a file to the notes in it, whatever its format."""

import stat
from pathlib import Path

from reader.notes.importing.foreign_notes import ForeignNote, ImportFileError
from reader.notes.importing.qdpx import read_qdpx
from reader.notes.importing.webannotation import read_webannotation

MAX_BYTES = 50_000_000
_ZIP = b"PK"


def read_notes(path: Path) -> list[ForeignNote]:
    """The notes in a file. Raises `ImportFileError` where it has none that can be read, `OSError` where it can't be."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ImportFileError("not a regular file")
    if status.st_size > MAX_BYTES:
        raise ImportFileError(f"larger than {MAX_BYTES // 1_000_000} MB")
    data = path.read_bytes()
    return read_qdpx(data) if data.startswith(_ZIP) else read_webannotation(data)
