"""The one way to open a file that others wrote: a collection may come from anywhere, and hold anything.

A name in it may be a link to a secret elsewhere, a pipe that never ends, a device, or a file of terabytes. So it is
opened without waiting, looked at when it is open, and read up to a bound; nothing else of the program reads such files.
"""

import errno
import os
import stat
from pathlib import Path

_WAITING_FOR_NOTHING = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer
    | getattr(os, "O_NOCTTY", 0)  # a terminal
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_CHUNK = 1 << 20


class NotRegularError(OSError):
    """It is a pipe, a device, a socket or a folder."""


class TooLargeError(OSError):
    """It is larger than what is read of such files."""


class LeavesFolderError(OSError):
    """It is a link to somewhere outside the folder it is in."""


def read_regular(path: Path, most: int, within: Path | None = None) -> bytes:
    """The contents of a file of at most `most` bytes; a link may lead to one, if it stays `within` the folder given.

    Raises `OSError`: where it can't be opened, or is not what it has to be; its `strerror` can be shown.
    """
    if within is not None and leaves(path, within):
        raise LeavesFolderError(errno.EPERM, "a link that leaves its folder", str(path))
    try:
        descriptor = os.open(path, _WAITING_FOR_NOTHING)
    except ValueError as error:  # a name with a NUL in it
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    except OSError as error:
        if error.errno in (errno.ENXIO, getattr(errno, "EOPNOTSUPP", None)):  # a socket
            raise NotRegularError(errno.EINVAL, "not a regular file", str(path)) from error
        raise
    try:
        return _read(descriptor, path, most)
    finally:
        os.close(descriptor)


def leaves(path: Path, folder: Path) -> bool:
    """Whether links lead from a path in a folder to somewhere outside it."""
    if path.parent == folder and path.name != ".." and not path.is_symlink():
        return False
    try:
        return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    except (OSError, ValueError):  # no such file can be opened either
        return False


def _read(descriptor: int, path: Path, most: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularError(errno.EINVAL, "not a regular file", str(path))
    chunks: list[bytes] = []
    left = -1 if status.st_size > most else most
    while left >= 0 and (chunk := os.read(descriptor, min(_CHUNK, left + 1))):
        chunks.append(chunk)
        left -= len(chunk)
    if left < 0:
        raise TooLargeError(errno.EFBIG, f"larger than {_size(most)}", str(path))
    return b"".join(chunks)


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB" if count >= 2_000_000 else f"{count:,} bytes"
