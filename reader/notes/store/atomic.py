"""Writes a file whole or not at all."""

import errno
import os
import re
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

TEMPORARY = re.compile(r"\..{1,40}\.[0-9a-f]{8}\.tmp")
"""The names of the files that a crash can leave over."""


def write_atomically(path: Path, contents: str | bytes) -> None:
    """Writes `contents`, text as UTF-8, to `path`; after it returns, it is on the disk.

    Temporary file, fsync, read back and compare, rename, fsync of the folder; a link is followed
    and not replaced, and a file keeps its permissions. Raises `OSError` and leaves `path` as it was
    where any of that fails; where it is the last, `path` holds the new contents.
    """
    target = _target_of(path)
    _refuse_read_only(target)
    data = contents.encode() if isinstance(contents, str) else contents
    temporary = target.parent / f".{target.name[:40]}.{secrets.token_hex(4)}.tmp"
    try:
        _write_and_sync(temporary, data, like=target)
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, "what was written there can't be read back", str(temporary))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):  # the disk may refuse this too; the first error is the one reported
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Makes a folder, and those that it lies in; they are on the disk when it returns. Raises `OSError`."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


def move_into(folder: Path, path: Path, name: str) -> None:
    """Moves a file into a folder on the same disk; that is on the disk when it returns. Raises `OSError`."""
    path.replace(folder / name)
    sync_folder(folder)
    sync_folder(path.parent)


def _target_of(path: Path) -> Path:
    """Where a link leads to. Raises `OSError` where links lead in a circle."""
    try:
        found = path.resolve()
    except RuntimeError as error:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error
    if found.is_symlink():  # since then a circle is handed back as it is
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return found


def _refuse_read_only(path: Path) -> None:
    """A rename would replace a file that somebody has protected, too."""
    if path.exists() and not path.stat().st_mode & 0o222:
        raise OSError(errno.EACCES, "is read-only", str(path))


def _write_and_sync(path: Path, data: bytes, like: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        if like.exists():
            shutil.copymode(like, path)
        _write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder last; does nothing where folders can't be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
