"""Keeps two instances from writing in one folder at the same moment."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # where there is no such lock, the check before each write is all there is
    fcntl = None  # type: ignore[assignment]

_PATIENCE = 2.0
"""Seconds that are waited for another instance; its writes take a few milliseconds."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds a folder or file while something in it is read and written.

    The lock is the system's: it goes with the program that held it, however that ends, so that none
    is ever stale. Raises `OSError` where another instance does not let go.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_free(descriptor):
        if time.monotonic() > deadline:
            raise OSError(errno.EBUSY, "another program is writing there", str(path))
        time.sleep(0.005)


def is_free(descriptor: int) -> bool:
    """Whether nobody else held what is open, which is held now; also where the file system has no locks."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.EBADF):
            raise
    return True
