"""Which command is meant, and what comes of what goes wrong in it.

Exit status: 0 well; 1 open discrepancies, lost notes, or an input that could not be read beside
others that could; 2 wrong use, or nothing that could be read.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from reader.cli.exit_codes import WELL, WRONG, WrongUseError
from reader.cli.output import complain, flush

COMMANDS = {
    "serve": "serve:serve",
    "show": "show:show",
    "analyze": "analyze:analyze",
    "export": "export:export",
    "import": "import_:bring_in",
    "notes": "notes.actions:notes",
    "check": "check:check",
    "add": "add:add_articles",
    "themes": "themes_and_keys:themes",
    "keys": "themes_and_keys:keys",
    "completion": "completion:completion",
}
"""The module and the function of each command: loaded when it is meant, as most of them load what the others don't."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        flush()
        return status
    except WrongUseError as error:
        return complain(str(error), WRONG)
    except BrokenPipeError:
        return WELL
    except OSError as error:  # such as a working folder that was deleted
        where = error.filename or "the working folder"
        return complain(f"{where}: can't be read ({error.strerror or error}) - check the paths", WRONG)
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        return _command(COMMANDS[arguments[0]])(arguments[1:])
    return _command("read:read")(arguments)


def _command(place: str) -> Callable[[list[str]], int]:
    module, _, function = place.partition(":")
    return cast(Callable[[list[str]], int], getattr(import_module(f"reader.cli.{module}"), function))
