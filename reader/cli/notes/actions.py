"""`parallax notes`: which action is meant."""

from collections.abc import Callable
from functools import partial

from reader.cli.compare import compare
from reader.cli.exit_codes import WrongUseError
from reader.cli.loading import status_of
from reader.cli.notes.agree import agree
from reader.cli.notes.health import check_notes
from reader.cli.notes.listing import list_notes
from reader.cli.notes.merge import merge
from reader.cli.notes.restore import restore
from reader.cli.parser import Parser, parser_of_paths
from reader.comparison.comparison import Comparison

_DESCRIPTION = """\
list     the notes
check    whether their words are found again; exit status 1 where some are not
merge    join the notes of other people to those of the collection
agree    how far people agree in what they judged
restore  the deleted notes, and back with them
"""


def notes(arguments: list[str]) -> int:
    actions: dict[str, Callable[[list[str]], int]] = {
        "list": partial(_on_notes, list_notes, list_parser),
        "check": partial(_on_notes, check_notes, check_parser),
        "merge": merge,
        "agree": agree,
        "restore": restore,
    }
    if arguments and arguments[0] in actions:
        return actions[arguments[0]](arguments[1:])
    if arguments and arguments[0] in ("--help", "-h"):
        parser_of_paths(f"notes {'|'.join(actions)}", _DESCRIPTION).parse_args(["--help"])
    raise WrongUseError(f"notes: expected one of {', '.join(actions)} (see parallax notes --help)")


def list_parser() -> Parser:
    return parser_of_paths("notes list", "Lists the notes: name, status, whether their words are found, first line.")


def check_parser() -> Parser:
    described = "Says of each place of each note whether its words are found; exit status 1 where some are not."
    return parser_of_paths("notes check", described)


def _on_notes(action: Callable[[Comparison], int], parser: Callable[[], Parser], arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths, analysed=False)
    return max(action(comparison), status_of(comparison.collection))
