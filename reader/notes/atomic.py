"""Writes a file whole or not at all."""

import os
import secrets
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Writes `text` as UTF-8 to `path`; after it returns, it is on the disk.

    Temporary file, fsync, read back and compare, rename, fsync of the folder; a link is followed
    and not replaced. Raises `OSError` and leaves `path` as it was where any of that fails.
    """
    target = path.resolve()
    data = text.encode()
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        _write_and_sync(temporary, data)
        if temporary.read_bytes() != data:
            raise OSError(f"{temporary} does not hold what was written")
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _write_and_sync(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder last; does nothing where folders can't be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
