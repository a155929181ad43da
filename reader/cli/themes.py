"""`parallax themes`: the themes there are to choose from."""

from reader.cli.exit_codes import INCOMPLETE, OK
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser
from reader.settings.themes import load_themes


def parser() -> Parser:
    return Parser(prog="parallax themes", description="List the themes.")


def run(arguments: list[str]) -> int:
    parser().parse_args(arguments)
    found, problems = load_themes()
    for theme in found.values():
        echo(f"{theme.name:24} {'dark' if theme.dark else 'light':6} {line(theme.title)}\n")
    for problem in problems:
        warn(str(problem), INCOMPLETE)
    return INCOMPLETE if problems else OK
