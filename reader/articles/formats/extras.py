"""Libraries that are not installed with the program: asked for when they are needed, and kept quiet."""

import importlib
import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from types import ModuleType

from reader.articles.formats.parsed import FormatError


def needed(library: str, extra: str, what: str) -> ModuleType:
    """The module `library`. Raises `FormatError` with the command that installs it, where it is missing."""
    try:
        with quiet(library):
            return importlib.import_module(library)
    except ImportError as error:
        mend = f"pip install 'parallax-reader[{extra}]', in a clone: make formats"
        raise FormatError(f"{what} can't be read: {error.name or library} is not installed", mend) from error


@contextmanager
def quiet(library: str) -> Iterator[None]:
    """Keeps what a library logs, warns or writes of a file from the terminal: it quotes the file."""
    log = logging.getLogger(library.partition(".")[0])
    if not any(isinstance(handler, logging.NullHandler) for handler in log.handlers):
        log.addHandler(logging.NullHandler())
    log.propagate = False
    with warnings.catch_warnings(), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        yield
