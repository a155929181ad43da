"""Libraries that only some formats need: imported when such a file is opened, with their logging silenced."""

import importlib
import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from types import ModuleType

from reader.articles.formats.parsed import FormatError


def needed(library: str, what: str) -> ModuleType:
    """The module `library`, which reads `what`. Raises `FormatError` with the mend, where it is missing or broken."""
    try:
        with quiet(library):
            return importlib.import_module(library)
    except ImportError as error:
        from reader.installation import command_for

        reason = f"{what} can't be read: {error.name or library} is not installed"
        raise FormatError(reason, f"install Parallax again: {command_for()}") from error


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
