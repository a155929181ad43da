"""The output of the commands on standard output and standard error, sanitised, and never cut short by a bad byte."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.cli.exit_codes import UsageError
from reader.text.phrasing import truncate
from reader.text.sanitise import one_line


def echo(text: str) -> None:
    """Prints on standard output; what its encoding lacks, as an escape."""
    with _reported():
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError as error:
            sys.stdout.write(text.encode(error.encoding, "backslashreplace").decode(error.encoding))


def warn(message: str, status: int) -> int:
    """A line on standard error; `status` is handed back, so that a command can end with it."""
    sys.stderr.write(f"parallax: {line(message)}\n")
    return status


def line(text: str) -> str:
    """Foreign text on one line, with what could steer a terminal as visible symbols."""
    return one_line(text)


def fitting(text: str) -> str:
    """A line cut to the width of the terminal, where it goes to one."""
    return truncate(text, shutil.get_terminal_size().columns - 1) if sys.stdout.isatty() else text


def flush() -> None:
    with _reported():
        sys.stdout.flush()


@contextmanager
def _reported() -> Iterator[None]:
    """Turns a failure of standard output into one line for the user; a pipe that is closed needs none."""
    try:
        yield
    except OSError as error:
        with Path(os.devnull).open("wb") as nothing:  # else the rest would fail again at the interpreter's end
            os.dup2(nothing.fileno(), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise UsageError(f"standard output: can't be written ({error.strerror}) - free some space") from error
