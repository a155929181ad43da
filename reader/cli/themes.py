"""`parallax themes`: the themes there are to choose from."""

from reader.cli.exit_codes import PARTLY, WELL
from reader.cli.output import complain, line, tell
from reader.cli.parser import Parser
from reader.settings.themes import load_themes


def parser() -> Parser:
    return Parser(prog="parallax themes", description="Lists the themes.")


def run(arguments: list[str]) -> int:
    parser().parse_args(arguments)
    found, problems = load_themes()
    for theme in found.values():
        tell(f"{theme.name:24} {'dark' if theme.dark else 'light':6} {line(theme.title)}\n")
    for problem in problems:
        complain(str(problem), PARTLY)
    return PARTLY if problems else WELL
