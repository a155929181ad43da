"""Standard input as an article: `parallax -`."""

import os
import sys

from reader.articles.formats.parsed import MAX_BYTES
from reader.cli.exit_codes import UsageError

_TERMINAL = "/dev/tty"
_TERMINAL_OF_WINDOWS = "CONIN$"
"""The keys of the console, by the name that Windows gives them."""


def open_closed_streams() -> None:
    """Opens standard streams that are closed on nothing, so that no other file takes their place.

    Raises `UsageError` where standard output is closed.
    """
    closed = [number for number in range(3) if not _is_open(number)]
    for number in closed:
        nothing = os.open(os.devnull, os.O_RDWR)
        if nothing != number:
            os.dup2(nothing, number)
            os.close(nothing)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            opened = open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, opened)
            setattr(sys, f"__{name}__", opened)
    if 1 in closed:
        raise UsageError("standard output is closed - send it to a file, a pipe or a terminal")


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def read_stream() -> bytes:
    """All of standard input. Raises `UsageError` where it is the terminal, nothing, or too much."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("-: standard input is neither a file nor a pipe - send an article into it, or name its file")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UsageError(f"-: standard input is larger than {MAX_BYTES // 1_000_000} MB - split it")
    return data


def take_terminal() -> None:
    """Makes the terminal standard input again, for the keys. Raises `UsageError` where there is none."""
    try:
        terminal = os.open(_TERMINAL_OF_WINDOWS if sys.platform == "win32" else _TERMINAL, os.O_RDWR)
    except OSError as error:
        raise UsageError(f"-: there is no terminal to read keys from ({error.strerror}) - use parallax show") from error
    os.dup2(terminal, 0)
    os.close(terminal)
