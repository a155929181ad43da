"""The commands of `parallax`: which of them is meant, and how its errors become messages and an exit status.

Exit status: 0 well; 1 open discrepancies, lost notes, or an input that could not be read although
others could; 2 wrong use, or nothing that could be read; 70 a fault of the program, or too little memory.
"""

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from reader.analysis.pipeline.errors import AnalysisError
from reader.cli.exit_codes import CRASHED, OK, USAGE, UsageError
from reader.cli.output import echo, flush, warn
from reader.cli.stream import open_closed_streams
from reader.terminal.crash_report import CrashError, report
from reader.text.spelling import did_you_mean

if TYPE_CHECKING:
    from reader.cli.parser import Parser


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
    "serve": Command("[PATH ...]", "read in a browser on this machine", "serve"),
    "show": Command("[PATH ...]", "print the comparison as plain text", "show"),
    "analyze": Command("[PATH ...] --json", "print the analysis as JSON", "analyze"),
    "changes": Command("[PATH ...]", "print what changed between versions of one article", "changes"),
    "export": Command("[PATH ...] --to FORM", "write the comparison and the notes in another format", "export"),
    "add": Command("FILE ... --into PATH", "copy articles into a collection and list them in its manifest", "add"),
    "import": Command("FILE [PATH ...]", "import notes from Web Annotation or REFI-QDA (.qdpx)", "import_"),
    "notes list": Command("[PATH ...]", "list the notes", "notes.list_notes"),
    "notes tags": Command("[PATH ...]", "list the tags of the notes; --rename OLD=NEW renames one", "notes.tags"),
    "notes check": Command("[PATH ...]", "check that the words of the notes are still there", "notes.check_notes"),
    "notes merge": Command("OTHER ...", "merge other people's notes into the collection", "notes.merge"),
    "notes agree": Command("[PATH ...]", "measure how far people agree in their verdicts", "notes.agree"),
    "notes restore": Command(
        "[PATH ...]", "list notes deleted in the last 30 days; --note NAME restores one", "notes.restore"
    ),
    "suggest": Command("[PATH ...]", "ask a language model on this machine, and check its answers", "suggest"),
    "check": Command("[PATH ...]", "list open differences; exit status 1 while there are any", "check"),
    "themes": Command("", "list the themes", "themes"),
    "keys": Command("", "list the keys", "keys"),
    "completion": Command("bash|zsh|fish", "print the completion script for a shell", "completion"),
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
        _heed_ctrl_c()
        open_closed_streams()
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        flush()
        return status
    except AnalysisError as error:
        return warn(f"the articles could not be compared: {error} - try again, or name fewer articles", USAGE)
    except UsageError as error:
        return warn(str(error), USAGE)
    except BrokenPipeError:
        return OK
    except OSError as error:  # such as a working folder that was deleted
        where = error.filename or "the working folder"
        return warn(f"{where}: can't be read ({error.strerror or error}) - check the paths", USAGE)
    except KeyboardInterrupt:
        return 130
    except CrashError as error:
        return warn(str(error), CRASHED)
    except Exception as error:  # a fault of ours: never a traceback with what somebody wrote
        return warn(_in_words(error), CRASHED)


def _heed_ctrl_c() -> None:
    """From here on ctrl+c is an exception, which ends in no traceback; before, it ends the program at once."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _in_words(error: Exception) -> str:
    """What stopped the program, on one line: want of memory or threads, else a fault, on which there is a report."""
    if isinstance(error, MemoryError) or "can't start new thread" in str(error):
        return "stopped: too little memory, or too many processes - close other programs, or name fewer articles"
    return report(error)


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first and first in COMMANDS:
        return COMMANDS[first].run(arguments[1:])
    actions = [name.split()[1] for name in COMMANDS if name.startswith(f"{first} ")] if first else []
    if actions:
        return _run_action(first, actions, arguments[1:])
    _refuse_mistyped(arguments)
    return COMMANDS[""].run(arguments)


def _refuse_mistyped(arguments: Sequence[str]) -> None:
    """Raises `UsageError` where the first word is nearly a command, and no file."""
    word = arguments[0] if arguments else "-"
    if word.startswith("-") or os.path.lexists(word):
        return
    meant = " - did you mean --help?" if word == "help" else did_you_mean(word, {n.split()[0] for n in COMMANDS if n})
    if meant:
        raise UsageError(f"{word}: no such command or file{meant}")


def _run_action(group: str, actions: Sequence[str], arguments: list[str]) -> int:
    """Runs the command of two words that is meant, such as `notes list`."""
    action = arguments[0] if arguments else ""
    if action in actions:
        return COMMANDS[f"{group} {action}"].run(arguments[1:])
    if action in ("--help", "-h"):
        echo(f"usage: parallax {group} {'|'.join(actions)}\n\n{table_of_commands(group)}\n")
        return OK
    unknown = f"{group} {action}: no such command{did_you_mean(action, actions)}"
    wrong = unknown if action else f"{group}: which command?"
    raise UsageError(f"{wrong} (parallax {group} takes {', '.join(actions)})")
