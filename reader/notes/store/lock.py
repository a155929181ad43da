"""Keeps two instances from writing in one folder at the same moment."""

import errno
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from reader import paths


def _of_this_system(name: str) -> Any:
    """A module that only some systems have; None on the others."""
    try:
        return import_module(name)
    except ImportError:
        return None


fcntl, msvcrt = _of_this_system("fcntl"), _of_this_system("msvcrt")
_PATIENCE = 2.0
"""Seconds that are waited for another instance; its writes take a few milliseconds."""
_FAR = 1 << 30
"""The offset of the byte that is locked on Windows: beyond the end of any file, as nobody can read what is locked."""
_HELD = (errno.EACCES, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK))
"""What the lock of Windows fails with where somebody else has it."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds a folder or file while something in it is read and written.

    The lock is the system's: it goes with the program that held it, however that ends, so that none
    is ever stale. Raises `OSError` where another instance does not let go.
    """
    descriptor = _opened(path)
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    """What is locked: the folder or file itself. On Windows, which opens no folders, a file of its own in the cache."""
    if fcntl is not None or not path.is_dir():
        return os.open(path, os.O_RDONLY)
    name = hashlib.sha256(os.path.realpath(path).encode()).hexdigest()[:32]
    folder = paths.cache_folder() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return os.open(folder / name, os.O_RDWR | os.O_CREAT)


def _take(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_free(descriptor):
        if time.monotonic() > deadline:
            raise OSError(errno.EBUSY, "another program is writing there", str(path))
        time.sleep(0.005)


def is_free(descriptor: int) -> bool:
    """Whether nobody else held what is open, which is held now; also where the file system has no locks."""
    if fcntl is not None:
        return _is_free_on_posix(descriptor)
    return msvcrt is None or _is_free_on_windows(descriptor)


def _is_free_on_posix(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EBADF):
            raise
    return True


def _is_free_on_windows(descriptor: int) -> bool:
    os.lseek(descriptor, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True
