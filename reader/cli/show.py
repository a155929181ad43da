"""`parallax show`: the comparison as plain text."""

from reader.cli.console import tell
from reader.cli.loading import compare, status_of
from reader.cli.parser import parser_of_paths
from reader.report.plain import to_plain


def show(arguments: list[str]) -> int:
    options = parser_of_paths("show", "Prints the comparison as plain text.").parse_args(arguments)
    comparison = compare(options.paths)
    tell(to_plain(comparison))
    return status_of(comparison.collection)
