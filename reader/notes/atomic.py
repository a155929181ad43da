"""Writes a file whole or not at all."""

import errno
import os
import secrets
import shutil
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Writes `text` as UTF-8 to `path`; after it returns, it is on the disk.

    Temporary file, fsync, read back and compare, rename, fsync of the folder; a link is followed
    and not replaced, and a file keeps its permissions. Raises `OSError` and leaves `path` as it was
    where any of that fails; where it is the last, `path` holds the new text.
    """
    target = _target_of(path)
    data = text.encode()
    temporary = target.parent / f".{target.name[:40]}.{secrets.token_hex(4)}.tmp"
    try:
        _write_and_sync(temporary, data, like=target)
        if temporary.read_bytes() != data:
            raise OSError(f"{temporary} does not hold what was written")
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _target_of(path: Path) -> Path:
    """Where a link leads to."""
    try:
        return path.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def _write_and_sync(path: Path, data: bytes, like: Path) -> None:
    with path.open("xb") as file:
        if like.exists():
            shutil.copymode(like, path)
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
