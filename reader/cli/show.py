"""`parallax show`: the comparison as plain text."""

from reader.cli.console import tell
from reader.cli.loading import compare, status_of
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.report.plain import to_plain


def parser() -> Parser:
    made = parser_of_paths("show", "Prints the comparison as plain text.")
    add_event(made)
    return made


def show(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths, event=options.event)
    tell(to_plain(comparison))
    return status_of(comparison.collection)
