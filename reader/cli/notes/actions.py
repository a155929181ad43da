"""`parallax notes`: which action is meant."""

from collections.abc import Callable
from functools import partial

from reader.cli.loading import compare, status_of
from reader.cli.notes.agree import agree
from reader.cli.notes.health import check_notes
from reader.cli.notes.listing import list_notes
from reader.cli.notes.merge import merge
from reader.cli.notes.restore import restore
from reader.cli.outcome import WrongUseError
from reader.cli.parser import parser_of_paths
from reader.report.comparison import Comparison

_DESCRIPTION = """\
list     the notes
check    whether their words are found again; exit status 1 where some are not
merge    join the notes of other people to those of the collection
agree    how far people agree in what they judged
restore  the deleted notes, and back with them
"""


def notes(arguments: list[str]) -> int:
    actions: dict[str, Callable[[list[str]], int]] = {
        "list": partial(_on_notes, list_notes, "list"),
        "check": partial(_on_notes, check_notes, "check"),
        "merge": merge,
        "agree": agree,
        "restore": restore,
    }
    if arguments and arguments[0] in actions:
        return actions[arguments[0]](arguments[1:])
    if arguments and arguments[0] in ("--help", "-h"):
        return _on_notes(list_notes, "|".join(actions), ["--help"])
    raise WrongUseError(f"notes: expected one of {', '.join(actions)} (see parallax notes --help)")


def _on_notes(action: Callable[[Comparison], int], name: str, arguments: list[str]) -> int:
    options = parser_of_paths(f"notes {name}", _DESCRIPTION).parse_args(arguments)
    comparison = compare(options.paths, analysed=False)
    return max(action(comparison), status_of(comparison.collection))
