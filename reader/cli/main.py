"""The commands of `parallax`: which of them is meant, and how its errors become messages and an exit status.

Exit status: 0 well; 1 open discrepancies, lost notes, or an input that could not be read although
others could; 2 wrong use, or nothing that could be read.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from reader.analysis.pipeline.errors import AnalysisError
from reader.cli.exit_codes import OK, USAGE, UsageError
from reader.cli.output import echo, flush, warn

if TYPE_CHECKING:
    from reader.cli.parser import Parser


_LIKENESS = 0.7
"""How like the name of a command a word is, from 0 to 1, that is taken for it mistyped."""


class Command(NamedTuple):
    """A command of `parallax`."""

    usage: str
    """Its arguments, in brief."""
    summary: str
    """Its purpose, in a few words."""
    module: str
    """Its module within `reader.cli`, with functions `parser()` and `run(arguments)`. It is loaded when it is meant."""

    def parser(self) -> "Parser":
        """The parser of its arguments."""
        return cast("Callable[[], Parser]", self._loaded("parser"))()

    def run(self, arguments: list[str]) -> int:
        """Does what is asked for; its exit status."""
        return cast(Callable[[list[str]], int], self._loaded("run"))(arguments)

    def _loaded(self, function: str) -> object:
        return getattr(import_module(f"reader.cli.{self.module}"), function)


COMMANDS: Mapping[str, Command] = {
    "": Command("[PATH ...]", "read; without PATH, the sample collection", "read"),
    "serve": Command("[PATH ...]", "read in a browser of this machine", "serve"),
    "show": Command("[PATH ...]", "the comparison as plain text", "show"),
    "analyze": Command("[PATH ...] --json", "the analysis as JSON", "analyze"),
    "export": Command("[PATH ...] --to FORM", "the comparison and the notes in a form for elsewhere", "export"),
    "add": Command("FILE ... --into PATH", "copy articles into a collection, and list them in its manifest", "add"),
    "import": Command("FILE [PATH ...]", "notes from elsewhere: Web Annotation, REFI-QDA (.qdpx)", "import_"),
    "notes list": Command("[PATH ...]", "the notes", "notes.list_notes"),
    "notes check": Command("[PATH ...]", "whether the words of the notes are found again", "notes.check_notes"),
    "notes merge": Command("OTHER ...", "join the notes of other people to the collection's", "notes.merge"),
    "notes agree": Command("[PATH ...]", "how far people agree in what they judged", "notes.agree"),
    "notes restore": Command(
        "[PATH ...]", "the notes deleted in the last 30 days; --note NAME brings one back", "notes.restore"
    ),
    "check": Command("[PATH ...]", "exit status 1 while differences are open", "check"),
    "themes": Command("", "the themes", "themes"),
    "keys": Command("", "the keys", "keys"),
    "completion": Command("bash|zsh|fish", "what a shell needs to complete all this", "completion"),
}
"""By their names, of one word or two; the reader has none."""


def table_of_commands(group: str = "") -> str:
    """A line a command, for help: what to type, and what it does; of those alone that begin with the word `group`."""
    shown = {name: command for name, command in COMMANDS.items() if name.startswith(group)}
    typed = {" ".join(f"parallax {name} {command.usage}".split()): command for name, command in shown.items()}
    width = max(map(len, typed))
    return "\n".join(f"  {words:{width}}  {command.summary}" for words, command in typed.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        flush()
        return status
    except AnalysisError as error:
        return warn(f"the articles could not be compared: {error} - try again, or name fewer of them", USAGE)
    except UsageError as error:
        return warn(str(error), USAGE)
    except BrokenPipeError:
        return OK
    except OSError as error:  # such as a working folder that was deleted
        where = error.filename or "the working folder"
        return warn(f"{where}: can't be read ({error.strerror or error}) - check the paths", USAGE)
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first and first in COMMANDS:
        return COMMANDS[first].run(arguments[1:])
    actions = [name.split()[1] for name in COMMANDS if name.startswith(f"{first} ")] if first else []
    if not actions:
        _refuse_mistyped(first)
    return _run_action(first, actions, arguments[1:]) if actions else COMMANDS[""].run(arguments)


def _refuse_mistyped(word: str) -> None:
    """Raises `UsageError` where a word that is no path is like the name of a command."""
    if not word.isalpha() or Path(word).exists():
        return
    from difflib import get_close_matches  # deferred: hardly ever needed

    names = {name.split()[0]: name.split()[0] for name in COMMANDS if name} | {"help": "--help"}
    for meant in get_close_matches(word, names, 1, _LIKENESS):
        raise UsageError(f"{word}: no such command or file - did you mean parallax {names[meant]}?")


def _run_action(group: str, actions: Sequence[str], arguments: list[str]) -> int:
    """Runs the command of two words that is meant, such as `notes list`."""
    action = arguments[0] if arguments else ""
    if action in actions:
        return COMMANDS[f"{group} {action}"].run(arguments[1:])
    if action in ("--help", "-h"):
        echo(f"usage: parallax {group} {'|'.join(actions)}\n\n{table_of_commands(group)}\n")
        return OK
    raise UsageError(f"{group}: expected one of {', '.join(actions)} (see parallax {group} --help)")
